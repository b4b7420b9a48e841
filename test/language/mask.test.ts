import { describe, expect, it } from 'vitest';
import { maskSecrets } from '../../src/language/mask';
import { randomTexts } from './random-texts';

describe('maskSecrets', () => {
  it.each([
    ['cccd 079095012345', 'cccd [số định danh]', 'id-number'],
    ['079 095 012 345', '[số định danh]', 'id-number'],
    ['079.095.012.345', '[số định danh]', 'id-number'],
    ['079-095-012345.', '[số định danh].', 'id-number'],
    ['0 7 9 0 9 5 0 1 2 3 4 5', '[số định danh]', 'id-number'],
    ['０７９０９５０１２３４５', '[số định danh]', 'id-number'],
    ['0790\u200B95012345', '[số định danh]', 'id-number'],
    ['không bảy chín không chín năm không một hai ba bốn năm', '[số định danh]', 'id-number'],
    ['khong bay chin khong chin nam khong mot hai ba bon nam', '[số định danh]', 'id-number'],
    ['không bảy chín chấm không chín năm chấm không một hai chấm ba bốn năm', '[số định danh]', 'id-number'],
    ['căn cước số 280 123 456 789', 'căn cước số [số định danh]', 'id-number'],
    ['cmnd 280123456 cũ', 'cmnd [số CMND cũ] cũ', 'old-id-number'],
    ['chứng minh 280.123.456', 'chứng minh [số CMND cũ]', 'old-id-number'],
    ['cccd 07909501234 nè', 'cccd [số định danh] nè', 'id-number'],
    ['cccd079095012345nhé', 'cccd[số định danh]nhé', 'id-number'],
    ['sđt 0903 123 456 k dùng nữa', 'sđt [số điện thoại] k dùng nữa', 'phone'],
    ['0903123456,0903123457', '[số điện thoại],[số điện thoại]', 'phone'],
    ['84.903.123.456', '[số điện thoại]', 'phone'],
    ['CMND 280 123 456', 'CMND [số CMND cũ]', 'old-id-number'],
    ['gọi 0903123456 nhé', 'gọi [số điện thoại] nhé', 'phone'],
    ['+84 903 123 456', '[số điện thoại]', 'phone'],
    ['090.312.3456 hoặc 0274 3822 825', '[số điện thoại] hoặc [số điện thoại]', 'phone'],
    ['84903123456', '[số điện thoại]', 'phone'],
    ['không chín không ba một hai ba bốn năm sáu', '[số điện thoại]', 'phone'],
    ['mã OTP là 123456', 'mã OTP là [mã OTP]', 'otp'],
    ['ma xac thuc: 4821', 'ma xac thuc: [mã OTP]', 'otp'],
    ['123456 là mã OTP của tôi', '[mã OTP] là mã OTP của tôi', 'otp'],
    ['mã OTP là một hai ba bốn năm sáu', 'mã OTP là [mã OTP]', 'otp'],
    ['passcode của em 102938', 'passcode của em [mã OTP]', 'otp'],
    ['mật khẩu VNeID là Abc@1234, đăng nhập giùm', 'mật khẩu VNeID là [mật khẩu], đăng nhập giùm', 'password'],
    ['mk: hoang123', 'mk: [mật khẩu]', 'password'],
    ['my password is Secret99!', 'my password is [mật khẩu]', 'password'],
    ['mật khẩu Abc@1234', 'mật khẩu [mật khẩu]', 'password'],
    ['thẻ 4111 1111 1111 1111', 'thẻ [số thẻ ngân hàng]', 'bank-card'],
    ['4111111111111111', '[số thẻ ngân hàng]', 'bank-card'],
    ['stk 0071000123456 vietcombank', 'stk [số tài khoản] vietcombank', 'bank-account'],
    ['số tài khoản là 1234 5678 90', 'số tài khoản là [số tài khoản]', 'bank-account'],
    ['hộ chiếu C1234567 hết hạn', 'hộ chiếu [số hộ chiếu] hết hạn', 'passport'],
    ['passport p01234567', 'passport [số hộ chiếu]', 'passport'],
    ['gửi lan.nguyen@gmail.com nha', 'gửi [e-mail] nha', 'email'],
    ['xe 61A-123.45', 'xe [biển số xe]', 'plate'],
    ['xe 59X1-123.45, 51f 12345', 'xe [biển số xe], [biển số xe]', 'plate'],
    ['biển 30A-1234', 'biển [biển số xe]', 'plate'],
  ] as const)('masks %j', (text, masked, kind) => {
    expect(maskSecrets(text)).toEqual({ text: masked, found: [kind] });
  });

  it.each([
    'G01.899.909-260916-890028',
    'g01.899.909-260916-890028',
    'G01 899 909 260916 890028',
    'GO1.899.9O9-26O916-89OO28',
    'G01.899.909–260916–890028',
    'g01899909260916890028',
    'H56.14-240823-0001, 000.00.12.H62-201105-0004',
    'gờ không một chấm tám chín chín chấm chín không chín gạch hai sáu không chín một sáu gạch tám chín không không hai tám',
    'thủ tục 1.004222, 1.001456',
    '4 số cuối là 1234',
    'gọi 1900 0368, 19000368, 1900.9068, 18001096, 1800 1096, 113, 114, 115, 1022',
    'phí 1.000.000.000 đồng, 250000000 đ, 250.000.000, 100000k',
    'ngày 01/07/2025, 2026-11-23, 1.7.2025',
    'Nghị định 154/2024/NĐ-CP, 31/QĐ-BYT, Luật 26/2023/QH15',
    'mật khẩu là gì, mật khẩu gồm 8 ký tự, mật khẩu là 8-20 ký tự',
    'passcode 6 số, otp 5 lần, OTP năm 2025, OTP từ đầu số 8088',
    'không nhận được OTP, gọi 19000368 hoài',
    'mẫu CT01, TK01, xe hạng A1, máy Samsung A15',
    'một hai ba bốn năm',
    'họp 15h-1730',
    'sinh năm 1990, lớp 12, tổ 5',
    'quên mật khẩu và mã OTP',
    'link https://vneid.gov.vn/0903123456',
    '',
  ])('leaves %j', (text) => {
    expect(maskSecrets(text)).toEqual({ text, found: [] });
  });

  it('masks several kinds in one message and names each once', () => {
    expect(maskSecrets('cccd 079095012345 và 079095012346, sđt 0903123456, mã otp 123456')).toEqual({
      text: 'cccd [số định danh] và [số định danh], sđt [số điện thoại], mã otp [mã OTP]',
      found: ['id-number', 'phone', 'otp'],
    });
    expect(maskSecrets('gọi 0903123456 12 giờ').text).toBe('gọi [số điện thoại] 12 giờ');
  });

  it('is idempotent and never throws', () => {
    const words = [
      'mã OTP',
      'mật khẩu là',
      'stk',
      'cccd',
      '079095012345',
      '123456',
      '0903123456',
      'Abc@123',
      '61A-123.45',
      'C1234567',
      '1900 0368',
    ];
    const mixtures = Array.from({ length: 1000 }, (_, seed) =>
      Array.from({ length: 6 }, (__, at) => words[(seed * 7 + at * (seed % 11) + at) % words.length]).join(' '),
    );
    for (const text of [...randomTexts(3000), ...mixtures]) {
      const once = maskSecrets(text);
      expect(maskSecrets(once.text)).toEqual({ text: once.text, found: [] });
    }
  });
});
