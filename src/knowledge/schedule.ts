import { z } from 'zod';
import type { Language } from '../core/message';
import { officeSchema } from '../core/office';
import { addDays } from './check';
import { dayText } from './facts';
import type { KnowledgeFiles } from './files';
import { attempt, type Fault } from './load';
import { blocksText } from './unit-hours';
import { readYaml } from './yaml-text';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as YYYY-MM-DD');
const time = z.string().regex(/^\d{2}:\d{2}$/, 'a time as HH:MM');
const both = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });

/**
 * Opening hours of an office, valid from … to; shown with the articles that tell where to go. With a `unit` the hours, days off and
 * extra days are those by which its cases go (see `withUnitHours`); without one the words of `open`.
 */
export const hoursSchema = z
  .strictObject({
    office: both,
    open: both.optional(),
    unit: z.string().optional(),
    from: day,
    to: day.optional(),
    source: z.string().min(1),
    articles: z.array(z.string()).min(1),
    closures: officeSchema.shape.closures.optional(),
    extra: officeSchema.shape.extra.optional(),
  })
  .refine(({ open, unit }) => open !== undefined || unit !== undefined, { path: ['open'], message: 'says no hours' });

/** A mobile administration session: one row a day and place. */
export const sessionSchema = z.strictObject({
  ward: both,
  place: both,
  day,
  begins: time,
  ends: time,
  services: both,
  contact: z.string().optional(),
  source: z.string().min(1),
});

/**
 * Days off for all offices, both ends included. Public holidays by the Labour Code 2019, Art. 112; the days off for Tết and the days
 * made up for are announced every year, so each year is entered anew.
 */
export const holidaySchema = z.strictObject({
  name: both,
  kind: z.enum(['tet', 'holiday', 'other']),
  from: day,
  to: day,
  source: z.string().min(1),
});

const scheduleSchema = z.strictObject({
  checkedOn: day,
  hours: z.array(hoursSchema).default([]),
  sessions: z.array(sessionSchema).default([]),
  holidays: z.array(holidaySchema).default([]),
});

/** Opening hours, mobile sessions and days off as staff keep them, dated; never texts. */
export type Schedule = z.infer<typeof scheduleSchema>;

/** The article that tells of mobile sessions. */
const SESSIONS_ARTICLE = 'mobile-admin';
const MOST_SESSIONS = 5;
/** Nothing is known. */
export const NO_SCHEDULE: Schedule = { checkedOn: '1970-01-01', hours: [], sessions: [], holidays: [] };

/** Reads `schedule.yaml`. A missing file is an empty schedule; a malformed one a fault. */
export function readSchedule(files: KnowledgeFiles): {
  readonly schedule: Schedule;
  readonly faults: readonly Fault[];
} {
  const file = 'schedule.yaml';
  const text = files.get(file);
  if (text === undefined) return { schedule: NO_SCHEDULE, faults: [] };
  const faults: Fault[] = [];
  const parsed = scheduleSchema.safeParse(attempt(file, faults, () => readYaml(text).value));
  if (parsed.success) return { schedule: parsed.data, faults: [] };
  const wrong = parsed.error.issues.map((issue) => ({ file, message: `${issue.path.join('.')}: ${issue.message}` }));
  return { schedule: NO_SCHEDULE, faults: faults.length > 0 ? faults : wrong };
}

/**
 * What the schedule adds to an article's answer on a day: the next sessions, or the hours in force with the days off that are near.
 * Undefined: nothing is known.
 */
export function scheduleNote(
  schedule: Schedule,
  article: string,
  today: string,
  language: Language,
): string | undefined {
  const lines = article === SESSIONS_ARTICLE ? sessionLines(schedule, today, language) : [];
  const hours = article === SESSIONS_ARTICLE ? [] : hoursInForce(schedule, article, today);
  const all = [
    ...lines,
    ...hours.flatMap((row) => officeLines(row, today, language)),
    ...(hours.length > 0 ? soonLines(schedule.holidays, today, language) : []),
  ];
  return all.length === 0 ? undefined : all.join('\n');
}

function sessionLines(schedule: Schedule, today: string, language: Language): readonly string[] {
  return schedule.sessions
    .filter((session) => session.day >= today)
    .sort((left, right) => `${left.day}${left.begins}`.localeCompare(`${right.day}${right.begins}`))
    .slice(0, MOST_SESSIONS)
    .map((session) => sessionLine(session, language));
}

type Hours = Schedule['hours'][number];

function hoursInForce(schedule: Schedule, article: string, today: string): readonly Hours[] {
  return schedule.hours.filter(
    ({ articles, from, to }) => articles.includes(article) && from <= today && (to === undefined || today <= to),
  );
}

/** An office's week, then what is near of its own days off and its extra days. */
function officeLines({ office, open, closures, extra }: Hours, today: string, language: Language): readonly string[] {
  const name = office[language];
  const worked = language === 'vi' ? 'làm việc ngày' : 'open on';
  return [
    ...(open ? [`• ${name}: ${open[language]}`] : []),
    ...soonLines(closures ?? [], today, language, name),
    ...(extra ?? [])
      .filter((one) => one.blocks.length > 0 && today <= one.day && one.day <= addDays(today, SOON_DAYS))
      .map((one) => `• ${name} ${worked} ${dayText(one.day, language)}: ${blocksText(one.blocks)}`),
  ];
}

/** Days ahead within which a day off or an extra day is told with the opening hours. */
const SOON_DAYS = 10;

type DaysOff = readonly Pick<Schedule['holidays'][number], 'name' | 'from' | 'to'>[];

function soonLines(daysOff: DaysOff, today: string, language: Language, office?: string): readonly string[] {
  const soon = addDays(today, SOON_DAYS);
  const closed = language === 'vi' ? 'nghỉ' : 'closed for';
  const begins = office === undefined ? `${closed.charAt(0).toUpperCase()}${closed.slice(1)}` : `${office} ${closed}`;
  return daysOff
    .filter(({ from, to }) => from <= soon && today <= to)
    .toSorted((left, right) => left.from.localeCompare(right.from))
    .map(({ name, from, to }) => {
      const days = from === to ? dayText(from, language) : `${dayText(from, language)} – ${dayText(to, language)}`;
      return `• ${begins} ${name[language]}: ${days}`;
    });
}

function sessionLine(session: Schedule['sessions'][number], language: Language): string {
  const contact = session.contact === undefined ? '' : ` (${session.contact})`;
  return `• ${dayText(session.day, language)}, ${session.begins}–${session.ends}, ${session.ward[language]}, ${session.place[language]}: ${session.services[language]}${contact}`;
}
