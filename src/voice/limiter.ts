/** Lets some work run at once; the rest waits in order, and above a limit is refused. */
export interface Limiter {
  /** Undefined when too many wait. */
  run<T>(work: () => Promise<T>): Promise<T | undefined>;
}

/** Makes a limiter. */
export function createLimiter(atOnce: number, mostWaiting: number): Limiter {
  let running = 0;
  const waiting: (() => void)[] = [];
  return {
    async run(work) {
      if (running >= atOnce) {
        if (waiting.length >= mostWaiting) return undefined;
        // Whoever ends hands the place over, so nobody else can slip in.
        await new Promise<void>((resolve) => waiting.push(resolve));
      } else running += 1;
      try {
        return await work();
      } finally {
        const next = waiting.shift();
        if (next) next();
        else running -= 1;
      }
    },
  };
}
