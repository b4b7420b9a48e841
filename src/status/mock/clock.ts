/** The mock's own time: runs `speed` times as fast as the real one and can be moved forward. */
export interface MockClock {
  now(): number;
  set(change: { readonly speed?: number | undefined; readonly advanceMs?: number | undefined }): void;
  readonly speed: () => number;
}

/** Starts the clock at the real time. `real` in milliseconds. */
export function createMockClock(real: () => number): MockClock {
  let speed = 1;
  let since = real();
  let shown = since;
  const now = (): number => shown + (real() - since) * speed;
  return {
    now,
    speed: () => speed,
    set(change) {
      shown = now() + (change.advanceMs ?? 0);
      since = real();
      speed = change.speed ?? speed;
    },
  };
}
