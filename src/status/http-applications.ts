import type { Applications, LookedUp } from '../core/applications';
import { Failure } from '../core/failure';
import { createCircuitBreaker } from '../core/circuit-breaker';
import { ask } from './request';
import { readFound } from './wire';

/** What the client runs on. Times in milliseconds. */
export interface HttpApplicationsOptions {
  /** Address of the service, without a path: `http://127.0.0.1:4010`. */
  readonly url: string;
  readonly key: string;
  readonly now?: () => number;
  /** In [0, 1), for jitter. */
  readonly random?: () => number;
  readonly sleep?: (ms: number) => Promise<void>;
  readonly timeoutMs?: number;
  readonly tries?: number;
  readonly firstWaitMs?: number;
  readonly failuresBeforeRest?: number;
  readonly restMs?: number;
}

/** A person waits for the answer: two tries of this length are as long as a chat may be silent. */
const TIMEOUT_MS = 2_500;
const TRIES = 2;
const FIRST_WAIT_MS = 200;
const FAILURES_BEFORE_REST = 5;
const REST_MS = 30_000;

/**
 * Applications from the status service over HTTP (see the OpenAPI document of the mock). A look-up changes nothing, so it is
 * tried again after a passing failure, with growing waits and jitter; being told to wait, a refused key and an unreadable
 * answer are not repeated. After failures in a row the service is left alone for a while.
 */
export function httpApplications(options: HttpApplicationsOptions): Applications {
  const {
    url,
    key,
    now = () => performance.now(),
    random = Math.random,
    sleep = pause,
    timeoutMs = TIMEOUT_MS,
    tries = TRIES,
    firstWaitMs = FIRST_WAIT_MS,
  } = options;
  const breaker = createCircuitBreaker({
    of: 'the status service',
    failures: options.failuresBeforeRest ?? FAILURES_BEFORE_REST,
    restMs: options.restMs ?? REST_MS,
    now,
  });
  const root = url.replace(/\/+$/, '');

  async function find(path: string, body: object): Promise<LookedUp> {
    for (let failed = 0; ; failed += 1) {
      try {
        return await breaker.run(() => once(path, body));
      } catch (error) {
        if (!(error instanceof Failure) || error.code !== 'unavailable') throw error;
        if (error.retryAfterMs !== undefined || failed + 1 >= tries) throw error;
        await sleep(firstWaitMs * 2 ** failed * (0.5 + random()));
      }
    }
  }

  async function once(path: string, body: object): Promise<LookedUp> {
    const answer = await ask({ url: `${root}${path}`, key, body, timeoutMs });
    if (answer.status === 404) return { kind: 'not-found' };
    const found = readFound(answer.body);
    if (!found) throw new Failure('invalid-answer', 'the answer of the status service is not an application');
    return found;
  }

  return {
    async lookUp({ code, ownerCheck }) {
      const found = await find('/v1/dossiers/lookup', { code, ownerCheck });
      if (found.kind === 'found' && found.application.code !== code)
        throw new Failure('invalid-answer', 'the status service answered about another application');
      return found;
    },
    follow: (watchToken) => find('/v1/dossiers/follow', { watchToken }),
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
