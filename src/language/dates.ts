import type { Day } from './calendar';
import { dayInVietnam, isDay, isoDay } from './calendar';
import { fold } from './fold';

/**
 * The day whose rule a question asks about, when its words say so: "lệ phí năm ngoái", "năm 2025 phạt bao nhiêu", "từ 1/1/2027
 * có gì mới", "last year". A month or year in the past means its middle, one to come its first day, so that a rule of any part
 * of it is likely in force; today's month or year is today and gives nothing. Birth dates, ages, deadlines counted from now,
 * issue and expiry dates of papers, holiday gifts, law numbers and codes are no such days: undefined.
 */
export function findAskedDate(text: string, now: Date): { readonly date: string } | undefined {
  const folded = fold(text.normalize('NFC')).replace(CODE_OR_LAW, ' ').replace(/\s+/g, ' ');
  const today = dayInVietnam(now);
  for (const { pattern, day } of READERS) {
    for (const match of folded.matchAll(pattern)) {
      if (!asksAbout(folded, match)) continue;
      const asked = day(match, today);
      if (asked !== undefined && isDay(asked) && isPlausible(asked, today)) return { date: isoDay(asked) };
    }
  }
  return undefined;
}

/** Years around today that a question about a rule can mean; the present system of identification began in 2021. */
const YEARS_BACK = 12;
const YEARS_AHEAD = 5;

function isPlausible(day: Day, today: Day): boolean {
  return day.year >= today.year - YEARS_BACK && day.year <= today.year + YEARS_AHEAD;
}

const CODE_OR_LAW =
  /[a-z]?\d+(?:\.\d+)+[\w.-]*|\d+\/(?:19|20)\d{2}\/[a-z]\S*|(?:nghi dinh|thong tu|luat|nghi quyet|quyet dinh|nd|tt|nq|qd)(?: so)? \d+\/(?:19|20)\d{2}|\d{6}-\d+/g;

/** What the words just before make of a date: a birth, a paper's own date, something the person did. */
const OTHER_DATE_BEFORE =
  /(?:sinh|sanh|sn|born|ngay cap|cap|cap ngay|lam|duoc cap|mat|cuoi|ket hon|ly hon|nop|dang ky|khai|ghi|het han|han|han toi|han den|hieu luc|hieu luc den|hieu luc toi|thi|valid until|expires?|expired|issued|filed|submitted|married|dated|moved|mua|chuyen|ve|qua|den|toi tu|gui|kham|hoc|di|ve que|nghi|mat hoi) (?:(?:vao|tu|hoi|ngay|thang|nam|in|on|toi|den|luc|cuoi|dau|giua|the|since|last|khoang) ?)*$/;
/** What makes a date the time of the rule asked about. */
const RULE_WORDS =
  /\b(?:phi|bao nhieu|phat|quy dinh|luat|le phi|mien|giam|thoi han|ap dung|thay doi|the nao|nhu nao|duoc khong|duoc ko|dc ko|can gi|can giay|giay to|con duoc|bat buoc|khac gi|co gi moi|gi moi|fees?|costs?|rules?|laws?|required|fine|free|discount|how much|change|changed|still)\b/;
const HOLIDAY_GIFT = /\b(?:qua|tang|nhan tien|tet|quoc khanh|[14]00k)\b/;
/** Somebody's own doings at that time: a story, not a question about the rule then. */
const OWN_STORY_AFTER =
  /^,? (?:(?:toi|tui|em|minh|tui em|chung toi|ba|me|ma|vo|chong|con (?:toi|tui|em|minh)|nha|chau|i|we|my)(?: (?:toi|tui|em|minh))?) (?:da |co |moi |tung |bi |duoc )?\S+/;

/** Judged within the clause the date stands in, or with its neighbours when it is a clause of its own ("năm ngoái, phí …"). */
function asksAbout(folded: string, match: RegExpExecArray): boolean {
  const end = match.index + match[0].length;
  const before = folded.slice(0, match.index).split(CLAUSE_END).at(-1) ?? '';
  const after = folded.slice(end).split(CLAUSE_END)[0] ?? '';
  if (OTHER_DATE_BEFORE.test(before) || OWN_STORY_AFTER.test(after)) return false;
  const alone = `${before}${after}`.trim().split(' ').length < 3;
  const clause = alone ? folded.slice(0, match.index) + folded.slice(end) : `${before} ${after}`;
  return RULE_WORDS.test(clause) && !HOLIDAY_GIFT.test(clause);
}

const CLAUSE_END = /[,;?!]|\. /;

interface DateReader {
  readonly pattern: RegExp;
  readonly day: (match: RegExpExecArray, today: Day) => Day | undefined;
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const MONTH_NAME = `(?<name>${MONTHS.map((month) => `${month}|${month.slice(0, 3)}`).join('|')})`;
const NUMBER_EDGE = '(?![\\d/.-]|[a-z])';

const READERS: readonly DateReader[] = [
  {
    pattern: new RegExp(
      `(?<![\\d/.-])(?<day>\\d{1,2})[/.-](?<month>\\d{1,2})[/.-](?<year>20\\d{2})${NUMBER_EDGE}`,
      'g',
    ),
    day: named,
  },
  { pattern: /ngay (?<day>\d{1,2}) thang (?<month>\d{1,2}) nam (?<year>20\d{2})/g, day: named },
  { pattern: /(?<![\d-])(?<year>20\d{2})-(?<month>\d{2})-(?<day>\d{2})(?!\d)/g, day: named },
  {
    pattern: new RegExp(
      `\\b(?:(?<day>\\d{1,2})(?:st|nd|rd|th)? )?${MONTH_NAME}\\.?(?: (?<day2>\\d{1,2})(?:st|nd|rd|th)?,)? (?<year>20\\d{2})\\b`,
      'g',
    ),
    day: inEnglish,
  },
  {
    pattern: /\bthang (?<month>\d{1,2})(?:\/| nam |-)(?<year>20\d{2})(?!\d)/g,
    day: (match, today) => ofMonth(number(match, 'year'), number(match, 'month'), today),
  },
  {
    pattern: /\bthang (?<month>\d{1,2}) nam (?<which>ngoai|truoc|sau|toi)\b/g,
    day: (match, today) => ofMonth(today.year + shift(match), number(match, 'month'), today),
  },
  { pattern: /\bthang truoc\b|\blast month\b/g, day: (_, today) => monthsFrom(today, -1) },
  { pattern: /\bthang (?:sau|toi)\b|\bsang thang\b|\bnext month\b/g, day: (_, today) => monthsFrom(today, 1) },
  { pattern: /\bnam (?:ngoai|truoc)\b|\blast year\b/g, day: (_, today) => ofYear(today.year - 1, today) },
  { pattern: /\bnam kia\b|\btwo years ago\b/g, day: (_, today) => ofYear(today.year - 2, today) },
  {
    pattern: /\bnam (?:sau|toi)\b|\bsang nam(?! \d)\b|\bqua nam\b|\bnext year\b/g,
    day: (_, today) => ofYear(today.year + 1, today),
  },
  {
    pattern: /\b(?:nam|sang nam|in|from|since|during|hoi nam|tu nam) (?<year>20\d{2})(?![\d/.-])/g,
    day: (match, today) => ofYear(number(match, 'year'), today),
  },
];

function number(match: RegExpExecArray, name: string): number {
  return Number(match.groups?.[name]);
}

function shift(match: RegExpExecArray): number {
  return /ngoai|truoc/.test(match.groups?.['which'] ?? '') ? -1 : 1;
}

function named(match: RegExpExecArray, today: Day): Day | undefined {
  const day = { year: number(match, 'year'), month: number(match, 'month'), day: number(match, 'day') };
  return isoDay(day) === isoDay(today) ? undefined : day;
}

function inEnglish(match: RegExpExecArray, today: Day): Day | undefined {
  const month = MONTHS.findIndex((name) => name.startsWith((match.groups?.['name'] ?? '').slice(0, 3))) + 1;
  const day = match.groups?.['day'] ?? match.groups?.['day2'];
  const year = number(match, 'year');
  return day === undefined ? ofMonth(year, month, today) : { year, month, day: Number(day) };
}

function ofMonth(year: number, month: number, today: Day): Day | undefined {
  if (year === today.year && month === today.month) return undefined;
  const past = year < today.year || (year === today.year && month < today.month);
  return { year, month, day: past ? 15 : 1 };
}

function monthsFrom(today: Day, months: number): Day | undefined {
  const first = today.year * 12 + today.month - 1 + months;
  return ofMonth(Math.floor(first / 12), (first % 12) + 1, today);
}

function ofYear(year: number, today: Day): Day | undefined {
  if (year === today.year) return undefined;
  return year < today.year ? { year, month: 7, day: 1 } : { year, month: 1, day: 1 };
}
