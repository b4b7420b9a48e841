import { Failure } from '../core/failure';
import type { Running } from '../core/ledger';

/** Above this share of failed sends something is wrong with the announcement or the channel: it stops until somebody looks. */
const MOST_FAILED = 0.2;
/** Results from which a share is reckoned; fewer say nothing. */
const FEWEST_RESULTS = 25;

/** Whether so many sends failed that it must not go on by itself. Blocks are no failures. */
export function failsTooOften({ lately: { sent, failed } }: Pick<Running, 'lately'>): boolean {
  return sent + failed >= FEWEST_RESULTS && failed / (sent + failed) > MOST_FAILED;
}

/** Whether the first recipients have their results. */
export function canaryIsOver({ canaryLeft, sending, complete, waiting }: Running): boolean {
  return canaryLeft !== undefined && sending === 0 && (canaryLeft === 0 || (complete && waiting === 0));
}

/** Whether nothing can be sent to anybody. */
export function isHaltable(error: unknown): boolean {
  return error instanceof Failure && error.code === 'unauthorised';
}
