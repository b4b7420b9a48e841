import { expect, test } from 'vitest';
import type { OutboxItem, SendResult } from '../../../src/core/stores';
import { after, claimItems, converse, message, settleSent, START, texts } from '../domain';
import type { Ground } from '../store-suite';

/** What became of sending. */
export function sendingCases(ground: () => Ground): void {
  test('an item that was being sent when its lease ended is unknown and never sent by itself, the next one leaves', async () => {
    const { inbox, outbox } = ground().stores;
    await converse(inbox, message('an', 'một'), ['A1', 'A2']);
    await claimItems(outbox);
    expect(await outbox.markLost(after(29))).toBe(0);
    expect(await outbox.markLost(after(30))).toBe(1);
    expect(texts(await claimItems(outbox, after(31)))).toEqual(['A2']);
    expect(await outbox.counts()).toEqual({ waiting: 0, sending: 1, sent: 0, failed: 0, unknown: 1 });
  });

  test('the result of an unknown item is taken when it comes after all', async () => {
    const { inbox, outbox } = ground().stores;
    await converse(inbox, message('an', 'một'), ['A1']);
    const items = await claimItems(outbox);
    await outbox.markLost(after(60));
    await settleSent(outbox, items, after(61));
    expect(await outbox.counts()).toEqual({ waiting: 0, sending: 0, sent: 1, failed: 0, unknown: 0 });
  });

  test('a result is counted once however often it is recorded', async () => {
    const { inbox, outbox } = ground().stores;
    await converse(inbox, message('an', 'một'), ['A1']);
    const items = await claimItems(outbox);
    await settleSent(outbox, items);
    await settleSent(outbox, items);
    await settle(items, { kind: 'failed', code: 'rejected' });
    expect(await outbox.counts()).toMatchObject({ sent: 1, failed: 0 });
  });

  test("a sent item keeps the platform's ids", async () => {
    const { database, stores } = ground();
    await converse(stores.inbox, message('an', 'một'), ['A1']);
    const items = await claimItems(stores.outbox);
    await settle(items, { kind: 'sent', platformIds: ['71', 'x\0y'] });
    const row = await database.kysely.selectFrom('outbox').select(['status', 'platform_ids']).executeTakeFirst();
    expect(row).toEqual({ status: 'sent', platform_ids: '["71","x\\u0000y"]' });
  });

  test('an item that is tried again waits until its time and keeps its place', async () => {
    const { inbox, outbox } = ground().stores;
    await converse(inbox, message('an', 'một'), ['A1', 'A2']);
    await settle(await claimItems(outbox), { kind: 'retry', notBefore: after(60), code: 'rate-limited' });
    await converse(inbox, message('bình', 'hai'), ['B1'], { now: after(1) });
    expect(texts(await claimItems(outbox, after(59)))).toEqual(['B1']);
    const again = await claimItems(outbox, after(60));
    expect(again.map((item) => [item.reply.text, item.attempts])).toEqual([['A1', 1]]);
    await settleSent(outbox, again, after(60));
    expect(texts(await claimItems(outbox, after(60)))).toEqual(['A2']);
  });

  test('an item that is refused is failed and the next one leaves', async () => {
    const { inbox, outbox } = ground().stores;
    await converse(inbox, message('an', 'một'), ['A1', 'A2']);
    await settle(await claimItems(outbox), { kind: 'failed', code: 'rejected' });
    expect(texts(await claimItems(outbox))).toEqual(['A2']);
    expect(await outbox.counts()).toMatchObject({ failed: 1, waiting: 0 });
  });

  test('what waits for a person who blocked us is dropped, until they write again', async () => {
    const { inbox, outbox } = ground().stores;
    await converse(inbox, message('an', 'một'), ['A1', 'A2', 'A3']);
    await settle(await claimItems(outbox), { kind: 'failed', code: 'blocked' });
    expect(await claimItems(outbox)).toEqual([]);
    expect(await outbox.counts()).toEqual({ waiting: 0, sending: 0, sent: 0, failed: 3, unknown: 0 });
    await converse(inbox, message('an', 'hai'), ['A4'], { now: after(60) });
    expect(texts(await claimItems(outbox, after(60)))).toEqual(['A4']);
  });

  test('nothing is sent to a person whose conversation says that they blocked us', async () => {
    const { inbox, outbox } = ground().stores;
    await converse(inbox, message('an', 'một'), ['A1'], { conversation: { blocked: true } });
    expect(await claimItems(outbox)).toEqual([]);
    expect(await outbox.counts()).toMatchObject({ waiting: 0, failed: 1 });
  });

  async function settle(items: readonly OutboxItem[], result: SendResult): Promise<void> {
    await ground().stores.outbox.settle(
      items.map(({ seq }) => ({ seq, result })),
      START,
    );
  }
}
