import { sql } from 'kysely';
import type { CaseChange, CaseDecision, CaseFile, CaseResult, ChangeOptions } from '../core/cases';
import { afterStaff, readConversation } from '../core/conversation';
import type { Reply } from '../core/message';
import { insertAudit } from './audit';
import { addCaseLine } from './case-lines';
import { addDailyCounts } from './daily-counts';
import { caseFile, patchColumns, type CaseRow } from './case-rows';
import type { Database } from './database';
import { insertNotices } from './outgoing';
import type { Connection } from './sequence';

/**
 * Changes a case in one transaction. The conversation's row is held first, as turns hold it, then the case: so all that is done to
 * one case happens one after the other, on both databases. See {@link Cases.change}.
 */
export function changeCase(
  database: Database,
  id: string,
  decide: CaseDecision,
  { now, once, record }: ChangeOptions,
): Promise<CaseResult> {
  return database.kysely.transaction().execute(async (connection) => {
    if (once !== undefined && !(await firstTime(connection, once, now))) return { kind: 'again' };
    await holdConversation(database, connection, id);
    const row = await caseRow(database, connection, id);
    if (!row) return { kind: 'unknown' };
    const file = caseFile(row, await labelsOf(connection, id));
    const decided = decide(file);
    if (typeof decided === 'string') return { kind: 'refused', why: decided, file };
    if (opensSecond(file, decided) && (await hasOther(connection, file)))
      return { kind: 'refused', why: 'unchanged', file };
    if (record) await insertAudit(connection, record);
    return { kind: 'done', file: await carryOut(database, connection, file, decided, now) };
  });
}

async function carryOut(
  { dialect }: Database,
  connection: Connection,
  file: CaseFile,
  { set, lines, replies = [], conversation, counts = [] }: CaseChange,
  now: Date,
): Promise<CaseFile> {
  const columns = patchColumns(set);
  if (Object.keys(columns).length > 0)
    await connection.updateTable('case_file').set(columns).where('id', '=', file.id).execute();
  if (set.labels) await setLabels(connection, file.id, set.labels);
  for (const line of lines) await addCaseLine(connection, file.id, line, now.getTime());
  if (file.conversationKey !== undefined && conversation !== undefined) {
    const offered = conversation === 'return' ? (replies.at(-1)?.reply.choices ?? []) : undefined;
    await disturb(connection, file.conversationKey, offered, now);
  }
  const { channel, person } = file;
  if (person !== undefined)
    await insertNotices(
      connection,
      dialect,
      replies.map((told) => ({ channel, person, ...told })),
      now,
    );
  await addDailyCounts(connection, [{ now, counts }]);
  const { assignee, ...rest } = set;
  return {
    ...file,
    ...(Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, value ?? undefined])) as Partial<CaseFile>),
    ...(assignee === undefined ? {} : { assignee: assignee ?? undefined }),
  };
}

async function firstTime(connection: Connection, name: string, now: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await connection
    .insertInto('case_once')
    .values({ name, at: now.getTime() })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

async function holdConversation({ dialect }: Database, connection: Connection, id: string): Promise<void> {
  // SQLite has one writer, and the transaction is it.
  if (dialect === 'sqlite') return;
  await sql`select key from conversation where key = (select conversation_key from case_file where id = ${id}) for update`.execute(
    connection,
  );
}

async function caseRow({ dialect }: Database, connection: Connection, id: string): Promise<CaseRow | undefined> {
  const row = connection.selectFrom('case_file').selectAll().where('id', '=', id);
  return (dialect === 'postgres' ? row.forUpdate() : row).executeTakeFirst();
}

async function labelsOf(connection: Connection, id: string): Promise<readonly string[]> {
  const rows = await connection
    .selectFrom('case_label')
    .select('label')
    .where('case_id', '=', id)
    .orderBy('label')
    .execute();
  return rows.map(({ label }) => label);
}

async function setLabels(connection: Connection, id: string, labels: readonly string[]): Promise<void> {
  await connection.deleteFrom('case_label').where('case_id', '=', id).execute();
  if (labels.length === 0) return;
  await connection
    .insertInto('case_label')
    .values([...new Set(labels)].map((label) => ({ case_id: id, label })))
    .execute();
}

function opensSecond(file: CaseFile, { set }: CaseChange): boolean {
  return file.status === 'closed' && (set.status === 'waiting' || set.status === 'attended');
}

async function hasOther(connection: Connection, file: CaseFile): Promise<boolean> {
  const other = await connection
    .selectFrom('case_file')
    .select('id')
    .where('conversation_key', '=', file.conversationKey ?? '')
    .where('status', 'in', ['waiting', 'attended'])
    .where('id', '!=', file.id)
    .executeTakeFirst();
  return other !== undefined;
}

/**
 * Moves the conversation's version on and takes its lane from whoever answers in it: a turn that began under the old state writes
 * nothing, and its message is answered anew at once. With `offered`, the conversation also begins afresh.
 */
async function disturb(
  connection: Connection,
  key: string,
  offered: Reply['choices'] | undefined,
  now: Date,
): Promise<void> {
  const state = offered && (await freshState(connection, key, offered));
  const at = now.getTime();
  await connection
    .updateTable('conversation')
    .set((set) => ({
      version: set('version', '+', 1),
      owner: null,
      due_at: sql<number | null>`case when due_at > ${at} then cast(${at} as bigint) else due_at end`,
      ...(state === undefined ? {} : { state }),
    }))
    .where('key', '=', key)
    .execute();
}

async function freshState(connection: Connection, key: string, offered: Reply['choices']): Promise<string | undefined> {
  const row = await connection.selectFrom('conversation').select('state').where('key', '=', key).executeTakeFirst();
  if (!row || row.state === null) return undefined;
  const { conversation } = readConversation(JSON.parse(row.state) as unknown);
  const plain = offered.filter(({ url }) => url === undefined).map(({ id, label }) => ({ id, label }));
  return JSON.stringify(afterStaff(conversation, plain));
}
