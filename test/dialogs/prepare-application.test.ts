import { describe, expect, it } from 'vitest';
import { walk } from '../../src/dialogs/walk';
import { readPlainDay } from '../../src/dialogs/plain-day';
import { place, realBrain, START, talk, words } from './ground';

const brain = realBrain();
const dialog = brain.dialogs.find(({ name }) => name === 'prepare');
if (!dialog) throw new Error('there is no dialog of own-case checklists');
const withCases = [...brain.library.articles.values()].filter(({ cases }) => cases !== undefined);

/** The deciding facts and answers that lead to each case, as the knowledge base decides. */
const CASES = withCases.flatMap((article) =>
  (article.cases?.list ?? []).map((entry) => [article.id, entry.key, entry.when] as const),
);

describe('the dialog of own-case checklists', () => {
  it.each(['vi', 'en'] as const)(
    'leads to every case of every article by labels typed by hand (%s)',
    async (language) => {
      const missed: string[] = [];
      for (const [article, key, when] of CASES) {
        const wanted = Object.fromEntries(Object.entries(when).map(([fact, value]) => [fact, [value].flat()[0] ?? '']));
        const person = talk(brain, language, { languageChosen: true });
        const context = { ...person.conversation };
        const started = await brain.needs.dialogs.start('prepare', contextOf(language), {
          service: 'other',
          words: article,
        });
        const set = talk(brain, language, { ...context, languageChosen: true, dialog: started.state ?? null });
        let at = started.state ? walk(dialog, started.state, START).at : '';
        for (let turns = 0; turns < 6 && !at.includes('.case.'); turns += 1) {
          const fact = at.slice(article.length + 1);
          const values = dialog.texts[language][at]?.options ?? {};
          const label = values[wanted[fact] ?? ''] ?? Object.values(values)[0] ?? '';
          at = place(await set.say(label));
        }
        if (at !== `${article}.${key}`) missed.push(`${article} ${key}: ${at}`);
      }
      expect(missed).toEqual([]);
    },
    120_000,
  );

  it('knows every fact from one message and goes straight to the checklist', async () => {
    const person = talk(brain);
    await person.press('d:prepare');
    expect(place(await person.say('việc khác'))).toBe('words');
    const list = await person.say('làm hộ chiếu cho con tôi 8 tuổi');
    expect(list.conversation.dialog?.asked).toMatch(/^passport(-child)?\./);
    expect(list.conversation.dialog?.answers['words']).toContain('age=6-13');
    expect(words(list)).not.toContain('bao nhiêu tuổi?');
  });

  it('sends the checklist with facts of the day, its source and the link, and again on wish', async () => {
    const person = talk(brain);
    await person.press('d:prepare');
    await person.say('đăng ký tạm trú');
    const list = await person.say('phòng trọ');
    expect(place(list)).toBe('res-temporary.case.rented');
    for (const part of ['CT01', '3 ngày làm việc', 'dichvucong.gov.vn']) expect(words(list)).toContain(part);
    for (const again of ['gửi lại danh sách', 'gui lai danh sach', 'nhắc lại'])
      expect(words(await person.say(again))).toContain('CT01');
    const other = await person.say('không đúng trường hợp');
    expect(place(other)).toBe('res-temporary.home');
    expect(place(await person.say('nhà của tôi'))).toBe('res-temporary.case.own');
    const end = await person.say('cảm ơn');
    expect(place(end)).toBe('res-temporary.end');
    expect(end.replies.at(-1)?.choices[0]?.id).toBe('a:res-temporary');
  });

  it('goes back, corrects, answers an aside and returns', async () => {
    const person = talk(brain);
    await person.press('d:prepare');
    await person.say('cấp lại thẻ mất, hư');
    expect(place(await person.say('bị mất'))).toBe('id-reissue.vneid-level-2');
    const aside = await person.say('phí làm hộ chiếu bao nhiêu');
    expect([aside.article, place(aside)]).toEqual(['passport', 'id-reissue.vneid-level-2']);
    expect(place(await person.say('quay lại'))).toBe('id-reissue.card-reason');
    expect(place(await person.say('thẻ hư'))).toBe('id-reissue.vneid-level-2');
    expect(place(await person.say('nhầm, bị mất'))).toBe('id-reissue.vneid-level-2');
    const list = await person.say('1');
    expect(place(list)).toMatch(/^id-reissue\.case\.lost-/);
  });

  it('reminds once, on the chosen morning', async () => {
    const chosen = async (...said: readonly string[]): Promise<unknown> => {
      const person = talk(brain);
      await person.press('d:prepare:service:res-temporary');
      await person.press('d:prepare');
      await person.say('đăng ký tạm trú');
      await person.say('phòng trọ');
      await person.say('nhắc tôi một ngày');
      const turns = [];
      for (const text of said) turns.push(await person.say(text));
      return turns.at(-1)?.effects?.find(({ kind }) => kind === 'remind');
    };
    const reminder = (at: string): unknown => ({
      kind: 'remind',
      id: 'test:p res-temporary',
      at,
      subject: 'res-temporary',
    });
    expect(await chosen('mai')).toEqual(reminder('2026-11-24T00:30:00.000Z'));
    expect(await chosen('thứ hai')).toEqual(reminder('2026-11-30T00:30:00.000Z'));
    expect(await chosen('thu sau')).toEqual(reminder('2026-11-27T00:30:00.000Z'));
    expect(await chosen('ngày khác', '5/12')).toEqual(reminder('2026-12-05T00:30:00.000Z'));
    expect(await chosen('Ngày khác', 'thứ ba tuần sau')).toEqual(reminder('2026-12-01T00:30:00.000Z'));
  });

  it.each([
    ['28/11', '2026-11-28'],
    ['ngày 5 tháng 12', '2026-12-05'],
    ['5 thang 1', '2027-01-05'],
    ['3 ngày nữa', '2026-11-26'],
    ['hai tuần nữa', '2026-12-07'],
    ['thứ hai tuần sau', '2026-11-30'],
    ['chủ nhật', '2026-11-29'],
    ['Friday', '2026-11-27'],
    ['Dec 5', '2026-12-05'],
    ['in 3 days', '2026-11-26'],
    ['next week', '2026-11-30'],
    ['2026-11-28', '2026-11-28'],
    ['22/11/2026', undefined],
    ['32/13', undefined],
    ['con mèo', undefined],
    ['23/11/2099', undefined],
  ])('reads “%s” as a day to come', (text, wanted) => {
    expect(readPlainDay(text, START)).toBe(wanted);
  });
});

function contextOf(language: 'vi' | 'en'): Parameters<typeof brain.needs.dialogs.start>[1] {
  const { conversation } = talk(brain, language);
  return { conversation, conversationKey: 'test:p', channel: 'test', language, now: START, newId: () => 'id' };
}
