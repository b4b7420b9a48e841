import { SMALL_NUMBER, smallNumber } from './small-numbers';
import { SPOKEN_DIGITS } from './spoken-words';

/** One digit in folded Vietnamese words: regular expression source without groups, as all below. */
export const DIGIT = '(?:khong|mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin)';

/** A number of laws, forms and papers: "một trăm mười tám", "sáu mươi chín", or figure by figure "sáu chín", "một một tám". */
export const NUMBER = `(?:${DIGIT} tram(?: (?:le|linh))?(?: ${SMALL_NUMBER})?|${DIGIT}(?: ${DIGIT}){1,3}|${SMALL_NUMBER})`;

/** Thousands of a year: "hai nghìn không trăm hai mươi sáu". */
export const THOUSANDS = `(?:mot|hai) (?:nghin|ngan)(?: ${DIGIT} tram)?(?: (?:le|linh))?(?: ${SMALL_NUMBER})?`;

/** A year of four figures. */
export const YEAR = `(?:${THOUSANDS}|(?:hai khong|mot chin) ${DIGIT} ${DIGIT}|(?:19|20)\\d\\d)`;

/** A year that is said short, as years of birth are: "chín mươi", "tám lăm". */
export const SHORT_YEAR = `(?:sau|bay|tam|chin) (?:muoi(?: ${DIGIT})?|${DIGIT})`;

/** A day of a month, also as it is said short: "hai bảy", "hăm ba". */
export const DAY = `(?:(?:ham|hai|ba) ${DIGIT}|${SMALL_NUMBER})`;

/** A month by number or by name ("giêng", "chạp"). */
export const MONTH = '(?:muoi hai|muoi mot|muoi|gieng|chap|chin|tam|bay|sau|nam|tu|bon|ba|hai|mot|1[0-2]|0?[1-9])';

/** Digits in figures: "khong chin mot" → "091". */
export function figuresOf(said: string): string {
  return said
    .split(' ')
    .map((word) => SPOKEN_DIGITS.get(word) ?? '')
    .join('');
}

/** The value of what {@link NUMBER} or {@link YEAR} matched: "mot tram le nam", "bon muoi lam", "hai khong hai sau", "2026". */
export function wholeNumber(said: string): number {
  if (/^\d+$/.test(said)) return Number(said);
  const [thousands, rest] = said.split(/ (?:nghin|ngan) ?/);
  if (rest !== undefined) return smallNumber(thousands ?? '') * 1_000 + below1000(rest);
  const words = said.split(' ');
  return words.length > 1 && words.every((word) => SPOKEN_DIGITS.has(word)) ? Number(figuresOf(said)) : below1000(said);
}

/** The year of what {@link YEAR} or {@link SHORT_YEAR} matched. */
export function yearOf(said: string): number {
  const year = wholeNumber(said);
  return year < 100 ? 1_900 + year : year;
}

/** The day of what {@link DAY} matched. */
export function dayOf(said: string): number {
  return wholeNumber(said.replace(/^ham /, 'hai '));
}

/** The month of what {@link MONTH} matched. */
export function monthOf(said: string): number {
  if (said === 'gieng') return 1;
  if (said === 'chap') return 12;
  return said === 'tu' ? 4 : smallNumber(said);
}

function below1000(said: string): number {
  const [hundreds, rest] = / tram/.test(said) ? said.split(/ tram ?/) : ['khong', said];
  const small = (rest ?? '').replace(/^(?:le|linh) /, '');
  return Number(SPOKEN_DIGITS.get(hundreds ?? '') ?? 0) * 100 + (small === '' ? 0 : smallNumber(small));
}
