import { sql, type RawBuilder } from 'kysely';
import { PERSON_TABLES, type PersonTable } from './holdings';
import { changeCounts } from './announcement-rows';
import type { Connection } from './sequence';
import { unsubscribe } from './subscribers';

/**
 * Erases what is kept of a person in one conversation, in every table that `holdings.ts` names. What stays: the message being
 * answered now (so that a repeated delivery is still recognised) and later ones, cases under legal hold with all that belongs to
 * them, other cases as a count without key and person, and figures that never held a person. The conversation's state is emptied
 * by the transaction that this runs in. `currentSeq`: the message being answered; without one all messages go.
 */
export async function erasePerson(
  connection: Connection,
  key: string,
  now: number,
  currentSeq = Infinity,
): Promise<void> {
  // First: it notes a decision that is erased with the others.
  await unsubscribe(connection, { key, now }, 'erased');
  for (const table of PERSON_TABLES) {
    if (table.table === 'inbox') await eraseMessages(connection, key, currentSeq);
    else if (table.table === 'case_file') await eraseCases(connection, key);
    else if (table.table === 'recipient') await eraseReceived(connection, key);
    else if (table.table === 'sound_in') await eraseSounds(connection, key);
    else if (table.table !== 'conversation') await eraseRows(connection, table, key);
  }
}

async function eraseMessages(connection: Connection, key: string, currentSeq: number): Promise<void> {
  const all = connection.deleteFrom('inbox').where('conversation_key', '=', key);
  await (currentSeq === Infinity ? all : all.where('seq', '<', currentSeq)).execute();
}

/** Rows that belong to a case under legal hold stay with it. */
async function eraseRows(connection: Connection, { table, by, of, erase }: PersonTable, key: string): Promise<void> {
  const free = of?.table === 'case_file' ? sql` and legal_hold = 0` : sql``;
  const theirs = of
    ? sql`${sql.ref(by)} in (select ${sql.ref(of.id)} from ${sql.table(of.table)} where conversation_key = ${key}${free})`
    : sql`${sql.ref(by)} = ${key}`;
  if (typeof erase === 'string') await sql`delete from ${sql.table(table)} where ${theirs}`.execute(connection);
  else
    await sql`update ${sql.table(table)} set ${sql.join(erase.empty.map(emptied))} where ${theirs}`.execute(connection);
}

function emptied(column: string): RawBuilder<unknown> {
  return sql`${sql.ref(column)} = null`;
}

/** What they got is forgotten; that somebody got it stays in the figures. */
async function eraseReceived(connection: Connection, key: string): Promise<void> {
  const rows = await connection
    .deleteFrom('recipient')
    .where('conversation_key', '=', key)
    .where('seq', 'is not', null)
    .returning(['announcement', 'status'])
    .execute();
  for (const { announcement, status } of rows.toSorted((one, other) => one.announcement - other.announcement))
    if (status === 'waiting' || status === 'sending' || status === 'unknown')
      await changeCounts(connection, announcement, { [status]: -1, skipped: 1 });
}

/** All sound but that of cases under legal hold. */
async function eraseSounds(connection: Connection, key: string): Promise<void> {
  const held = connection
    .selectFrom('case_file')
    .select('id')
    .where('conversation_key', '=', key)
    .where('legal_hold', '=', 1);
  await connection
    .deleteFrom('sound_in')
    .where('conversation_key', '=', key)
    .where((where) => where.or([where('case_id', 'is', null), where('case_id', 'not in', held)]))
    .execute();
}

async function eraseCases(connection: Connection, key: string): Promise<void> {
  await connection
    .updateTable('case_file')
    .set({
      conversation_key: null,
      person: null,
      status: 'erased',
      context: '{}',
      search: '',
      closed_at: sql`coalesce(closed_at, last_person_at)`,
    })
    .where('conversation_key', '=', key)
    .where('legal_hold', '=', 0)
    .execute();
}
