import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/language/detect-language';
import { randomTexts } from './random-texts';

describe('detectLanguage', () => {
  it.each([
    'Làm căn cước ở đâu?',
    'lam can cuoc o dau',
    'dang ky tam tru mat may ngay, ton bao nhieu',
    'the can cuoc het han thi sao',
    'mat cccd',
    'dang ky',
    'xin chao',
    'cam on',
    'tui muốn renew passport',
    'họ hỏi "what is your OTP"',
    'my cccd het han',
    'ko',
    'kick hoat vneid',
  ])('takes %j for Vietnamese', (text) => {
    expect(detectLanguage(text, 'en')).toEqual({ language: 'vi', sure: true });
  });

  it.each([
    'How do I register temporary residence?',
    'How do I đăng ký tạm trú?',
    'Is tạm trú required for students in Dĩ An?',
    'Can I renew my căn cước online',
    'Enrol my child in Dĩ An',
    'What is thường trú?',
    'I lost my CCCD',
    'thank you',
    'documents',
    'activate vneid',
    'fee?',
    'He said "mã OTP là gì"',
    "I'm not receiving the OTP from VNeID.",
    'talk to a human',
  ])('takes %j for English', (text) => {
    expect(detectLanguage(text, 'vi')).toEqual({ language: 'en', sure: true });
  });

  it.each([
    'hello',
    'hi',
    'ok',
    '',
    '👍',
    '123',
    'VNeID',
    'cccd',
    'OTP?',
    'G01.899.909-260916-890028',
    'in may',
    '你好',
  ])('is not sure about %j and keeps to the fallback', (text) => {
    expect(detectLanguage(text, 'vi')).toEqual({ language: 'vi', sure: false });
    expect(detectLanguage(text, 'en')).toEqual({ language: 'en', sure: false });
  });

  it('never throws', () => {
    for (const text of randomTexts(1000)) expect(['vi', 'en']).toContain(detectLanguage(text, 'vi').language);
  });
});
