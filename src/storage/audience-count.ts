import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import type { AnnouncementContent, AudienceCount, CountOf, SubscriberFigures } from '../core/announcing';
import { gotEnough, inAudience } from './audience';
import type { Database } from './database';
import { readList } from './subscribers';
import { LOCAL_MS } from '../core/local-time';

/** Numbers looked at in one statement: some milliseconds, then others have their turn. */
const SLICE = 4000;
const DAY_MS = 86_400_000;
const SHOWN_DAYS = 30;

/** Counts an audience in slices. */
export async function countAudience(
  database: Database,
  content: AnnouncementContent,
  urgent: boolean,
  now: Date,
): Promise<AudienceCount> {
  const byChannel: Record<string, number> = {};
  let enough = 0;
  await overSubscribers(database, async (after, upto) => {
    const tired = urgent ? sql<number>`0` : sql<number>`case when ${gotEnough(now)} then 1 else 0 end`;
    const { rows } = await sql<{ channel: string; tired: number; n: number }>`
      select channel, tired, count(*) as n from (
        select channel, ${tired} as tired from subscriber
        where id > ${after} and id <= ${upto} and ${inAudience(content, now)}) as found
      group by channel, tired`.execute(database.kysely);
    for (const { channel, tired: left, n } of rows) {
      if (left === 1) enough += n;
      else byChannel[channel] = (byChannel[channel] ?? 0) + n;
    }
  });
  return { total: Object.values(byChannel).reduce((sum, n) => sum + n, 0), byChannel, enough };
}

/** Who subscribes to what, counted in slices. */
export async function subscriberFigures(database: Database): Promise<SubscriberFigures> {
  const by = { channel: tally(), language: tally(), activated: tally(), areas: tally(), topics: tally() };
  let total = 0;
  await overSubscribers(database, async (after, upto) => {
    const rows = await database.kysely
      .selectFrom('subscriber')
      .select((select) => ['channel', 'language', 'activated', 'areas', 'topics', select.fn.countAll<number>().as('n')])
      .where('id', '>', after)
      .where('id', '<=', upto)
      .groupBy(['channel', 'language', 'activated', 'areas', 'topics'])
      .execute();
    for (const row of rows) {
      total += row.n;
      for (const name of ['channel', 'language', 'activated'] as const) by[name].add(row[name], row.n);
      for (const name of ['areas', 'topics'] as const) for (const id of readList(row[name])) by[name].add(id, row.n);
    }
  });
  const sorted = Object.fromEntries(Object.entries(by).map(([name, counted]) => [name, counted.sorted()]));
  return { total, by: sorted as SubscriberFigures['by'], days: await consentDays(database) };
}

async function consentDays({ kysely }: Database): Promise<SubscriberFigures['days']> {
  const { rows: last } = await sql<{ at: number | null }>`select max(at) as at from consent`.execute(kysely);
  const since = (last[0]?.at ?? 0) - SHOWN_DAYS * DAY_MS;
  const { rows } = await sql<{ day: number; given: number; n: number }>`
    select day, given, count(*) as n from (
      select (at + ${sql.lit(LOCAL_MS)}) / ${sql.lit(DAY_MS)} as day, given from consent
      where at >= ${since} and purpose = 'announcements') as decided
    group by day, given order by day desc`.execute(kysely);
  const days = new Map<number, { given: number; withdrawn: number }>();
  for (const { day, given, n } of rows) {
    const whole = Math.floor(day);
    const known = days.get(whole) ?? { given: 0, withdrawn: 0 };
    days.set(whole, given === 1 ? { ...known, given: known.given + n } : { ...known, withdrawn: known.withdrawn + n });
  }
  return [...days].map(([day, counts]) => ({ day: new Date(day * DAY_MS).toISOString().slice(0, 10), ...counts }));
}

/** Goes over all subscribers by their numbers. */
async function overSubscribers(
  { kysely }: Database,
  look: (after: number, upto: number) => Promise<void>,
): Promise<void> {
  const { rows } = await sql<{
    first: number | null;
    last: number | null;
  }>`select (select min(id) from subscriber) as first, (select max(id) from subscriber) as last`.execute(kysely);
  const { first, last } = rows[0] ?? { first: null, last: null };
  if (first === null || last === null) return;
  for (let after = first - 1; after < last; after += SLICE) {
    await look(after, Math.min(after + SLICE, last));
    await setImmediate();
  }
}

function tally() {
  const counts = new Map<string, number>();
  return {
    add: (what: string, n: number) => void counts.set(what, (counts.get(what) ?? 0) + n),
    sorted: (): readonly CountOf[] =>
      [...counts].map(([what, n]) => ({ what, n })).sort((one, other) => other.n - one.n),
  };
}
