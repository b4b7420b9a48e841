import { LOCAL_MS } from '../core/local-time';

const DAY_MS = 86_400_000;

/** A moment in Asia/Ho_Chi_Minh, taken apart to be said; `weekday` 0 is Sunday, `month` 1 is January. */
export interface LocalMoment {
  readonly hour: number;
  readonly minute: number;
  readonly weekday: number;
  readonly day: number;
  readonly month: number;
  readonly today: boolean;
  readonly tomorrow: boolean;
}

/** Takes a moment apart, seen from `now`. */
export function localDayAndTime(at: Date, now: Date): LocalMoment {
  const local = new Date(at.getTime() + LOCAL_MS);
  const day = Math.floor(local.getTime() / DAY_MS);
  const today = Math.floor((now.getTime() + LOCAL_MS) / DAY_MS);
  return {
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    weekday: local.getUTCDay(),
    day: local.getUTCDate(),
    month: local.getUTCMonth() + 1,
    today: day === today,
    tomorrow: day === today + 1,
  };
}
