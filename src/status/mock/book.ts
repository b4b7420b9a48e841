import { createHmac, timingSafeEqual } from 'node:crypto';
import { dossierAt, type MockDossier } from './dossier';

/** The applications of the mock, found by code and digits or by a token for following. */
export interface DossierBook {
  readonly size: number;
  /** Does the same work whether the code is known or not. */
  find(code: string, ownerCheck: string, now: number): Record<string, unknown> | undefined;
  follow(watchToken: string, now: number): Record<string, unknown> | undefined;
}

/** Makes the book. Tokens are signed with `secret`: with the same one they survive a restart. */
export function dossierBook(dossiers: readonly MockDossier[], secret: string): DossierBook {
  const byCode = new Map(dossiers.map((dossier) => [dossier.code, dossier]));
  const [stranger] = dossiers;
  const sign = (code: string): string => createHmac('sha256', secret).update(code).digest('base64url');
  const tokenOf = (code: string): string => `${Buffer.from(code).toString('base64url')}.${sign(code)}`;
  const shown = (dossier: MockDossier, now: number): Record<string, unknown> => ({
    ...dossierAt(dossier, now),
    watchToken: tokenOf(dossier.code),
  });
  return {
    size: byCode.size,
    find(code, ownerCheck, now) {
      const known = byCode.get(code);
      const dossier = known ?? stranger;
      if (!dossier) return undefined;
      const answer = shown(dossier, now);
      const right = sameText(dossier.owner.slice(-4), ownerCheck);
      return known && right ? answer : undefined;
    },
    follow(watchToken, now) {
      const [part = ''] = watchToken.split('.');
      const code = Buffer.from(part, 'base64url').toString('utf8');
      const dossier = byCode.get(code);
      return dossier && sameText(tokenOf(code), watchToken) ? shown(dossier, now) : undefined;
    },
  };
}

/** Compares without telling by time where two texts differ. */
export function sameText(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHmac('sha256', 'compare').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
