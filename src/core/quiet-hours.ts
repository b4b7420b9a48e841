import { LOCAL_MS } from './local-time';

/** Whole hours in Asia/Ho_Chi_Minh in which a person is not disturbed: from `from` until before `to`, over midnight if need be. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

/** When nobody is written to unasked, unless it is urgent: 21 to 7 o'clock. */
export const NIGHT: QuietHours = { from: 21, to: 7 };

const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;

/** The first moment from `now` on that lies in none of the quiet hours; `now` itself when it may be. Hours that fill a day mean the next night's end. */
export function nextLoudMoment(now: Date, ...quiet: readonly QuietHours[]): Date {
  if (!isQuiet(hourOf(now.getTime()), quiet)) return now;
  const hour = Math.floor((now.getTime() + LOCAL_MS) / HOUR_MS);
  for (let later = 1; later <= DAY_HOURS; later += 1) {
    const at = (hour + later) * HOUR_MS - LOCAL_MS;
    if (!isQuiet(hourOf(at), quiet)) return new Date(at);
  }
  return new Date(now.getTime() + DAY_HOURS * HOUR_MS);
}

/** How many of the day's hours are in none of the quiet hours. */
export function loudHours(...quiet: readonly QuietHours[]): number {
  return Array.from({ length: DAY_HOURS }, (_, hour) => hour).filter((hour) => !isQuiet(hour, quiet)).length;
}

function isQuiet(hour: number, quiet: readonly QuietHours[]): boolean {
  return quiet.some(({ from, to }) => (from <= to ? hour >= from && hour < to : hour >= from || hour < to));
}

function hourOf(at: number): number {
  return new Date(at + LOCAL_MS).getUTCHours();
}
