import { describe, expect, it } from 'vitest';
import { fold, foldedSyllables, syllables } from '../../src/language/fold';
import { randomTexts } from './random-texts';

describe('fold', () => {
  it.each([
    ['Đăng ký Tạm trú', 'dang ky tam tru'],
    ['ĐƯỢC', 'duoc'],
    ['được'.normalize('NFD'), 'duoc'],
    ['CCCD 12 số', 'cccd 12 so'],
    ['I’m fine', 'i’m fine'],
  ])('folds %s to %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('never throws and folding twice changes nothing', () => {
    for (const text of randomTexts(1000)) expect(fold(fold(text))).toBe(fold(text));
  });
});

describe('syllables', () => {
  it.each([
    ['Đăng ký tạm trú, mất bao lâu?', ['đăng', 'ký', 'tạm', 'trú', 'mất', 'bao', 'lâu']],
    ['thủ tục 1.001456 mẫu CT01', ['thủ', 'tục', '1.001456', 'mẫu', 'ct01']],
    ['phí 2,5 triệu (1.000.000đ)', ['phí', '2,5', 'triệu', '1.000.000', 'đ']],
    ['ngày 1/7/2025.', ['ngày', '1', '7', '2025']],
    ['', []],
    ['?!', []],
  ])('finds the words of %j', (text, words) => {
    expect(syllables(text)).toEqual(words);
  });

  it('gives as many folded words as words', () => {
    expect(foldedSyllables('Đăng ký CT01')).toEqual(['dang', 'ky', 'ct01']);
  });
});
