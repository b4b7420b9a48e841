import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../../core/failure';
import { updateNumber } from './update';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;

/** What polling needs. */
export interface Polling {
  /** Waits for updates from number `offset` on. Asking for an offset confirms all updates before it: they are gone for good. */
  readonly fetch: (offset: number | undefined, signal: AbortSignal) => Promise<readonly unknown[]>;
  /** Stores what is in the updates. What it throws keeps them from being confirmed. */
  readonly store: (updates: readonly unknown[]) => Promise<void>;
  /** Told of every failure that polling goes on after. */
  readonly report: (failure: Failure) => void;
}

/**
 * Fetches updates until `signal` is aborted, then ends without finishing the wait. Updates are confirmed only after they were
 * stored, so a stop at any moment loses none; those stored but not confirmed come again, with the same ids. After a failure
 * (network, 409 of a second poller, 429, storage) it pauses and goes on. Throws only for a wrong token and for bugs.
 */
export async function pollUpdates(polling: Polling, signal: AbortSignal): Promise<void> {
  let offset: number | undefined;
  let failures = 0;
  while (!signal.aborted) {
    try {
      const updates = await polling.fetch(offset, signal);
      if (updates.length > 0) await polling.store(updates);
      offset = nextOffset(offset, updates);
      failures = 0;
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof Failure) || error.code === 'unauthorised') throw error;
      polling.report(error);
      await pause(error.retryAfterMs ?? Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures), signal);
      failures += 1;
    }
  }
}

function nextOffset(offset: number | undefined, updates: readonly unknown[]): number | undefined {
  const numbers = updates.flatMap((update) => updateNumber(update) ?? []);
  if (updates.length > 0 && numbers.length === 0)
    throw new Failure('invalid-answer', 'updates came without numbers', { retry: true });
  return numbers.reduce<number | undefined>((next, number) => Math.max(next ?? 0, number + 1), offset);
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined);
}
