import type { DayRange } from '../../core/figures';
import { dayInVietnam, isoDay } from '../../language/calendar';

const DAY_MS = 86_400_000;
/** The longest time that is shown at once. */
const MOST_DAYS = 731;

/** The days shown when none are asked for: four whole weeks, so that weekdays compare. */
const USUAL_DAYS = 28;

/** Days asked for, with the days before them that they are compared with: as many, right before. */
export interface ComparedRange extends DayRange {
  readonly days: number;
  readonly before: DayRange;
}

/** Reads `from` and `to` as they stand in an address. What is no day, or the wrong way round, or too long, is put right. */
export function readRange(from: string, to: string, now: Date): ComparedRange {
  const today = isoDay(dayInVietnam(now));
  const last = isDay(to) && to <= today ? to : today;
  const usual = addDays(last, 1 - USUAL_DAYS);
  const wanted = isDay(from) && from <= last ? from : usual;
  const first = wanted < addDays(last, 1 - MOST_DAYS) ? addDays(last, 1 - MOST_DAYS) : wanted;
  const days = daysBetween(first, last) + 1;
  return { from: first, to: last, days, before: { from: addDays(first, -days), to: addDays(first, -1) } };
}

/** The last `days` days up to today. */
export function lastDays(days: number, now: Date): DayRange {
  const to = isoDay(dayInVietnam(now));
  return { from: addDays(to, 1 - days), to };
}

/** All days of a range, oldest first. */
export function daysOf({ from, to }: DayRange): readonly string[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => addDays(from, at));
}

/** A day as people write it: `28/11/2026`. */
export function dayLabel(day: string): string {
  return day.split('-').toReversed().join('/');
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text;
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
