import { fold } from './fold';
import { SMALL_NUMBER, smallNumber } from './small-numbers';
import { spokenDigitsToText } from './spoken-digits';
import {
  DAY,
  dayOf,
  DIGIT,
  figuresOf,
  MONTH,
  monthOf,
  NUMBER,
  SHORT_YEAR,
  THOUSANDS,
  wholeNumber,
  YEAR,
  yearOf,
} from './spoken-numbers';

/**
 * Writes what a recogniser heard as people type it: dates ("ngày hai mươi ba tháng mười một năm …" → "ngày 23/11/2026"), numbers
 * with a stroke ("bốn lăm xẹt hai nghìn không trăm mười chín" → "45/2019"), names of forms ("xê tê không một" → "CT01"), levels
 * and steps ("mức hai" → "mức 2"), codes and long numbers (see `spoken-digits.ts`). Everything else stays as it was.
 */
export function spokenToWritten(text: string): string {
  const rewritten = RULES.reduce((heard, rule) => apply(heard, rule), text.normalize('NFC'));
  return spokenDigitsToText(rewritten);
}

interface Rule {
  /** Over folded words with single spaces between them. */
  readonly pattern: RegExp;
  /** Undefined: it is none after all. `said` is what was matched as it stood. */
  readonly write: (groups: Readonly<Record<string, string | undefined>>, said: string) => string | undefined;
}

/** Letters by the names that are said in codes, folded. */
const LETTERS: Readonly<Record<string, string>> = {
  a: 'A',
  be: 'B',
  bo: 'B',
  xe: 'C',
  co: 'C',
  de: 'D',
  e: 'E',
  ep: 'F',
  gie: 'G',
  go: 'G',
  hat: 'H',
  ca: 'K',
  lo: 'L',
  mo: 'M',
  en: 'N',
  no: 'N',
  pe: 'P',
  et: 'S',
  te: 'T',
  u: 'U',
  ve: 'V',
};
const LETTER = `(?:${Object.keys(LETTERS).join('|')})`;
const STROKE = '(?:xet|xuyet|xoet|gach cheo|so cheo)';
/** "của tôi là" after the name of a paper. */
const MINE = '(?: xe)?(?: (?:cua )?(?:toi|tui|em|minh|con|bac))?(?: so)?(?: la)?';

const RULES: readonly Rule[] = [
  {
    pattern: new RegExp(
      `(?:(?<lead>ngay|hom|mung|mong) )?(?:mung |mong )?(?<day>${DAY}) thang (?<month>${MONTH})(?: nam (?<year>${YEAR}|${SHORT_YEAR}))?`,
      'g',
    ),
    write: ({ lead, day = '', month = '', year }) => writtenDate(lead, day, month, year),
  },
  {
    pattern: new RegExp(`(?<day>${DAY}) ${STROKE} (?<month>(?:khong )?${MONTH}) ${STROKE} (?<year>${YEAR})`, 'g'),
    write: ({ day = '', month = '', year = '' }) =>
      `${dayOf(day)}/${monthOf(month.replace(/^khong /, ''))}/${yearOf(year)}`,
  },
  {
    pattern: new RegExp(`thang (?<month>${MONTH}) nam (?<year>${YEAR})`, 'g'),
    write: ({ month = '', year = '' }) => `tháng ${monthOf(month)}/${yearOf(year)}`,
  },
  {
    pattern: new RegExp(`(?<one>${NUMBER}) ${STROKE} (?<other>${YEAR}|${NUMBER})`, 'g'),
    write: ({ one = '', other = '' }) => `${wholeNumber(one)}/${wholeNumber(other)}`,
  },
  {
    pattern: new RegExp(`(?<one>${NUMBER}) tren (?<other>${THOUSANDS}|(?:19|20)\\d\\d)`, 'g'),
    write: ({ one = '', other = '' }) => `${wholeNumber(one)}/${wholeNumber(other)}`,
  },
  {
    pattern: new RegExp(
      `(?<lead>(?:luat|nghi dinh|thong tu|nghi quyet|quyet dinh)(?: so)?) (?<one>${NUMBER}) nam (?<year>${YEAR})`,
      'g',
    ),
    write: ({ lead = '', one = '', year = '' }, said) =>
      `${firstWords(said, lead)} ${wholeNumber(one)}/${yearOf(year)}`,
  },
  {
    // Within a longer number "năm" is a five.
    pattern: new RegExp(
      `(?<!(?:${DIGIT}|muoi) )nam (?<year>${YEAR})(?! (?:${DIGIT}|muoi|tram|dong|nguoi)(?!\\S))`,
      'g',
    ),
    write: ({ year = '' }, said) => `${firstWords(said, 'nam')} ${yearOf(year)}`,
  },
  {
    pattern: new RegExp(
      `(?<lead>(?:ho chieu|passport)${MINE}) (?<letter>${LETTER}) (?<digits>${DIGIT}(?: ${DIGIT}){6,7})`,
      'g',
    ),
    write: ({ lead = '', letter = '', digits = '' }, said) =>
      `${firstWords(said, lead)} ${LETTERS[letter] ?? ''}${figuresOf(digits)}`,
  },
  {
    pattern: new RegExp(
      `(?<lead>bien (?:so|kiem soat)${MINE}) (?<region>${NUMBER}) (?<letter>${LETTER}) (?<digits>${DIGIT}(?: ${DIGIT}){3,5})`,
      'g',
    ),
    write: ({ lead = '', region = '', letter = '', digits = '' }, said) =>
      `${firstWords(said, lead)} ${wholeNumber(region)}${LETTERS[letter] ?? ''}${figuresOf(digits)}`,
  },
  {
    pattern: new RegExp(`(?<letters>${LETTER}(?: ${LETTER}){1,2}) (?<digits>(?:khong )?${DIGIT})`, 'g'),
    write: ({ letters = '', digits = '' }) => form(letters.split(' '), digits),
  },
  {
    pattern: new RegExp(`(?<what>muc do|muc|buoc|dieu|khoan|hang|cap) (?<number>${SMALL_NUMBER})`, 'g'),
    write: ({ what = '', number = '' }, said) => `${firstWords(said, what)} ${smallNumber(number)}`,
  },
];

/** The words as they were heard that stand for so many folded ones. */
function firstWords(said: string, folded: string): string {
  return said.split(/\s+/).slice(0, folded.split(' ').length).join(' ');
}

function apply(text: string, { pattern, write }: Rule): string {
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
  const starts: number[] = [];
  let folded = '';
  for (const word of words) {
    starts.push(folded.length);
    folded += `${fold(word[0])} `;
  }
  let written = '';
  let from = 0;
  for (const match of folded.matchAll(new RegExp(`(?<!\\S)(?:${pattern.source})(?!\\S)`, 'g'))) {
    const first = words[starts.indexOf(match.index)];
    const last = words[starts.filter((start) => start < match.index + match[0].length).length - 1];
    if (first === undefined || last === undefined || first.index < from) continue;
    const end = last.index + last[0].length;
    const said = text.slice(first.index, end);
    // A sentence that ends in between makes two things of it.
    const replaced = /[.!?;]\s/.test(said) ? undefined : write(match.groups ?? {}, said);
    if (replaced === undefined) continue;
    written += text.slice(from, first.index) + replaced;
    from = end;
  }
  return written + text.slice(from);
}

function writtenDate(
  lead: string | undefined,
  day: string,
  month: string,
  year: string | undefined,
): string | undefined {
  const value = dayOf(day);
  // "hai tháng ba" without "ngày" may be two months and something: a year makes it a date.
  if (value < 1 || value > 31 || (lead === undefined && year === undefined)) return undefined;
  return `ngày ${value}/${monthOf(month)}${year === undefined ? '' : `/${yearOf(year)}`}`;
}

/** Forms have two or three letters and one or two figures; anything else stays words. */
function form(letters: readonly string[], digits: string): string | undefined {
  const written = letters.map((letter) => LETTERS[letter] ?? '').join('');
  return FORMS.has(written) ? `${written}${figuresOf(digits)}` : undefined;
}

/** Letters that names of forms begin with in this service's articles. */
const FORMS: ReadonlySet<string> = new Set(['CT', 'TK', 'NA', 'DC', 'CC', 'TB']);
