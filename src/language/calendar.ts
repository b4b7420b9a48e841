/** A calendar day; month 1–12. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const VIETNAM_OFFSET_MS = 7 * 60 * 60 * 1000;

/** The day it is in Viet Nam (UTC+7, no summer time) at an instant. */
export function dayInVietnam(now: Date): Day {
  const local = new Date(now.getTime() + VIETNAM_OFFSET_MS);
  return { year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate() };
}

/** Whether the calendar has this day. */
export function isDay(day: Day): boolean {
  const date = new Date(Date.UTC(day.year, day.month - 1, day.day));
  return date.getUTCFullYear() === day.year && date.getUTCMonth() === day.month - 1 && date.getUTCDate() === day.day;
}

/** A day as ISO 8601, `2026-11-23`. */
export function isoDay(day: Day): string {
  return `${String(day.year).padStart(4, '0')}-${String(day.month).padStart(2, '0')}-${String(day.day).padStart(2, '0')}`;
}
