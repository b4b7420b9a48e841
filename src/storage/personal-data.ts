import { sql, type RawBuilder } from 'kysely';
import { readConversation } from '../core/conversation';
import type { CollectedData, DataKind, DataRecord, Kept, PersonalData } from '../core/personal-data';
import type { History } from '../core/stores';
import type { Database } from './database';
import { PERSON_TABLES, type PersonTable, type Shown } from './holdings';

/** The newest lines of a conversation that an export holds: more than thirty days of anyone's talk. */
const MOST_LINES = 20_000;
/** The newest records of a kind. */
const MOST_RECORDS = 5_000;

/** Reads what is kept of a person: everything that `holdings.ts` names. */
export function createPersonalData(database: Database, history: History): PersonalData {
  return {
    async decisions(key) {
      const consents = await database.kysely
        .selectFrom('consent')
        .select(['purpose', 'given', 'at'])
        .where('conversation_key', '=', key)
        .orderBy('id')
        .execute();
      const watch = await database.kysely
        .selectFrom('watch')
        .select('created_at')
        .where('conversation_key', '=', key)
        .orderBy('created_at')
        .limit(1)
        .executeTakeFirst();
      const watching = watch ? [{ purpose: 'status-watch', given: 1, at: watch.created_at }] : [];
      return [...consents, ...watching].map(({ purpose, given, at }) => ({
        purpose,
        given: given === 1,
        at: new Date(at).toISOString(),
      }));
    },

    async kept(key) {
      const counted = await Promise.all(PERSON_TABLES.map((table) => countOf(database, table, key)));
      const byKind = new Map<DataKind, number>();
      for (const { kind, n } of counted) byKind.set(kind, (byKind.get(kind) ?? 0) + n);
      const records = [...byKind].filter(([, n]) => n > 0).map(([kind, n]) => ({ kind, n }));
      return { records, held: await heldCases(database, key) } satisfies Kept;
    },

    async collect(key) {
      const lines = await history.lines(key, 0, MOST_LINES);
      const records: Partial<Record<DataKind, readonly DataRecord[]>> = {};
      for (const table of PERSON_TABLES) {
        const rows = await rowsOf(database, table, key);
        if (rows.length > 0) records[table.kind] = [...(records[table.kind] ?? []), ...rows];
      }
      const memory = await memoryOf(database, key);
      if (memory) records.memory = [memory];
      return {
        channel: key.slice(0, key.indexOf(':')),
        conversation: lines.map(({ at, from, text }) => ({ at, from, text })),
        records,
      } satisfies CollectedData;
    },
  };
}

function theirs({ by, of }: PersonTable, key: string): RawBuilder<unknown> {
  return of
    ? sql`${sql.ref(by)} in (select ${sql.ref(of.id)} from ${sql.table(of.table)} where conversation_key = ${key})`
    : sql`${sql.ref(by)} = ${key}`;
}

async function countOf(
  { kysely }: Database,
  table: PersonTable,
  key: string,
): Promise<{ readonly kind: DataKind; readonly n: number }> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*) as n from ${sql.table(table.table)} where ${theirs(table, key)}`.execute(kysely);
  return { kind: table.kind, n: rows[0]?.n ?? 0 };
}

async function heldCases({ kysely }: Database, key: string): Promise<Kept['held']> {
  const rows = await kysely
    .selectFrom('case_file')
    .select(['id', 'opened_at'])
    .where('conversation_key', '=', key)
    .where('legal_hold', '=', 1)
    .orderBy('opened_at')
    .execute();
  return rows.map(({ id, opened_at: at }) => ({ id, openedAt: new Date(at).toISOString() }));
}

async function rowsOf({ kysely }: Database, table: PersonTable, key: string): Promise<readonly DataRecord[]> {
  const columns = Object.keys(table.show);
  if (columns.length === 0) return [];
  const { rows } = await sql<Record<string, unknown>>`
    select ${sql.join(columns.map((column) => sql.ref(column)))} from ${sql.table(table.table)}
    where ${theirs(table, key)} limit ${sql.lit(MOST_RECORDS)}`.execute(kysely);
  return rows.map((row) =>
    Object.fromEntries(columns.map((column) => [column, shownValue(row[column], table.show[column] ?? 'text')])),
  );
}

function shownValue(value: unknown, as: Shown): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  if (as === 'moment') return new Date(Number(value)).toISOString();
  if (as === 'yes-no') return Number(value) === 1;
  return typeof value === 'number' || typeof value === 'string' ? value : JSON.stringify(value);
}

/** What the assistant remembers between turns, in the words that a person can check. */
async function memoryOf({ kysely }: Database, key: string): Promise<DataRecord | undefined> {
  const row = await kysely
    .selectFrom('conversation')
    .select(['state', 'created_at', 'updated_at'])
    .where('key', '=', key)
    .executeTakeFirst();
  if (!row) return undefined;
  const { conversation } = readConversation(row.state === null ? {} : (JSON.parse(row.state) as unknown));
  const { language, topic, dialog, parked, known, consents } = conversation;
  return {
    since: new Date(row.created_at).toISOString(),
    last: new Date(row.updated_at).toISOString(),
    language,
    topic: topic?.article ?? null,
    dialogs: JSON.stringify([dialog, ...parked].flatMap((state) => (state ? [{ [state.name]: state.answers }] : []))),
    known: JSON.stringify(known),
    consents: JSON.stringify(consents),
  };
}
