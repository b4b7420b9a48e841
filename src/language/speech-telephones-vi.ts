import { digitsInVietnamese } from './number-words-vi';

const CALLED =
  '(?:gọi|số|tổng đài|đường dây nóng|hotline|điện thoại|ĐT|liên hệ|nhánh|phím|cấp cứu|cứu hỏa|cứu hoả|chữa cháy|cứu nạn|cảnh sát|công an)(?: (?:số|ngay|cho|tới|đến))*:? ';
const SHORT = '(?:1\\d{2,4}|\\d{3,4})';
/** "113", "113, 114 hoặc 115": short numbers that are called, not amounts. */
const SHORT_NUMBERS = new RegExp(
  `(?<=(?<!\\p{L})${CALLED})${SHORT}(?:(?:,| hoặc|, hoặc| và| hay) ${SHORT}(?!\\d))*(?![\\d.,/]*\\d|\\p{L}| (?:nghìn|ngàn|triệu|đồng|người|năm|ngày|hồ sơ))`,
  'giu',
);
/** Telephones and ID numbers in groups, 1900 and 1800 numbers. */
const LONG_NUMBER = /(?<![\d.,])(?:\+84|0|1[89]00)(?:[ .]?\d){4,11}(?![\d]|[.,]\d)/g;

/** Telephone numbers figure by figure, group by group. */
export function speakTelephones(text: string): string {
  return text
    .replace(/\((0\d{1,3})\) ?(?=\d)/g, '$1 ')
    .replace(/(?<=\+84) ?\((\d{2,3})\) ?(?=\d)/g, ' $1 ')
    .replace(LONG_NUMBER, (telephone) =>
      telephone
        .replace(/\+/, 'cộng ')
        .replace(
          /(cộng )?([\d. ]+)/,
          (_, plus: string | undefined, rest: string) =>
            `${plus ?? ''}${rest.trim().split(/[ .]+/).map(digitsInVietnamese).join(', ')}`,
        ),
    )
    .replace(SHORT_NUMBERS, (numbers) => numbers.replace(/\d+/g, digitsInVietnamese));
}
