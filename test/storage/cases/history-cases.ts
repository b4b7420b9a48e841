import { expect, test } from 'vitest';
import type { Content } from '../../../src/core/message';
import { claimed, content as announcement, FROZEN, subscribed } from '../announcing';
import { after, claimOne, converse, message, reply, START, turn } from '../domain';
import type { Ground } from '../store-suite';

/** Reading a conversation back. */
export function historyCases(ground: () => Ground): void {
  test('what was said stands in the order it was said, by whom', async () => {
    const { inbox, history, notices } = ground().stores;
    await converse(inbox, message('an', 'một'), ['Một', 'Hai']);
    await converse(inbox, message('bình', 'khác'), ['Khác']);
    await notices.send([{ channel: 'telegram', person: 'an', reply: reply('Cán bộ đây'), from: 'staff' }], after(1));
    await converse(inbox, message('an', 'hai'), ['Ba'], { now: after(2) });
    const lines = await history.lines('telegram:an', 0, 10);
    expect(lines.map((line) => [line.from, line.text])).toEqual([
      ['person', 'một'],
      ['assistant', 'Một'],
      ['assistant', 'Hai'],
      ['staff', 'Cán bộ đây'],
      ['person', 'hai'],
      ['assistant', 'Ba'],
    ]);
    expect(lines[5]).toEqual({
      seq: lines[5]?.seq,
      at: after(2).toISOString(),
      from: 'assistant',
      text: 'Ba',
      reply: reply('Ba'),
    });
  });

  test('reading goes on after the last line that was seen, newest lines first to be kept', async () => {
    const { inbox, history } = ground().stores;
    for (const n of [1, 2, 3]) await converse(inbox, message('an', `hỏi ${n}`), [`đáp ${n}`], { now: after(n) });
    const newest = await history.lines('telegram:an', 0, 3);
    expect(newest.map((line) => line.text)).toEqual(['đáp 2', 'hỏi 3', 'đáp 3']);
    const later = await history.lines('telegram:an', newest[0]?.seq ?? 0, 10);
    expect(later.map((line) => line.text)).toEqual(['hỏi 3', 'đáp 3']);
    expect(await history.lines('telegram:an', later.at(-1)?.seq ?? 0, 10)).toEqual([]);
  });

  test('an announcement that was sent is found by its number, as this person got it; nobody else finds it', async () => {
    const { announcements, ledger, history } = ground().stores;
    await subscribed(ground().stores, { an: {}, bình: { language: 'en' } });
    const id = await announcements.create(announcement({ spoken: true }), 'an', START);
    await announcements.submit(id, 1, START);
    const spoken = { vi: 'Mời bà con {ward}.', en: 'Come, {ward}.' };
    await announcements.approve(id, 1, 'bình', { ...FROZEN, spoken }, START);
    await announcements.start(id, START);
    while (await ledger.materialise(id, 10, START));
    await claimed(ledger, id);
    const [line] = await history.lines('telegram:bình', 0, 1);
    const found = await history.reply('telegram:bình', line?.seq ?? 0);
    expect(found?.spoken).toMatchObject({ text: 'Come, Di An ward.', language: 'en' });
    expect(found).toEqual(line?.reply);
    expect(await history.reply('telegram:an', line?.seq ?? 0)).toBeUndefined();
  });

  test('a reply is numbered after a message that arrived while it was made', async () => {
    const { inbox, history } = ground().stores;
    await inbox.accept([message('an', 'một')], START);
    const claimed = await claimOne(inbox);
    await inbox.accept([message('an', 'hai')], START);
    await inbox.finish('one', claimed, turn(claimed, ['Một']), START);
    const lines = await history.lines('telegram:an', 0, 10);
    expect(lines.map((line) => line.text)).toEqual(['một', 'hai', 'Một']);
  });

  test('a press shows its label, other things what they are, and what only moves the machine is left out', async () => {
    const { inbox, history } = ground().stores;
    await inbox.accept([content('start', { kind: 'start' })], START);
    const claimed = await claimOne(inbox);
    const asked = { text: 'Chọn', choices: [{ id: 'go:yes', label: 'Có' }], sources: [] };
    await inbox.finish('one', claimed, { ...turn(claimed, []), replies: [asked] }, START);
    await inbox.accept(
      [
        content('a', { kind: 'choice', id: 'go:yes' }),
        content('b', { kind: 'media', media: 'photo', caption: 'đây', secrets: [] }),
        content('c', { kind: 'voice', file: 'f1' }),
        content('d', { kind: 'blocked' }),
      ],
      START,
    );
    const lines = await history.lines('telegram:an', 0, 10);
    expect(lines.map((line) => line.text)).toEqual(['Chọn', 'Có', '[photo] đây', '[voice]']);
  });

  test('a reply that could not be delivered is not shown', async () => {
    const { inbox, history } = ground().stores;
    await converse(inbox, message('an', 'một'), ['Một'], { conversation: { blocked: true } });
    expect((await history.lines('telegram:an', 0, 10)).map((line) => line.text)).toEqual(['một']);
  });
}

function content(id: string, said: Content) {
  return message('an', id, { content: said });
}
