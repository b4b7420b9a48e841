import { sql } from 'kysely';
import type { Database } from './database';

/** Counts wrong tries by key; shared by all processes and kept over restarts. */
export interface WrongTryStore {
  /** How many there were within the hour that began with the first. */
  count(key: string, now: Date): Promise<number>;
  add(key: string, now: Date): Promise<void>;
}

const HOUR_MS = 3_600_000;

/** Makes the counters. Keys should be hashed; those that ran out are removed with the next count. */
export function createWrongTries({ kysely }: Database): WrongTryStore {
  return {
    async count(key, now) {
      const row = await kysely
        .selectFrom('wrong_try')
        .select('n')
        .where('key', '=', key)
        .where('until', '>', now.getTime())
        .executeTakeFirst();
      return row?.n ?? 0;
    },
    async add(key, now) {
      const until = now.getTime() + HOUR_MS;
      await kysely.deleteFrom('wrong_try').where('until', '<=', now.getTime()).execute();
      await kysely
        .insertInto('wrong_try')
        .values({ key, n: 1, until })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ n: sql`wrong_try.n + 1` }))
        .execute();
    },
  };
}
