import { sql, type Kysely, type Transaction } from 'kysely';
import type { Dialect } from './database';
import type { Schema } from './schema';

/** Inside a transaction, or each statement by itself. */
export type Connection = Kysely<Schema> | Transaction<Schema>;

/**
 * Takes `n` numbers, ascending, of the sequence that inbox and outbox share. Take them while holding the conversation's row:
 * then within a conversation a smaller number is never committed after a larger one, and who read up to a number missed nothing.
 */
export async function takeNumbers(connection: Connection, dialect: Dialect, n: number): Promise<readonly number[]> {
  if (n === 0) return [];
  if (dialect === 'postgres') {
    const { rows } = await sql<{
      seq: number;
    }>`select nextval('line_seq') as seq from generate_series(1, ${n})`.execute(connection);
    return rows.map((row) => row.seq).sort((a, b) => a - b);
  }
  const { value } = await connection
    .updateTable('line_seq')
    .set((set) => ({ value: set('value', '+', n) }))
    .where('id', '=', 1)
    .returning('value')
    .executeTakeFirstOrThrow();
  return Array.from({ length: n }, (_, index) => value - n + 1 + index);
}
