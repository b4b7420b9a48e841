import { describe, expect, it } from 'vitest';
import { cleanText, isOnlySymbols } from '../../src/language/clean-text';
import { randomTexts } from './random-texts';

describe('cleanText', () => {
  it.each([
    ['hoà bình', 'hòa bình'],
    ['HOÀ', 'HÒA'],
    ['Uỷ ban', 'Ủy ban'],
    ['khoẻ', 'khỏe'],
    ['thuý', 'thúy'],
    ['qúy', 'quý'],
    ['quý', 'quý'],
    ['qúa', 'quá'],
    ['gìa', 'già'],
    ['gíup', 'giúp'],
    ['đựơc', 'được'],
    ['ngừơi', 'người'],
    ['tóan', 'toán'],
    ['của', 'của'],
    ['ngoài', 'ngoài'],
    ['khuỷu', 'khuỷu'],
    ['thuở', 'thuở'],
    ['café', 'café'],
    ['Beyoncé', 'Beyoncé'],
  ])('puts the tone mark of %s in its one place: %s', (raw, clean) => {
    expect(cleanText(raw)).toBe(clean);
  });

  it('composes decomposed letters, in whatever order the marks come', () => {
    expect(cleanText('đăng ký hộ khẩu'.normalize('NFD'))).toBe('đăng ký hộ khẩu');
    expect(cleanText('ho\u0323\u0302')).toBe('hộ');
    expect(cleanText('ho\u0302\u0323')).toBe('hộ');
  });

  it('removes what cannot be seen and folds every kind of space', () => {
    expect(cleanText('a\u0000b\u200Bc\u202Ed\uFEFF')).toBe('abcd');
    expect(cleanText('  đăng\u00A0\n\n\tký\u3000tạm  trú ')).toBe('đăng ký tạm trú');
    expect(cleanText('x\u0085y')).toBe('x y');
  });

  it('reads full-width and mathematical letters and digits as plain ones', () => {
    expect(cleanText('０１２３ 𝐯𝐧𝐞𝐢𝐝')).toBe('0123 vneid');
  });

  it('drops stacked marks that belong to no letter', () => {
    expect(cleanText('x\u0336\u0337i\u0353n')).toBe('xin');
  });

  it('survives lone surrogates and random Unicode, and is idempotent', () => {
    expect(cleanText('a\uD800b\uDC00')).toBe('ab');
    for (const text of randomTexts(2000)) {
      const once = cleanText(text);
      expect(cleanText(once)).toBe(once);
    }
  });
});

describe('isOnlySymbols', () => {
  it.each(['', '   ', '👍👍', '?!…', '❤️‍🔥', '1️⃣', '。。。'])('sees that %j says nothing', (text) => {
    expect(isOnlySymbols(text)).toBe(true);
  });
  it.each(['hả?', '1', 'ờ…', '👍 ok', '你好'])('sees that %j says something', (text) => {
    expect(isOnlySymbols(text)).toBe(false);
  });
});
