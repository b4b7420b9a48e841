/** A bucket: `burst` at once, then `perSecond`. */
export interface FloodLimit {
  readonly burst: number;
  readonly perSecond: number;
}

/** Tells those who write too fast from people. In this process only: with several processes each has its own buckets. */
export interface Flood {
  /** Takes one from the bucket of each key; false, and nothing taken, when one of them is empty. */
  allows(keys: readonly { readonly key: string; readonly limit: FloodLimit }[]): boolean;
}

/** A person types a message every few seconds at most; a double press or an impatient series must pass. */
export const VISITOR_LIMIT: FloodLimit = { burst: 12, perSecond: 0.5 };

/** A whole office, school or mobile network may share one address. */
export const ADDRESS_LIMIT: FloodLimit = { burst: 240, perSecond: 20 };

/** Buckets are forgotten when full again; beyond this many the table is swept at once. */
const MOST_BUCKETS = 50_000;

interface Bucket {
  readonly left: number;
  readonly at: number;
  readonly limit: FloodLimit;
}

/** Makes empty buckets. */
export function createFlood(now: () => Date): Flood {
  const buckets = new Map<string, Bucket>();

  function leftIn(key: string, limit: FloodLimit, at: number): number {
    const bucket = buckets.get(key);
    if (!bucket) return limit.burst;
    return Math.min(limit.burst, bucket.left + ((at - bucket.at) / 1000) * limit.perSecond);
  }

  function sweep(at: number): void {
    for (const [key, { limit }] of buckets) if (leftIn(key, limit, at) >= limit.burst) buckets.delete(key);
    if (buckets.size > MOST_BUCKETS) buckets.clear();
  }

  return {
    allows(keys) {
      const at = now().getTime();
      if (buckets.size > MOST_BUCKETS) sweep(at);
      const left = keys.map(({ key, limit }) => ({ key, limit, left: leftIn(key, limit, at) }));
      if (left.some((bucket) => bucket.left < 1)) return false;
      for (const { key, limit, left: rest } of left) buckets.set(key, { left: rest - 1, at, limit });
      return true;
    },
  };
}
