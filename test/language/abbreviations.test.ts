import { describe, expect, it } from 'vitest';
import { expandAbbreviations } from '../../src/language/abbreviations';
import { CHAT_ABBREVIATIONS } from '../../src/language/chat-abbreviations';
import { cleanText } from '../../src/language/clean-text';
import { OFFICIAL_ABBREVIATIONS } from '../../src/language/official-abbreviations';
import { normaliseRegional } from '../../src/language/regional';
import { randomTexts } from './random-texts';

describe('expandAbbreviations', () => {
  it.each([
    ['làm cccd ở đâu', 'làm căn cước công dân ở đâu'],
    ['CCCD hết hạn', 'căn cước công dân hết hạn'],
    ['bhyt của bé', 'bảo hiểm y tế của bé'],
    ['đổi gplx, blx', 'đổi giấy phép lái xe, giấy phép lái xe'],
    ['xin xntthn', 'xin xác nhận tình trạng hôn nhân'],
    ['nộp ở tt hcc phường', 'nộp ở trung tâm phục vụ hành chính công phường'],
    ['ở TP.HCM', 'ở thành phố Hồ Chí Minh'],
    ['vnied mức 2', 'VNeID mức 2'],
    ['Ko được hả?', 'Không được hả?'],
    ['được hông', 'được không'],
    ['hổng biết', 'không biết'],
    ['có được k?', 'có được không?'],
    ['nhiu tiền', 'bao nhiêu tiền'],
    ['bao nhiu tiền', 'bao nhiêu tiền'],
    ['cần giấy tờ j', 'cần giấy tờ gì'],
    ['sao z?', 'sao vậy?'],
    ['sao v', 'sao vậy'],
    ['xong r mà', 'xong rồi mà'],
    ['ng nước ngoài', 'người nước ngoài'],
    ['quên mk vneid', 'quên mật khẩu vneid'],
    ['cho mk hỏi', 'cho mình hỏi'],
    ['tk bị khóa', 'tài khoản bị khóa'],
    ['đổi sđt', 'đổi số điện thoại'],
    ['mất đt rồi', 'mất điện thoại rồi'],
    ['ssk đt ở đâu', 'sổ sức khỏe điện tử ở đâu'],
  ])('writes %j out as %j', (typed, written) => {
    expect(expandAbbreviations(typed)).toBe(written);
  });

  it.each([
    ['đk tạm trú', 'đăng ký tạm trú'],
    ['cần đk gì', 'cần điều kiện gì'],
    ['có đk nào không', 'có điều kiện nào không'],
    ['muốn đk tạm trú', 'muốn đăng ký tạm trú'],
    ['đổi đc trên thẻ', 'đổi địa chỉ trên thẻ'],
    ['làm đc không', 'làm được không'],
    ['đc thường trú ghi sai', 'địa chỉ thường trú ghi sai'],
    ['hk được không', 'hộ khẩu được không'],
    ['được hk', 'được không'],
    ['hc hết hạn', 'hộ chiếu hết hạn'],
    ['thủ tục hc', 'thủ tục hành chính'],
    ['thẻ cc của tôi', 'thẻ căn cước của tôi'],
    ['ca phường nói', 'công an phường nói'],
    ['hđ thuê nhà', 'hợp đồng thuê nhà'],
    ['hd em cách làm', 'hướng dẫn em cách làm'],
  ])('decides %j by its neighbours: %j', (typed, written) => {
    expect(expandAbbreviations(typed)).toBe(written);
  });

  it.each([
    'đi làm ca đêm',
    'cấp lại, cap doi',
    'giấy cc bản sao',
    'tt ở đâu',
    'nd của tôi',
    'phí 100 k',
    'can so hong khong',
    'vitamin K',
    'hạng z',
    'em e a c chị ạ',
    'xem https://dichvucong.gov.vn/k/dc hoặc tk@mk.vn',
    'so nha trong hem 12',
  ])('leaves %j as it is', (text) => {
    expect(expandAbbreviations(text)).toBe(text);
  });

  it('keeps spaces and punctuation, and expanding twice changes nothing more', () => {
    expect(expandAbbreviations('  cccd...  k?? ')).toBe('  căn cước công dân...  không?? ');
    const short = [...OFFICIAL_ABBREVIATIONS, ...CHAT_ABBREVIATIONS].flatMap((entry) => entry.short.split('|'));
    const words = [...short, ...'làm thẻ số cần cho em được không ở phường mới tam tru ? ,'.split(' ')];
    const mixtures = Array.from({ length: 5000 }, (_, row) =>
      Array.from({ length: 5 }, (__, at) => words[(row * 31 + at * (row % 53) * 7 + at) % words.length]).join(' '),
    );
    for (const text of [...randomTexts(2000).map(cleanText), ...mixtures]) {
      const once = expandAbbreviations(text);
      expect(expandAbbreviations(once)).toBe(once);
    }
  });
});

describe('normaliseRegional', () => {
  it.each([
    ['tui xài sim của má', 'tôi dùng sim của mẹ'],
    ['coi giùm bữa hổm', 'xem giúp hôm trước'],
    ['mới sanh', 'mới sinh'],
    ['mướn nhà', 'thuê nhà'],
    ['mất cà vẹt xe', 'mất giấy chứng nhận đăng ký xe'],
    ['kiếm không ra', 'tìm không ra'],
    ['máy hư', 'máy hỏng'],
    ['người ta biểu nộp', 'người ta bảo nộp'],
    ['Tui bữa nay', 'Tôi hôm nay'],
    ['tích hợp vô VNeID', 'tích hợp vào VNeID'],
  ])('says %j as %j', (said, written) => {
    expect(normaliseRegional(said)).toBe(written);
  });
  it.each(['biểu mẫu', 'kiếm tiền', 'vô hiệu', 'thiệt hại', 'lãnh đạo', 'chi phí', 'bao nhiêu', 'Gò má', 'ba ngày'])(
    'leaves %j',
    (text) => expect(normaliseRegional(text)).toBe(text),
  );
});
