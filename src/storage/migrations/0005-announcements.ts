import { sql, type ColumnDefinitionBuilder, type CreateTableBuilder, type Kysely } from 'kysely';
import type { Dialect } from '../database';

type Make = CreateTableBuilder<string, string>;
const required = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull();

/** Subscribers, consents, announcements with their versions and ledger, files, and the chats of staff. */
export async function announcements(kysely: Kysely<unknown>, dialect: Dialect): Promise<void> {
  // The first version prepared a table that was never written to.
  await kysely.schema.dropTable('subscription').execute();
  await createPeople(kysely, dialect);
  await createAnnouncements(kysely, dialect);
  await createFiles(kysely, dialect);
  await createStaffChats(kysely);
}

async function createPeople(kysely: Kysely<unknown>, dialect: Dialect): Promise<void> {
  await columns(counted(kysely, dialect, 'subscriber'), {
    conversation_key: 'text',
    channel: 'text',
    language: 'text',
    areas: 'text',
    topics: 'text',
    quiet_from: 'integer',
    quiet_to: 'integer',
    activated: 'text',
    since: 'bigint',
    changed_at: 'bigint',
  }).execute();
  await columns(counted(kysely, dialect, 'consent'), {
    conversation_key: 'text',
    purpose: 'text',
    given: 'integer',
    at: 'bigint',
    words: 'text',
    language: 'text',
  }).execute();
  await columns(kysely.schema.createTable('area'), {
    id: 'text',
    name_vi: 'text',
    name_en: 'text',
    created_at: 'bigint',
  })
    .addPrimaryKeyConstraint('area_key', ['id'])
    .execute();
  await sql`create unique index subscriber_conversation on subscriber (conversation_key)`.execute(kysely);
  await sql`create index consent_conversation on consent (conversation_key)`.execute(kysely);
  await sql`create index consent_at on consent (at)`.execute(kysely);
}

async function createAnnouncements(kysely: Kysely<unknown>, dialect: Dialect): Promise<void> {
  await columns(counted(kysely, dialect, 'announcement'), {
    state: 'text',
    version: 'integer',
    content: 'text',
    topic: 'text',
    areas: 'text',
    urgent: 'integer',
    author: 'text',
    last_editor: 'text',
    created_at: 'bigint',
    changed_at: 'bigint',
    approved_by: 'text?',
    approved_at: 'bigint?',
    frozen: 'text?',
    send_at: 'bigint?',
    expires_at: 'bigint',
    started_at: 'bigint?',
    ended_at: 'bigint?',
    halt: 'text?',
    // The last subscriber looked at, and the last there was at the start.
    reached: 'bigint',
    upto: 'bigint',
    complete: 'integer',
    canary_left: 'integer?',
    lately_sent: 'bigint',
    lately_failed: 'bigint',
    total: 'bigint',
    n_waiting: 'bigint',
    n_sending: 'bigint',
    n_sent: 'bigint',
    n_failed: 'bigint',
    n_blocked: 'bigint',
    n_skipped: 'bigint',
    n_unknown: 'bigint',
  }).execute();
  await columns(kysely.schema.createTable('announcement_version'), {
    announcement: 'bigint',
    version: 'integer',
    content: 'text',
    editor: 'text',
    at: 'bigint',
    approved_by: 'text?',
  })
    .addPrimaryKeyConstraint('announcement_version_key', ['announcement', 'version'])
    .execute();
  await columns(kysely.schema.createTable('recipient'), {
    announcement: 'bigint',
    subscriber: 'bigint',
    conversation_key: 'text',
    channel: 'text',
    language: 'text',
    area: 'text',
    status: 'text',
    attempts: 'integer',
    not_before: 'bigint',
    owner: 'text?',
    lease_until: 'bigint?',
    seq: 'bigint?',
    platform_id: 'text?',
    failure: 'text?',
    done_at: 'bigint?',
  })
    .addPrimaryKeyConstraint('recipient_key', ['announcement', 'subscriber'])
    .execute();
  for (const index of [
    sql`create index announcement_state on announcement (state)`,
    sql`create index recipient_waiting on recipient (announcement, channel, not_before, subscriber) where status = 'waiting'`,
    sql`create index recipient_sending on recipient (lease_until) where status = 'sending'`,
    sql`create index recipient_trouble on recipient (announcement, status, subscriber) where status in ('failed', 'blocked', 'skipped', 'unknown')`,
    sql`create index recipient_line on recipient (conversation_key, seq) where seq is not null`,
  ]) {
    await index.execute(kysely);
  }
}

async function createFiles(kysely: Kysely<unknown>, dialect: Dialect): Promise<void> {
  await columns(kysely.schema.createTable('stored_file'), {
    id: 'text',
    kind: 'text',
    name: 'text',
    mime: 'text',
    size: 'integer',
    created_by: 'text',
    created_at: 'bigint',
  })
    .addColumn('bytes', dialect === 'postgres' ? 'bytea' : 'blob', required)
    .addPrimaryKeyConstraint('stored_file_key', ['id'])
    .execute();
  await columns(kysely.schema.createTable('stored_file_upload'), { file: 'text', channel: 'text', platform_id: 'text' })
    .addPrimaryKeyConstraint('stored_file_upload_key', ['file', 'channel'])
    .execute();
}

async function createStaffChats(kysely: Kysely<unknown>): Promise<void> {
  await columns(kysely.schema.createTable('staff_chat'), {
    channel: 'text',
    person: 'text',
    officer: 'text',
    linked_at: 'bigint',
  })
    .addPrimaryKeyConstraint('staff_chat_key', ['channel', 'person'])
    .execute();
  await columns(kysely.schema.createTable('staff_chat_code'), { officer: 'text', code_hash: 'text', until: 'bigint' })
    .addPrimaryKeyConstraint('staff_chat_code_key', ['officer'])
    .execute();
  await sql`create index staff_chat_officer on staff_chat (officer)`.execute(kysely);
}

type ColumnType = 'text' | 'integer' | 'bigint';

function counted(kysely: Kysely<unknown>, dialect: Dialect, name: string): Make {
  const created: Make = kysely.schema.createTable(name);
  return dialect === 'postgres'
    ? created.addColumn('id', 'bigserial', (column) => column.primaryKey())
    : created.addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement());
}

/** Columns are `not null` unless their type ends with a question mark. */
function columns(created: Make, given: Readonly<Record<string, ColumnType | `${ColumnType}?`>>): Make {
  return Object.entries(given).reduce((table, [name, type]) => {
    return type.endsWith('?')
      ? table.addColumn(name, type.slice(0, -1) as ColumnType)
      : table.addColumn(name, type as ColumnType, required);
  }, created);
}
