import { expect, test } from 'vitest';
import type { Notice } from '../../../src/core/stores';
import { after, claimItems, claimOne, converse, message, reply, settleSent, START, texts } from '../domain';
import type { Ground } from '../store-suite';

/** Messages that answer nothing. */
export function noticeCases(ground: () => Ground): void {
  test('replies leave before a mass sending, within a conversation and between them', async () => {
    const { inbox, outbox, notices } = ground().stores;
    await notices.send([bulk('an', 'Thông báo'), bulk('bình', 'Thông báo')], START);
    await converse(inbox, message('an', 'hỏi'), ['Trả lời'], { now: after(5) });
    const first = await outbox.claim('telegram', 'one', 1, 1_000, after(5));
    expect(texts(first)).toEqual(['Trả lời']);
    expect((await claimItems(outbox, after(5))).map((item) => [item.person, item.bulk])).toEqual([['bình', true]]);
    await settleSent(outbox, first, after(6));
    expect(texts(await claimItems(outbox, after(6)))).toEqual(['Thông báo']);
  });

  test('a notice for later waits until its time', async () => {
    const { outbox, notices } = ground().stores;
    await notices.send([{ ...bulk('an', 'Nhắc'), bulk: false, notBefore: after(60) }], START);
    expect(await claimItems(outbox, after(59))).toEqual([]);
    expect(await outbox.nextDue('telegram', START)).toEqual(after(60));
    expect(texts(await claimItems(outbox, after(60)))).toEqual(['Nhắc']);
  });

  test('notices keep the order they were given in and tell their numbers', async () => {
    const { outbox, notices } = ground().stores;
    const numbers = await notices.send([bulk('an', '1'), bulk('an', '2'), bulk('bình', '3')], START);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect((await claimItems(outbox)).map((item) => item.seq)).toEqual([numbers[0], numbers[2]]);
  });

  test('a notice to a person who blocked us is not sent', async () => {
    const { inbox, outbox, notices } = ground().stores;
    await converse(inbox, message('an', 'một'), [], { conversation: { blocked: true } });
    await notices.send([bulk('an', 'Thông báo')], START);
    expect(await claimItems(outbox)).toEqual([]);
    expect((await outbox.counts()).failed).toBe(1);
  });

  test('is to be listened to by who always wants to hear, as the conversation says when it is stored', async () => {
    const { inbox, outbox, notices } = ground().stores;
    const aloud = { text: 'đọc', language: 'vi', personal: true } as const;
    const spoken = { ...bulk('an', 'Hồ sơ xong'), bulk: false, aloud };
    await converse(inbox, message('an', 'luôn đọc'), [], { conversation: { spoken: true } });
    await converse(inbox, message('bình', 'chào'), []);
    await notices.send([spoken, { ...spoken, person: 'bình' }, { ...spoken, person: 'mới' }], START);
    const items = await claimItems(outbox);
    expect(items.map((item) => [item.person, item.reply.spoken])).toEqual([
      ['an', aloud],
      ['bình', undefined],
      ['mới', undefined],
    ]);
    await settleSent(outbox, items, after(1));
    await converse(inbox, message('an', 'thôi đọc'), [], { conversation: { spoken: false }, now: after(1) });
    await notices.send([spoken], after(2));
    expect((await claimItems(outbox, after(2))).map((item) => item.reply.spoken)).toEqual([undefined]);
  });

  test('a person who got a notice and then writes is a new conversation', async () => {
    const { inbox, notices } = ground().stores;
    await notices.send([bulk('an', 'Thông báo')], START);
    await inbox.accept([message('an', 'xin chào')], after(1));
    const claimed = await claimOne(inbox, after(1));
    expect([claimed.conversation, claimed.conversationVersion]).toEqual([undefined, 0]);
  });
}

function bulk(person: string, text: string): Notice {
  return { channel: 'telegram', person, reply: reply(text), from: 'assistant', bulk: true };
}
