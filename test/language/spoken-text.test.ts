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
  ['o chín một hai ba bốn năm sáu bảy tám', '0912345678'],
  ['oh nine one two three four five six seven eight', '0912345678'],
  ['không chín one two three bốn năm sáu bảy tám', '0912345678'],
  ['không 9 một 2 ba 4 năm 6 bảy 8', '0912345678'],
  ['ờ không chín một hai ba bốn năm sáu bảy tám ạ', 'ờ 0912345678 ạ'],
  ['gọi o chín một hai', 'gọi o chín một hai'],
  ['ngày hai bảy tháng chín năm chín mươi', 'ngày 27/9/1990'],
  ['ngày hăm ba tháng mười', 'ngày 23/10'],
  ['tôi sinh năm một chín tám lăm', 'tôi sinh năm 1985'],
  ['năm hai nghìn không trăm hai mươi sáu', 'năm 2026'],
  ['số không chín năm một chín tám bảy sáu năm bốn', 'số 0951987654'],
  ['mất năm hai nghìn đồng', 'mất năm hai nghìn đồng'],
  ['hai ba xẹt mười một xẹt hai không hai sáu', '23/11/2026'],
  ['hai mươi ba xuyệt không chín xuyệt hai nghìn không trăm hai mươi sáu', '23/9/2026'],
  ['nghị định sáu chín xuyệt hai không hai bốn', 'nghị định 69/2024'],
  ['luật một một tám xẹt hai không hai lăm', 'luật 118/2025'],
  ['Nghị định sáu mươi chín năm hai nghìn không trăm hai mươi tư', 'Nghị định 69/2024'],
  ['mức độ hai', 'mức độ 2'],
  ['hộ chiếu của tôi là xê một hai ba bốn năm sáu bảy', 'hộ chiếu của tôi là C1234567'],
  ['biển số sáu mốt a một hai ba bốn lăm', 'biển số 61A12345'],
  ['one two three four', '1234'],
  [
    'G zero one dot eight nine nine dot nine zero nine dash two six zero nine one six dash eight nine zero zero two eight',
    'G01.899.909-260916-890028',
  ],
  ['hai vợ chồng và ba mẹ', 'hai vợ chồng và ba mẹ'],
  ['tôi có ba con năm tuổi và bảy tuổi', 'tôi có ba con năm tuổi và bảy tuổi'],
  ['ba mươi lăm nghìn đồng', 'ba mươi lăm nghìn đồng'],
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
