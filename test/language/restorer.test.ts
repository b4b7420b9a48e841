import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/language/clean-text';
import { fold } from '../../src/language/fold';
import { trainRestorer } from '../../src/language/restorer';
import { randomTexts } from './random-texts';

const TEXTS = [
  'Đăng ký tạm trú ở công an phường nơi đang ở, mất bao lâu và lệ phí bao nhiêu?',
  'Người thuê nhà đăng ký tạm trú cần hợp đồng thuê nhà.',
  'Thẻ bảo hiểm y tế của con tôi đã hết hạn thì làm thế nào?',
  'Có thể nộp hồ sơ trực tuyến trên Cổng Dịch vụ công quốc gia.',
  'Nhập hộ khẩu cho vợ cần giấy tờ gì, có mất tiền không?',
  'tôi muốn làm hộ chiếu cho con',
];
const restorer = trainRestorer(TEXTS);

describe('trainRestorer', () => {
  it.each(TEXTS)('restores a stripped text it learnt from: %s', (text) => {
    const stripped = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
    expect(restorer.restore(stripped)).toEqual({ text, changed: true });
  });

  it.each(TEXTS)('leaves a fully written text alone: %s', (text) => {
    expect(restorer.restore(text)).toEqual({ text, changed: false });
  });

  it('chooses by the neighbours', () => {
    expect(restorer.restore('the bảo hiểm y tế', 'the bhyt').text).toBe('thẻ bảo hiểm y tế');
    expect(restorer.restore('co the nop').text).toBe('có thể nộp');
  });

  it('keeps a word typed with marks although another is commoner', () => {
    expect(restorer.restore('hồ khẩu của tôi').text).toBe('hồ khẩu của tôi');
  });

  it('adds tones to hatted words when the person typed none', () => {
    expect(restorer.restore('nhâp hô khâu cho vơ').text).toBe('nhập hộ khẩu cho vợ');
    expect(restorer.restore('nhâp hô khâu, thẻ bảo hiểm y tế', 'nhâp hô khâu, the bhyt').text).toContain(
      'nhập hộ khẩu',
    );
  });

  it('keeps case, punctuation, numbers and unknown words', () => {
    expect(restorer.restore('DANG KY tam tru (CT01), 1.004222: zalo?').text).toBe(
      'ĐĂNG KÝ tạm trú (CT01), 1.004222: zalo?',
    );
  });

  it('learns nothing from texts without marks', () => {
    const other = trainRestorer([...TEXTS, ...Array.from({ length: 50 }, () => 'dang ky tam tru mat may ngay')]);
    expect(other.restore('dang ky tam tru').text).toBe('đăng ký tạm trú');
  });

  it('never throws, even untrained', () => {
    const empty = trainRestorer([]);
    for (const text of randomTexts(1000)) {
      expect(fold(restorer.restore(cleanText(text)).text)).toBe(fold(cleanText(text)));
      expect(empty.restore(text).changed).toBe(false);
    }
  });
});
