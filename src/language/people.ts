import type { Day } from './calendar';
import { dayInVietnam, isDay } from './calendar';
import { fold } from './fold';
import { SMALL_NUMBER, smallNumber } from './small-numbers';

/**
 * The ages, in completed years, of the people a message speaks of, in the order said, each once: "con tôi 8 tuổi", "bé 18
 * tháng" (1), "3t", "9-year-old", "sinh năm 2012" (reckoned to the day it is in Viet Nam), newborns (0). "Trên 60 tuổi" is
 * 61, "dưới 6 tuổi" 5; other upper bounds and "chưa đủ 14 tuổi" name nobody's age and are left out.
 */
export function findAges(text: string, now: Date): readonly number[] {
  const folded = fold(text.normalize('NFC').replace(REMAINING, 'remains')).replace(/\s+/g, ' ');
  const today = dayInVietnam(now);
  const found = READERS.flatMap(({ pattern, age }) =>
    [...folded.matchAll(pattern)].map((match) => ({ at: match.index, years: age(match, today) })),
  );
  const ages = found
    .filter((entry) => entry.years !== undefined && entry.years >= 0 && entry.years <= OLDEST)
    .sort((one, other) => one.at - other.at)
    .map((entry) => entry.years ?? 0);
  return [...new Set(ages)];
}

/** "Còn 3 tháng" (three months remain) must not fold to "con 3 tháng" (a three-month-old child). */
const REMAINING = /còn/giu;
const OLDEST = 120;
const LONGEST_BOUND = 16;

interface AgeReader {
  readonly pattern: RegExp;
  readonly age: (match: RegExpExecArray, today: Day) => number | undefined;
}

const BABY =
  '(?:be|em be|con|chau|baby|nhoc|thang nho|con nho)(?: (?:gai|trai|nho|toi|tui|em|minh|nha|chi|duoc|da|moi|sinh|sanh|gio)){0,3}';
const BIRTH = '(?:sinh|sanh|sn|born)(?: (?:vao|ngay|nam|thang|in|on))*:? ?';

const READERS: readonly AgeReader[] = [
  {
    pattern: new RegExp(`(?<![\\d.,/-])\\b(?<number>${SMALL_NUMBER}) ?(?:tuoi|t(?![\\p{L}\\d]))`, 'gu'),
    age: (match) => bounded(match, match.groups?.['number'] ?? ''),
  },
  {
    pattern:
      /\b(?<number>\d{1,3})(?: |-)?(?:years?|yrs?)(?: |-)(?:old|of age)|(?<![\d.])(?<number2>\d{1,3}) ?(?:yo|y\/o)\b/gu,
    age: (match) => bounded(match, match.groups?.['number'] ?? match.groups?.['number2'] ?? ''),
  },
  { pattern: /\baged? (?<number>\d{1,3})(?![\d.,/])/gu, age: (match) => Number(match.groups?.['number']) },
  {
    pattern: new RegExp(
      `\\b(?<number>${SMALL_NUMBER}) ?thang tuoi|\\b${BABY} (?<baby>\\d{1,2}) ?thang(?! (?:nua|truoc|tuoi|luong|het|la het)|\\d)`,
      'gu',
    ),
    age: (match) => Math.floor(smallNumber(match.groups?.['number'] ?? match.groups?.['baby'] ?? '') / 12),
  },
  {
    pattern: /\b(?<number>\d{1,2})(?: |-)?months?(?: |-)old/gu,
    age: (match) => Math.floor(Number(match.groups?.['number']) / 12),
  },
  {
    pattern:
      /\d{1,3} ?(?:tuan|ngay) tuoi|\d{1,3}(?: |-)?(?:weeks?|days?)(?: |-)old|so sinh|\b(?:be|con|chau|em be|vo|vo em|vo toi) moi (?:sinh|sanh|de)|\bnew ?-?born/gu,
    age: () => 0,
  },
  {
    pattern:
      /\bnam nay (?:(?:da|duoc|cung|moi|gan|con|toi|tui|em|be|chau) )*(?<number>\d{1,3})(?= ?(?:$|[,.;!?]|roi|ma\b))/gu,
    age: (match) => Number(match.groups?.['number']),
  },
  {
    pattern: new RegExp(
      `\\b${BIRTH}(?:(?<day>\\d{1,2})[/.-](?<month>\\d{1,2})[/.-])?(?:(?<onlyMonth>\\d{1,2})(?:/| nam ))?(?<year>\\d{4}|\\d{2}(?=$|[ ,.?!]))(?![\\d/])`,
      'gu',
    ),
    age: sinceBirth,
  },
];

function bounded(match: RegExpExecArray, number: string): number | undefined {
  const before = match.input.slice(Math.max(0, match.index - LONGEST_BOUND), match.index);
  const years = smallNumber(number);
  if (/\b(?:chua|sap|gan|nua du|chua du|chua toi|almost|nearly) $/.test(before)) return undefined;
  if (/\b(?:tren|hon|over|above) $|\bolder than $/.test(before)) return years + 1;
  if (/\b(?:duoi|under|below) $|\byounger than $/.test(before)) return years <= 6 ? years - 1 : undefined;
  return years;
}

function sinceBirth(match: RegExpExecArray, today: Day): number | undefined {
  const groups = match.groups ?? {};
  const digits = groups['year'] ?? '';
  if (digits.length === 2 && !/nam|sn/.test(match[0])) return undefined;
  const year =
    digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) > today.year % 100 ? 1900 : 2000);
  const month = Number(groups['month'] ?? groups['onlyMonth'] ?? 1);
  const birth = { year, month, day: Number(groups['day'] ?? 1) };
  if (!isDay(birth)) return undefined;
  const birthdayToCome = month > today.month || (month === today.month && birth.day > today.day);
  return today.year - year - (birthdayToCome ? 1 : 0);
}
