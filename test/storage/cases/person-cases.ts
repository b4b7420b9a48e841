import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { createLegalHold } from '../../../src/storage/legal-hold';
import { HOLDINGS, PERSON_TABLES } from '../../../src/storage/holdings';
import { createDataTickets } from '../../../src/storage/data-tickets';
import { staffCode, ticketHash } from '../../../src/core/personal-data';
import { after, claimOne, converse, message, START, turn } from '../domain';
import type { Ground } from '../store-suite';

/** A person whose every row can be told from all others. */
const PERSON = 'planted-person-7f3';
const KEY = `telegram:${PERSON}`;

interface ColumnOf {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly needed: boolean;
}

/** Every column of every table, as the database itself tells. */
async function columnsOf({ database }: Ground): Promise<readonly ColumnOf[]> {
  const tables = await database.kysely.introspection.getTables();
  return tables
    .filter(({ name }) => !name.startsWith('kysely_') && !name.startsWith('sqlite_'))
    .flatMap(({ name, columns }) =>
      columns.map((column) => ({
        table: name,
        column: column.name,
        type: column.dataType,
        needed: !column.isNullable && !column.hasDefaultValue && !column.isAutoIncrementing,
      })),
    );
}

/** Columns in which only a resident can stand. */
const PERSON_COLUMN = /(?:^|_)(?:person|conversation|conversation_key|chat|visitor|resident)$/;

/** What the schema holds of people, and that an erasure reaches all of it. */
export function personCases(ground: () => Ground): void {
  test('every table says what it holds of people, and none with a column for a person says nothing', async () => {
    const columns = await columnsOf(ground());
    // The sequence is a table on the embedded database only.
    const named = Object.keys(HOLDINGS).filter((table) => table !== 'line_seq');
    expect([...new Set(columns.map(({ table }) => table))].filter((table) => table !== 'line_seq').sort()).toEqual(
      named.sort(),
    );
    const nobody = Object.entries(HOLDINGS).flatMap(([table, holding]) => (holding.holds === 'nobody' ? [table] : []));
    const suspicious = columns.filter(({ table, column }) => nobody.includes(table) && PERSON_COLUMN.test(column));
    // A member of staff's own chat is no resident's.
    expect(suspicious.map(({ table, column }) => `${table}.${column}`)).toEqual(['staff_chat.person']);
  });

  test('an erasure leaves no trace of a person in any row of any table', async () => {
    const { database, stores } = ground();
    const columns = await columnsOf(ground());
    await converse(stores.inbox, message(PERSON, 'xin chào'), ['Chào']);
    await fillAll(ground(), columns);
    const found = await tracesOf(ground(), columns);
    expect([...new Set(found.map(({ table }) => table))].sort()).toEqual(
      PERSON_TABLES.filter(({ of }) => of === undefined)
        .map(({ table }) => table)
        .sort(),
    );
    await stores.inbox.accept([message(PERSON, 'xoá hết')], after(60));
    const erasing = await claimOne(stores.inbox, after(60));
    const done = turn(erasing, ['Đã xoá'], { effects: [{ kind: 'erase-person', reference: 'DL-TEST' }] });
    expect(await stores.inbox.finish('one', erasing, done, after(60))).toBe(true);
    const left = (await tracesOf(ground(), columns)).map(({ table }) => table);
    // The lane itself, the message being answered, its answer.
    expect([...new Set(left)].sort()).toEqual(['conversation', 'inbox', 'outbox']);
    const { n } = await database.kysely
      .selectFrom('inbox')
      .select((count) => count.fn.countAll<number>().as('n'))
      .where('conversation_key', '=', KEY)
      .executeTakeFirstOrThrow();
    expect(n).toBe(1);
    const audit = await database.kysely.selectFrom('audit').select(['action', 'subject', 'officer']).execute();
    expect(audit).toEqual([{ action: 'person.erase', subject: 'reference:DL-TEST', officer: null }]);
  });

  test('what an export shows is counted and read for one person only', async () => {
    const { stores } = ground();
    const watch = { kind: 'watch', id: 'W1', code: 'H1', check: 'token', status: 'received' } as const;
    await converse(stores.inbox, message(PERSON, 'một'), ['Một'], { effects: [watch] });
    await converse(stores.inbox, message('bình', 'hai'), ['Hai']);
    const kept = await stores.personalData.kept(KEY);
    expect(kept.records.filter(({ kind }) => kind !== 'memory')).toEqual([
      { kind: 'replies', n: 1 },
      { kind: 'messages', n: 1 },
      { kind: 'watches', n: 1 },
    ]);
    const data = await stores.personalData.collect(KEY);
    expect(data.conversation.map(({ from, text }) => `${from}: ${text}`)).toEqual(['person: một', 'assistant: Một']);
    expect(data.records.watches).toEqual([
      { code: 'H1', created_at: START.toISOString(), checked_at: START.toISOString() },
    ]);
    expect(JSON.stringify(data)).not.toContain('token');
  });

  test('a code works once, in time, and an access only for the officer who was told it', async () => {
    const { database, stores } = ground();
    const code = staffCode('seed');
    await converse(stores.inbox, message(PERSON, 'mã'), [code], {
      effects: [
        {
          kind: 'open-data-ticket',
          purpose: 'staff',
          hash: ticketHash('staff', code),
          expiresAt: after(900).toISOString(),
          reference: 'DL-A',
        },
      ],
    });
    const tickets = createDataTickets(database);
    expect(await tickets.take(code, 'html', after(1))).toBeUndefined();
    expect(await tickets.take(code, 'staff', after(901))).toBeUndefined();
    const taken = await Promise.all(Array.from({ length: 20 }, () => tickets.take(code, 'staff', after(2))));
    expect(taken.filter((key) => key === KEY)).toHaveLength(1);
    await tickets.grant(KEY, 'lan', 'secret', after(2));
    expect(await tickets.granted('secret', 'lan', after(3))).toBe(KEY);
    expect(await tickets.granted('secret', 'minh', after(3))).toBeUndefined();
    expect(await tickets.granted('secret', 'lan', after(2 + 1_801))).toBeUndefined();
  });

  test('a case is held and let go with its audit record, and only within its own conversation', async () => {
    const { database, stores } = ground();
    await converse(stores.inbox, message(PERSON, 'một'), [], {
      effects: [{ kind: 'open-case', id: 'C1', reason: 'asked', language: 'vi', about: '' }],
    });
    const hold = createLegalHold(database);
    const record = { action: 'case.hold', subject: 'case:C1', why: 'QĐ 12', at: START, officer: 'lan' };
    expect(await hold('telegram:bình', 'C1', true, record)).toBe(false);
    expect(await hold(KEY, 'C1', true, record)).toBe(true);
    expect(await hold(KEY, 'C1', true, record)).toBe(false);
    expect((await stores.personalData.kept(KEY)).held.map(({ id }) => id)).toEqual(['C1']);
    expect(await database.kysely.selectFrom('audit').select('action').execute()).toEqual([{ action: 'case.hold' }]);
  });
}

/** Puts a row of the person into every table that may hold one, whatever its columns are. */
async function fillAll({ database }: Ground, columns: readonly ColumnOf[]): Promise<void> {
  for (const { table, by, of } of PERSON_TABLES) {
    if (table === 'conversation' || table === 'inbox' || table === 'outbox' || of !== undefined) continue;
    const own = columns.filter(
      (column) => column.table === table && (column.needed || PERSON_COLUMN.test(column.column)),
    );
    const values = Object.fromEntries(own.map((column) => [column.column, valueFor(column, by)]));
    if (table === 'recipient') values['seq'] = 900;
    const names = Object.keys(values).map((name) => sql.ref(name));
    await sql`insert into ${sql.table(table)} (${sql.join(names)}) values (${sql.join(Object.values(values))})`.execute(
      database.kysely,
    );
  }
}

function valueFor({ column, type }: ColumnOf, by: string): string | number | Uint8Array {
  if (column === by) return KEY;
  if (column === 'person') return PERSON;
  if (column === 'status') return 'sent';
  if (column === 'legal_hold') return 0;
  if (/int|double|real/i.test(type)) return 1;
  return /blob|bytea/i.test(type) ? new Uint8Array([1]) : column;
}

async function tracesOf({ database }: Ground, columns: readonly ColumnOf[]): Promise<readonly ColumnOf[]> {
  const found: ColumnOf[] = [];
  for (const one of columns) {
    const { rows } = await sql`select 1 from ${sql.table(one.table)}
      where cast(${sql.ref(one.column)} as text) like ${`%${PERSON}%`} limit 1`.execute(database.kysely);
    if (rows.length > 0) found.push(one);
  }
  return found;
}
