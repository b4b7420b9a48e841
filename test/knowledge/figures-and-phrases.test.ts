import { describe, expect, it } from 'vitest';
import { figuresOf, negationsOf, sentencesOf } from '../../src/knowledge/figures';
import { compilePhrase, type Word } from '../../src/knowledge/phrases';
import { aspectsAsked, onlyAspectWords } from '../../src/knowledge/aspects';
import { foldWord, syllables } from '../../src/language/fold';

describe('figures', () => {
  it.each([
    ['Phí 50.000 đồng hoặc 50,000 VND', ['50000']],
    ['gọi 1900 0368 hoặc 18001096', ['19000368', '18001096']],
    ['Nghị định 154/2024/NĐ-CP', ['154/2024/nđ-cp']],
    ['đến hết 31/12/2026', ['31/12/2026']],
    ['giảm 50%', ['50%']],
    ['từ 7:30 đến 17:00', ['7:30', '17:00']],
    ['tờ khai CT01 và mẫu TK1-TS', ['ct01', 'tk1-ts']],
    ['Xem https://dichvucong.gov.vn/ hoặc vneid.gov.vn', ['dichvucong.gov.vn', 'vneid.gov.vn']],
    ['**7** ngày, 12 số', ['7', '12']],
    ['không có số nào', []],
  ])('of "%s"', (text, expected) => {
    expect([...figuresOf(text)].sort()).toEqual([...expected].sort());
  });

  it('tell 5.000 from 50.000 and 1/3 from 3/1', () => {
    expect(figuresOf('5.000')).not.toEqual(figuresOf('50.000'));
    expect(figuresOf('1/3/2027')).not.toEqual(figuresOf('3/1/2027'));
  });
});

describe('negations', () => {
  it.each([
    ['Không cần công chứng, chưa có cũng được', 2],
    ["You don't need it and cannot lose it", 2],
    ['Không quá 7 ngày', 1],
    ['Knot, note and nothing', 0],
    ['Miễn phí', 1],
  ])('in "%s": %i', (text, count) => {
    expect(negationsOf(text)).toBe(count);
  });
});

describe('sentences', () => {
  it('are told apart by line and full stop, without list marks, not inside numbers', () => {
    expect(sentencesOf('• Phí 50.000 đồng. Không thu thêm!\n1. Nộp đơn\n\n**Xong**')).toEqual([
      'Phí 50.000 đồng.',
      'Không thu thêm!',
      'Nộp đơn',
      'Xong',
    ]);
  });
});

function words(text: string): readonly Word[] {
  return syllables(text).map((typed) => ({ typed, folded: foldWord(typed) }));
}

describe('phrases', () => {
  it.each([
    ['nổ', 'có gì nổi bật', false],
    ['nổ bình gas', 'no binh gas roi', true],
    ['nổ bình gas', 'nợ bình gas', false],
    ['cứu|giúp tôi', 'giúp tôi với', true],
    ['cứu|giúp tôi', 'cứu tôi với', true],
    ['tra ... của bạn gái', 'tra hồ sơ căn cước của bạn gái', true],
    ['tra ... của bạn gái', 'tra một hai ba bốn năm sáu của bạn gái', false],
    ['^ hồ sơ $', 'hồ sơ', true],
    ['^ hồ sơ $', 'hồ sơ gì', false],
    ['chào', '', false],
  ])('"%s" in "%s": %s', (pattern, text, found) => {
    expect(compilePhrase(pattern).matches(words(text))).toBe(found);
  });

  it('stays quick on a long message that nearly matches', () => {
    const matcher = compilePhrase('a ... a ... a ... a ... b');
    expect(matcher.matches(words('a '.repeat(2_000)))).toBe(false);
  });
});

describe('aspects', () => {
  it.each([
    ['con phi thi sao', ['fee']],
    ['nop o dau', ['where']],
    ['bao lau co', ['time']],
    ['can giay to gi', ['documents']],
    ['how much and where', ['fee', 'where']],
    ['dang ky tam tru', []],
  ])('of "%s"', (folded, aspects) => {
    expect(aspectsAsked(folded)).toEqual(expect.arrayContaining(aspects));
    expect(aspectsAsked(folded)).toHaveLength(aspects.length);
  });

  it('alone make a follow-up, a subject makes a question', () => {
    expect(onlyAspectWords('vay con phi thi sao'.split(' '))).toBe(true);
    expect(onlyAspectWords('phi doi the'.split(' '))).toBe(false);
    expect(onlyAspectWords([])).toBe(false);
  });
});
