import { sql, type CreateTableBuilder, type Kysely } from 'kysely';
import type { Dialect } from '../database';

/** The tables of the first version. */
export async function firstTables(kysely: Kysely<unknown>, dialect: Dialect): Promise<void> {
  await createSequence(kysely, dialect);
  await createMessages(kysely);
  await createFigures(kysely, dialect);
  await createCases(kysely, dialect);
  await createPromises(kysely, dialect);
  await createIndexes(kysely);
}

async function createSequence(kysely: Kysely<unknown>, dialect: Dialect): Promise<void> {
  if (dialect === 'postgres') {
    await sql`create sequence line_seq`.execute(kysely);
    return;
  }
  await table(kysely, 'line_seq', { id: 'integer', value: 'bigint' }, ['id']).execute();
  await sql`insert into line_seq (id, value) values (1, 0)`.execute(kysely);
}

async function createMessages(kysely: Kysely<unknown>): Promise<void> {
  await table(
    kysely,
    'conversation',
    {
      key: 'text',
      channel: 'text',
      person: 'text',
      version: 'integer',
      state: 'text?',
      blocked: 'integer',
      owner: 'text?',
      due_at: 'bigint?',
      created_at: 'bigint',
      updated_at: 'bigint',
    },
    ['key'],
  ).execute();
  await table(
    kysely,
    'inbox',
    {
      seq: 'bigint',
      conversation_key: 'text',
      channel: 'text',
      message_id: 'text',
      sent_at: 'bigint',
      content: 'text',
      language_hint: 'text?',
      status: 'text',
      attempts: 'integer',
      accepted_at: 'bigint',
      done_at: 'bigint?',
    },
    ['seq'],
  ).execute();
  await table(
    kysely,
    'outbox',
    {
      seq: 'bigint',
      conversation_key: 'text',
      channel: 'text',
      person: 'text',
      priority: 'integer',
      sender: 'text',
      reply: 'text',
      status: 'text',
      attempts: 'integer',
      not_before: 'bigint',
      owner: 'text?',
      lease_until: 'bigint?',
      platform_ids: 'text?',
      failure: 'text?',
      created_at: 'bigint',
      done_at: 'bigint?',
    },
    ['seq'],
  ).execute();
  await table(kysely, 'budget', { key: 'text', next_at: 'double precision', not_before: 'double precision' }, [
    'key',
  ]).execute();
  await table(kysely, 'keyv', { key: 'text', value: 'text', expires: 'bigint?' }, ['key']).execute();
}

async function createFigures(kysely: Kysely<unknown>, dialect: Dialect): Promise<void> {
  await table(kysely, 'tally', { name: 'text', n: 'bigint' }, ['name']).execute();
  await table(
    kysely,
    'turn',
    {
      id: 'text',
      at: 'bigint',
      channel: 'text',
      language: 'text',
      outcome: 'text',
      article: 'text?',
      also: 'text',
      options: 'text',
      ms: 'double precision',
      question: 'text?',
    },
    ['id'],
  ).execute();
  await table(kysely, 'dialog_step', { day: 'text', dialog: 'text', state: 'text', step: 'text', n: 'bigint' }, [
    'day',
    'dialog',
    'state',
    'step',
  ]).execute();
  await counted(kysely, dialect, 'feedback', { at: 'bigint', channel: 'text', text: 'text' }).execute();
  await counted(kysely, dialect, 'rating', {
    at: 'bigint',
    channel: 'text',
    article: 'text',
    good: 'integer',
  }).execute();
}

async function createCases(kysely: Kysely<unknown>, dialect: Dialect): Promise<void> {
  await table(
    kysely,
    'case_file',
    {
      id: 'text',
      conversation_key: 'text?',
      channel: 'text',
      person: 'text?',
      reason: 'text',
      about: 'text',
      language: 'text',
      opened_at: 'bigint',
      status: 'text',
      closed_at: 'bigint?',
      legal_hold: 'integer',
    },
    ['id'],
  ).execute();
  await counted(kysely, dialect, 'case_note', { case_id: 'text', at: 'bigint', author: 'text', text: 'text' })
    .addForeignKeyConstraint('case_note_case', ['case_id'], 'case_file', ['id'], (constraint) =>
      constraint.onDelete('cascade'),
    )
    .execute();
}

async function createPromises(kysely: Kysely<unknown>, dialect: Dialect): Promise<void> {
  await table(
    kysely,
    'reminder',
    { id: 'text', conversation_key: 'text', at: 'bigint', subject: 'text', status: 'text' },
    ['id'],
  ).execute();
  await table(
    kysely,
    'watch',
    {
      id: 'text',
      conversation_key: 'text',
      code: 'text',
      check_value: 'text',
      status: 'text',
      created_at: 'bigint',
      checked_at: 'bigint',
    },
    ['id'],
  ).execute();
  await counted(kysely, dialect, 'subscription', {
    conversation_key: 'text',
    topic: 'text',
    area: 'text',
    since: 'bigint',
  }).execute();
}

/** Partial indexes hold only what is not finished: they stay small however many rows are kept. */
async function createIndexes(kysely: Kysely<unknown>): Promise<void> {
  for (const index of [
    sql`create index conversation_due on conversation (due_at) where due_at is not null`,
    sql`create index conversation_idle on conversation (updated_at)`,
    sql`create unique index inbox_message on inbox (message_id, channel)`,
    sql`create index inbox_line on inbox (conversation_key, seq)`,
    sql`create index inbox_waiting on inbox (conversation_key, seq) where done_at is null`,
    sql`create index inbox_done on inbox (done_at) where done_at is not null`,
    sql`create index outbox_line on outbox (conversation_key, seq)`,
    sql`create index outbox_open on outbox (conversation_key, priority, seq) where done_at is null`,
    sql`create index outbox_waiting on outbox (channel, priority, not_before, seq) where status = 'waiting'`,
    sql`create index outbox_sending on outbox (lease_until) where status = 'sending'`,
    sql`create index outbox_unknown on outbox (seq) where status = 'unknown'`,
    sql`create index outbox_done on outbox (done_at) where done_at is not null`,
    sql`create index turn_at on turn (at)`,
    sql`create index turn_question on turn (at) where question is not null`,
    sql`create index case_file_conversation on case_file (conversation_key)`,
    sql`create index case_file_status on case_file (status, opened_at)`,
    sql`create index case_note_case on case_note (case_id)`,
    sql`create index reminder_due on reminder (status, at)`,
    sql`create index reminder_conversation on reminder (conversation_key)`,
    sql`create index watch_checked on watch (checked_at)`,
    sql`create index watch_conversation on watch (conversation_key)`,
    sql`create unique index subscription_conversation on subscription (conversation_key, topic, area)`,
    sql`create index keyv_expires on keyv (expires) where expires is not null`,
  ]) {
    await index.execute(kysely);
  }
}

type ColumnType = 'text' | 'integer' | 'bigint' | 'double precision';

/** A table whose columns are `not null` unless their type ends with a question mark. */
function table(
  kysely: Kysely<unknown>,
  name: string,
  columns: Readonly<Record<string, ColumnType | `${ColumnType}?`>>,
  key: readonly string[],
): CreateTableBuilder<string, string> {
  const created = addColumns(kysely.schema.createTable(name), columns);
  return created.addPrimaryKeyConstraint(`${name}_key`, [...key]);
}

/** A table with a growing `id` of its own. */
function counted(
  kysely: Kysely<unknown>,
  dialect: Dialect,
  name: string,
  columns: Readonly<Record<string, ColumnType>>,
): CreateTableBuilder<string, string> {
  const created: CreateTableBuilder<string, string> = kysely.schema.createTable(name);
  const withId =
    dialect === 'postgres'
      ? created.addColumn('id', 'bigserial', (column) => column.primaryKey())
      : created.addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement());
  return addColumns(withId, columns);
}

function addColumns(
  created: CreateTableBuilder<string, string>,
  columns: Readonly<Record<string, ColumnType | `${ColumnType}?`>>,
): CreateTableBuilder<string, string> {
  return Object.entries(columns).reduce((table, [name, type]) => {
    return type.endsWith('?')
      ? table.addColumn(name, type.slice(0, -1) as ColumnType)
      : table.addColumn(name, type as ColumnType, (column) => column.notNull());
  }, created);
}
