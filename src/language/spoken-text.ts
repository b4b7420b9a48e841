import { fold } from './fold';
import { SMALL_NUMBER, smallNumber } from './small-numbers';
import { SPOKEN_DIGITS } from './spoken-words';
import { spokenDigitsToText } from './spoken-digits';

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

const DIGIT = '(?:khong|mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin)';
const THOUSANDS = `(?:mot|hai) (?:nghin|ngan)(?: ${DIGIT} tram)?(?: (?:le|linh))?(?: ${SMALL_NUMBER})?`;
const YEAR = `(?:${THOUSANDS}|(?:hai khong|mot chin) ${DIGIT} ${DIGIT}|(?:19|20)\\d\\d)`;
const MONTH = '(?:muoi hai|muoi mot|muoi|gieng|chap|chin|tam|bay|sau|nam|tu|bon|ba|hai|mot|1[0-2]|0?[1-9])';
const HUNDREDS = `(?:${DIGIT} tram(?: (?:le|linh))?(?: ${SMALL_NUMBER})?|${SMALL_NUMBER})`;
const LETTERS: Readonly<Record<string, string>> = {
  xe: 'C',
  te: 'T',
  ca: 'K',
  en: 'N',
  no: 'N',
  de: 'D',
  a: 'A',
  be: 'B',
};
const LETTER = `(?:${Object.keys(LETTERS).join('|')})`;

const RULES: readonly Rule[] = [
  {
    pattern: new RegExp(
      `(?:(?<lead>ngay|hom|mung|mong) )?(?:mung |mong )?(?<day>${SMALL_NUMBER}) thang (?<month>${MONTH})(?: nam (?<year>${YEAR}))?`,
      'g',
    ),
    write: ({ lead, day = '', month = '', year }) => writtenDate(lead, day, month, year),
  },
  {
    pattern: new RegExp(`thang (?<month>${MONTH}) nam (?<year>${YEAR})`, 'g'),
    write: ({ month = '', year = '' }) => `tháng ${monthOf(month)}/${wholeNumber(year)}`,
  },
  {
    pattern: new RegExp(`(?<one>${HUNDREDS}) (?:xet|xuyet|xoet|gach cheo|so cheo) (?<other>${YEAR}|${HUNDREDS})`, 'g'),
    write: ({ one = '', other = '' }) => `${wholeNumber(one)}/${wholeNumber(other)}`,
  },
  {
    pattern: new RegExp(`(?<one>${HUNDREDS}) tren (?<other>${THOUSANDS}|(?:19|20)\\d\\d)`, 'g'),
    write: ({ one = '', other = '' }) => `${wholeNumber(one)}/${wholeNumber(other)}`,
  },
  {
    pattern: new RegExp(`(?<letters>${LETTER}(?: ${LETTER}){1,2}) (?<digits>(?:khong )?${DIGIT})`, 'g'),
    write: ({ letters = '', digits = '' }) => form(letters.split(' '), digits.split(' ')),
  },
  {
    pattern: new RegExp(`(?<what>muc|buoc|dieu|khoan|hang|cap) (?<number>${SMALL_NUMBER})`, 'g'),
    write: ({ number = '' }, said) => `${said.split(/\s+/)[0] ?? ''} ${smallNumber(number)}`,
  },
];

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
  const value = smallNumber(day);
  // "hai tháng ba" without "ngày" may be two months and something: a year makes it a date.
  if (value < 1 || value > 31 || (lead === undefined && year === undefined)) return undefined;
  return `ngày ${value}/${monthOf(month)}${year === undefined ? '' : `/${wholeNumber(year)}`}`;
}

function monthOf(month: string): number {
  if (month === 'gieng') return 1;
  if (month === 'chap') return 12;
  return month === 'tu' ? 4 : smallNumber(month);
}

/** "hai nghin khong tram hai muoi sau", "hai khong hai sau", "mot tram le nam", "bon muoi lam", "2026". */
function wholeNumber(said: string): number {
  if (/^\d+$/.test(said)) return Number(said);
  const [thousands, rest] = said.split(/ (?:nghin|ngan) ?/);
  if (rest !== undefined) return smallNumber(thousands ?? '') * 1_000 + below1000(rest);
  const digits = said.split(' ').map((word) => SPOKEN_DIGITS.get(word));
  if (digits.length === 4 && digits.every((digit) => digit !== undefined)) return Number(digits.join(''));
  return below1000(said);
}

function below1000(said: string): number {
  const [hundreds, rest] = / tram/.test(said) ? said.split(/ tram ?/) : ['khong', said];
  const small = (rest ?? '').replace(/^(?:le|linh) /, '');
  return Number(SPOKEN_DIGITS.get(hundreds ?? '') ?? 0) * 100 + (small === '' ? 0 : smallNumber(small));
}

/** Forms have two or three letters and one or two figures; anything else stays words. */
function form(letters: readonly string[], digits: readonly string[]): string | undefined {
  const written = letters.map((letter) => LETTERS[letter] ?? '').join('');
  const number = digits.map((digit) => SPOKEN_DIGITS.get(digit) ?? '').join('');
  return FORMS.has(written) ? `${written}${number}` : undefined;
}

/** Letters that names of forms begin with in this service's articles. */
const FORMS: ReadonlySet<string> = new Set(['CT', 'TK', 'NA', 'DC', 'CC', 'TB']);
