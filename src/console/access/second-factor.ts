import { Secret, TOTP } from 'otpauth';
import { renderSVG } from 'uqr';

/** Time steps of RFC 6238 as every authenticator app has them: 30 seconds, six digits, SHA-1. */
const PERIOD_SECONDS = 30;
/** A code of one step before or after counts too: clocks differ (RFC 6238, 5.2). */
const WINDOW = 1;

/** A new secret of 160 bits (RFC 4226, 4: recommended), in base 32 as apps take it. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The time step that a code is right for; undefined when it is wrong. Spaces, as apps show them, do not matter. */
export function stepOfCode(secret: string, code: string, now: Date): number | undefined {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const delta = totp(secret, '').validate({ token, timestamp: now.getTime(), window: WINDOW });
  return delta === null ? undefined : Math.floor(now.getTime() / 1000 / PERIOD_SECONDS) + delta;
}

/** What an app needs: the address behind the QR code, and the QR code as SVG markup made of our own numbers only. */
export function totpInvitation(
  secret: string,
  account: string,
): { readonly address: string; readonly svg: string; readonly manualKey: string } {
  const address = totp(secret, account).toString();
  return {
    address,
    svg: renderSVG(address, { ecc: 'M', border: 2 }),
    manualKey: (secret.match(/.{1,4}/g) ?? []).join(' '),
  };
}

function totp(secret: string, account: string): TOTP {
  return new TOTP({
    issuer: 'Tro ly De an 06',
    label: account,
    secret: Secret.fromBase32(secret),
    period: PERIOD_SECONDS,
    digits: 6,
    algorithm: 'SHA1',
  });
}
