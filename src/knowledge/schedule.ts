import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import type { Language } from '../core/message';
import { dayText } from './facts';
import type { Fault } from './load';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as YYYY-MM-DD');
const time = z.string().regex(/^\d{2}:\d{2}$/, 'a time as HH:MM');
const both = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });

const scheduleSchema = z.strictObject({
  checkedOn: day,
  /** Opening hours of an office, valid from … to; shown with the articles that tell where to go. */
  hours: z
    .array(
      z.strictObject({
        office: both,
        open: both,
        from: day,
        to: day.optional(),
        source: z.string().min(1),
        articles: z.array(z.string()).min(1),
      }),
    )
    .default([]),
  /** Mobile administration sessions: one row a day and place. */
  sessions: z
    .array(
      z.strictObject({
        ward: both,
        place: both,
        day,
        begins: time,
        ends: time,
        services: both,
        contact: z.string().optional(),
        source: z.string().min(1),
      }),
    )
    .default([]),
});

/** Opening hours and mobile sessions as staff keep them, dated; never texts. */
export type Schedule = z.infer<typeof scheduleSchema>;

/** The article that tells of mobile sessions. */
const SESSIONS_ARTICLE = 'mobile-admin';
const MOST_SESSIONS = 5;
const NO_SCHEDULE: Schedule = { checkedOn: '1970-01-01', hours: [], sessions: [] };

/** Reads `schedule.yaml`. A missing file is an empty schedule; a malformed one a fault. */
export function loadSchedule(folder: string): { readonly schedule: Schedule; readonly faults: readonly Fault[] } {
  const file = 'schedule.yaml';
  const path = join(folder, file);
  if (!existsSync(path)) return { schedule: NO_SCHEDULE, faults: [] };
  const parsed = scheduleSchema.safeParse(parseYaml(readFileSync(path, 'utf8')));
  if (parsed.success) return { schedule: parsed.data, faults: [] };
  const faults = parsed.error.issues.map((issue) => ({ file, message: `${issue.path.join('.')}: ${issue.message}` }));
  return { schedule: NO_SCHEDULE, faults };
}

/** What the schedule adds to an article's answer on a day: the next sessions, or the hours in force. Undefined: nothing is known. */
export function scheduleNote(
  schedule: Schedule,
  article: string,
  today: string,
  language: Language,
): string | undefined {
  const lines =
    article === SESSIONS_ARTICLE
      ? schedule.sessions
          .filter((session) => session.day >= today)
          .sort((left, right) => left.day.localeCompare(right.day))
          .slice(0, MOST_SESSIONS)
          .map((session) => sessionLine(session, language))
      : schedule.hours
          .filter(
            (entry) =>
              entry.articles.includes(article) && entry.from <= today && (entry.to === undefined || today <= entry.to),
          )
          .map((entry) => `• ${entry.office[language]}: ${entry.open[language]}`);
  return lines.length === 0 ? undefined : lines.join('\n');
}

function sessionLine(session: Schedule['sessions'][number], language: Language): string {
  const contact = session.contact === undefined ? '' : ` (${session.contact})`;
  return `• ${dayText(session.day, language)}, ${session.begins}–${session.ends}, ${session.ward[language]}, ${session.place[language]}: ${session.services[language]}${contact}`;
}
