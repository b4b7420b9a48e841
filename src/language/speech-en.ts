import { isDay } from './calendar';
import { amount, NUMBER, plainAmounts } from './speech-amounts-en';
import { digitsInEnglish, numberInEnglish, yearInEnglish } from './number-words-en';
import { speakPapersInEnglish, speakVersions } from './speech-papers-en';

/** Writes a plain English text as it is read aloud (see `speech.ts`). */
export function speakEnglish(text: string): string {
  return STEPS.reduce((spoken, step) => step(spoken), text);
}

type Step = (text: string) => string;

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAYS: Readonly<Record<string, string>> = {
  Mon: 'Monday',
  Tue: 'Tuesday',
  Wed: 'Wednesday',
  Thu: 'Thursday',
  Fri: 'Friday',
  Sat: 'Saturday',
  Sun: 'Sunday',
};
const READ_AS: readonly (readonly [string, string])[] = [
  ['VNeID', 'V N E I D'],
  ['VND', 'dong'],
  ['CCCD', 'C C C D'],
  ['CMND', 'C M N D'],
  ['OTPs', 'O T Ps'],
  ['QR', 'Q R'],
  ['OTP', 'O T P'],
  ['NFC', 'N F C'],
  ['SMS', 'S M S'],
  ['PDF', 'P D F'],
  ['ID', 'I D'],
  ['HCMC|TP\\. ?HCM', 'Ho Chi Minh City'],
  ['UBND', "people's committee"],
  ['USD', 'dollars'],
  ['MB', 'megabytes'],
  ['e\\.g\\.', 'for example'],
  ['i\\.e\\.', 'that is'],
  ['etc\\.?', 'and so on'],
  ['No\\.(?= )', 'number'],
];

const STEPS: readonly Step[] = [
  speakPapersInEnglish,
  plainAmounts,
  (text) => text.replace(/\b24\/7\b/g, 'day and night'),
  speakWeekdays,
  speakDates,
  speakTimes,
  (text) =>
    text.replace(
      new RegExp(`(${NUMBER}) ?(?:VND|VNĐ|vnd|đồng|đ)(?![\\p{L}\\d])`, 'gu'),
      (_, value: string) => `${amount(value)} dong`,
    ),
  (text) => text.replace(new RegExp(`(?:USD ?|\\$)(${NUMBER})`, 'g'), (_, value: string) => `${amount(value)} dollars`),
  (text) =>
    text.replace(
      new RegExp(`(${NUMBER}) ?%? ?[-–] ?(${NUMBER}) ?%`, 'g'),
      (_, from: string, to: string) => `${amount(from)} to ${amount(to)} percent`,
    ),
  (text) => text.replace(new RegExp(`(${NUMBER}) ?%`, 'g'), (_, value: string) => `${amount(value)} percent`),
  (text) =>
    text.replace(
      new RegExp(`(${NUMBER}) ?(?:m²|m2)(?![\\p{L}\\d])`, 'gu'),
      (_, value: string) => `${amount(value)} square metres`,
    ),
  (text) =>
    text.replace(
      new RegExp(`(${NUMBER}) ?(?:km²|km2)(?![\\p{L}\\d])`, 'gu'),
      (_, value: string) => `${amount(value)} square kilometres`,
    ),
  (text) =>
    text.replace(
      new RegExp(`(${NUMBER}) ?km(?![\\p{L}\\d])`, 'gu'),
      (_, value: string) => `${amount(value)} kilometres`,
    ),
  (text) =>
    text.replace(/(?<![\d.,])(?:\+84|0|1[89]00)(?:[ .]?\d){4,11}(?![\d]|[.,]\d)/g, (phone) =>
      phone
        .replace('+', 'plus ')
        .replace(/\d[\d. ]*/, (digits) => digits.trim().split(/[ .]+/).map(digitsInEnglish).join(', ')),
    ),
  (text) => text.replace(SHORT_NUMBERS, (numbers) => numbers.replace(/\d+/g, digitsInEnglish)),
  (text) =>
    text.replace(
      /(?<![\d/-])((?:19|20)\d{2}) ?[-–] ?((?:19|20)\d{2})(?![\d/-])/g,
      (_, from: string, to: string) => `${yearInEnglish(from)} to ${yearInEnglish(to)}`,
    ),
  (text) =>
    text.replace(
      new RegExp(`(?<![\\p{L}\\d.,/-])(${NUMBER}) ?[-–] ?(${NUMBER})(?![\\p{L}\\d/]|[-–.,]\\d)`, 'gu'),
      (_, from: string, to: string) => `${amount(from)} to ${amount(to)}`,
    ),
  speakVersions,
  (text) =>
    text.replace(
      new RegExp(`(?<![\\p{L}\\d.,])(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+\\.\\d+)(?![\\p{L}\\d])`, 'gu'),
      (_, value: string) => amount(value),
    ),
  (text) =>
    text.replace(
      /\b(in|of|since|from|until|year|by|before|after) ((?:19|20)\d{2})\b/gi,
      (_, lead: string, year: string) => `${lead} ${yearInEnglish(year)}`,
    ),
  (text) =>
    text.replace(/(?<![\p{L}\d])\d+(?![\p{L}\d])/gu, (digits) =>
      digits.length >= 9 || /^0\d/.test(digits) ? digitsInEnglish(digits) : numberInEnglish(digits),
    ),
  (text) =>
    READ_AS.reduce(
      (spoken, [short, words]) =>
        spoken.replace(new RegExp(`(?<![\\p{L}\\d])(?:${short})(?![\\p{L}\\d])`, 'gu'), words),
      text,
    ),
  speakSymbols,
];

const CALLED = '\\b(?:call|dial|hotline|press|number|ambulance|police|fire)(?: on| the)?:? ';
const SHORT_NUMBERS = new RegExp(
  `(?<=${CALLED})\\d{3,4}(?:(?:,| or|, or| and) \\d{3,4}(?!\\d))*(?![\\d.,]*\\d| (?:people|days|dong|VND|files))`,
  'gi',
);

/** "Mon-Fri", "Sat." */
function speakWeekdays(text: string): string {
  const name = '(Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
  return text
    .replace(new RegExp(`\\b${name} ?[-–] ?(?=${name}\\b)`, 'g'), '$1 to ')
    .replace(new RegExp(`\\b${name}\\b`, 'g'), (day) => WEEKDAYS[day] ?? day);
}

function speakDates(text: string): string {
  return text
    .replace(
      /(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d{2})(?![\d/])/g,
      (whole, day: string, month: string, year: string) => date(whole, day, month, year),
    )
    .replace(/(?<![\d/.-])(\d{4})-(\d{2})-(\d{2})(?!\d)/g, (whole, year: string, month: string, day: string) =>
      date(whole, day, month, year),
    )
    .replace(
      new RegExp(`\\b(\\d{1,2}) ?[-–] ?(?=\\d{1,2} (?:${MONTHS.join('|')})\\b)`, 'g'),
      (_, day: string) => `${numberInEnglish(day)} to `,
    )
    .replace(
      new RegExp(`\\b(\\d{1,2}) (${MONTHS.join('|')})(?: ((?:19|20)\\d{2}))?\\b`, 'g'),
      (_, day: string, month: string, year: string | undefined) =>
        `${numberInEnglish(day)} ${month}${year === undefined ? '' : ` ${yearInEnglish(year)}`}`,
    )
    .replace(
      new RegExp(`\\b(${MONTHS.join('|')}) ((?:19|20)\\d{2})\\b`, 'g'),
      (_, month: string, year: string) => `${month} ${yearInEnglish(year)}`,
    );
}

function date(whole: string, day: string, month: string, year: string): string {
  if (!isDay({ year: Number(year), month: Number(month), day: Number(day) })) return whole;
  return `${numberInEnglish(String(Number(day)))} ${MONTHS[Number(month) - 1] ?? ''} ${yearInEnglish(year)}`;
}

function speakTimes(text: string): string {
  const time = (hours: string, minutes: string): string =>
    `${numberInEnglish(String(Number(hours)))}${minutes === '00' ? " o'clock" : ` ${minutes.startsWith('0') ? 'oh ' : ''}${numberInEnglish(String(Number(minutes)))}`}`;
  return text
    .replace(/(?<![\p{L}\d:.,])([01]?\d|2[0-3])h([0-5]\d)(?![\p{L}\d])/gu, '$1:$2')
    .replace(/(?<![\p{L}\d:])([01]?\d)[.]([0-5]\d)(?= ?[ap]\.?m)/gu, '$1:$2')
    .replace(/(?<=\d) ?([ap])\.?m(?:\.(?= \p{Ll}|[,;])|(?!\p{L}))/giu, (_, half: string) => ` ${half.toUpperCase()} M`)
    .replace(
      /(?<![\d:])([01]?\d|2[0-3]):([0-5]\d) ?[-–] ?([01]?\d|2[0-3]):([0-5]\d)(?![\d:])/g,
      (_, from: string, fromMinutes: string, to: string, toMinutes: string) =>
        `${time(from, fromMinutes)} to ${time(to, toMinutes)}`,
    )
    .replace(/(?<![\d:])([01]?\d|2[0-3]):([0-5]\d)(?![\d:])/g, (_, hours: string, minutes: string) =>
      time(hours, minutes),
    );
}

function speakSymbols(text: string): string {
  return text
    .replace(/and ?\/ ?or/gi, 'and or')
    .replace(/day ?\/ ?month ?\/ ?year/gi, 'day, month, year')
    .replace(/(?<=\p{L}) ?\/ ?(?=\p{L})/gu, ' or ')
    .replace(/\//g, ' slash ')
    .replace(/ ?& ?/g, ' and ')
    .replace(/≥ ?|>= ?/g, 'at least ')
    .replace(/≤ ?|<= ?/g, 'at most ')
    .replace(/[~≈] ?/g, 'about ')
    .replace(/ ?> ?/g, ', ')
    .replace(/ [-–—] /g, ', ')
    .replace(/[()[\]{}"“”«»]/g, (mark) => (/[([{]/.test(mark) ? ', ' : /[)\]}]/.test(mark) ? ',' : ''))
    .replace(/[|^\\#@]/g, ' ')
    .replace(/\s+,/g, ',')
    .replace(/,(?=\S)/g, ', ')
    .replace(/, *(?=[.,;:!?\n]|$)/g, '');
}
