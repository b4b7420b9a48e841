import { nextLoudMoment, NIGHT } from '../core/quiet-hours';

/** How many announcements a second each channel takes, when no replies are in the way. */
export type Rates = Readonly<Record<string, number>>;

const HOUR_MS = 3_600_000;
const MOST_HOURS = 24 * 400;

/** When sending to so many people on each channel will be over, if it begins at `begin`; undefined: never within a year. */
export function estimateEnd(
  begin: Date,
  byChannel: Readonly<Record<string, number>>,
  rates: Rates,
  urgent: boolean,
): Date | undefined {
  const seconds = Math.max(
    0,
    ...Object.entries(byChannel).map(([channel, n]) => {
      const rate = Object.hasOwn(rates, channel) ? (rates[channel] ?? 0) : 0;
      return n === 0 ? 0 : n / rate;
    }),
  );
  if (!Number.isFinite(seconds)) return undefined;
  return urgent ? new Date(begin.getTime() + seconds * 1000) : throughLoudHours(begin, seconds * 1000);
}

/** The end at the latest when all of these people are on the slowest channel. */
export function latestEnd(begin: Date, people: number, rates: Rates, urgent: boolean): Date | undefined {
  const slowest = Object.entries(rates).toSorted(([, one], [, other]) => one - other)[0]?.[0];
  return slowest === undefined ? undefined : estimateEnd(begin, { [slowest]: people }, rates, urgent);
}

function throughLoudHours(begin: Date, ms: number): Date | undefined {
  let at = nextLoudMoment(begin, NIGHT);
  let left = ms;
  for (let hours = 0; hours < MOST_HOURS; hours += 1) {
    const hourEnds = (Math.floor(at.getTime() / HOUR_MS) + 1) * HOUR_MS;
    const room = hourEnds - at.getTime();
    if (left <= room) return new Date(at.getTime() + left);
    left -= room;
    at = nextLoudMoment(new Date(hourEnds), NIGHT);
  }
  return undefined;
}
