/** Counts events of a key within a window that begins with the first one. */
export interface WindowCounter {
  /** Counts one more. Returns how many there are in the window now. */
  add(key: string): number;
  count(key: string): number;
  /** Milliseconds until the key's window ends. */
  leftMs(key: string): number;
}

const MOST_KEYS = 50_000;

/** Makes a counter in memory. `now` in milliseconds. */
export function windowCounter(windowMs: number, now: () => number): WindowCounter {
  const windows = new Map<string, { n: number; readonly until: number }>();
  const open = (key: string): { n: number; readonly until: number } | undefined => {
    const window = windows.get(key);
    return window && window.until > now() ? window : undefined;
  };
  return {
    add(key) {
      const window = open(key) ?? { n: 0, until: now() + windowMs };
      window.n += 1;
      windows.delete(key);
      windows.set(key, window);
      const [oldest] = windows.keys();
      if (windows.size > MOST_KEYS && oldest !== undefined) windows.delete(oldest);
      return window.n;
    },
    count: (key) => open(key)?.n ?? 0,
    leftMs: (key) => Math.max(0, (open(key)?.until ?? 0) - now()),
  };
}
