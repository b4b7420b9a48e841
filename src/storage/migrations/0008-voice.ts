import { sql, type Kysely } from 'kysely';
import type { Dialect } from '../database';

/** Voice messages waiting to be heard, and sound until it is heard. */
export async function voice(kysely: Kysely<unknown>, dialect: Dialect): Promise<void> {
  await kysely.schema
    .createTable('unheard')
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('conversation_key', 'text', (column) => column.notNull())
    .addColumn('tries', 'integer', (column) => column.notNull())
    .addColumn('owner', 'text')
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('unheard_key', ['seq'])
    .execute();
  await kysely.schema
    .createTable('sound_in')
    .addColumn('file', 'text', (column) => column.notNull())
    .addColumn('conversation_key', 'text', (column) => column.notNull())
    .addColumn('mime', 'text', (column) => column.notNull())
    .addColumn('bytes', dialect === 'postgres' ? 'bytea' : 'blob', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('case_id', 'text')
    .addPrimaryKeyConstraint('sound_in_key', ['file'])
    .execute();
  for (const index of [
    sql`create index unheard_due on unheard (due_at)`,
    sql`create index sound_in_conversation on sound_in (conversation_key)`,
    sql`create index sound_in_created on sound_in (created_at)`,
    sql`create index outbox_sounds on outbox (channel, not_before, seq) where status = 'waiting' and priority = 2`,
  ]) {
    await index.execute(kysely);
  }
}
