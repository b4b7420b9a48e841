import { Failure } from './failure';

/** Spares a service that is down: after several failures in a row nothing is sent for a while, then one request tries again. */
export interface CircuitBreaker {
  /** Throws {@link Failure} `unavailable` at once while resting. Failures that are not the service's state do not count. */
  run<T>(work: () => Promise<T>): Promise<T>;
}

/** Makes a breaker that is closed. `now` in milliseconds. */
export function createCircuitBreaker(options: {
  readonly failures: number;
  readonly restMs: number;
  readonly now: () => number;
  /** What rests, for the log: "the status service". */
  readonly of: string;
}): CircuitBreaker {
  let inARow = 0;
  let restsUntil = 0;
  let trying = false;

  return {
    async run(work) {
      const resting = inARow >= options.failures;
      if (resting && (trying || options.now() < restsUntil)) {
        const retryAfterMs = Math.max(0, restsUntil - options.now());
        throw new Failure('unavailable', `${options.of} rests after failures`, { retryAfterMs });
      }
      trying = resting;
      try {
        const done = await work();
        inARow = 0;
        return done;
      } catch (error) {
        if (countsAgainst(error)) inARow += 1;
        else inARow = 0;
        restsUntil = options.now() + options.restMs;
        throw error;
      } finally {
        if (resting) trying = false;
      }
    },
  };
}

/** Being told to wait shows that the service lives. */
function countsAgainst(error: unknown): boolean {
  return !(error instanceof Failure) || error.code !== 'rate-limited';
}
