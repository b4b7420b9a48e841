/** Wakes a loop that has nothing to do. A ring while the loop is working is kept, so no ring is ever missed. */
export interface Bell {
  ring(): void;
  /** Resolves after `ms`, or when rung, or at `signal`, whichever is first. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

/** Makes a bell for one loop. */
export function createBell(): Bell {
  let rung = false;
  let wake: () => void = () => undefined;
  return {
    ring() {
      rung = true;
      wake();
    },
    wait(ms, signal) {
      return new Promise((resolve) => {
        const done = (): void => {
          rung = false;
          clearTimeout(timer);
          signal.removeEventListener('abort', done);
          wake = () => undefined;
          resolve();
        };
        const timer = setTimeout(done, ms);
        signal.addEventListener('abort', done, { once: true });
        wake = done;
        if (rung || signal.aborted) done();
      });
    },
  };
}
