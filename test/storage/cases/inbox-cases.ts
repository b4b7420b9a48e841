import { expect, test } from 'vitest';
import type { Incoming } from '../../../src/core/message';
import { after, claimOne, converse, LEASE_MS, message, START, textOf, turn } from '../domain';
import type { Ground } from '../store-suite';

/** Storing messages and committing turns. */
export function inboxCases(ground: () => Ground): void {
  test('a message that is delivered twice is stored once', async () => {
    const { inbox } = ground().stores;
    const hello = message('an', 'xin chào');
    expect(await inbox.accept([hello, hello, message('an', 'mất căn cước')], START)).toBe(2);
    expect(await inbox.accept([hello], after(1))).toBe(0);
    expect(await inbox.backlog()).toBe(2);
  });

  test('a message that is delivered again after its answer is not answered again', async () => {
    const { inbox } = ground().stores;
    await converse(inbox, message('an', 'xin chào'), ['Chào bạn']);
    expect(await inbox.accept([message('an', 'xin chào')], after(60))).toBe(0);
    expect(await inbox.claim('one', 10, LEASE_MS, after(60))).toEqual([]);
  });

  test('a message that reaches two processes at once is stored by one of them', async () => {
    const { inbox } = ground().stores;
    const other = (await ground().second()).inbox;
    const messages = Array.from({ length: 40 }, (_, n) => message(`người ${n % 7}`, `tin ${n}`));
    const stored = await Promise.all([
      inbox.accept(messages, START),
      other.accept(messages.toReversed(), START),
      inbox.accept(messages.slice(5), START),
    ]);
    expect(stored.reduce((sum, n) => sum + n)).toBe(40);
    expect(await other.backlog()).toBe(40);
  });

  test('digits that prove who asks are hidden with the turn, everywhere', async () => {
    const { inbox, history } = ground().stores;
    await inbox.accept([message('an', 'bốn số cuối là 1234')], START);
    const claimed = await claimOne(inbox);
    await inbox.finish('one', claimed, { ...turn(claimed, ['Đang xử lý']), kept: '••••' }, after(1));
    const lines = await history.lines(claimed.conversationKey, 0, 10);
    expect(lines.map(({ text }) => text)).toEqual(['••••', 'Đang xử lý']);
    expect(JSON.stringify(lines)).not.toContain('1234');
  });

  test('the same id on another channel is another message', async () => {
    const { inbox } = ground().stores;
    await inbox.accept([message('an', 'xin chào')], START);
    expect(await inbox.accept([message('an', 'xin chào', { channel: 'web' })], START)).toBe(1);
  });

  test('what was stored comes back as it was, with NUL, emoji, half a surrogate and 20,000 characters', async () => {
    const { inbox } = ground().stores;
    const incoming: Incoming = {
      channel: 'zalo-oa',
      person: '8436478394',
      id: 'a1',
      at: '2026-11-23T00:59:59.250Z',
      content: {
        kind: 'text',
        text: `\0 “ế” 👨‍👩‍👧 \uD800 ${'Đường '.repeat(3_334)}`,
        secrets: ['phone'],
        forwarded: true,
      },
      languageHint: 'en',
    };
    await inbox.accept([incoming], START);
    expect((await claimOne(inbox)).incoming).toEqual(incoming);
  });

  test('a NUL in an id does not stop the message', async () => {
    const { inbox } = ground().stores;
    expect(await inbox.accept([message('an', 'xin chào', { id: 'a\0b' })], START)).toBe(1);
    expect(await inbox.accept([message('an', 'xin chào', { id: 'a\0b' })], START)).toBe(0);
  });

  test('the conversation is handed to the next message as the last turn left it, also after a restart', async () => {
    const { inbox } = ground().stores;
    const first = await converse(inbox, message('an', 'một'), [], { conversation: { language: 'en', misses: 1 } });
    expect([first.conversation, first.conversationVersion]).toEqual([undefined, 0]);
    await ground().database.close();
    const reopened = (await ground().second()).inbox;
    await reopened.accept([message('an', 'hai')], after(60));
    const second = await claimOne(reopened, after(60));
    expect(second.conversation).toMatchObject({ language: 'en', misses: 1 });
    expect(second.conversationVersion).toBe(1);
  });

  test('messages that were stored before a restart are answered after it', async () => {
    await ground().stores.inbox.accept([message('an', 'một'), message('an', 'hai')], START);
    await ground().database.close();
    const { inbox } = await ground().second();
    expect(textOf(await claimOne(inbox))).toBe('một');
  });

  test('a turn is committed whole: state, replies, figures', async () => {
    const { database, stores } = ground();
    await converse(stores.inbox, message('an', 'một'), ['Một', 'Hai'], {
      record: { article: 'id-card', question: 'hỏi?' },
    });
    expect(await stores.inbox.backlog()).toBe(0);
    expect((await stores.outbox.counts()).waiting).toBe(2);
    const recorded = await database.kysely.selectFrom('turn').selectAll().executeTakeFirstOrThrow();
    expect(recorded).toMatchObject({ at: START.getTime(), article: 'id-card', question: 'hỏi?', ms: 1.5, also: '[]' });
  });

  test('a turn of which one effect fails writes nothing, and does not harm a turn that is committed with it', async () => {
    const { database, stores } = ground();
    const { inbox, outbox } = stores;
    await inbox.accept([message('an', 'một'), message('bình', 'hai')], START);
    const [an, binh] = await inbox.claim('one', 10, LEASE_MS, START);
    if (!an || !binh) throw new Error('two messages were stored');
    const opened = { kind: 'open-case', id: 'C1', reason: 'asked', language: 'vi', about: 'id-card' } as const;
    const finished = await Promise.allSettled([
      inbox.finish('one', an, turn(an, ['Một'], { effects: [opened, opened] }), START),
      inbox.finish('one', binh, turn(binh, ['Hai']), START),
    ]);
    expect(finished.map((result) => result.status)).toEqual(['rejected', 'fulfilled']);
    expect((await outbox.counts()).waiting).toBe(1);
    expect(await database.kysely.selectFrom('case_file').selectAll().execute()).toEqual([]);
    expect(await database.kysely.selectFrom('turn').select('id').execute()).toHaveLength(1);
    expect(await inbox.backlog()).toBe(1);
    expect(await inbox.finish('one', an, turn(an, ['Một'], { effects: [opened] }), START)).toBe(true);
  });

  test('many turns that finish at once are all committed', async () => {
    const { inbox, outbox } = ground().stores;
    const people = Array.from({ length: 120 }, (_, n) => `người ${n}`);
    await inbox.accept(
      people.map((person) => message(person, 'xin chào')),
      START,
    );
    const claimed = await inbox.claim('one', 200, LEASE_MS, START);
    const finished = await Promise.all(claimed.map((one) => inbox.finish('one', one, turn(one, ['Chào bạn']), START)));
    expect(finished).toEqual(people.map(() => true));
    expect((await outbox.counts()).waiting).toBe(120);
  });
}
