import { expect, test } from 'vitest';
import { claimed, content, started, subscribed, SUBSCRIPTION } from '../announcing';
import { after, converse, message, START } from '../domain';
import type { Ground } from '../store-suite';

/** What people get and agreed to. */
export function subscriberCases(ground: () => Ground): void {
  test('subscribing, changing and stopping are kept with the words that were shown', async () => {
    const { inbox, subscriptions } = ground().stores;
    await subscribed(ground().stores, { an: {} });
    const changed = { ...SUBSCRIPTION, topics: ['scam'], areas: ['*'] };
    await converse(inbox, message('an', 'đổi'), [], {
      effects: [{ kind: 'subscribe', subscription: changed, words: 'Đồng ý lần hai.' }],
      now: after(60),
    });
    expect(await subscriptions.of('telegram:an')).toEqual(changed);
    await converse(inbox, message('an', 'dừng'), [], {
      effects: [{ kind: 'unsubscribe-all', words: 'dừng' }],
      now: after(120),
    });
    expect(await subscriptions.of('telegram:an')).toBeUndefined();
    const consents = await subscriptions.consents('telegram:an');
    expect(consents.map(({ given, words, at }) => [given, words, at])).toEqual([
      [true, 'Tôi đồng ý.', START],
      [true, 'Đồng ý lần hai.', after(60)],
      [false, 'dừng', after(120)],
    ]);
  });

  test('stopping leaves others subscribed, and stopping twice is noted once', async () => {
    const { inbox, subscriptions } = ground().stores;
    await subscribed(ground().stores, { an: {}, bình: {} });
    for (const text of ['dừng', 'dừng luôn'])
      await converse(inbox, message('an', text), [], { effects: [{ kind: 'unsubscribe-all', words: text }] });
    expect(await subscriptions.of('telegram:bình')).toMatchObject({ areas: ['di-an'] });
    expect(await subscriptions.consents('telegram:an')).toHaveLength(2);
  });

  test('who stops while it is being sent gets nothing more of it, and the ledger no longer names them', async () => {
    const { stores, database } = ground();
    await subscribed(stores, { an: {}, bình: {} });
    const id = await started(stores);
    await converse(stores.inbox, message('an', 'dừng'), [], { effects: [{ kind: 'unsubscribe-all', words: 'dừng' }] });
    expect((await claimed(stores.ledger, id)).map(({ person }) => person)).toEqual(['bình']);
    expect((await stores.announcements.get(id))?.counts).toMatchObject({ waiting: 0, sending: 1, skipped: 1 });
    const rows = await database.kysely.selectFrom('recipient').select('conversation_key').execute();
    expect(rows.map((row) => row.conversation_key).toSorted()).toEqual(['', 'telegram:bình']);
  });

  test('an account that was told to be inactive is active after the dialog; one of which nothing was said is not touched', async () => {
    const { inbox, subscriptions } = ground().stores;
    await subscribed(ground().stores, { an: {}, bình: { activated: 'unknown' } });
    for (const person of ['an', 'bình'])
      await converse(inbox, message(person, 'xong'), [], {
        effects: [{ kind: 'dialog-step', dialog: 'activate-eid', state: 'doneEnd', step: 'ended' }],
      });
    expect((await subscriptions.of('telegram:an'))?.activated).toBe('yes');
    expect((await subscriptions.of('telegram:bình'))?.activated).toBe('unknown');
  });

  test('erasing a person takes subscription, consents and what they got; the figures stay', async () => {
    const { stores, database } = ground();
    await subscribed(stores, { an: {}, bình: {} });
    const id = await started(stores);
    const [item] = await claimed(stores.ledger, id, { most: 1 });
    await converse(stores.inbox, message('an', 'xoá'), [], { effects: [{ kind: 'erase-person' }] });
    await stores.ledger.settle(
      id,
      [{ recipient: item?.recipient ?? 0, result: { kind: 'sent', platformId: '1' } }],
      START,
    );
    const tables = ['subscriber', 'consent', 'recipient'] as const;
    for (const table of tables) {
      const rows = await database.kysely.selectFrom(table).select('conversation_key').execute();
      expect(rows.filter((row) => row.conversation_key === 'telegram:an')).toEqual([]);
    }
    expect((await stores.announcements.get(id))?.counts).toMatchObject({ waiting: 1, sending: 0, sent: 0, skipped: 1 });
  });

  test('the last announcements of the own area are told again while they hold, with the own ward', async () => {
    const { stores } = ground();
    await subscribed(stores, { an: {} });
    const { audience } = content();
    await started(stores, { audience: { ...audience, areas: ['dong-hoa'] } });
    await started(stores, { audience: { ...audience, areas: ['di-an', 'dong-hoa'] } }, after(5));
    const stopped = await started(stores, {}, after(6));
    await stores.announcements.stop(stopped, after(7));
    const recent = await stores.subscriptions.recent(['di-an'], 'vi', 3, after(10));
    expect(recent.map(({ text }) => text)).toEqual(['Mời bà con phường Dĩ An.']);
    expect(await stores.subscriptions.recent(['di-an'], 'vi', 3, after(8 * 86_400))).toEqual([]);
  });
}
