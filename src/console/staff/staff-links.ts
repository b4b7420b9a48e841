import type { AuditRecord } from '../../core/audit';
import type { Credentials, StaffChange } from '../../core/staff';
import { newToken, tokenHash } from '../access/tokens';

/** A link is good for this long: over a weekend. */
export const LINK_MS = 3 * 86_400_000;

/** Takes everything away that a person logs in with and makes a one-time link to set it anew. Returns its path. */
export async function newSetUpLink(
  credentials: Credentials,
  officerId: string,
  now: Date,
  audit: AuditRecord,
  lastsMs = LINK_MS,
): Promise<{ readonly path: string } | { readonly fault: StaffChange }> {
  const token = newToken();
  const link = { tokenHash: tokenHash(token), expiresAt: new Date(now.getTime() + lastsMs) };
  const change = await credentials.reset(officerId, link, now, audit);
  return change === 'done' ? { path: `/console/set-up/link/${token}` } : { fault: change };
}
