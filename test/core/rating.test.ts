import { expect, it } from 'vitest';
import { person, wordsOf } from './person';

it('counts "sai rồi" right after an answer and hands the masked question to the knowledge desk', async () => {
  const an = person();
  await an.says('đăng ký tạm trú cần giấy tờ gì, số em 0912345678');
  const rated = await an.says('sai rồi');
  expect(rated.effects).toEqual([{ kind: 'rate-answer', article: 'res-temporary', good: false }]);
  expect(rated).toMatchObject({ concern: 'rated-bad', article: 'res-temporary', outcome: 'smalltalk' });
  expect(rated.question).toMatch(/^đăng ký tạm trú cần giấy tờ gì/);
  expect(rated.question).not.toContain('0912345678');
  expect(wordsOf(rated)).toContain('cán bộ sửa bài');
});

it('thanks for "hữu ích" and "helpful", and hands nothing over', async () => {
  for (const [question, words] of [
    ['đăng ký tạm trú cần giấy tờ gì', 'rat huu ich'],
    ['which documents do I need to register temporary residence', 'helpful'],
  ] as const) {
    const an = person();
    await an.says(question);
    const rated = await an.says(words);
    expect(rated.effects).toEqual([{ kind: 'rate-answer', article: 'res-temporary', good: true }]);
    expect(rated.concern).toBeUndefined();
  }
});

it('offers two small buttons beside the choices, and a press rates once', async () => {
  const an = person();
  const answer = await an.says('đăng ký tạm trú cần giấy tờ gì');
  expect(answer.replies[0]?.rating?.map(({ id }) => id)).toEqual(['r:good:res-temporary', 'r:bad:res-temporary']);
  expect(answer.replies[0]?.choices.some(({ id }) => id.startsWith('r:'))).toBe(false);
  expect((await an.presses('r:bad:res-temporary')).effects).toHaveLength(1);
  const again = await an.presses('r:bad:res-temporary');
  expect(again.effects ?? []).toEqual([]);
  expect(again.concern).toBeUndefined();
});

it('takes "sai rồi" as small talk when nothing was answered, and in a dialog as what it means there', async () => {
  const nobody = await person().says('sai rồi');
  expect(nobody.outcome).toBe('smalltalk');
  expect(nobody.effects ?? []).toEqual([]);
  const an = person();
  await an.says('đăng ký tạm trú cần giấy tờ gì');
  await an.presses('d:activate-eid');
  expect((await an.says('sai rồi')).concern).toBeUndefined();
});

it('a press on a button of an article that is gone is politely declined', async () => {
  const result = await person().presses('r:bad:no-such-article');
  expect(result.effects ?? []).toEqual([]);
});

it('a question asked back twice concerns the desk, once does not', async () => {
  const an = person();
  const first = await an.says('giấy tờ');
  expect(first).toMatchObject({ outcome: 'clarified' });
  expect(first.concern).toBeUndefined();
  expect(await an.says('lệ phí')).toMatchObject({ outcome: 'clarified', concern: 'clarified-twice' });
});
