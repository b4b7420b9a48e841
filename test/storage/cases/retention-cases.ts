import { expect, test } from 'vitest';
import type { Effect } from '../../../src/core/effect';
import { openKeyv } from '../../../src/storage/keyv-store';
import { retentionRuns, sweep, type Swept } from '../../../src/storage/retention';
import { after, claimItems, claimOne, converse, message, settleSent, START, textOf } from '../domain';
import type { Ground } from '../store-suite';

const RULES = { conversationDays: 30, caseDays: 730 };
const NOTHING: Swept = { messages: 0, conversations: 0, questions: 0, cases: 0, exports: 0, audit: 0, expired: 0 };
const OPENED = { kind: 'open-case', id: 'C1', reason: 'asked', language: 'vi', about: 'id-card' } as const;

/** What is removed after its time. */
export function retentionCases(ground: () => Ground): void {
  test('texts, state and questions go after thirty days and not before; figures stay', async () => {
    const { database, stores } = ground();
    const effects: readonly Effect[] = [{ kind: 'feedback', text: 'tốt' }];
    await converse(stores.inbox, message('an', 'một'), ['Một'], { effects, record: { question: 'một?' } });
    await settleSent(stores.outbox, await claimItems(stores.outbox));
    expect(await sweep(database, RULES, days(29))).toEqual(NOTHING);
    const swept = await sweep(database, RULES, days(31));
    expect(swept).toEqual({ ...NOTHING, messages: 2, conversations: 1, questions: 2 });
    const turns = await database.kysely.selectFrom('turn').select(['outcome', 'question']).execute();
    expect(turns).toEqual([{ outcome: 'answered', question: null }]);
    expect((await stores.outbox.counts()).sent).toBe(1);
    expect(await sweep(database, RULES, days(31))).toEqual(NOTHING);
  });

  test('what is not done yet stays however old it is', async () => {
    const { database, stores } = ground();
    await converse(stores.inbox, message('an', 'một'), ['Một']);
    await stores.inbox.accept([message('an', 'hai')], START);
    expect(await sweep(database, RULES, days(400))).toMatchObject({ messages: 1, conversations: 0 });
    expect(textOf(await claimOne(stores.inbox, days(400)))).toBe('hai');
    expect(await claimItems(stores.outbox, days(400))).toHaveLength(1);
  });

  test('a conversation that something still needs is remembered', async () => {
    const { database, stores } = ground();
    const watch: Effect = { kind: 'watch', id: 'W1', code: 'H1', check: '1234', status: 'received' };
    await converse(stores.inbox, message('an', 'một'), [], { effects: [OPENED] });
    await converse(stores.inbox, message('bình', 'hai'), [], { effects: [watch] });
    await converse(stores.inbox, message('chi', 'ba'), []);
    expect(await sweep(database, RULES, days(31))).toMatchObject({ conversations: 1 });
    const kept = await database.kysely.selectFrom('conversation').select('person').orderBy('person').execute();
    expect(kept.map((row) => row.person)).toEqual(['an', 'bình']);
  });

  test('a closed case goes after two years with its notes, one under legal hold stays', async () => {
    const { database, stores } = ground();
    const note: Effect = { kind: 'note-on-case', id: 'C1', text: 'ghi chú' };
    await converse(stores.inbox, message('an', 'một'), [], { effects: [OPENED, { ...OPENED, id: 'C2' }, note] });
    await database.kysely
      .updateTable('case_file')
      .set({ closed_at: days(10).getTime() })
      .execute();
    await database.kysely.updateTable('case_file').set({ legal_hold: 1 }).where('id', '=', 'C2').execute();
    expect((await sweep(database, RULES, days(739))).cases).toBe(0);
    expect((await sweep(database, RULES, days(741))).cases).toBe(1);
    expect(await database.kysely.selectFrom('case_file').select('id').execute()).toEqual([{ id: 'C2' }]);
    expect(await database.kysely.selectFrom('case_note').select(['case_id', 'kind']).execute()).toEqual([
      { case_id: 'C2', kind: 'event' },
    ]);
  });

  test('expired keys and used rate budgets go', async () => {
    const { database, stores } = ground();
    await openKeyv(database, 'session').set('a', 1, 1_000);
    await stores.budgets.take('chat 1', 1, 1, 1, START);
    expect((await sweep(database, RULES, new Date(Date.now() + 2_000_000_000))).expired).toBe(2);
  });

  test('each class tells when it ran last, how much it removed then and in all', async () => {
    const { database, stores } = ground();
    await converse(stores.inbox, message('an', 'một'), []);
    await sweep(database, RULES, days(31));
    await sweep(database, RULES, days(32));
    const runs = await retentionRuns(database);
    expect(runs.map((run) => run.kind)).toEqual([
      'messages',
      'conversations',
      'questions',
      'cases',
      'exports',
      'audit',
      'expired',
    ]);
    expect(runs[0]).toEqual({ kind: 'messages', at: days(32), removed: 0, total: 1 });
  });

  test('links to exported files and rights to look go a day after they ran out', async () => {
    const { database } = ground();
    const ticket = { purpose: 'html' as const, conversation_key: 'telegram:an', officer: null, used_at: null };
    const row = { ...ticket, hash: 'h', created_at: START.getTime(), expires_at: days(1).getTime() };
    await database.kysely.insertInto('data_ticket').values(row).execute();
    expect((await sweep(database, RULES, days(1.5))).exports).toBe(0);
    expect((await sweep(database, RULES, days(2.5))).exports).toBe(1);
  });

  test('many rows are removed in slices, and a stop in between harms nothing', async () => {
    const { database, stores } = ground();
    const rows = Array.from({ length: 1_234 }, (_, n) => ({ at: START.getTime(), channel: 'web', text: `${n}` }));
    await database.kysely.insertInto('feedback').values(rows).execute();
    const stop = new AbortController();
    stop.abort();
    expect(await sweep(database, RULES, days(31), stop.signal)).toEqual(NOTHING);
    expect(await sweep(database, RULES, days(31))).toMatchObject({ questions: 1_234 });
    expect(await stores.inbox.backlog()).toBe(0);
  });
}

function days(n: number): Date {
  return after(n * 86_400);
}
