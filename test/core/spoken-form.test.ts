import { describe, expect, test } from 'vitest';
import type { Choice, Reply } from '../../src/core/message';
import { spokenForm } from '../../src/core/spoken-form';

const FRAME = { moreInText: 'Chi tiết ở tin nhắn.', chooseAloud: 'Anh/chị có thể chọn:' };
const reply = (text: string, choices: readonly Choice[] = []): Reply => ({ text, choices, sources: [] });
const form = (text: string, choices: readonly Choice[] = []): string => spokenForm([reply(text, choices)], FRAME);

const ANSWER = `💳 **Đổi thẻ căn cước hết bao nhiêu tiền**
Lệ phí là **15.000 đồng**. Nộp trực tuyến thì 7.000 đồng.

1. Vào VNeID, chọn thủ tục.
2. Điền tờ khai CT01.
3. Nộp lệ phí.
4. Chờ tin nhắn.
5. Ra nhận thẻ.

Căn cứ: Thông tư 116/2026/TT-BCA.
Nguồn: Cổng Dịch vụ công quốc gia (https://dichvucong.gov.vn), kiểm tra ngày 23/11/2026.`;

describe('the spoken form of an answer', () => {
  test('is the point and the first steps, says that there is more, and leaves out what is for the eye', () => {
    expect(form(ANSWER)).toBe(
      [
        'Đổi thẻ căn cước hết bao nhiêu tiền',
        'Lệ phí là 15.000 đồng. Nộp trực tuyến thì 7.000 đồng.',
        'Vào VNeID, chọn thủ tục.',
        'Điền tờ khai CT01.',
        'Nộp lệ phí.',
        'Chi tiết ở tin nhắn.',
      ].join('\n'),
    );
  });

  test('holds nothing but sentences of the answer', () => {
    const answer = ANSWER.replaceAll('**', '');
    for (const line of form(ANSWER).split('\n').slice(0, -1)) expect(answer).toContain(line);
  });

  test('of a short answer is all of it, without a word about more', () => {
    expect(form('Dạ không có chi!')).toBe('Dạ không có chi!');
  });

  test('is never longer than about a minute', () => {
    const long = Array.from({ length: 80 }, (_, at) => `Câu thứ ${at} có đúng mười chữ để đếm cho dễ.`).join(' ');
    const spoken = form(long);
    expect(spoken.split(/\s+/).length).toBeLessThan(190);
    expect(spoken).toMatch(/dễ\.\nChi tiết ở tin nhắn\.$/);
  });

  test('of one endless sentence is that sentence: it is not cut in the middle', () => {
    const endless = `${'rất dài '.repeat(300)}hết.`;
    expect(form(endless)).toContain('hết.');
  });

  test('does not end within a name', () => {
    const long = `Xin anh/chị chú ý. ${'Mang theo giấy tờ gốc còn hạn. '.repeat(22)}Nộp tại TP. Dĩ An hoặc P. Bình An, nơi nào gần nhà hơn.`;
    expect(form(long)).not.toMatch(/TP\.$|P\.$|Nộp tại TP\.\n/m);
  });

  test('ends with the question and what can be chosen, without buttons that only steer', () => {
    const choices = [
      { id: 'd:activate-eid:whom:self', label: 'Cho tôi' },
      { id: 'd:activate-eid:whom:child', label: '👶 Cho con' },
      { id: 'x:back', label: 'Quay lại' },
    ];
    expect(form('Tôi dẫn anh/chị từng bước.\n\nKích hoạt cho ai?', choices)).toBe(
      'Tôi dẫn anh/chị từng bước.\nKích hoạt cho ai?\nAnh/chị có thể chọn: Cho tôi; Cho con.',
    );
  });

  test('keeps a question that the time would have cut off', () => {
    const long = `${'Một câu dài để hết giờ nói chuyện. '.repeat(40)}\n\nAnh/chị hỏi việc nào dưới đây?`;
    const choices = [
      { id: 'a:one', label: 'Việc một' },
      { id: 'a:two', label: 'Việc hai' },
    ];
    expect(form(long, choices)).toMatch(
      /Chi tiết ở tin nhắn\.\nAnh\/chị hỏi việc nào dưới đây\?\n.*Việc một; Việc hai\.$/,
    );
  });

  test('offers after an answer are not read', () => {
    expect(
      form('Miễn phí.', [
        { id: 'a:fee', label: 'Lệ phí' },
        { id: 'a:time', label: 'Bao lâu' },
      ]),
    ).toBe('Miễn phí.');
  });

  test.each(['', ' \n ', '🎉', '**', '• \n1. '])('of nothing to say (%j) is nothing', (text) => {
    expect(form(text)).toBe('');
  });
});
