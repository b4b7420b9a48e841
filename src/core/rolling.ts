import { type Bell, createBell } from './bell';

/** Work that comes in batches and is done side by side. */
export interface RollingWork<T> {
  /** Takes at most `most` items. */
  readonly claim: (most: number) => Promise<readonly T[]>;
  readonly work: (item: T) => Promise<void>;
  /** Told of what `claim` and `work` throw; the others go on. */
  readonly failed: (error: unknown) => void;
  /** How long to wait for the bell when there was nothing. */
  readonly idleMs: number;
  readonly mostAtOnce: number;
}

/** Work that goes on in this process. */
export interface Rolling {
  /** Claims once and works through it. Returns how many items there were. */
  runOnce(): Promise<number>;
  /** Says that there is something to claim. */
  wake(): void;
  /** Claims and works until `signal`; what is in flight then is finished before the promise resolves. */
  run(signal: AbortSignal): Promise<void>;
}

/** Makes work that rolls on. */
export function rolling<T>(options: RollingWork<T>): Rolling {
  const bell = createBell();
  return {
    async runOnce() {
      const items = await options.claim(options.mostAtOnce);
      await Promise.all(items.map(options.work));
      return items.length;
    },
    wake: () => bell.ring(),
    run: (signal) => workRolling(options, bell, signal),
  };
}

/** How long a batch is waited for: quick items stay together in few claims, a slow one holds nobody up for longer. */
const BATCH_MS = 50;

async function workRolling<T>(options: RollingWork<T>, bell: Bell, signal: AbortSignal): Promise<void> {
  const { mostAtOnce } = options;
  const inFlight = new Set<Promise<void>>();
  const begin = (item: T): Promise<void> => {
    const done = options
      .work(item)
      .catch(options.failed)
      .finally(() => {
        if (inFlight.size === mostAtOnce) bell.ring();
        inFlight.delete(done);
      });
    inFlight.add(done);
    return done;
  };
  while (!signal.aborted) {
    const room = mostAtOnce - inFlight.size;
    const items = room === 0 ? [] : await options.claim(room).catch(nothing(options.failed));
    if (items.length === 0) await bell.wait(options.idleMs, signal);
    else await doneOrSlow(items.map(begin));
  }
  await Promise.all(inFlight);
}

function nothing(failed: (error: unknown) => void): (error: unknown) => readonly never[] {
  return (error) => {
    failed(error);
    return [];
  };
}

async function doneOrSlow(batch: readonly Promise<void>[]): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const slow = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, BATCH_MS);
  });
  await Promise.race([Promise.all(batch), slow]);
  clearTimeout(timer);
}
