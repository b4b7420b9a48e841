import { setImmediate, setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { ClaimedMessage, Inbox } from '../../../src/core/stores';
import { after, claimOne, converse, LEASE_MS, message, reply, START, textOf, texts, turn, claimItems } from '../domain';
import type { Ground } from '../store-suite';

const ONE_TRY = { notBefore: after(5), mostAttempts: 1, lastWords: [reply('Xin lỗi')] };

/** Order, leases and tries: who may answer which message when. */
export function laneCases(ground: () => Ground): void {
  test('one message of a conversation is answered at a time, different conversations side by side', async () => {
    const { inbox } = ground().stores;
    await inbox.accept([message('an', 'một'), message('an', 'hai'), message('bình', 'ba')], START);
    const claimed = await inbox.claim('one', 10, LEASE_MS, START);
    expect(claimed.map(textOf)).toEqual(['một', 'ba']);
    expect(await inbox.claim('two', 10, LEASE_MS, START)).toEqual([]);
  });

  test('no more messages are claimed than asked for, those that wait longest first', async () => {
    const { inbox } = ground().stores;
    await inbox.accept([message('an', 'một')], after(2));
    await inbox.accept([message('bình', 'hai')], after(1));
    expect((await inbox.claim('one', 1, LEASE_MS, after(3))).map(textOf)).toEqual(['hai']);
  });

  test('two processes answer every conversation in order and no message twice', async () => {
    const { inbox } = ground().stores;
    const other = (await ground().second()).inbox;
    const messages = Array.from({ length: 150 }, (_, n) => message(`người ${n % 6}`, `${n}`));
    await inbox.accept(messages, START);
    const answered: string[] = [];
    await Promise.all([answerAll(inbox, 'one', 3, answered), answerAll(other, 'two', 2, answered)]);
    for (let person = 0; person < 6; person += 1) {
      const expected = messages.filter((one) => one.person === `người ${person}`).map((one) => one.id);
      expect(answered.filter((id) => id.startsWith(`người ${person} `))).toEqual(expected);
    }
  });

  test('a message whose holder went silent is given to another when the lease ends, not before', async () => {
    const { inbox } = ground().stores;
    await inbox.accept([message('an', 'một')], START);
    expect((await claimOne(inbox, START, 'one')).attempts).toBe(0);
    expect(await inbox.claim('two', 10, LEASE_MS, after(29))).toEqual([]);
    expect((await claimOne(inbox, after(30), 'two')).attempts).toBe(1);
  });

  test('who lost the lease cannot commit and writes nothing', async () => {
    const { inbox, outbox } = ground().stores;
    await inbox.accept([message('an', 'một')], START);
    const late = await claimOne(inbox, START, 'one');
    const taken = await claimOne(inbox, after(31), 'two');
    expect(await inbox.finish('one', late, turn(late, ['Một']), after(32))).toBe(false);
    expect(await inbox.giveBack('one', late, ONE_TRY, after(32))).toBe('lost');
    expect((await outbox.counts()).waiting).toBe(0);
    expect(await inbox.finish('two', taken, turn(taken, ['Hai']), after(33))).toBe(true);
    expect(texts(await claimItems(outbox, after(33)))).toEqual(['Hai']);
  });

  test('a process that claimed its own message again cannot commit the first claim', async () => {
    const { inbox, outbox } = ground().stores;
    await inbox.accept([message('an', 'một')], START);
    const first = await claimOne(inbox, START);
    const again = await claimOne(inbox, after(31));
    const both = [
      inbox.finish('one', first, turn(first, ['Một']), after(32)),
      inbox.finish('one', again, turn(again, ['Hai']), after(32)),
    ];
    expect(await Promise.all(both)).toEqual([false, true]);
    expect(texts(await claimItems(outbox, after(33)))).toEqual(['Hai']);
  });

  test('a turn is not committed over a conversation that changed meanwhile', async () => {
    const { database, stores } = ground();
    const { inbox } = stores;
    await inbox.accept([message('an', 'một')], START);
    const claimed = await claimOne(inbox);
    await database.kysely.updateTable('conversation').set({ version: 7 }).execute();
    expect(await inbox.finish('one', claimed, turn(claimed, ['Một']), START)).toBe(false);
    expect((await stores.outbox.counts()).waiting).toBe(0);
    expect((await claimOne(inbox, after(31))).conversationVersion).toBe(7);
  });

  test('a message that is given back keeps its place and waits until its time', async () => {
    const { inbox } = ground().stores;
    await inbox.accept([message('an', 'một'), message('an', 'hai')], START);
    const claimed = await claimOne(inbox);
    expect(await inbox.giveBack('one', claimed, { ...ONE_TRY, mostAttempts: 3 }, START)).toBe('waiting');
    expect(await inbox.claim('one', 10, LEASE_MS, after(4))).toEqual([]);
    const again = await claimOne(inbox, after(5));
    expect([textOf(again), again.attempts]).toEqual(['một', 1]);
  });

  test('a message that fails three times is set aside with an apology, and the next one has its turn', async () => {
    const { inbox, outbox } = ground().stores;
    await inbox.accept([message('an', 'một'), message('an', 'hai')], START);
    const became: string[] = [];
    for (const seconds of [0, 10, 20]) {
      const claimed = await claimOne(inbox, after(seconds));
      const options = { ...ONE_TRY, notBefore: after(seconds + 5), mostAttempts: 3 };
      became.push(await inbox.giveBack('one', claimed, options, after(seconds)));
    }
    expect(became).toEqual(['waiting', 'waiting', 'poison']);
    expect(texts(await claimItems(outbox, after(20)))).toEqual(['Xin lỗi']);
    expect(textOf(await claimOne(inbox, after(20)))).toBe('hai');
    expect(await inbox.backlog()).toBe(1);
  });

  test('a message that arrives while another is answered is answered next', async () => {
    const { inbox } = ground().stores;
    await inbox.accept([message('an', 'một')], START);
    const claimed = await claimOne(inbox);
    await inbox.accept([message('an', 'hai')], after(1));
    expect(await inbox.claim('two', 10, LEASE_MS, after(1))).toEqual([]);
    await inbox.finish('one', claimed, turn(claimed, []), after(2));
    expect(textOf(await claimOne(inbox, after(2)))).toBe('hai');
  });

  test('a lane that was opened for nothing is left', async () => {
    const { database, stores } = ground();
    await converse(stores.inbox, message('an', 'một'), []);
    await database.kysely.updateTable('conversation').set({ due_at: START.getTime() }).execute();
    expect(await stores.inbox.claim('one', 10, LEASE_MS, START)).toEqual([]);
    await stores.inbox.accept([message('an', 'hai')], after(1));
    expect(textOf(await claimOne(stores.inbox, after(1)))).toBe('hai');
  });
}

/** Answers until nothing waits; other tasks come in between, as they do in a process. */
async function answerAll(inbox: Inbox, owner: string, most: number, answered: string[]): Promise<void> {
  while ((await inbox.backlog()) > 0) {
    const claimed = await inbox.claim(owner, most, LEASE_MS, START);
    await Promise.all(claimed.map((one) => answer(inbox, owner, one, answered)));
    await setImmediate();
  }
}

async function answer(inbox: Inbox, owner: string, claimed: ClaimedMessage, answered: string[]): Promise<void> {
  answered.push(claimed.incoming.id);
  await setTimeout(claimed.seq % 3);
  if (!(await inbox.finish(owner, claimed, turn(claimed, []), START))) answered.push(`lost ${claimed.incoming.id}`);
}
