import { describe, expect, it } from 'vitest';
import { person, wordsOf } from './person';

describe('a follow-up', () => {
  it('is about the topic: fee, place, time, in any order, by words alone', async () => {
    const an = person();
    await an.says('đăng ký tạm trú cần giấy tờ gì');
    for (const [text, part] of [
      ['còn phí thì sao', '15.000 đồng'],
      ['con phi thi sao', '15.000 đồng'],
      ['thế ở đâu', 'phường nơi đang ở'],
      ['mấy ngày có', '3 ngày làm việc'],
    ] as const) {
      const result = await an.says(text);
      expect([result.outcome, result.article]).toEqual(['answered', 'res-temporary']);
      expect(wordsOf(result)).toContain(part);
    }
  });

  it('without a topic asks which procedure is meant', async () => {
    for (const text of ['thế ở đâu', 'còn phí thì sao']) {
      const result = await person().says(text);
      expect(result.outcome).toBe('clarified');
      expect(result.options?.length).toBeGreaterThanOrEqual(2);
      expect(wordsOf(result)).toContain('thủ tục nào');
    }
  });

  it('after a cancel has no topic any more', async () => {
    const an = person();
    await an.says('đăng ký tạm trú cần giấy tờ gì');
    await an.says('huỷ');
    expect((await an.says('còn phí thì sao')).outcome).toBe('clarified');
  });

  it('goes with the newer topic when the subject changes', async () => {
    const an = person();
    await an.says('đăng ký tạm trú cần giấy tờ gì');
    await an.says('quên mật khẩu vneid thì làm sao');
    expect((await an.says('còn phí thì sao')).article).toBe('eid-password');
  });
});

describe('two questions in one message', () => {
  it('are both answered, each with its sources', async () => {
    const result = await person().says('đăng ký tạm trú cần giấy tờ gì, và quên mật khẩu vneid thì làm sao');
    expect([result.article, ...(result.also ?? [])]).toEqual(['res-temporary', 'eid-password']);
    for (const [at, article] of ['res-temporary', 'eid-password'].entries()) {
      expect(result.replies[at]?.sources.map((source) => source.article)).toContain(article);
    }
  });
});

describe("a person's own case", () => {
  it('is asked for, one thing at a time, and answered by a word, yes or no', async () => {
    const an = person();
    expect(an.conversation().deciding).toBeNull();
    await an.says('cấp lại căn cước');
    expect(an.conversation().deciding?.fact).toBe('card-reason');
    await an.says('mất');
    expect(an.conversation()).toMatchObject({ known: { 'card-reason': 'lost' }, deciding: { fact: 'vneid-level-2' } });
    const result = await an.says('dạ chưa có');
    expect(an.conversation()).toMatchObject({
      known: { 'card-reason': 'lost', 'vneid-level-2': 'no' },
      deciding: null,
    });
    expect(wordsOf(result)).toContain('không vào được VNeID');
  });

  it('is not asked for when the words tell it', async () => {
    const result = await person().says('tôi ở nhà thuê muốn đăng ký tạm trú');
    expect(wordsOf(result)).toContain('Nhà thuê');
  });

  it('is changed by a remark about somebody else', async () => {
    const an = person();
    await an.says('làm căn cước cho con 5 tuổi');
    expect(an.conversation().known).toEqual({ age: 'under-6' });
    expect(wordsOf(await an.says('còn bé 10 tuổi thì sao'))).toContain('Trẻ từ sáu đến mười ba tuổi');
    await an.says('5 tuổi');
    expect(an.conversation().known).toEqual({ age: 'under-6' });
  });

  it('never gets the section of another case', async () => {
    for (const [age, other] of [
      [3, 'Trẻ từ sáu đến mười ba'],
      [5, 'Trẻ từ sáu đến mười ba'],
      [8, 'dưới sáu tuổi'],
      [12, 'dưới sáu tuổi'],
    ] as const) {
      for (const text of [`làm căn cước cho con ${age} tuổi`, `bé ${age} tuổi làm thẻ căn cước các bước thế nào`]) {
        expect(`${text}: ${wordsOf(await person().says(text))}`).not.toContain(`**${other}`);
      }
    }
  });

  it('does not swallow a new question', async () => {
    const an = person();
    await an.says('cấp lại căn cước');
    expect((await an.says('mất điện thoại thì vneid sao')).article).toBe('eid-device-change');
    expect((await an.says('cảm ơn em')).outcome).toBe('smalltalk');
  });
});
