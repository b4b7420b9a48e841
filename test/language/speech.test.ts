import { describe, expect, it } from 'vitest';
import { forSpeech } from '../../src/language/speech';

/** As written, as read aloud. */
const VIETNAMESE: readonly (readonly [string, string])[] = [
  ['Lệ phí 15.000 đồng', 'Lệ phí mười lăm nghìn đồng.'],
  ['Lệ phí 7.000đ.', 'Lệ phí bảy nghìn đồng.'],
  ['Phạt 1.500.000 VNĐ', 'Phạt một triệu năm trăm nghìn đồng.'],
  ['khoảng 1,5 triệu đồng', 'khoảng một phẩy năm triệu đồng.'],
  ['từ 300.000 - 500.000 đồng', 'từ ba trăm nghìn đến năm trăm nghìn đồng.'],
  ['phạt 1-2 triệu đồng', 'phạt một đến hai triệu đồng.'],
  ['mất 50k', 'mất năm mươi nghìn đồng.'],
  ['1.105.021 đồng', 'một triệu một trăm linh năm nghìn không trăm hai mươi mốt đồng.'],
  ['10.000.000.000 đồng', 'mười tỷ đồng.'],
  ['ngày 23/11/2026', 'ngày hai mươi ba tháng mười một năm hai nghìn không trăm hai mươi sáu.'],
  ['từ 01/07/2025', 'từ ngày một tháng bảy năm hai nghìn không trăm hai mươi lăm.'],
  ['hết 28/02/2027.', 'hết ngày hai mươi tám tháng hai năm hai nghìn không trăm hai mươi bảy.'],
  ['Ngày 5-4-2026', 'Ngày năm tháng tư năm hai nghìn không trăm hai mươi sáu.'],
  ['2026-12-31', 'ngày ba mươi mốt tháng mười hai năm hai nghìn không trăm hai mươi sáu.'],
  ['tháng 4/2026', 'tháng tư năm hai nghìn không trăm hai mươi sáu.'],
  ['ngày 30/4 và 1/5', 'ngày ba mươi tháng tư và ngày một tháng năm.'],
  ['năm 2005', 'năm hai nghìn không trăm linh năm.'],
  ['lúc 8h30', 'lúc tám giờ ba mươi phút.'],
  ['7:30 - 11:30', 'bảy giờ ba mươi phút đến mười một giờ ba mươi phút.'],
  ['Sáng 7h30-11h30', 'Sáng bảy giờ ba mươi phút đến mười một giờ ba mươi phút.'],
  ['đến 17h00', 'đến mười bảy giờ.'],
  ['13 giờ 30 phút', 'mười ba giờ ba mươi phút.'],
  ['trực 24/7', 'trực hai mươi tư giờ mỗi ngày, bảy ngày mỗi tuần.'],
  ['giảm 50%', 'giảm năm mươi phần trăm.'],
  ['tăng 2,5 %', 'tăng hai phẩy năm phần trăm.'],
  ['10-15%', 'mười đến mười lăm phần trăm.'],
  ['tối thiểu 8 m²/người', 'tối thiểu tám mét vuông một người.'],
  ['nhà 25m2', 'nhà hai mươi lăm mét vuông.'],
  ['cách 1,5 km', 'cách một phẩy năm ki lô mét.'],
  ['ảnh 4x6 cm', 'ảnh bốn nhân sáu xen ti mét.'],
  ['tệp dưới 5 MB', 'tệp dưới năm mê ga bai.'],
  ['trong 2-3 ngày', 'trong hai đến ba ngày.'],
  ['5–7 ngày làm việc', 'năm đến bảy ngày làm việc.'],
  ['trẻ 6 – 14 tuổi', 'trẻ sáu đến mười bốn tuổi.'],
  ['14 tuổi, 21 ngày, 15 phút', 'mười bốn tuổi, hai mươi mốt ngày, mười lăm phút.'],
  ['24 giờ', 'hai mươi tư giờ.'],
  ['hệ số 3,14', 'hệ số ba phẩy mười bốn.'],
  ['số 012345678901', 'số không một hai ba bốn năm sáu bảy tám chín không một.'],
  ['CCCD 079190001234', 'căn cước công dân không bảy chín một chín không không không một hai ba bốn.'],
  ['gọi 0912 345 678', 'gọi không chín một hai, ba bốn năm, sáu bảy tám.'],
  ['gọi 113', 'gọi một một ba.'],
  ['Tổng đài 1900 0368', 'Tổng đài một chín không không, không ba sáu tám.'],
  ['đường dây nóng: 1022', 'đường dây nóng: một không hai hai.'],
  ['gọi +84 912 345 678', 'gọi cộng tám bốn, chín một hai, ba bốn năm, sáu bảy tám.'],
  [
    'Mã G01.899.909-260916-890028',
    'Mã gờ không một chấm tám chín chín chấm chín không chín gạch hai sáu không chín một sáu gạch tám chín không không hai tám.',
  ],
  ['Tờ khai CT01', 'Tờ khai xê tê không một.'],
  ['mẫu NA17', 'mẫu nờ a một bảy.'],
  ['mẫu DC02a', 'mẫu đê xê không hai a.'],
  ['Luật 45/2019/QH14', 'Luật số bốn mươi lăm năm hai nghìn không trăm mười chín của Quốc hội khóa mười bốn.'],
  [
    'Nghị định số 118/2025/NĐ-CP',
    'Nghị định số một trăm mười tám năm hai nghìn không trăm hai mươi lăm của Chính phủ.',
  ],
  ['Thông tư 116/2026/TT-BCA', 'Thông tư số một trăm mười sáu năm hai nghìn không trăm hai mươi sáu của Bộ Công an.'],
  ['tài khoản mức 2', 'tài khoản mức hai.'],
  ['Chương IV, quý III', 'Chương bốn, quý ba.'],
  ['khóa XV', 'khóa mười lăm.'],
  ['UBND xã', 'ủy ban nhân dân xã.'],
  ['thẻ BHYT và BHXH', 'thẻ bảo hiểm y tế và bảo hiểm xã hội.'],
  ['tại TP.HCM', 'tại thành phố Hồ Chí Minh.'],
  ['TP. Biên Hòa', 'thành phố Biên Hòa.'],
  ['quét mã QR, nhập OTP', 'quét mã quy a, nhập ô tê pê.'],
  ['ứng dụng VNeID', 'ứng dụng vi en e ai đi.'],
  ['sáng T7, nghỉ CN', 'sáng thứ bảy, nghỉ chủ nhật.'],
  ['giấy tờ, v.v.', 'giấy tờ, vân vân.'],
  ['vợ/chồng', 'vợ hoặc chồng.'],
  ['anh/chị cần', 'anh chị cần.'],
  ['từ ≥ 14 tuổi', 'từ từ mười bốn tuổi.'],
  ['**Lệ phí**: miễn phí 😀', 'Lệ phí: miễn phí.'],
  ['• Tờ khai\n• Ảnh', 'Tờ khai.\nẢnh.'],
  ['1. Mở ứng dụng.\n2. Bấm "Đăng ký".', 'một. Mở ứng dụng.\nhai. Bấm Đăng ký.'],
  ['Xem https://dichvucong.gov.vn/p/home?a=1.', 'Xem đường dẫn trong tin nhắn.'],
  ['Cổng (dichvucong.gov.vn)', 'Cổng, đường dẫn trong tin nhắn.'],
  ['gửi a.b@tinh.gov.vn', 'gửi địa chỉ thư điện tử trong tin nhắn.'],
  ['## Hồ sơ', 'Hồ sơ.'],
  ['', ''],
];

const ENGLISH: readonly (readonly [string, string])[] = [
  ['The fee is 15,000 VND', 'The fee is fifteen thousand dong.'],
  ['1,500,000 dong', 'one million five hundred thousand dong.'],
  ['on 23/11/2026', 'on twenty-three November twenty twenty-six.'],
  ['until 28 February 2027.', 'until twenty-eight February twenty twenty-seven.'],
  ['in 2005', 'in two thousand five.'],
  ['since 1999', 'since nineteen ninety-nine.'],
  ['2026-12-31', 'thirty-one December twenty twenty-six.'],
  ['at 8:30', 'at eight thirty.'],
  ['7:30-11:30', 'seven thirty to eleven thirty.'],
  ['at 17:00', "at seventeen o'clock."],
  ['50% off', 'fifty percent off.'],
  ['2.5%', 'two point five percent.'],
  ['8 m² each', 'eight square metres each.'],
  ['within 2-3 days', 'within two to three days.'],
  ['aged 6–14', 'aged six to fourteen.'],
  ['ID 079190001234', 'I D zero seven nine one nine zero zero zero one two three four.'],
  ['call 0912 345 678', 'call zero nine one two, three four five, six seven eight.'],
  ['call 113', 'call one one three.'],
  ['form CT01', 'form C T zero one.'],
  ['Law 45/2019/QH14', 'Law number forty-five of twenty nineteen of the National Assembly.'],
  ['level 2', 'level two.'],
  ['scan the QR code', 'scan the Q R code.'],
  ['wife/husband', 'wife or husband.'],
  ['**Fee**: free 😀', 'Fee: free.'],
  ['see https://vneid.gov.vn', 'see the link in the message.'],
  ['open 24/7', 'open day and night.'],
  ['1. Open it\n2. Sign in', 'one. Open it.\ntwo. Sign in.'],
  [
    'G01.899.909-260916-890028',
    'G zero one dot eight nine nine dot nine zero nine dash two six zero nine one six dash eight nine zero zero two eight.',
  ],
];

describe('a text written to be read aloud', () => {
  it.each(VIETNAMESE)('Vietnamese: %j', (written, spoken) => {
    expect(forSpeech(written, 'vi')).toBe(spoken);
  });

  it.each(ENGLISH)('English: %j', (written, spoken) => {
    expect(forSpeech(written, 'en')).toBe(spoken);
  });

  it('holds no figure any more and changes nothing the second time', () => {
    for (const [table, language] of [
      [VIETNAMESE, 'vi'],
      [ENGLISH, 'en'],
    ] as const) {
      for (const [written] of table) {
        const once = forSpeech(written, language);
        expect(once).not.toMatch(/\d/);
        expect(forSpeech(once, language)).toBe(once);
      }
    }
  });

  it('takes a text of 20,000 characters and stray characters in its stride', () => {
    const long = 'Nộp 15.000 đồng ngày 23/11/2026. \u0000😀\n'.repeat(600);
    const began = performance.now();
    expect(forSpeech(long, 'vi')).toContain('mười lăm nghìn đồng');
    expect(forSpeech('1'.repeat(20_000), 'vi').length).toBeGreaterThan(20_000);
    expect(performance.now() - began).toBeLessThan(20_000);
  });
});
