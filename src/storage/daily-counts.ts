import { sql } from 'kysely';
import type { Count, Counted, CountSum, Figures } from '../core/figures';
import { dayInVietnam, isoDay } from '../language/calendar';
import type { Database } from './database';
import type { Connection } from './sequence';
import { slices } from './slices';

/** Counts with the moment that decides their day. */
export interface CountedAt {
  readonly now: Date;
  readonly counts: readonly Count[];
}

const SLICE = 200;

/**
 * Adds to the days' counts. They are shared by all: call it last in a transaction, so that they are held shortly. Rows are taken in
 * the order of their keys, or two processes would wait for each other for ever.
 */
export async function addDailyCounts(connection: Connection, happened: readonly CountedAt[]): Promise<void> {
  const rows = new Map<string, { day: string; name: Counted; label: string; other: string; n: number }>();
  for (const { now, counts } of happened) {
    const day = isoDay(dayInVietnam(now));
    for (const { name, label, other = '', n } of counts) {
      if (n === 0) continue;
      const key = [name, day, label, other].join('\n');
      rows.set(key, { day, name, label, other, n: (rows.get(key)?.n ?? 0) + n });
    }
  }
  const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  for (const slice of slices(sorted, SLICE)) {
    await connection
      .insertInto('daily_count')
      .values([...slice])
      .onConflict((conflict) =>
        conflict.columns(['name', 'day', 'label', 'other']).doUpdateSet({ n: sql`daily_count.n + excluded.n` }),
      )
      .execute();
  }
}

/** Reads the kept counts. */
export function createFigures({ kysely }: Database): Figures {
  return {
    async sums(names, { from, to }) {
      if (names.length === 0) return [];
      const rows = await kysely
        .selectFrom('daily_count')
        .select(['name', 'label', 'other'])
        .select((sum) => sum.fn.sum<number | string>('n').as('n'))
        .where('name', 'in', [...names])
        .where('day', '>=', from)
        .where('day', '<=', to)
        .groupBy(['name', 'label', 'other'])
        .orderBy('name')
        .orderBy('label')
        .orderBy('other')
        .execute();
      return rows.map((row) => ({ ...row, n: Number(row.n) }) satisfies CountSum);
    },

    async byDay(name, { from, to }) {
      const rows = await kysely
        .selectFrom('daily_count')
        .select(['day', 'name', 'label', 'other'])
        .select((sum) => sum.fn.sum<number | string>('n').as('n'))
        .where('name', '=', name)
        .where('day', '>=', from)
        .where('day', '<=', to)
        .groupBy(['day', 'name', 'label', 'other'])
        .orderBy('day')
        .orderBy('label')
        .orderBy('other')
        .execute();
      return rows.map((row) => ({ ...row, n: Number(row.n) }));
    },

    async steps({ from, to }) {
      const rows = await kysely
        .selectFrom('dialog_step')
        .select(['dialog', 'state', 'step'])
        .select((sum) => sum.fn.sum<number | string>('n').as('n'))
        .where('day', '>=', from)
        .where('day', '<=', to)
        .groupBy(['dialog', 'state', 'step'])
        .orderBy('dialog')
        .orderBy('state')
        .orderBy('step')
        .execute();
      return rows.map((row) => ({ ...row, n: Number(row.n) }));
    },
  };
}
