import { sql, type RawBuilder } from 'kysely';
import type { AnnouncementContent } from '../core/announcing';
import { EVERY } from '../core/subscribing';
import { writeList } from './subscribers';

const DAY_MS = 86_400_000;
/** So many in seven days are enough for one person, unless it is urgent (the offices' own rule). */
const ENOUGH = { messages: 2, days: 7 };

/** Which rows of `subscriber` an announcement is for. */
export function inAudience({ topic, audience }: AnnouncementContent, now: Date): RawBuilder<boolean> {
  const { areas, languages, channels, activated, notToldDays } = audience;
  const conditions = [
    sql<boolean>`(topics = ${writeList([EVERY])} or topics like ${`%,${topic},%`})`,
    ...(areas.includes(EVERY) ? [] : [anyArea(areas)]),
    ...(languages.length === 0 ? [] : [sql<boolean>`language in (${sql.join(languages)})`]),
    ...(channels.length === 0 ? [] : [sql<boolean>`channel in (${sql.join(channels)})`]),
    ...(activated.length === 0 ? [] : [sql<boolean>`activated in (${sql.join(activated)})`]),
    ...(notToldDays === 0 ? [] : [sql<boolean>`not exists (${toldSince(now.getTime() - notToldDays * DAY_MS)})`]),
  ];
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}

/** Which rows of `subscriber` got enough lately. */
export function gotEnough(now: Date): RawBuilder<boolean> {
  const told = toldSince(now.getTime() - ENOUGH.days * DAY_MS);
  return sql<boolean>`((select count(*) from (${told} limit ${sql.lit(ENOUGH.messages)}) as told) >= ${sql.lit(ENOUGH.messages)})`;
}

/** The one area by which a row of `subscriber` is addressed; empty when it is several, or all. */
export function addressedArea({ audience: { areas } }: AnnouncementContent): RawBuilder<string> {
  const single = sql`case when areas <> ${writeList([EVERY])} and length(areas) - length(replace(areas, ',', '')) = 2
    then replace(areas, ',', '') else '' end`;
  if (areas.includes(EVERY)) return sql<string>`${single}`;
  const [only] = areas;
  if (areas.length === 1 && only !== undefined) return sql<string>`cast(${only} as text)`;
  const cases = areas.map((area) => sql`when areas like ${`%,${area},%`} then cast(${area} as text)`);
  return sql<string>`case ${sql.join(cases, sql` `)} else '' end`;
}

function anyArea(areas: readonly string[]): RawBuilder<boolean> {
  const each = areas.map((area) => sql`areas like ${`%,${area},%`}`);
  return sql<boolean>`(areas = ${writeList([EVERY])} or ${sql.join(each, sql` or `)})`;
}

/** `seq is not null` for the partial index. What may have arrived counts as told. */
function toldSince(since: number): RawBuilder<unknown> {
  return sql`select 1 from recipient as earlier
    where earlier.conversation_key = subscriber.conversation_key and earlier.seq is not null
      and earlier.status in ('sent', 'unknown') and earlier.done_at >= ${since}`;
}
