import { CODE_TAIL, LOOSE_CODE, PROCEDURE_CODE, RUN_TOGETHER_CODE } from './dossier-code';
import { fold } from './fold';

/** A stretch of text. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** The stretches that look like secrets and are none: dossier and procedure codes, hotlines, money, dates, laws, links. */
export function protectedPlaces(text: string): readonly Place[] {
  if (!/\d/.test(text)) return [];
  const places = [...CODES, ...NUMBERS].flatMap((pattern) => placesOf(text, pattern));
  const amounts = placesOf(text, GROUPED_AMOUNT).filter((place) => !namesAnId(text, place.start));
  return [...places, ...amounts];
}

/** Whether the words just before a number say that it is an identity number. */
export function namesAnId(text: string, start: number): boolean {
  return ID_WORDS.test(fold(text.slice(Math.max(0, start - 40), start)));
}

const ID_WORDS = /(?:cmnd|cmt|chung minh|can cuoc|cccd|dinh danh|id (?:number|card|no)|identity)[^\d]{0,25}$/;

const CODES = [LOOSE_CODE, RUN_TOGETHER_CODE, PROCEDURE_CODE, CODE_TAIL];

/** Not inside a number, nor in the middle of one written in groups. */
const APART = '(?<![\\d.,]|\\d )';

/** Grouped by three without a leading zero: an amount, unless it is a telephone number with the country's 84. */
const GROUPED_AMOUNT = new RegExp(
  `${APART}(?!84[.]\\d{3}[.]\\d{3}[.]\\d{3}(?!\\d))[1-9]\\d{0,2}(?:[.,]\\d{3})+(?![\\d]|[.,]\\d)`,
  'gu',
);

const NUMBERS: readonly RegExp[] = [
  /** Vietnamese service numbers: 1800 and 1900 (8 or 10 digits), the emergency lines, 1022. */
  new RegExp(`${APART}1[89]00[ .-]?\\d{2}[ .-]?\\d{2}(?:[ .-]?\\d{2})?(?!\\d)`, 'gu'),
  new RegExp(`${APART}(?:11[1-9]|1022)(?!\\d)`, 'gu'),
  /** An amount with its unit. */
  new RegExp(
    `${APART}[1-9][\\d., ]*\\d ?(?:đ|₫|đồng|dong|vnđ|vnd|k|usd|triệu|trieu|tr|nghìn|nghin|ngàn|ngan|tỷ|tỉ|ty)(?![\\p{L}\\d])`,
    'giu',
  ),
  /** Dates, and laws by number and year. */
  /(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2}(?!\d)/gu,
  /(?<!\d)\d{1,4}\/(?:19|20)\d{2}(?!\d)(?:\/[\p{L}\d-]+)?/gu,
  /(?<!\d)(?:19|20)\d{2}-\d{2}-\d{2}(?!\d)/gu,
  /https?:\/\/\S+/giu,
];

function placesOf(text: string, pattern: RegExp): readonly Place[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
