import { sql } from 'kysely';
import type { Connection } from './sequence';

/** Counts sent or failed messages out, for ever: the rows themselves are swept after a while. */
export async function addToTally(connection: Connection, name: 'sent' | 'failed', n: number): Promise<void> {
  if (n === 0) return;
  await connection
    .insertInto('tally')
    .values({ name: `outbox.${name}`, n })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ n: sql`tally.n + excluded.n` }))
    .execute();
}

/** What was counted so far. */
export async function readTally(connection: Connection): Promise<{ readonly sent: number; readonly failed: number }> {
  const rows = await connection.selectFrom('tally').selectAll().execute();
  const n = new Map(rows.map((row) => [row.name, row.n]));
  return { sent: n.get('outbox.sent') ?? 0, failed: n.get('outbox.failed') ?? 0 };
}
