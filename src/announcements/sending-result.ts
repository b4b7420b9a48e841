import { Failure } from '../core/failure';
import type { LedgerItem, LedgerResult } from '../core/ledger';

const MOST_ATTEMPTS = 8;
const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 3_600_000;
/** How long a recipient waits whose channel refuses our key: somebody has to act first. */
const KEY_WAIT_MS = 600_000;

/** What a failed send means for a recipient. What may have arrived is never sent again by itself. */
export function resultOfFailure(error: unknown, { attempts }: LedgerItem, now: Date): LedgerResult {
  if (!(error instanceof Failure) || error.code === 'unknown-result') return { kind: 'unknown' };
  if (error.code === 'unauthorised') return { kind: 'retry', notBefore: new Date(now.getTime() + KEY_WAIT_MS) };
  if (!error.retry || (error.code !== 'rate-limited' && attempts + 1 >= MOST_ATTEMPTS))
    return { kind: 'failed', code: error.code };
  const wait = error.retryAfterMs ?? Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempts);
  return { kind: 'retry', notBefore: new Date(now.getTime() + wait) };
}
