import { describe, expect, it } from 'vitest';
import { spokenToWritten } from '../../src/language/spoken-text';

const HEARD: readonly (readonly [string, string])[] = [
  ['ngày hai mươi ba tháng mười một năm hai nghìn không trăm hai mươi sáu', 'ngày 23/11/2026'],
  ['sinh ngày năm tháng năm năm hai không hai sáu', 'sinh ngày 5/5/2026'],
  ['ngày mùng một tháng mười năm hai ngàn lẻ năm', 'ngày 1/10/2005'],
  ['ngày mười lăm tháng tư', 'ngày 15/4'],
  ['tháng tư năm hai nghìn không trăm hai mươi bảy', 'tháng 4/2027'],
  ['ngay ba muoi thang tu nam mot chin bay nam', 'ngày 30/4/1975'],
  ['luật bốn mươi lăm xẹt hai nghìn không trăm mười chín', 'luật 45/2019'],
  ['nghị định một trăm mười tám trên hai nghìn không trăm hai mươi lăm', 'nghị định 118/2025'],
  ['tờ khai xê tê không một', 'tờ khai CT01'],
  ['đăng ký mức hai', 'đăng ký mức 2'],
  ['tới bước ba rồi', 'tới bước 3 rồi'],
  [
    'gờ không một chấm tám chín chín chấm chín không chín gạch hai sáu không chín một sáu gạch tám chín không không hai tám',
    'G01.899.909-260916-890028',
  ],
  ['số không chín một hai ba bốn năm sáu bảy tám', 'số 0912345678'],
  ['hai vợ chồng và ba mẹ', 'hai vợ chồng và ba mẹ'],
  ['thuê nhà hai tháng', 'thuê nhà hai tháng'],
  ['con tôi ba tuổi', 'con tôi ba tuổi'],
  ['trên đó có gì', 'trên đó có gì'],
  ['Tôi muốn đăng ký tạm trú.', 'Tôi muốn đăng ký tạm trú.'],
  ['', ''],
];

describe('what was heard, as people type it', () => {
  it.each(HEARD)('%s', (heard, written) => {
    expect(spokenToWritten(heard)).toBe(written);
  });
});
