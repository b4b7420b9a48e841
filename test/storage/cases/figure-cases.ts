import { expect, test } from 'vitest';
import type { Count } from '../../../src/core/figures';
import { addDailyCounts } from '../../../src/storage/daily-counts';
import { sweep } from '../../../src/storage/retention';
import { after, claimOne, converse, message, START, turn } from '../domain';
import type { Ground } from '../store-suite';

const WEEK = { from: '2026-11-20', to: '2026-11-26' };

/** What is counted by day, for ever. */
export function figureCases(ground: () => Ground): void {
  test('a turn is counted by channel, outcome, language, article, thumb and reason for a case', async () => {
    const { inbox, figures } = ground().stores;
    await converse(inbox, message('an', 'một'), ['Một'], { record: { article: 'id-card', ms: 2.6 } });
    await converse(inbox, message('an', 'hai'), [], {
      record: { outcome: 'handoff', language: 'en' },
      effects: [
        { kind: 'open-case', id: 'C1', reason: 'anger', language: 'vi', about: '' },
        { kind: 'rate-answer', article: 'id-card', good: false },
        { kind: 'feedback', text: 'tốt' },
      ],
    });
    const sums = await figures.sums(
      ['turn', 'turn-ms', 'language', 'topic', 'case-opened', 'rating', 'feedback', 'newcomer'],
      WEEK,
    );
    expect(sums.map(({ name, label, other, n }) => [name, label, other, n].join(' ')).sort()).toEqual([
      'case-opened anger telegram 1',
      'feedback telegram  1',
      'language en  1',
      'language vi  1',
      'newcomer telegram  1',
      'rating id-card bad 1',
      'topic id-card answered 1',
      'turn telegram answered 1',
      'turn telegram handoff 1',
      'turn-ms telegram  5',
    ]);
  });

  test('a voice message is counted as one', async () => {
    const { inbox, figures } = ground().stores;
    const content = { kind: 'voice', file: 'f' } as const;
    await converse(inbox, message('an', 'tiếng', { content }), ['Nghe rồi'], { record: { spoken: true } });
    expect(await figures.sums(['voice'], WEEK)).toEqual([{ name: 'voice', label: 'telegram', other: '', n: 1 }]);
  });

  test('days end at midnight in Vietnam', async () => {
    const { inbox, figures } = ground().stores;
    const late = new Date('2026-11-23T16:59:59.999Z');
    const early = new Date('2026-11-23T17:00:00.000Z');
    await converse(inbox, message('an', 'khuya'), [], { now: late });
    await converse(inbox, message('an', 'sớm'), [], { now: early });
    const days = await figures.byDay('turn', WEEK);
    expect(days.map(({ day, n }) => [day, n])).toEqual([
      ['2026-11-23', 1],
      ['2026-11-24', 1],
    ]);
    expect(await figures.byDay('turn', { from: '2026-11-24', to: '2026-11-24' })).toHaveLength(1);
  });

  test('a turn that was not committed is not counted, one set aside is counted as failed once', async () => {
    const { inbox, figures } = ground().stores;
    await inbox.accept([message('an', 'một')], START);
    const claimed = await claimOne(inbox);
    expect(await inbox.finish('another', claimed, turn(claimed, []), START)).toBe(false);
    const options = { notBefore: START, mostAttempts: 1, lastWords: [] };
    expect(await inbox.giveBack('one', claimed, options, START)).toBe('poison');
    expect(await figures.sums(['turn'], WEEK)).toEqual([{ name: 'turn', label: 'telegram', other: 'failed', n: 1 }]);
  });

  test('figures outlive what they were counted from', async () => {
    const { database, stores } = ground();
    await converse(stores.inbox, message('an', 'một'), [], {
      effects: [{ kind: 'dialog-step', dialog: 'activate-eid', state: 'card', step: 'asked' }],
    });
    const before = await stores.figures.sums(['turn', 'newcomer'], WEEK);
    await converse(stores.inbox, message('an', 'xoá hết'), [], { effects: [{ kind: 'erase-person' }] });
    await sweep(database, { conversationDays: 30, caseDays: 730 }, after(400 * 86_400));
    const sums = await stores.figures.sums(['turn', 'newcomer'], WEEK);
    expect(sums.find(({ name }) => name === 'turn')?.n).toBe(2);
    expect(sums.filter(({ name }) => name === 'newcomer')).toEqual(before.filter(({ name }) => name === 'newcomer'));
    expect(await stores.figures.steps(WEEK)).toEqual([{ dialog: 'activate-eid', state: 'card', step: 'asked', n: 1 }]);
  });

  test('many processes add to the same counts in any order without waiting for each other for ever', async () => {
    const { database, stores } = ground();
    const other = await ground().place.open();
    const labels = ['a', 'b', 'c', 'd', 'e'];
    const counts = (from: number): readonly Count[] =>
      labels.map((_, at) => ({ name: 'topic', label: labels[(from + at * 3) % 5] ?? '', n: 1 }));
    const add = ({ kysely }: typeof database, from: number) =>
      kysely.transaction().execute((connection) => addDailyCounts(connection, [{ now: START, counts: counts(from) }]));
    await Promise.all(Array.from({ length: 40 }, (_, at) => add(at % 2 === 0 ? database : other, at)));
    const sums = await stores.figures.sums(['topic'], WEEK);
    expect(sums.map(({ label, n }) => [label, n])).toEqual(labels.map((label) => [label, 40]));
  });
}
