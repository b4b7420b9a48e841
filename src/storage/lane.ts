import { sql } from 'kysely';
import type { Connection } from './sequence';

/** Undoes a transaction whose lease turns out to be another's. */
export class LostLease extends Error {}

/** The next message of these conversations may be claimed from `due` on, where one waits. */
export async function releaseLanes(connection: Connection, keys: readonly string[], due: Date): Promise<void> {
  await connection
    .updateTable('conversation')
    .set({
      due_at: sql<number | null>`case when exists
        (select 1 from inbox where inbox.conversation_key = conversation.key and inbox.done_at is null)
        then cast(${due.getTime()} as bigint) end`,
    })
    .where('key', 'in', keys)
    .execute();
}
