import { Failure } from './failure';
import type { Budgets, OutboxItem, SendResult } from './stores';

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 600_000;

/**
 * What an error while sending means for the item: try again later, at most `mostAttempts` times, failed for good, or unknown.
 * Being told to wait makes the whole channel wait.
 */
export async function resultOf(
  error: unknown,
  item: OutboxItem,
  mostAttempts: number,
  {
    budgets,
    sender,
    now,
  }: { readonly budgets: Budgets; readonly sender: { readonly name: string }; readonly now: () => Date },
): Promise<Exclude<SendResult, { kind: 'sent' }>> {
  if (!(error instanceof Failure) || error.code === 'unknown-result') return { kind: 'unknown' };
  if (!error.retry || (error.code !== 'rate-limited' && item.attempts + 1 >= mostAttempts))
    return { kind: 'failed', code: error.code };
  const wait = error.retryAfterMs ?? Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** item.attempts);
  const notBefore = new Date(now().getTime() + wait);
  if (error.code === 'rate-limited') await budgets.push(sender.name, notBefore).catch(() => undefined);
  return { kind: 'retry', notBefore, code: error.code };
}
