import { describe, expect, it } from 'vitest';
import { findAges } from '../../src/language/people';
import { randomTexts } from './random-texts';

const NOW = new Date('2026-11-23T05:00:00Z');

describe('findAges', () => {
  it.each<[string, readonly number[]]>([
    ['con tôi 8 tuổi có làm VNeID được không', [8]],
    ['bé 18 tháng', [1]],
    ['bé nhà em được 7 tháng tuổi', [0]],
    ['sinh con 3 tháng rồi chưa khai sinh', [0]],
    ['cháu 3t', [3]],
    ['my 9-year-old daughter', [9]],
    ['a child who is already 2 years old', [2]],
    ['my 6-month-old baby', [0]],
    ['con sinh năm 2012', [14]],
    ['tôi sinh năm 85', [41]],
    ['sinh ngày 24/11/2012', [13]],
    ['sinh ngày 23/11/2012', [14]],
    ['born in 1966', [60]],
    ['con tui 13 tuoi 8 thang lam ho chieu', [13]],
    ['nu 17 tuoi 11 thang', [17]],
    ['con mười bốn tuổi', [14]],
    ['bà hai mươi lăm tuổi', [25]],
    ['một đứa 5 tuổi, một đứa 9 tuổi', [5, 9]],
    ['bé mới sanh', [0]],
    ['Register my newborn', [0]],
    ['nguoi tren 60 tuoi doi can cuoc', [61]],
    ['be duoi 6 tuoi', [5]],
    ['con dưới 14 tuổi', []],
    ['con chưa đủ 14 tuổi', []],
    ['đủ 14 tuổi', [14]],
    ['Dạ thưa, tôi năm nay 68 tuổi', [68]],
    ['má tui năm nay 78 rồi', [78]],
    ['children aged 10', [10]],
    ['thẻ còn hạn 3 tháng', []],
    ['con đi 3 tháng nữa về', []],
    ['thẻ còn 3 tháng, the con 3 thang het han', []],
    ['con vào lớp 6', []],
    ['Luật năm 2023, tháng 9 năm nay', []],
    ['khai sinh ngày 12', []],
    ['999 tuổi', []],
    ['5t, 5 tuổi', [5]],
  ])('finds the ages in %j', (text, ages) => {
    expect(findAges(text, NOW)).toEqual(ages);
  });

  it('reckons by the day it is in Viet Nam', () => {
    expect(findAges('sinh ngày 24/11/2012', new Date('2026-11-23T16:59:00Z'))).toEqual([13]);
    expect(findAges('sinh ngày 24/11/2012', new Date('2026-11-23T17:00:00Z'))).toEqual([14]);
  });

  it('never throws and gives whole years from 0 to 120', () => {
    for (const text of randomTexts(1000)) {
      for (const age of findAges(`con ${text} tuổi sinh năm ${text}`, NOW))
        expect(Number.isInteger(age) && age >= 0 && age <= 120).toBe(true);
    }
  });
});
