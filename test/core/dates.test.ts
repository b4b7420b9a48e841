import { describe, expect, it } from 'vitest';
import { createBrain } from '../../src/brain';
import { newConversation } from '../../src/core/conversation';
import { takeTurn } from '../../src/core/turn';
import { DIALOGS } from '../../src/dialogs/dialogs';
import { TEST_CACHE } from '../support/conversation/play';
import { MORNING, person, wordsOf } from './person';

describe('the day that rules are asked for', () => {
  it('is today when nothing else is said', async () => {
    const text = wordsOf(await person().presses('a:id-reissue:fee'));
    expect(text).toContain('35.000 đồng');
    expect(text).not.toContain('Theo quy định áp dụng ngày');
  });

  it('moves with the clock: the cut ends on 31 December 2026', async () => {
    const lastDay = await person({ now: new Date('2026-12-31T16:59:00Z') }).presses('a:id-reissue:fee');
    const newYear = await person({ now: new Date('2026-12-31T17:01:00Z') }).presses('a:id-reissue:fee');
    expect(wordsOf(lastDay)).toContain('35.000 đồng');
    expect(wordsOf(newYear)).toContain('70.000 đồng');
    expect(wordsOf(newYear)).not.toContain('35.000 đồng');
  });

  it('is read from the words: last year, 1/1/2027, 1/3/2027', async () => {
    const said = async (text: string): Promise<string> => wordsOf(await person().says(text));
    expect(await said('năm ngoái cấp lại thẻ căn cước phí bao nhiêu')).toContain(
      'Theo quy định áp dụng ngày 01/07/2025',
    );
    const january = await said('phí cấp lại thẻ căn cước từ 01/01/2027 là bao nhiêu');
    expect(january).toContain('Theo quy định áp dụng ngày 01/01/2027');
    expect(january).toContain('70.000 đồng');
    const march = await said('phí cấp lại thẻ căn cước từ 01/03/2027 là bao nhiêu');
    expect(march).toContain('Theo quy định áp dụng ngày 01/03/2027');
    expect(march).not.toContain('28/02/2027');
  });

  it.each([
    ['2026-11-23', '35.000 đồng'],
    ['2027-01-01', '70.000 đồng'],
    ['2027-03-01', '70.000 đồng'],
  ])('is the day of --at: %s', async (at, fee) => {
    const made = createBrain({
      newId: () => 'x',
      cacheFolder: TEST_CACHE,
      dialogs: DIALOGS,
      lookUps: {},
      unproved: () => undefined,
      at,
    });
    if (!('brain' in made)) throw new Error(JSON.stringify(made.faults));
    const press = {
      channel: 'test',
      person: 'an',
      id: '1',
      at: MORNING.toISOString(),
      content: { kind: 'choice', id: 'a:id-reissue:fee' } as const,
    };
    const text = wordsOf(await takeTurn(press, newConversation(), made.brain.needs, MORNING));
    expect(text).toContain(fee);
    expect(text.includes('28/02/2027')).toBe(at < '2027-03-01');
  });
});
