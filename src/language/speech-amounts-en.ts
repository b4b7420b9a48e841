import { digitsInEnglish, numberInEnglish } from './number-words-en';

/** A number with or without grouping commas and decimals: regular expression source. */
export const NUMBER = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';

/** The words of what {@link NUMBER} matched. */
export function amount(written: string): string {
  const [whole = '', decimals] = written.replace(/,/g, '').split('.');
  return decimals === undefined
    ? numberInEnglish(whole)
    : `${numberInEnglish(whole)} point ${digitsInEnglish(decimals)}`;
}

/** Amounts as English writes them, however they were typed: "15.000 VND", "VND 15,000", "2/person", "1st". */
export function plainAmounts(text: string): string {
  return text
    .replace(/(?<![\d.,])\d{1,3}(?:\.\d{3})+(?= ?(?:VND|VNĐ|dong|đồng|đ)(?!\p{L}))/gu, (groups) =>
      groups.replace(/\./g, ','),
    )
    .replace(new RegExp(`VN[DĐ] ?(${NUMBER})`, 'g'), '$1 VND')
    .replace(
      /(?<=\d[\d.,]*(?: ?(?:%|\p{L}+[²³]?))?(?:\/\p{L}+)?) ?\/ ?(?=(?:person|time|year|month|day|week|hour|copy|card|page|household|file|application)(?!\p{L}))/gu,
      ' per ',
    )
    .replace(/(?<![\d/.,])1\/2(?= \p{L})|½/gu, 'one half')
    .replace(/¼/g, 'one quarter')
    .replace(/(?<![\d.,])0([1-9]) (?=(?:days?|copies|copy|months?|years?|hours?|steps?|photos?)(?!\p{L}))/gu, '$1 ')
    .replace(/(?<![\p{L}\d])(\d{1,2})(?:st|nd|rd|th)(?!\p{L})/gu, (whole, digits: string) => ordinal(digits) ?? whole)
    .replace(/(?<=\d) ?[x×] ?(?=\d)/g, ' by ')
    .replace(/> ?(?=\d)/g, 'over ')
    .replace(/< ?(?=\d)/g, 'under ')
    .replace(/(?<!\p{L})covid-(?=19)/giu, 'Covid ');
}

const FIRST_ORDINALS =
  ' first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** Up to "thirty-first": days of a month. */
function ordinal(digits: string): string | undefined {
  const value = Number(digits);
  if (value <= 20) return FIRST_ORDINALS[value] || undefined;
  if (value === 30) return 'thirtieth';
  return value > 31 ? undefined : `${numberInEnglish(String(value - (value % 10)))}-${FIRST_ORDINALS[value % 10]}`;
}
