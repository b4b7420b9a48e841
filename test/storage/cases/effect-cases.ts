import { expect, test } from 'vitest';
import type { Effect } from '../../../src/core/effect';
import { after, converse, message, START } from '../domain';
import type { Ground } from '../store-suite';

const OPENED: Effect = { kind: 'open-case', id: 'C1', reason: 'anger', language: 'vi', about: 'id-card' };
const STEP = { kind: 'dialog-step', dialog: 'activate-eid', state: 'card', step: 'asked' } as const;

/** What turns change beside the conversation. */
export function effectCases(ground: () => Ground): void {
  test('a case is opened with its reason and takes notes', async () => {
    const { database, stores } = ground();
    await converse(stores.inbox, message('an', 'một'), [], { effects: [OPENED] });
    const note: Effect = { kind: 'note-on-case', id: 'C1', text: 'chờ lâu quá\0 😡' };
    await converse(stores.inbox, message('an', 'hai'), [], { effects: [note], now: after(5) });
    expect(await database.kysely.selectFrom('case_file').selectAll().executeTakeFirst()).toMatchObject({
      id: 'C1',
      conversation_key: 'telegram:an',
      channel: 'telegram',
      person: 'an',
      reason: 'anger',
      about: 'id-card',
      language: 'vi',
      opened_at: START.getTime(),
      status: 'waiting',
      closed_at: null,
      legal_hold: 0,
    });
    const notes = await database.kysely.selectFrom('case_note').select(['case_id', 'kind', 'author', 'text']).execute();
    expect(notes).toEqual([
      { case_id: 'C1', kind: 'event', author: '', text: 'anger' },
      { case_id: 'C1', kind: 'person', author: '', text: 'chờ lâu quá\uFFFD 😡' },
    ]);
  });

  test('a note on a case that is gone does not stop the turn', async () => {
    const { database, stores } = ground();
    await converse(stores.inbox, message('an', 'một'), ['Một'], {
      effects: [{ kind: 'note-on-case', id: 'C9', text: 'alo' }],
    });
    expect((await stores.outbox.counts()).waiting).toBe(1);
    expect(await database.kysely.selectFrom('case_note').selectAll().execute()).toEqual([]);
  });

  test('steps of dialogs are counted by day in Vietnam, without the person', async () => {
    const { database, stores } = ground();
    const evening = new Date('2026-11-23T17:30:00.000Z');
    await converse(stores.inbox, message('an', 'một'), [], { effects: [STEP, { ...STEP, step: 'ended' }] });
    await converse(stores.inbox, message('bình', 'hai'), [], { effects: [STEP, STEP] });
    await converse(stores.inbox, message('an', 'ba'), [], { effects: [STEP], now: evening });
    const steps = await database.kysely.selectFrom('dialog_step').selectAll().orderBy('day').orderBy('step').execute();
    const card = { dialog: 'activate-eid', state: 'card' };
    expect(steps).toEqual([
      { day: '2026-11-23', ...card, step: 'asked', n: 3 },
      { day: '2026-11-23', ...card, step: 'ended', n: 1 },
      { day: '2026-11-24', ...card, step: 'asked', n: 1 },
    ]);
  });

  test('ratings and remarks are kept without the person', async () => {
    const { database, stores } = ground();
    await converse(stores.inbox, message('an', 'một'), [], {
      effects: [
        { kind: 'rate-answer', article: 'id-card', good: false },
        { kind: 'feedback', text: 'dễ hiểu' },
      ],
    });
    const at = START.getTime();
    const ratings = await database.kysely.selectFrom('rating').selectAll().execute();
    expect(ratings).toEqual([{ id: 1, at, channel: 'telegram', article: 'id-card', good: 0 }]);
    const remarks = await database.kysely.selectFrom('feedback').selectAll().execute();
    expect(remarks).toEqual([{ id: 1, at, channel: 'telegram', text: 'dễ hiểu' }]);
  });

  test('reminders and watches are made, changed by their id and cancelled', async () => {
    const { database, stores } = ground();
    const { kysely } = database;
    const remind = { kind: 'remind', id: 'R1', at: after(60).toISOString(), subject: 'activate-eid' } as const;
    const watch = { kind: 'watch', id: 'W1', code: 'H1', check: '1234', status: 'received' } as const;
    await converse(stores.inbox, message('an', 'một'), [], { effects: [remind, watch] });
    await converse(stores.inbox, message('an', 'hai'), [], {
      effects: [
        { ...remind, at: after(90).toISOString() },
        { ...watch, status: 'done' },
      ],
    });
    expect(await kysely.selectFrom('reminder').select(['id', 'at', 'status']).execute()).toEqual([
      { id: 'R1', at: after(90).getTime(), status: 'waiting' },
    ]);
    expect(await kysely.selectFrom('watch').select(['code', 'check_value', 'status']).execute()).toEqual([
      { code: 'H1', check_value: '1234', status: 'done' },
    ]);
    await converse(stores.inbox, message('an', 'ba'), [], {
      effects: [{ kind: 'cancel-reminders' }, { kind: 'unwatch-all' }],
    });
    expect(await kysely.selectFrom('reminder').selectAll().execute()).toEqual([]);
    expect(await kysely.selectFrom('watch').selectAll().execute()).toEqual([]);
  });
}
