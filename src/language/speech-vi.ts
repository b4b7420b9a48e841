import { LOOSE_CODE } from './dossier-code';
import { decimalInVietnamese, digitsInVietnamese, numberInVietnamese } from './number-words-vi';
import { READ_AS } from './speech-abbreviations-vi';
import { speakVietnameseDates } from './speech-dates-vi';
import { lettersInVietnamese } from './speech-letters-vi';
import { speakLawNumbers } from './speech-laws-vi';

/** Writes a plain Vietnamese text as it is read aloud (see `speech.ts`). The order counts: what is special before plain numbers. */
export function speakVietnamese(text: string): string {
  return STEPS.reduce((spoken, step) => step(spoken), text);
}

type Step = (text: string) => string;

const number = (digits: string): string => numberInVietnamese(digits.replace(/\D/g, ''));

/** "15.000", "1.500.000": dots in threes. */
const GROUPED = '\\d{1,3}(?:\\.\\d{3})+(?![\\d.]*\\d)';
const NUMBER = `(?:${GROUPED}|\\d+)(?:,\\d+)?`;

/** A number as written, with grouping dots or a decimal comma. */
function amount(written: string): string {
  const [whole = '', decimals] = written.replace(/\./g, '').split(',');
  return decimals === undefined ? numberInVietnamese(whole) : decimalInVietnamese(whole, decimals);
}

const UNITS: readonly (readonly [string, string])[] = [
  ['km/h', 'ki lô mét một giờ'],
  ['m²|m2', 'mét vuông'],
  ['km²|km2', 'ki lô mét vuông'],
  ['m³|m3', 'mét khối'],
  ['km', 'ki lô mét'],
  ['cm', 'xen ti mét'],
  ['mm', 'mi li mét'],
  ['kg', 'ki lô gam'],
  ['ha', 'héc ta'],
  ['°C', 'độ xê'],
  ['MB', 'mê ga bai'],
  ['KB', 'ki lô bai'],
  ['m', 'mét'],
];

const STEPS: readonly Step[] = [
  (text) => text.replace(LOOSE_CODE, (code) => spelled(code)),
  speakLawNumbers,
  speakForms,
  (text) =>
    text.replace(
      /(?<![\p{L}\d])T([2-7])(?![\p{L}\d])/gu,
      (_, day: string) => `thứ ${day === '4' ? 'tư' : number(day)}`,
    ),
  (text) => text.replace(/(?<=\d) ?[x×] ?(?=\d)/g, ' nhân '),
  (text) => text.replace(/\b24\/7\b/g, 'hai mươi tư giờ mỗi ngày, bảy ngày mỗi tuần'),
  speakVietnameseDates,
  speakRoman,
  speakMoney,
  (text) =>
    text.replace(
      new RegExp(`(${NUMBER}) ?[-–] ?(${NUMBER}) ?%`, 'g'),
      (_, from: string, to: string) => `${amount(from)} đến ${amount(to)} phần trăm`,
    ),
  (text) =>
    text.replace(new RegExp(`(?<![\\d.,])(${NUMBER}) ?%`, 'g'), (_, share: string) => `${amount(share)} phần trăm`),
  speakUnits,
  speakTelephones,
  speakRanges,
  (text) =>
    text.replace(
      new RegExp(`(?<![\\p{L}\\d.,])(${GROUPED}(?:,\\d+)?|\\d+,\\d+)(?![\\p{L}\\d])`, 'gu'),
      (_, written: string) => amount(written),
    ),
  (text) =>
    text.replace(
      /(?<![\p{L}\d])(\d{1,4})\/(\d{1,4})(?![\p{L}\d/])/gu,
      (_, one: string, other: string) => `${number(one)} trên ${number(other)}`,
    ),
  (text) => text.replace(/(\d{1,2})\.(?=\s)/g, (_, digits: string) => `${number(digits)}.`),
  (text) =>
    text.replace(/\d+/g, (digits) =>
      (oneByOne(digits) ? digitsInVietnamese(digits) : number(digits)).replace(/^|$/g, ' '),
    ),
  speakShortForms,
  speakSymbols,
];

/** Nine figures or more, or a leading zero: a number of a paper or a telephone, not an amount. */
function oneByOne(digits: string): boolean {
  return digits.length >= 9 || (digits.length > 1 && digits.startsWith('0'));
}

function spelled(code: string): string {
  return Array.from(code.toUpperCase())
    .map((char) => {
      if (/\d/.test(char)) return digitsInVietnamese(char);
      if (char === '.') return 'chấm';
      return /[-–—]/.test(char) ? 'gạch' : lettersInVietnamese(char);
    })
    .filter((word) => word !== '')
    .join(' ');
}

/** Names of forms: CT01, TK1-TS, NA17, DC02b. A weekday (T7) is none. */
function speakForms(text: string): string {
  return text.replace(
    /(?<![\p{L}\d])([A-ZĐ]{2,4})(\d{1,3})([a-z]?)(?![\p{L}\d])/gu,
    (_, letters: string, digits: string, last: string) =>
      [lettersInVietnamese(letters), digitsInVietnamese(digits), lettersInVietnamese(last)].join(' ').trim(),
  );
}

const ROMAN_BEFORE = 'mục|chương|phần|cấp|quý|khóa|khoá|loại|thế kỷ|hạng|bậc|đợt|tập|lần|phụ lục|kỳ';
const ROMAN = new RegExp(`(?<=(?<!\\p{L})(?:${ROMAN_BEFORE}) )([IVX]{1,5})(?![\\p{L}\\d])`, 'giu');
const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

function speakRoman(text: string): string {
  return text.replace(ROMAN, (roman) => {
    if (roman !== roman.toUpperCase()) return roman;
    const values = Array.from(roman).map((letter) => ROMAN_VALUES[letter] ?? 0);
    const value = values.reduce((sum, one, at) => sum + (one < (values[at + 1] ?? 0) ? -one : one), 0);
    return numberInVietnamese(String(value));
  });
}

function speakMoney(text: string): string {
  const unit = '(?:đồng|đ|VNĐ|VND|vnđ)(?![\\p{L}\\d])';
  const scale = '(nghìn|ngàn|triệu|tỷ)';
  return text
    .replace(
      new RegExp(`(${NUMBER}) ?[-–] ?(${NUMBER}) ?(?:${scale} )?${unit}`, 'gu'),
      (_, from: string, to: string, times?: string) =>
        `${amount(from)} đến ${amount(to)} ${times === undefined ? '' : `${times} `}đồng`,
    )
    .replace(new RegExp(`(${NUMBER}) ?${unit}`, 'gu'), (_, value: string) => `${amount(value)} đồng`)
    .replace(
      new RegExp(`(${NUMBER}) ${scale}(?: ${unit})`, 'gu'),
      (_, value: string, times: string) => `${amount(value)} ${times} đồng`,
    )
    .replace(/(?<![\p{L}\d])(\d{1,4})k(?![\p{L}\d])/giu, (_, value: string) => `${number(value)} nghìn đồng`);
}

function speakUnits(text: string): string {
  return UNITS.reduce(
    (spoken, [unit, words]) =>
      spoken
        .replace(
          new RegExp(`(?<![\\p{L}\\d])(${NUMBER}) ?[-–] ?(${NUMBER}) ?(?:${unit})(?![\\p{L}\\d²³])`, 'gu'),
          (_, from: string, to: string) => `${amount(from)} đến ${amount(to)} ${words}`,
        )
        .replace(
          new RegExp(`(?<![\\p{L}\\d])(${NUMBER}) ?(?:${unit})(?![\\p{L}\\d²³])`, 'gu'),
          (_, value: string) => `${amount(value)} ${words}`,
        )
        .replace(new RegExp(`(?<=\\p{L} )(?:${unit.includes('²') ? unit : '(?!)'})(?![\\p{L}\\d])`, 'gu'), words),
    text,
  );
}

const CALLED =
  '(?:gọi|số|tổng đài|đường dây nóng|hotline|điện thoại|liên hệ|nhánh|phím)(?: (?:số|ngay|cho|tới|đến))*:? ';

/** Telephone numbers with dots or blanks, and short ones that are called. */
function speakTelephones(text: string): string {
  return text
    .replace(/(?<![\d.,])(?:\+84|0|1[89]00)(?:[ .]?\d){4,10}(?![\d]|[.,]\d)/g, (phone) =>
      phone
        .replace(/\+/, 'cộng ')
        .replace(
          /(cộng )?([\d. ]+)/,
          (_, plus: string | undefined, rest: string) =>
            `${plus ?? ''}${rest.trim().split(/[ .]+/).map(digitsInVietnamese).join(', ')}`,
        ),
    )
    .replace(
      new RegExp(`(?<=${CALLED})(1\\d{2,4}|\\d{3,4})(?![\\d.,/]*\\d|\\p{L}| (?:nghìn|triệu|đồng|người|năm))`, 'giu'),
      (digits) => digitsInVietnamese(digits),
    );
}

function speakRanges(text: string): string {
  return text.replace(
    new RegExp(`(?<![\\p{L}\\d.,/-])(${NUMBER}) ?[-–] ?(${NUMBER})(?![\\p{L}\\d/]|[-–.,]\\d)`, 'gu'),
    (whole, from: string, to: string) => (oneByOne(from) || oneByOne(to) ? whole : `${amount(from)} đến ${amount(to)}`),
  );
}

function speakShortForms(text: string): string {
  return READ_AS.reduce(
    (spoken, [short, words]) => spoken.replace(new RegExp(`(?<![\\p{L}\\d])(?:${short})(?![\\p{L}\\d])`, 'gu'), words),
    text,
  );
}

function speakSymbols(text: string): string {
  return text
    .replace(/anh\/chị/giu, (both) => both.replace('/', ' '))
    .replace(/(?<=(?:đồng|mét|vuông|khối|gam|héc ta)) ?\/ ?(?=\p{L})/gu, ' một ')
    .replace(/(?<=\p{L}) ?\/ ?(?=\p{L})/gu, ' hoặc ')
    .replace(/\//g, ' trên ')
    .replace(/ ?& ?/g, ' và ')
    .replace(/≥ ?|>= ?/g, 'từ ')
    .replace(/≤ ?|<= ?/g, 'không quá ')
    .replace(/ ?> ?/g, ' trên ')
    .replace(/ ?< ?/g, ' dưới ')
    .replace(/[~≈] ?/g, 'khoảng ')
    .replace(/ [-–—] /g, ', ')
    .replace(/ ?\+ ?/g, ' cộng ')
    .replace(/ ?= ?/g, ' bằng ')
    .replace(/[()[\]{}"“”«»]/g, (mark) => (/[([{]/.test(mark) ? ', ' : /[)\]}]/.test(mark) ? ',' : ''))
    .replace(/[|^\\#@]/g, ' ')
    .replace(/\s+,/g, ',')
    .replace(/,(?=\S)/g, ', ')
    .replace(/, *(?=[.,;:!?\n]|$)/g, '');
}
