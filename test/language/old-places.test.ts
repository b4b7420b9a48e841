import { describe, expect, it } from 'vitest';
import { todaysPlaces } from '../../src/language/old-places';
import { randomTexts } from './random-texts';

const DI_AN = ['phường Dĩ An', 'phường Đông Hòa', 'phường Tân Đông Hiệp'];

describe('todaysPlaces', () => {
  it.each([
    ['công an thành phố Dĩ An ở đâu', 'thành phố Dĩ An', DI_AN],
    ['tp. Dĩ An', 'tp. Dĩ An', DI_AN],
    ['Em ở Dĩ An hồi đó làm ở công an', 'Dĩ An', DI_AN],
    ['toi o di an', 'di an', DI_AN],
    ['Enrol my child in Di An', 'Di An', DI_AN],
    ['Di An City police', 'Di An', DI_AN],
    ['huyện Phú Giáo', 'huyện Phú Giáo', []],
    ['Ở phường nào trong Thủ Dầu Một', 'Thủ Dầu Một', []],
    ['tui o Tan Uyen', 'Tan Uyen', []],
    ['huyện Bắc Tân Uyên', 'huyện Bắc Tân Uyên', []],
    ['thị xã Bến Cát', 'thị xã Bến Cát', []],
    ['tỉnh Bình Dương', 'tỉnh Bình Dương', []],
    ['o thuan an', 'thuan an', []],
  ])('knows the old unit in %j', (text, said, now) => {
    const [place, ...rest] = todaysPlaces(text);
    expect(place).toMatchObject({ said, now });
    expect(rest).toEqual([]);
  });

  it.each([
    'phường Dĩ An',
    'p. Dĩ An',
    'ra phuong di an',
    'đi ăn cơm',
    'toi muon di an com',
    'bệnh viện Dĩ An',
    'phường Bình Dương',
    'Hà Nội',
    '',
  ])('finds no old unit in %j', (text) => {
    expect(todaysPlaces(text)).toEqual([]);
  });

  it('names each unit once and says what became of it', () => {
    const places = todaysPlaces('từ Thuận An chuyển về tp Thuận An rồi Dĩ An');
    expect(places.map((place) => place.said)).toEqual(['Thuận An', 'Dĩ An']);
    expect(places[0]?.note.vi).toContain('không còn thành phố Thuận An');
    expect(places[1]?.note.en).toContain('no Di An city');
  });

  it('never throws', () => {
    for (const text of randomTexts(1000)) expect(Array.isArray(todaysPlaces(`${text} dĩ an`))).toBe(true);
  });
});
