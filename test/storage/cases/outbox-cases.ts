import { setImmediate, setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Outbox } from '../../../src/core/stores';
import { after, claimItems, converse, LEASE_MS, message, settleSent, START, texts } from '../domain';
import type { Ground } from '../store-suite';

/** Which messages leave when, and by whom. */
export function outboxCases(ground: () => Ground): void {
  test('the replies to a person leave in order, one at a time, those to others beside them', async () => {
    const { inbox, outbox } = ground().stores;
    await converse(inbox, message('an', 'một'), ['A1', 'A2']);
    await converse(inbox, message('bình', 'hai'), ['B1']);
    const first = await claimItems(outbox);
    expect(texts(first)).toEqual(['A1', 'B1']);
    expect(await claimItems(outbox, START, 'two')).toEqual([]);
    await settleSent(outbox, first);
    expect(texts(await claimItems(outbox))).toEqual(['A2']);
  });

  test('two processes send every person their replies in order and none twice', async () => {
    const { inbox, outbox } = ground().stores;
    const other = (await ground().second()).outbox;
    const people = Array.from({ length: 6 }, (_, n) => `người ${n}`);
    for (const person of people) await converse(inbox, message(person, 'hỏi'), replies(person));
    const sent: string[] = [];
    await Promise.all([sendAll(outbox, 'one', 4, sent), sendAll(other, 'two', 3, sent)]);
    expect(sent).toHaveLength(60);
    for (const person of people) expect(sent.filter((text) => text.startsWith(`${person} `))).toEqual(replies(person));
  });

  test('a channel sees its own items only', async () => {
    const { inbox, outbox } = ground().stores;
    await converse(inbox, message('an', 'một', { channel: 'web' }), ['W1']);
    expect(await claimItems(outbox)).toEqual([]);
    expect(texts(await outbox.claim('web', 'one', 10, LEASE_MS, START))).toEqual(['W1']);
  });

  test('an item carries what is needed to send it', async () => {
    const { inbox, outbox } = ground().stores;
    await converse(inbox, message('an', 'một'), [`\0 👍 ${'ế'.repeat(20_000)}`]);
    const [item] = await claimItems(outbox);
    expect(item).toEqual({
      seq: item?.seq,
      channel: 'telegram',
      conversationKey: 'telegram:an',
      person: 'an',
      reply: { text: `\0 👍 ${'ế'.repeat(20_000)}`, choices: [], sources: [] },
      attempts: 0,
    });
  });

  test('replies that waited before a restart leave after it', async () => {
    await converse(ground().stores.inbox, message('an', 'một'), ['A1']);
    await ground().database.close();
    expect(texts(await claimItems((await ground().second()).outbox))).toEqual(['A1']);
  });

  test('the next due moment is that of the first item that may leave', async () => {
    const { inbox, outbox } = ground().stores;
    expect(await outbox.nextDue('telegram', START)).toBeUndefined();
    await converse(inbox, message('an', 'một'), ['A1', 'A2']);
    expect(await outbox.nextDue('telegram', after(9))).toEqual(START);
    const [item] = await claimItems(outbox);
    expect(await outbox.nextDue('telegram', START)).toBeUndefined();
    const retry = { kind: 'retry', notBefore: after(60), code: 'rate-limited' } as const;
    await outbox.settle([{ seq: item?.seq ?? 0, result: retry }], START);
    expect(await outbox.nextDue('telegram', START)).toEqual(after(60));
  });
}

function replies(person: string): readonly string[] {
  return Array.from({ length: 10 }, (_, n) => `${person} ${n}`);
}

async function sendAll(outbox: Outbox, owner: string, most: number, sent: string[]): Promise<void> {
  for (;;) {
    const items = await outbox.claim('telegram', owner, most, LEASE_MS, START);
    for (const item of items) {
      sent.push(item.reply.text);
      await setTimeout(item.seq % 2);
    }
    await settleSent(outbox, items);
    const { waiting, sending } = await outbox.counts();
    if (waiting + sending === 0) return;
    await setImmediate();
  }
}
