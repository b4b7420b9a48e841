import { createHash, randomBytes } from 'node:crypto';

const HOW_MANY = 10;
/** Without letters and digits that are mistaken for others. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
const LENGTH = 12;

/** Ten codes of twelve signs (59 bits each), written in groups to be copied by hand. */
export function newRecoveryCodes(): readonly string[] {
  return Array.from({ length: HOW_MANY }, () => {
    const signs = Array.from({ length: LENGTH }, () => SIGNS[randomIndex()] ?? '');
    return [signs.slice(0, 4), signs.slice(4, 8), signs.slice(8)].map((group) => group.join('')).join('-');
  });
}

/** What is stored of a code. Typed with or without dashes, in any case. Codes are random: one round of SHA-256 is enough. */
export function recoveryCodeHash(code: string): string {
  const plain = code.toLowerCase().replace(/[^a-z0-9]/g, '');
  return createHash('sha256').update(`recovery:${plain}`).digest('base64url');
}

/** Whether a text has the form of a recovery code. */
export function looksLikeRecoveryCode(code: string): boolean {
  return code.replace(/[^a-z0-9]/gi, '').length === LENGTH;
}

/** Even over all signs: bytes beyond the last full round are thrown again. */
function randomIndex(): number {
  for (;;) {
    const byte = randomBytes(1)[0] ?? 255;
    if (byte < 256 - (256 % SIGNS.length)) return byte % SIGNS.length;
  }
}
