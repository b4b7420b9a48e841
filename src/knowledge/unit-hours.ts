import type { Language } from '../core/message';
import { WEEKDAYS, type Office } from '../core/office';
import { hasHours } from '../core/office-hours';
import type { Schedule } from './schedule';

type Blocks = Office['extra'][number]['blocks'];

/**
 * The schedule with the hours of units that take cases put in where a row names one: what people read in an article is what the
 * cases go by. A unit that is gone or has no hours leaves the words of the row, or, without words, nothing.
 */
export function withUnitHours(schedule: Schedule, offices: readonly Office[]): Schedule {
  const hours = schedule.hours.flatMap((row): Schedule['hours'] => {
    const office = offices.find(({ id }) => id === row.unit);
    if (!office || !hasHours(office)) return row.open ? [row] : [];
    const { closures, extra } = office;
    return [{ ...row, open: { vi: weekText(office, 'vi'), en: weekText(office, 'en') }, closures, extra }];
  });
  return { ...schedule, hours };
}

const DAYS: Readonly<Record<Language, Readonly<Record<(typeof WEEKDAYS)[number], string>>>> = {
  vi: {
    mon: 'thứ Hai',
    tue: 'thứ Ba',
    wed: 'thứ Tư',
    thu: 'thứ Năm',
    fri: 'thứ Sáu',
    sat: 'thứ Bảy',
    sun: 'Chủ nhật',
  },
  en: {
    mon: 'Monday',
    tue: 'Tuesday',
    wed: 'Wednesday',
    thu: 'Thursday',
    fri: 'Friday',
    sat: 'Saturday',
    sun: 'Sunday',
  },
};

/** A week in words, days of like hours together: `thứ Hai đến thứ Sáu 07:30–11:30, 13:30–17:00; thứ Bảy 07:30–11:30`. */
export function weekText({ week }: Pick<Office, 'week'>, language: Language): string {
  const runs: { first: string; last: string; hours: string }[] = [];
  for (const day of WEEKDAYS) {
    const name = DAYS[language][day];
    const hours = blocksText(week[day] ?? []);
    const before = runs.at(-1);
    if (before?.hours === hours) before.last = name;
    else runs.push({ first: name, last: name, hours });
  }
  const to = language === 'vi' ? 'đến' : 'to';
  return runs
    .filter(({ hours }) => hours !== '')
    .map(({ first, last, hours }) => `${first === last ? first : `${first} ${to} ${last}`} ${hours}`)
    .join('; ');
}

/** Stretches of a day in words: `07:30–11:30, 13:30–17:00`; the empty text for a day off. */
export function blocksText(blocks: Blocks): string {
  return blocks.map(({ from, to }) => `${from}–${to}`).join(', ');
}
