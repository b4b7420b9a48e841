import { setImmediate } from 'node:timers/promises';
import { Failure } from '../core/failure';

interface Call<Request, Result> {
  readonly request: Request;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Joins calls that come together, at most `most`, so that they share one transaction and one wait for the disk. `run` answers
 * all requests, in their order, or none; when it fails by a fault in one of them, each is tried by itself.
 */
export function grouped<Request, Result>(
  run: (requests: readonly Request[]) => Promise<readonly Result[]>,
  most: number,
): (request: Request) => Promise<Result> {
  const waiting: Call<Request, Result>[] = [];
  let running = false;

  async function work(): Promise<void> {
    running = true;
    while (waiting.length > 0) {
      await setImmediate();
      await answer(waiting.splice(0, most), run);
    }
    running = false;
  }

  return (request) =>
    new Promise((resolve, reject) => {
      waiting.push({ request, resolve, reject });
      if (!running) void work();
    });
}

async function answer<Request, Result>(
  calls: readonly Call<Request, Result>[],
  run: (requests: readonly Request[]) => Promise<readonly Result[]>,
): Promise<void> {
  try {
    const results = await run(calls.map((call) => call.request));
    calls.forEach((call, index) => call.resolve(results[index] as Result));
  } catch (error) {
    if (calls.length === 1 || error instanceof Failure) {
      calls.forEach((call) => call.reject(error));
      return;
    }
    for (const call of calls) await answer([call], run);
  }
}
