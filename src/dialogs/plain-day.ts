import { dayInVietnam, isDay, isoDay, type Day } from '../language/calendar';
import { fold } from '../language/fold';

const DAY_MS = 86_400_000;
/** A reminder further ahead than this is likely a slip. */
const MOST_DAYS_AHEAD = 180;

const WEEKDAYS: readonly RegExp[] = [
  /\b(chu nhat|cn|sunday)\b/,
  /\b(thu (hai|2)|t2|monday)\b/,
  /\b(thu (ba|3)|t3|tuesday)\b/,
  /\b(thu (tu|4)|t4|wednesday)\b/,
  /\b(thu (nam|5)|t5|thursday)\b/,
  /\b(thu (sau|6)|t6|friday)\b/,
  /\b(thu (bay|7)|t7|saturday)\b/,
];

/**
 * Reads a day to come into ISO form: "28/11", "ngày 5 tháng 12", "thứ hai", "3 ngày nữa", "in 3 days", "next week". A day without
 * its year is the next such day. Past days, and days more than half a year ahead, are not read; ISO reads as itself.
 */
export function readPlainDay(text: string, now: Date): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  const folded = fold(text).replace(/\s+/g, ' ').trim();
  const found = inDays(folded, now) ?? dated(folded, now) ?? weekday(folded, now);
  return found !== undefined && found > isoDay(dayInVietnam(now)) && found <= plus(MOST_DAYS_AHEAD, now)
    ? found
    : undefined;
}

/** The day `days` after today, ISO. */
export function plus(days: number, now: Date): string {
  return isoDay(dayInVietnam(new Date(now.getTime() + days * DAY_MS)));
}

/** The next day of the week after today (0 Sunday … 6 Saturday), ISO. */
export function nextWeekday(wanted: number, now: Date): string {
  const { year, month, day } = dayInVietnam(now);
  const today = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return plus(((wanted - today + 6) % 7) + 1, now);
}

function inDays(folded: string, now: Date): string | undefined {
  const days = /\b(\d{1,3}) (?:ngay|hom|bua|days?)\b(?: (?:nua|toi|sau|from now))?/.exec(folded)?.[1];
  if (days !== undefined) return plus(Number(days), now);
  const weeks = /(?<!thu )\b(\d{1,2}|mot|hai|ba|one|two|three) (?:tuan|weeks?)\b/.exec(folded)?.[1];
  if (weeks !== undefined) return plus(7 * (SMALL[weeks] ?? Number(weeks)), now);
  if (/\b(ngay mot|bua mot|ngay kia|day after tomorrow)\b|^mot$/.test(folded)) return plus(2, now);
  if (/\b(mai|tomorrow)\b/.test(folded)) return plus(1, now);
  if (WEEKDAYS.some((pattern) => pattern.test(folded))) return undefined;
  if (/\b(tuan (sau|toi)|next week)\b/.test(folded)) return plus(7, now);
  return undefined;
}

const SMALL: Readonly<Record<string, number>> = { mot: 1, hai: 2, ba: 3, one: 1, two: 2, three: 3 };

function weekday(folded: string, now: Date): string | undefined {
  const wanted = WEEKDAYS.findIndex((pattern) => pattern.test(folded));
  if (wanted < 0) return undefined;
  const next = nextWeekday(wanted, now);
  if (!/\b(tuan (sau|toi)|next week)\b/.test(folded)) return next;
  const { year, month, day } = dayInVietnam(now);
  const untilMonday = (8 - new Date(Date.UTC(year, month - 1, day)).getUTCDay()) % 7 || 7;
  return plus(untilMonday + ((wanted + 6) % 7), now);
}

function dated(folded: string, now: Date): string | undefined {
  const match =
    /(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?(?![\d/.-])/.exec(folded) ??
    /\b(?:ngay |mung |mong )?(\d{1,2}) thang (\d{1,2})(?: nam (\d{4}))?\b/.exec(folded);
  if (!match) return english(folded, now);
  return upcoming(Number(match[1]), Number(match[2]), match[3], now);
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function english(folded: string, now: Date): string | undefined {
  const match =
    /\b(\d{1,2})(?:st|nd|rd|th)? (?:of )?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: (\d{4}))?/.exec(
      folded,
    );
  const turned =
    /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?/.exec(folded);
  if (match) return upcoming(Number(match[1]), MONTHS.indexOf(match[2] ?? '') + 1, match[3], now);
  return turned ? upcoming(Number(turned[2]), MONTHS.indexOf(turned[1] ?? '') + 1, turned[3], now) : undefined;
}

function upcoming(day: number, month: number, year: string | undefined, now: Date): string | undefined {
  const today = dayInVietnam(now);
  const named: Day = { year: year === undefined ? today.year : Number(year), month, day };
  if (!isDay(named)) return undefined;
  const passed = year === undefined && isoDay(named) <= isoDay(today);
  return isoDay(passed ? { ...named, year: named.year + 1 } : named);
}
