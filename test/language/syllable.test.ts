import { describe, expect, it } from 'vitest';
import { isFoldedSyllable, isVietnameseSyllable } from '../../src/language/syllable';

const SYLLABLES =
  'đăng ký tạm trú nghiêng khuya khuỷu quý quốc quyển quỳnh giếng giết gì gìn già yêu y thuở xoong hoạch ngoằn ' +
  'được người thủy hòa hoà khoẻ kỳ lý ghế nghỉ ĐƯỢC Ý uống ương ước ầm oai út huyện thuyền khuếch';
const OTHERS = 'ddawng kys how vneid cccd fee wifi zalo cát1 càt kà gế ngi nghà ceo street x đ btt 12';

describe('isVietnameseSyllable', () => {
  it.each(SYLLABLES.split(' '))('accepts %s', (word) => expect(isVietnameseSyllable(word)).toBe(true));
  it.each(OTHERS.split(' '))('rejects %s', (word) => expect(isVietnameseSyllable(word)).toBe(false));
  it('wants sắc or nặng before p, t, c, ch', () => {
    expect(['hoc', 'hòc', 'hóc', 'học', 'tăt'].map(isVietnameseSyllable)).toEqual([false, false, true, true, false]);
  });
});

describe('isFoldedSyllable', () => {
  it('accepts the same syllables without marks', () => {
    expect(['dang', 'ky', 'duoc', 'hoc', 'quyen', 'gi'].every(isFoldedSyllable)).toBe(true);
    expect(['how', 'fee', 'ddang', 'cccd'].some(isFoldedSyllable)).toBe(false);
  });
});
