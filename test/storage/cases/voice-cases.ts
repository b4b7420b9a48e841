import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Incoming } from '../../../src/core/message';
import type { Inbox } from '../../../src/core/stores';
import type { UnheardVoice, UnheardVoices } from '../../../src/core/unheard';
import { sweep } from '../../../src/storage/retention';
import { after, claimItems, claimOne, converse, LEASE_MS, message, reply, START, textOf, texts, turn } from '../domain';
import type { Ground } from '../store-suite';

/** Voice messages that wait to be heard, the sound of them, and sounds that follow messages. */
export function voiceCases(ground: () => Ground): void {
  test('a voice message holds no lane and no lease while it is heard; what came after it waits, others do not', async () => {
    const { inbox, unheard } = ground().stores;
    await speaks(inbox, 'an');
    await inbox.accept([message('an', 'hai'), message('bình', 'ba')], after(1));
    const other = await claimOne(inbox, after(1));
    expect(textOf(other)).toBe('ba');
    await inbox.finish('one', other, turn(other, []), after(1));
    const voice = await listenOne(unheard, after(2));
    expect(voice.incoming).toMatchObject({ person: 'an', content: { kind: 'voice', file: 'file an' } });
    expect(await inbox.claim('one', 10, LEASE_MS, after(3))).toEqual([]);
    expect(await heardAs(unheard, voice, 'đổi căn cước', after(40))).toBe(true);
    const claimed = await claimOne(inbox, after(40));
    expect(claimed).toMatchObject({
      attempts: 0,
      incoming: { id: 'an tiếng', content: { kind: 'text', text: 'đổi căn cước', heard: { confidence: 0.9 } } },
    });
    await inbox.finish('one', claimed, turn(claimed, ['A']), after(41));
    expect(textOf(await claimOne(inbox, after(41)))).toBe('hai');
    expect(await unheard.waiting()).toBe(0);
  });

  test('the voice of a killed process is heard again and written once; the late one writes nothing', async () => {
    const { inbox, unheard } = ground().stores;
    const { unheard: other } = await ground().second();
    await speaks(inbox, 'an');
    const first = await listenOne(unheard, START);
    expect(await other.claim('two', 10, LEASE_MS, after(29))).toEqual([]);
    const [again] = await other.claim('two', 10, LEASE_MS, after(30));
    expect(again?.tries).toBe(1);
    expect(await heardAs(unheard, first, 'trễ', after(31))).toBe(false);
    expect(await other.heard('two', again as UnheardVoice, heardText('đúng'), undefined, after(32))).toBe(true);
    expect(await heardAs(unheard, first, 'trễ', after(33))).toBe(false);
    expect(textOf(await claimOne(inbox, after(34)))).toBe('đúng');
  });

  test('whoever listens longer than a lease keeps it by renewing', async () => {
    const { inbox, unheard } = ground().stores;
    await speaks(inbox, 'an');
    const voice = await listenOne(unheard, START);
    await unheard.renew('one', [voice], LEASE_MS, after(20));
    expect(await unheard.claim('two', 10, LEASE_MS, after(35))).toEqual([]);
    expect(await heardAs(unheard, voice, 'xong', after(49))).toBe(true);
  });

  test('one that is given back is heard again after its pause', async () => {
    const { inbox, unheard } = ground().stores;
    await speaks(inbox, 'an');
    await unheard.giveBack('one', await listenOne(unheard, START), after(5));
    expect(await unheard.claim('one', 10, LEASE_MS, after(4))).toEqual([]);
    expect((await listenOne(unheard, after(5))).tries).toBe(1);
  });

  test('two processes hear every voice once', async () => {
    const { inbox, unheard } = ground().stores;
    const other = (await ground().second()).unheard;
    for (let n = 0; n < 40; n += 1) await speaks(inbox, `người ${n}`);
    const written: number[] = [];
    await Promise.all([hearAll(unheard, 'one', written), hearAll(other, 'two', written)]);
    expect(written).toHaveLength(40);
    expect(new Set(written).size).toBe(40);
  });

  test('a lease that was lost cannot put a voice message aside', async () => {
    const { inbox, unheard } = ground().stores;
    await inbox.accept([voiceMessage('an')], START);
    const claimed = await claimOne(inbox);
    await claimOne(inbox, after(31), 'two');
    expect(await inbox.listen('one', claimed, after(32))).toBe(false);
    expect(await unheard.waiting()).toBe(0);
  });

  test('sound is kept once, read by every process, and gone when it was heard', async () => {
    const { inbox, unheard, soundsIn } = ground().stores;
    const bytes = new Uint8Array([0, 255, 7, 0, 13]);
    const again = { bytes: new Uint8Array(1), mime: 'x' };
    expect(await soundsIn.keep('file an', 'telegram:an', { bytes, mime: 'audio/webm' }, START)).toBe(true);
    expect(await soundsIn.keep('file an', 'telegram:an', again, START)).toBe(false);
    const read = await (await ground().second()).soundsIn.read('file an');
    expect(read).toEqual({ bytes, mime: 'audio/webm' });
    await speaks(inbox, 'an');
    await heardAs(unheard, await listenOne(unheard, START), 'xong', after(1));
    expect(await soundsIn.read('file an')).toBeUndefined();
  });

  test('sound that a case needs stays until the case is over; what nobody heard goes after a day', async () => {
    const { database, stores } = ground();
    const { inbox, unheard, soundsIn } = stores;
    const sound = { bytes: new Uint8Array(3), mime: 'audio/ogg' };
    await openCase(inbox, 'an');
    await soundsIn.keep('file an', 'telegram:an', sound, START);
    await soundsIn.keep('lost', 'telegram:bình', sound, START);
    await speaks(inbox, 'an');
    await unheard.heard('one', await listenOne(unheard, START), heardText('a'), 'case an', START);
    expect(await soundsIn.ofCase('case an')).toEqual([{ file: 'file an', mime: 'audio/ogg' }]);
    const rules = { conversationDays: 30, caseDays: 730 };
    await sweep(database, rules, after(2 * 86_400));
    expect([await soundsIn.read('lost'), (await soundsIn.read('file an'))?.bytes.length]).toEqual([undefined, 3]);
    await database.kysely.updateTable('case_file').set({ closed_at: START.getTime() }).execute();
    await sweep(database, rules, after(2 * 86_400));
    expect(await soundsIn.read('file an')).toBeUndefined();
  });

  test('who is erased leaves no sound', async () => {
    const { inbox, soundsIn } = ground().stores;
    await soundsIn.keep('f', 'telegram:an', { bytes: new Uint8Array(3), mime: 'audio/ogg' }, START);
    await converse(inbox, message('an', 'xoá'), ['Đã xoá'], { effects: [{ kind: 'erase-person' }] });
    expect(await soundsIn.read('f')).toBeUndefined();
  });

  test('a voice message that waited for consent comes again, once, behind the consent; a refused one loses its sound', async () => {
    const { inbox, soundsIn } = ground().stores;
    const content = { kind: 'voice', file: 'f', seconds: 3 } as const;
    const hear = { kind: 'hear', id: 'an tiếng:heard', content } as const;
    await converse(inbox, message('an', 'đồng ý'), ['Cảm ơn'], { effects: [hear] });
    const again = await claimOne(inbox, after(1));
    expect(again.incoming).toMatchObject({ person: 'an', id: 'an tiếng:heard', content });
    await inbox.finish('one', again, turn(again, [], { effects: [hear] }), after(2));
    expect(await inbox.backlog()).toBe(0);
    await soundsIn.keep('f', 'telegram:an', { bytes: new Uint8Array(3), mime: 'audio/ogg' }, START);
    await converse(inbox, message('an', 'không'), [], {
      effects: [{ kind: 'forget-sound', file: 'f' }],
      now: after(3),
    });
    expect(await soundsIn.read('f')).toBeUndefined();
  });

  test('the sound of a reply waits apart, holds no text up, and is no line of the conversation', async () => {
    const { inbox, outbox, history } = ground().stores;
    await converse(inbox, message('an', 'một'), ['A1', 'A2']);
    const [first] = await claimItems(outbox);
    const sound = { ...reply('đọc'), sound: { language: 'vi' } } as const;
    const sent = { kind: 'sent', platformIds: ['1'], followUp: sound } as const;
    await outbox.settle([{ seq: first?.seq ?? 0, result: sent }], after(1));
    await outbox.settle([{ seq: first?.seq ?? 0, result: sent }], after(1));
    expect(await outbox.claim('telegram', 'one', 10, LEASE_MS, after(2), 'sounds')).toEqual([]);
    await settleAll(outbox, await claimItems(outbox, after(2)));
    const sounds = await outbox.claim('telegram', 'one', 10, LEASE_MS, after(3), 'sounds');
    expect(sounds.map((item) => item.reply)).toEqual([sound]);
    await converse(inbox, message('an', 'hai'), ['A3'], { now: after(3) });
    expect(texts(await claimItems(outbox, after(4)))).toEqual(['A3']);
    expect((await history.lines('telegram:an', 0, 10)).map((line) => line.text)).not.toContain('đọc');
  });

  test('what is said in text when a sound failed follows it once', async () => {
    const { inbox, outbox } = ground().stores;
    await converse(inbox, message('an', 'một'), ['A1']);
    const items = await claimItems(outbox);
    const failed = { kind: 'failed', code: 'rejected', followUp: reply('xin lỗi') } as const;
    for (const time of [1, 2]) await outbox.settle([{ seq: items[0]?.seq ?? 0, result: failed }], after(time));
    expect(texts(await claimItems(outbox, after(3)))).toEqual(['xin lỗi']);
  });

  test('what is said when nobody knows whether a file arrived follows it once, and not again when it turns out sent', async () => {
    const { inbox, outbox } = ground().stores;
    await converse(inbox, message('an', 'một'), ['A1']);
    const seq = (await claimItems(outbox))[0]?.seq ?? 0;
    const unknown = { kind: 'unknown', followUp: reply('chưa chắc') } as const;
    for (const time of [1, 2]) await outbox.settle([{ seq, result: unknown }], after(time));
    await outbox.settle([{ seq, result: { kind: 'sent', platformIds: ['1'] } }], after(3));
    expect(texts(await claimItems(outbox, after(4)))).toEqual(['chưa chắc']);
    expect(await outbox.counts()).toMatchObject({ sent: 1, unknown: 0 });
  });

  test('a voice message in the conversation read back is what was heard', async () => {
    const { inbox, unheard, history } = ground().stores;
    await speaks(inbox, 'an');
    const lines = async () => (await history.lines('telegram:an', 0, 10)).map(({ text, spoken }) => [text, spoken]);
    expect(await lines()).toEqual([['[voice]', true]]);
    await heardAs(unheard, await listenOne(unheard, START), 'đổi căn cước', after(1));
    expect(await lines()).toEqual([['đổi căn cước', true]]);
  });
}

function voiceMessage(person: string): Incoming {
  return message(person, 'tiếng', { content: { kind: 'voice', file: `file ${person}`, seconds: 4 } });
}

/** A person sends a voice message, which a lane puts aside. */
async function speaks(inbox: Inbox, person: string): Promise<void> {
  await inbox.accept([voiceMessage(person)], START);
  const claimed = await claimOne(inbox);
  expect(await inbox.listen('one', claimed, START)).toBe(true);
}

async function openCase(inbox: Inbox, person: string): Promise<void> {
  const open = { kind: 'open-case', id: `case ${person}`, reason: 'asked', language: 'vi', about: '' } as const;
  await converse(inbox, message(person, 'gặp cán bộ'), [], { effects: [open] });
}

async function listenOne(unheard: UnheardVoices, now: Date): Promise<UnheardVoice> {
  const voices = await unheard.claim('one', 10, LEASE_MS, now);
  if (voices.length !== 1) throw new Error(`${voices.length} voices instead of one`);
  return voices[0] as UnheardVoice;
}

function heardText(text: string) {
  return { kind: 'text', text, secrets: [], heard: { confidence: 0.9 } } as const;
}

function heardAs(unheard: UnheardVoices, voice: UnheardVoice, text: string, now: Date): Promise<boolean> {
  return unheard.heard('one', voice, heardText(text), undefined, now);
}

async function hearAll(unheard: UnheardVoices, owner: string, written: number[]): Promise<void> {
  while ((await unheard.waiting()) > 0) {
    // The embedded database answers at once: without this the other process, which holds the last ones, never has its turn.
    await setImmediate();
    for (const voice of await unheard.claim(owner, 3, LEASE_MS, START)) {
      if (await unheard.heard(owner, voice, heardText('x'), undefined, START)) written.push(voice.seq);
    }
  }
}

async function settleAll(
  outbox: Ground['stores']['outbox'],
  items: Awaited<ReturnType<typeof claimItems>>,
): Promise<void> {
  await outbox.settle(
    items.map(({ seq }) => ({ seq, result: { kind: 'sent', platformIds: ['x'] } })),
    after(2),
  );
}
