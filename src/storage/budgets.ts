import { sql } from 'kysely';
import type { Budgets } from '../core/stores';
import type { Database } from './database';

/**
 * Rate budgets in the database (GCRA, one row a key): `next_at` is when everything booked is used up; what is booked may be used
 * up to a burst's length earlier, but never before `not_before`, which only a platform's `retry_after` moves.
 */
export function createBudgets({ kysely, dialect }: Database): Budgets {
  const later = sql.raw(dialect === 'postgres' ? 'greatest' : 'max');
  return {
    async take(key, n, perSecond, burst, now) {
      const cost = (n * 1_000) / perSecond;
      const { rows } = await sql<{ next_at: number; not_before: number }>`
        insert into budget (key, next_at, not_before) values (${key}, ${now.getTime() + cost}, 0)
        on conflict (key) do update
        set next_at = ${later}(budget.next_at, cast(${now.getTime()} as double precision)) + cast(${cost} as double precision)
        returning next_at, not_before`.execute(kysely);
      const { next_at: nextAt, not_before: notBefore } = rows[0] ?? { next_at: 0, not_before: 0 };
      const tolerance = (Math.max(burst, n) * 1_000) / perSecond;
      return new Date(Math.ceil(Math.max(now.getTime(), notBefore, nextAt - tolerance)));
    },

    async push(key, until) {
      const at = until.getTime();
      await sql`
        insert into budget (key, next_at, not_before) values (${key}, ${at}, ${at})
        on conflict (key) do update
        set next_at = ${later}(budget.next_at, excluded.next_at), not_before = ${later}(budget.not_before, excluded.not_before)
      `.execute(kysely);
    },
  };
}
