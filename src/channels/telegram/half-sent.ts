/** How many half-sent replies are remembered; one that fell out is sent from its start again. */
const REMEMBERED = 1000;

/** What was shown of replies that could not be shown whole, so that the next try goes on there. In this process only. */
export interface HalfSent<T> {
  /** What is remembered of a reply, once. */
  take(key: string): T | undefined;
  keep(key: string, shown: T): void;
}

/** Remembers the last {@link REMEMBERED} of them. */
export function halfSent<T>(): HalfSent<T> {
  const replies = new Map<string, T>();
  return {
    take(key) {
      const shown = replies.get(key);
      replies.delete(key);
      return shown;
    },
    keep(key, shown) {
      replies.set(key, shown);
      const oldest = replies.keys().next();
      if (replies.size > REMEMBERED && !oldest.done) replies.delete(oldest.value);
    },
  };
}
