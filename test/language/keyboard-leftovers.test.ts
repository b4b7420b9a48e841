import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/language/clean-text';
import { repairKeyboard } from '../../src/language/keyboard-leftovers';
import { randomTexts } from './random-texts';

describe('repairKeyboard', () => {
  it.each([
    ['ddawng kys tamj trus', 'đăng ký tạm trú'],
    ['DDawng kys', 'Đăng ký'],
    ['DDAWNG KYS TAMJ TRUS', 'ĐĂNG KÝ TẠM TRÚ'],
    ['đăng kys tạm trú', 'đăng ký tạm trú'],
    ['ngươif dân', 'người dân'],
    ['nguwowif nhaf tooi', 'người nhà tôi'],
    ['nguowif daan', 'người dân'],
    ['lamf hooj chieeus caanf giaays towf gif', 'làm hộ chiếu cần giấy tờ gì'],
    ['khoong dduwowcj', 'không được'],
    ['bhyt hết hanj', 'bhyt hết hạn'],
    ['xin chaof', 'xin chào'],
    ['xong roofi', 'xong rồi'],
    ['casc thur tujc', 'các thủ tục'],
    ['toi cos the lam cccd', 'toi có the lam cccd'],
    ['quys khachs, quoocs tichj', 'quý khách, quốc tịch'],
  ])('reads the Telex %j as %j', (typed, meant) => {
    expect(repairKeyboard(typed)).toBe(meant);
  });

  it.each([
    ['d9a8ng ky1 ho65 khau63', 'đăng ký hộ khẩu'],
    ['d9ang8 ky1', 'đăng ký'],
    ['dang9 ky1', 'đăng ký'],
    ['la2m giay61 to72', 'làm giấy tờ'],
    ['tam5 tru1 la2 gi2', 'tạm trú là gì'],
    ['kho6ng d9u7o7c5', 'không được'],
    ['ngu7o7i2 nuoc71', 'người nước'],
    ['ca8n cu7o7c1', 'căn cước'],
  ])('reads the VNI %j as %j', (typed, meant) => {
    expect(repairKeyboard(typed)).toBe(meant);
  });

  it.each([
    'đăng ký tạm trú',
    'dang ky tam tru',
    'How do I reset my password here? These are test cases.',
    'fee for this test',
    'visa di my',
    'otp gui cham, file pdf, link web',
    'mẫu CT01, TK01, na17',
    'muc2 o dau',
    'quan1 phuong5',
    'phuong7 thang8',
    'lop1 mau2 so3',
    'hang a1 b2',
    'iphone15 samsung a15 note8',
    'G01.899.909-260916-890028',
    '1.004222 và 1900 0368',
    'xem tamj.vn, kys@mail.vn, https://vneid.gov.vn/hoox',
    'ở Los Angeles, công ty Rolex',
    'CAX, ATS, MAS',
    'ok ad, ko dc',
    'xe SH của tui',
    'oxi, misa',
  ])('leaves %j as it is', (text) => {
    expect(repairKeyboard(text)).toBe(text);
  });

  it('believes a doubtful word in a message that plainly is Telex', () => {
    expect(repairKeyboard('the cos test')).toBe('the có test');
    expect(repairKeyboard('tooi caanf giaays towf, nafo has')).toBe('tôi cần giấy tờ, nào há');
  });

  it('never throws, and repairing twice changes nothing more', () => {
    for (const text of randomTexts(3000).map(cleanText)) {
      const once = repairKeyboard(text);
      expect(repairKeyboard(once)).toBe(once);
    }
  });
});
