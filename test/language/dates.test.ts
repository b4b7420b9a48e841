import { describe, expect, it } from 'vitest';
import { findAskedDate } from '../../src/language/dates';
import { randomTexts } from './random-texts';

const NOW = new Date('2026-11-23T05:00:00Z');

describe('findAskedDate', () => {
  it.each([
    ['lệ phí căn cước năm ngoái bao nhiêu', '2025-07-01'],
    ['nam ngoai le phi ho chieu bao nhieu', '2025-07-01'],
    ['năm 2025 không đăng ký tạm trú phạt bao nhiêu', '2025-07-01'],
    ['hồi năm 2024 làm hộ chiếu mất bao nhiêu tiền', '2024-07-01'],
    ['tháng 3 năm 2027 đăng ký khai sinh cần giấy tờ gì', '2027-03-01'],
    ['sang năm lệ phí có giảm nữa không', '2027-01-01'],
    ['sang năm 2027 còn miễn phí không', '2027-01-01'],
    ['từ 1/1/2027 phí căn cước bao nhiêu', '2027-01-01'],
    ['từ ngày 01/03/2027 quy định mới thế nào', '2027-03-01'],
    ['hồi tháng 6/2025 phí bao nhiêu', '2025-06-15'],
    ['tháng trước phí làm căn cước bao nhiêu', '2026-10-15'],
    ['tháng sau còn được giảm lệ phí không', '2026-12-01'],
    ['tháng 6 năm ngoái quy định thế nào', '2025-06-15'],
    ['năm ngoái, lệ phí căn cước bao nhiêu vậy', '2025-07-01'],
    ['What was the passport fee last year?', '2025-07-01'],
    ['Will it still be free next year?', '2027-01-01'],
    ['How much is the fee from 1 January 2027?', '2027-01-01'],
    ['passport fee in March 2025', '2025-03-15'],
    ['was the fee different in 2025?', '2025-07-01'],
  ])('hears that %j asks about %s', (text, date) => {
    expect(findAskedDate(text, NOW)).toEqual({ date });
  });

  it.each([
    'lệ phí căn cước bao nhiêu',
    'tôi sinh năm 2015 lệ phí bao nhiêu',
    'con sinh ngày 01/01/2020 cần giấy tờ gì',
    'khai sinh em ghi 1990 mà căn cước ghi 1991, phí bao nhiêu',
    'tiền quà 2/9 năm 2025 sao chưa nhận',
    'Nghị định 154/2024/NĐ-CP quy định phí gì',
    'thông tư 64/2025 giảm phí bao nhiêu',
    'hồ sơ G01.899.909-260916-890028 phí bao nhiêu',
    'thẻ hết hạn năm 2025 phải làm thủ tục gì',
    'căn cước cấp ngày 5/6/2021 còn hạn không',
    'Tôi từng có hộ chiếu năm 2010 mất rồi, giờ khai là cấp lần đầu được không?',
    'tháng trước ra phường làm căn cước',
    'bé 8 tuổi phí bao nhiêu',
    'năm nay phí bao nhiêu',
    'năm 2026 phí bao nhiêu',
    'tháng 11 năm 2026 phí bao nhiêu',
    'năm 1995 phí bao nhiêu',
    'ngày 31/02/2027 phí bao nhiêu',
    'I lost my passport last year',
    'tháng trước ra phường làm căn cước, giờ muốn sửa số thì có mất tiền không',
    'năm ngoái tôi làm hộ chiếu giờ mất thì phí bao nhiêu',
    'năm sau',
    '',
  ])('hears no other day in %j', (text) => {
    expect(findAskedDate(text, NOW)).toBeUndefined();
  });

  it('never throws and gives real days', () => {
    for (const text of randomTexts(1000)) {
      const found = findAskedDate(`phí ngày ${text}/2027 bao nhiêu năm ${text}`, NOW);
      if (found !== undefined) expect(new Date(found.date).toISOString().slice(0, 10)).toBe(found.date);
    }
  });
});
