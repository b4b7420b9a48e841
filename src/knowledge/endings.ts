import { addDays } from './check';
import type { Library } from './load';
import type { Schedule } from './schedule';

/** Something that ends, was checked long ago, or is missing, with the day on which it counts. */
export interface KnowledgeEnding {
  readonly day: string;
  /** `article:…`, `fact:…` or `schedule`. */
  readonly subject: string;
  readonly reason: 'ended' | 'ends' | 'stale' | 'no-holidays' | 'no-tet';
}

/** Days ahead within which something that ends is told. */
export const SOON_DAYS = 60;
/** Days after which a checked date is old enough to be looked at again. */
const STALE_DAYS = 180;
/** The next year's public holidays are announced in the last quarter. */
const HOLIDAYS_FROM = '10-01';

/** What ends within {@link SOON_DAYS} or should be checked again, the earliest day first. */
export function knowledgeEndings(library: Library, today: string, schedule?: Schedule): readonly KnowledgeEnding[] {
  const soon = addDays(today, SOON_DAYS);
  const ending = (subject: string, day: string | undefined): readonly KnowledgeEnding[] =>
    day === undefined || day > soon ? [] : [{ day, subject, reason: day < today ? 'ended' : 'ends' }];
  const articles = [...library.articles.values()].flatMap(({ id, to, checkedOn }) => [
    ...ending(`article:${id}`, to),
    ...stale(`article:${id}`, checkedOn, today),
  ]);
  const facts = [...library.facts].flatMap(([id, fact]) => {
    const subject = `fact:${id}`;
    if (fact.kind === 'value')
      return [...ending(subject, fact.values.at(-1)?.to), ...stale(subject, fact.checkedOn, today)];
    if (fact.kind !== 'fee') return fact.kind === 'law' ? ending(subject, fact.to) : [];
    const layers = [fact.base.at(-1)?.to, fact.cut.at(-1)?.to, fact.waiver.at(-1)?.to];
    return [...layers.flatMap((to) => ending(subject, to)), ...stale(subject, fact.checkedOn, today)];
  });
  const all = [...articles, ...facts, ...(schedule ? scheduleEndings(schedule, today, soon) : [])];
  return all.sort((left, right) => left.day.localeCompare(right.day) || left.subject.localeCompare(right.subject));
}

function stale(subject: string, checkedOn: string, today: string): readonly KnowledgeEnding[] {
  return addDays(checkedOn, STALE_DAYS) < today ? [{ day: checkedOn, subject, reason: 'stale' }] : [];
}

function scheduleEndings(schedule: Schedule, today: string, soon: string): readonly KnowledgeEnding[] {
  const hours = schedule.hours.flatMap(({ to }): readonly KnowledgeEnding[] =>
    to === undefined || to > soon || to < today ? [] : [{ day: to, subject: 'schedule', reason: 'ends' }],
  );
  const year = today.slice(5) >= HOLIDAYS_FROM ? String(Number(today.slice(0, 4)) + 1) : today.slice(0, 4);
  const days = schedule.holidays.filter(({ from }) => from.startsWith(year));
  const missing: KnowledgeEnding[] = [];
  if (days.length === 0) missing.push({ day: `${year}-01-01`, subject: 'schedule', reason: 'no-holidays' });
  else if (!days.some(({ kind }) => kind === 'tet'))
    missing.push({ day: `${year}-01-15`, subject: 'schedule', reason: 'no-tet' });
  return [...hours, ...missing];
}
