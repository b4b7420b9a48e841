import { WEEKDAYS, type Office } from './office';
import { LOCAL_MS } from './local-time';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** How far ahead an opening is looked for: longer than any holiday. */
const MOST_DAYS = 60;

/** An open stretch of time; `to` is the first moment that is closed again. */
export interface OpenSpan {
  readonly from: Date;
  readonly to: Date;
}

/** Whether the office's week says anything: without hours nothing is promised. */
export function hasHours(office: Pick<Office, 'week' | 'extra'>): boolean {
  return office.extra.length > 0 || Object.values(office.week).some((blocks) => blocks.length > 0);
}

/** Whether the office is open at a moment. */
export function isOpen(office: Office, at: Date): boolean {
  return spansOfDay(office, localDay(at)).some(({ from, to }) => from <= at && at < to);
}

/** The next moment at which the office is open: `at` itself when it is; undefined when no opening is known within 60 days. */
export function opensAt(office: Office, at: Date): Date | undefined {
  for (const span of spansFrom(office, at)) return span.from > at ? span.from : at;
  return undefined;
}

/** The moment at which `ms` of open time have passed since `at`; undefined when the known hours do not reach that far. */
export function afterOpenTime(office: Office, at: Date, ms: number): Date | undefined {
  let left = ms;
  for (const span of spansFrom(office, at)) {
    const begin = Math.max(span.from.getTime(), at.getTime());
    const length = span.to.getTime() - begin;
    if (left <= length) return new Date(begin + left);
    left -= length;
  }
  return undefined;
}

/** Milliseconds of open time between two moments; 0 when `to` is not later. */
export function openTimeBetween(office: Office, from: Date, to: Date): number {
  let sum = 0;
  for (let day = localDay(from); day <= localDay(to); day = nextDay(day)) {
    for (const span of spansOfDay(office, day)) {
      const begin = Math.max(span.from.getTime(), from.getTime());
      const end = Math.min(span.to.getTime(), to.getTime());
      sum += Math.max(0, end - begin);
    }
  }
  return sum;
}

/** The open stretches of a local day (ISO): an extra day's own hours, none on a day off, else the week's. */
export function spansOfDay(office: Office, day: string): readonly OpenSpan[] {
  const extra = office.extra.find((one) => one.day === day);
  const closed = office.closures.some(({ from, to }) => from <= day && day <= to);
  const blocks = extra?.blocks ?? (closed ? [] : (office.week[weekdayOf(day)] ?? []));
  return blocks.map(({ from, to }) => ({ from: momentOf(day, from), to: momentOf(day, to) }));
}

/** First and last day (month-day) between which Tết and its days off can fall: New Year's Day is between 21 January and 20 February. */
const TET_SEASON = { from: '01-15', to: '03-01' } as const;

/** Whether a moment lies in the season of Tết of a year whose days off nobody has entered: hours then are not certain. */
export function tetUnknown(office: Office, at: Date): boolean {
  const day = localDay(at);
  const year = day.slice(0, 4);
  const season = day.slice(5) >= TET_SEASON.from && day.slice(5) <= TET_SEASON.to;
  return (
    season &&
    !office.closures.some(({ kind, from, to }) => kind === 'tet' && (from.startsWith(year) || to.startsWith(year)))
  );
}

/** The local day (ISO) of a moment in Asia/Ho_Chi_Minh. */
export function localDay(at: Date): string {
  return new Date(at.getTime() + LOCAL_MS).toISOString().slice(0, 10);
}

/** The local time of day, `07:30`. */
export function localTime(at: Date): string {
  return new Date(at.getTime() + LOCAL_MS).toISOString().slice(11, 16);
}

function* spansFrom(office: Office, at: Date): Generator<OpenSpan> {
  let day = localDay(at);
  for (let days = 0; days <= MOST_DAYS; days += 1, day = nextDay(day)) {
    for (const span of spansOfDay(office, day)) if (span.to > at) yield span;
  }
}

function weekdayOf(day: string): (typeof WEEKDAYS)[number] {
  const index = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return WEEKDAYS[index] ?? 'mon';
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}

function momentOf(day: string, time: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(Date.parse(`${day}T00:00:00Z`) - LOCAL_MS + (hours * 60 + minutes) * MINUTE_MS);
}
