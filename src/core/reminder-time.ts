import { LOCAL_MS } from './local-time';

const DAY_MS = 86_400_000;
/** When people are home from work and have not gone to bed: 18:30. */
const EVENING_MS = 18.5 * 3_600_000;
const FIRST_HOUR = 7;
const LAST_HOUR = 21;

/** The next day at 18:30 in Vietnam. */
export function nextEvening(now: Date): Date {
  const midnight = Math.floor((now.getTime() + LOCAL_MS) / DAY_MS) * DAY_MS;
  return new Date(midnight + DAY_MS + EVENING_MS - LOCAL_MS);
}

/** Whether people may be written to unasked: from 7 to 21 o'clock in Vietnam. */
export function isDecentHour(now: Date): boolean {
  const hour = new Date(now.getTime() + LOCAL_MS).getUTCHours();
  return hour >= FIRST_HOUR && hour < LAST_HOUR;
}
