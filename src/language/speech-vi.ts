import { digitsInVietnamese, numberInVietnamese } from './number-words-vi';
import { READ_AS } from './speech-abbreviations-vi';
import {
  amount,
  GROUPED,
  NUMBER,
  plainAmounts,
  speakFractions,
  speakMoney,
  speakShares,
  speakUnits,
} from './speech-amounts-vi';
import { speakVietnameseDates } from './speech-dates-vi';
import { speakLawNumbers } from './speech-laws-vi';
import { speakForms, speakPapers, speakPoints } from './speech-papers-vi';
import { speakTelephones } from './speech-telephones-vi';

/** Writes a plain Vietnamese text as it is read aloud (see `speech.ts`). The order counts: what is special before plain numbers. */
export function speakVietnamese(text: string): string {
  return STEPS.reduce((spoken, step) => step(spoken), text);
}

type Step = (text: string) => string;

const number = (digits: string): string => numberInVietnamese(digits.replace(/\D/g, ''));

const STEPS: readonly Step[] = [
  speakPlaces,
  speakPapers,
  speakLawNumbers,
  speakForms,
  (text) => text.replace(/> ?(?=\d)/g, 'trên ').replace(/< ?(?=\d)/g, 'dưới '),
  (text) => text.replace(/(?<=\d) ?[x×] ?(?=\d)/g, ' nhân '),
  (text) => text.replace(/\b24\/7\b/g, 'hai mươi tư giờ mỗi ngày, bảy ngày mỗi tuần'),
  (text) => text.replace(/\b24\/24(?: ?(?:h|giờ))?(?![\p{L}\d])/gu, 'hai mươi tư trên hai mươi tư giờ'),
  speakVietnameseDates,
  speakRoman,
  plainAmounts,
  speakFractions,
  speakMoney,
  speakShares,
  speakUnits,
  speakTelephones,
  speakRanges,
  (text) =>
    text.replace(
      new RegExp(`(?<![\\p{L}\\d.,])(${GROUPED}(?:,\\d+)?|\\d+,\\d+)(?![\\p{L}\\d])`, 'gu'),
      (_, written: string) => amount(written),
    ),
  speakPoints,
  (text) =>
    text.replace(
      /(?<![\p{L}\d])(\d{1,4})\/(\d{1,4})(?![\d/]|\p{Ll})/gu,
      (_, one: string, other: string) => `${number(one)} trên ${number(other)} `,
    ),
  (text) => text.replace(/(\d{1,2})\.(?=\s)/g, (_, digits: string) => `${number(digits)}.`),
  (text) =>
    text.replace(/\d+/g, (digits) =>
      (oneByOne(digits) ? digitsInVietnamese(digits) : number(digits)).replace(/^|$/g, ' '),
    ),
  speakShortForms,
  speakSymbols,
];

/** "P.Dĩ An", "KP3", "12 Đ. Lê Lợi", "COVID-19": short words that stand at a name or a number. */
function speakPlaces(text: string): string {
  return text
    .replace(/(?<![\p{L}\d])(T[Pp]|T[Xx]|T[Tt]|K[Pp]|P|Q)\.(?=[\p{Lu}\d])/gu, '$1. ')
    .replace(/(?<![\p{L}\d])K[Pp]\.? ?(?=\d)/gu, 'khu phố ')
    .replace(/(?<!\p{L})covid-?(?=19)/giu, 'cô vít ')
    .replace(/(?<=(?:\d[A-Z]?|,) )Đ\. ?(?=\p{Lu})/gu, 'đường ');
}

/** Nine figures or more, or a leading zero: a number of a paper or a telephone, not an amount. */
function oneByOne(digits: string): boolean {
  return digits.length >= 9 || (digits.length > 1 && digits.startsWith('0'));
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
    .replace(/và ?\/ ?hoặc/giu, 'và hoặc')
    .replace(/ngày ?\/ ?tháng ?\/ ?năm/giu, 'ngày, tháng, năm')
    .replace(/(?<=\p{L}) ?\/ ?(?=\p{L})/gu, ' hoặc ')
    .replace(/\//g, ' trên ')
    .replace(/ ?& ?/g, ' và ')
    .replace(/≥ ?|>= ?/g, 'từ ')
    .replace(/≤ ?|<= ?/g, 'không quá ')
    .replace(/ ?> ?/g, ', ')
    .replace(/ ?< ?/g, ' ')
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
