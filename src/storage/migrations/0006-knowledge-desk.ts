import { sql, type Kysely } from 'kysely';

/** Questions for the knowledge desk in groups, edits of articles and facts, the schedule that staff keep. */
export async function knowledgeDesk(kysely: Kysely<unknown>): Promise<void> {
  await extendTurns(kysely);
  await createTable(kysely, 'desk_group', {
    language: 'text',
    sample: 'text',
    n: 'integer',
    bad: 'integer',
    first_at: 'bigint',
    newest_at: 'bigint',
    status: 'text',
    assigned_to: 'text?',
    assigned_name: 'text?',
    handled_by: 'text?',
    handled_at: 'bigint?',
    note: 'text?',
  });
  await sql`create index desk_group_open on desk_group (status, n)`.execute(kysely);
  await createEdits(kysely);
  await createTable(kysely, 'schedule_entry', {
    kind: 'text',
    data: 'text?',
    replaces: 'text?',
    version: 'integer',
    changed_name: 'text',
    changed_at: 'bigint',
  });
  await sql`create unique index schedule_entry_replaces on schedule_entry (replaces) where replaces is not null`.execute(
    kysely,
  );
  await kysely.schema
    .createTable('knowledge_mark')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('n', 'bigint', (column) => column.notNull())
    .execute();
  await sql`insert into knowledge_mark (name, n) values ('edits', 0), ('schedule', 0), ('groups', 0)`.execute(kysely);
}

async function extendTurns(kysely: Kysely<unknown>): Promise<void> {
  await kysely.schema.alterTable('turn').addColumn('concern', 'text').execute();
  await kysely.schema.alterTable('turn').addColumn('desk_group', 'text').execute();
  await sql`create index turn_to_group on turn (at) where concern is not null and desk_group is null`.execute(kysely);
  await sql`create index turn_of_group on turn (desk_group, at) where desk_group is not null`.execute(kysely);
}

async function createEdits(kysely: Kysely<unknown>): Promise<void> {
  await createTable(kysely, 'knowledge_edit', {
    subject: 'text',
    version: 'integer',
    revision: 'integer',
    state: 'text',
    texts: 'text',
    base: 'text?',
    note: 'text',
    check_result: 'text?',
    authors: 'text',
    written_by: 'text',
    written_name: 'text',
    written_at: 'bigint',
    submitted_at: 'bigint?',
    decided_by: 'text?',
    decided_name: 'text?',
    decided_at: 'bigint?',
    decision: 'text?',
    live_from: 'bigint?',
    live_to: 'bigint?',
  });
  await sql`create unique index knowledge_edit_version on knowledge_edit (subject, version)`.execute(kysely);
  await sql`create unique index knowledge_edit_live on knowledge_edit (subject) where state = 'live'`.execute(kysely);
  await sql`create unique index knowledge_edit_open on knowledge_edit (subject) where state in ('draft', 'waiting')`.execute(
    kysely,
  );
}

async function createTable(
  kysely: Kysely<unknown>,
  name: string,
  columns: Readonly<Record<string, 'text' | 'integer' | 'bigint' | 'text?' | 'bigint?'>>,
): Promise<void> {
  let table = kysely.schema.createTable(name).addColumn('id', 'text', (column) => column.primaryKey());
  for (const [column, type] of Object.entries(columns)) {
    const plain = type.replace('?', '') as 'text' | 'integer' | 'bigint';
    table = table.addColumn(column, plain, (made) => (type.endsWith('?') ? made : made.notNull()));
  }
  await table.execute();
}
