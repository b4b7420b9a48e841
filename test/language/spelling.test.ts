import { describe, expect, it } from 'vitest';
import { fold } from '../../src/language/fold';
import { splitJoined } from '../../src/language/joined-syllables';
import { correctTypos } from '../../src/language/spelling';
import { randomTexts } from './random-texts';

const VOCABULARY: ReadonlyMap<string, number> = new Map(
  Object.entries({
    dang: 90,
    ky: 90,
    tam: 60,
    tru: 80,
    thuong: 40,
    an: 60,
    sinh: 50,
    xa: 40,
    hoi: 30,
    phieu: 30,
    ly: 40,
    lich: 30,
    tu: 40,
    phap: 30,
    xu: 20,
    giay: 70,
    khai: 60,
    kich: 40,
    hoat: 40,
    dinh: 50,
    danh: 50,
    dien: 40,
    ho: 90,
    khau: 30,
    chieu: 30,
    nghiep: 9,
    truong: 20,
    quy: 20,
    nguoi: 80,
    phuong: 60,
    ca: 12,
    nhan: 50,
    can: 30,
    han: 20,
    cuoc: 60,
    nop: 30,
    rare: 1,
    dich: 30,
    vu: 40,
    cong: 60,
    thue: 15,
  }),
);

describe('correctTypos', () => {
  it.each([
    ['sing', 'sinh'],
    ['su', 'su'],
    ['xua', 'xua'],
    ['giayy', 'giay'],
    ['giya', 'giay'],
    ['phuogn', 'phuong'],
    ['nguoii', 'nguoi'],
    ['phuomg', 'phuong'],
    ['kihc', 'kich'],
    ['hoatt', 'hoat'],
    ['khaii', 'khai'],
    ['phjeu', 'phieu'],
    ['nghiepp', 'nghiep'],
    ['chuong', 'truong'],
    ['li', 'ly'],
    ['qui', 'quy'],
    ['zang', 'dang'],
    ['fuong', 'phuong'],
    ['khauu', 'khau'],
  ])('reads %s as %s', (typed, meant) => {
    expect(correctTypos([typed], VOCABULARY)).toEqual([meant]);
  });

  it.each(['dang', 'how', 'passport', 'ct01', '2026', 'xyz', 'buon', 'zzzzzz', 'rares', 'đăng', ''])(
    'leaves %j',
    (word) => {
      expect(correctTypos([word], VOCABULARY)).toEqual([word]);
    },
  );

  it('does nothing when two repairs are about as likely', () => {
    const both = new Map([
      ['trung', 10],
      ['trong', 9],
    ]);
    expect(correctTypos(['tring'], both)).toEqual(['tring']);
  });

  it('gives as many words as it got', () => {
    expect(correctTypos(['phieu', 'li', 'lich', 'tu', 'phapp'], VOCABULARY)).toEqual([
      'phieu',
      'ly',
      'lich',
      'tu',
      'phap',
    ]);
    for (const text of randomTexts(500)) {
      const words = fold(text).split(' ');
      expect(correctTypos(words, VOCABULARY)).toHaveLength(words.length);
    }
  });
});

describe('splitJoined', () => {
  it.each([
    ['dangkytamtru', 'dang ky tam tru'],
    ['DangKyTamTru', 'dang ky tam tru'],
    ['đăngkýtạmtrú', 'dang ky tam tru'],
    ['hokhau', 'ho khau'],
    ['phieulylichtuphap', 'phieu ly lich tu phap'],
    ['kichhoat', 'kich hoat'],
    ['dinhdanhdientu', 'dinh danh dien tu'],
    ['canhan', 'ca nhan'],
    ['dichvucong', 'dich vu cong'],
  ])('takes %s apart', (joined, apart) => {
    const vocabulary = new Map(VOCABULARY).set('ca', 60);
    expect(splitJoined(joined, vocabulary)).toBe(apart);
  });

  it.each([
    'dang',
    'thuong',
    'vneid',
    'samsung',
    'passport',
    'cccd',
    'hotline',
    'dangkyxyz',
    'nguyenvana',
    '123456',
    '',
  ])('leaves %j', (word) => {
    expect(splitJoined(word, VOCABULARY)).toBe(word);
  });

  it('works with a plain set and never throws', () => {
    const words = new Set(VOCABULARY.keys());
    expect(splitJoined('tamtru', words)).toBe('tam tru');
    for (const text of randomTexts(500)) expect(typeof splitJoined(text, words)).toBe('string');
  });
});
