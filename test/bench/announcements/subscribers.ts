import { sql } from 'kysely';
import type { AnnouncementContent, FrozenAnnouncement } from '../../../src/core/announcing';
import type { Database } from '../../../src/storage/database';
import type { Stores } from '../../../src/storage/stores';

const AT_ONCE = 10_000;

/** Puts made-up people who subscribe to everything into the database. */
export async function makeSubscribers({ kysely, dialect }: Database, channel: string, n: number): Promise<void> {
  for (let from = 0; from < n; from += AT_ONCE) {
    const last = Math.min(from + AT_ONCE, n);
    const numbers =
      dialect === 'postgres'
        ? sql`generate_series(${from + 1}::bigint, ${last}::bigint) as numbers(n)`
        : sql`(with recursive numbers(n) as (select ${from + 1} union all select n + 1 from numbers where n < ${last}) select n from numbers)`;
    await sql`
      insert into subscriber (conversation_key, channel, language, areas, topics, quiet_from, quiet_to, activated, since, changed_at)
      select ${`${channel}:`} || cast(cast(n as bigint) as text), ${channel}, case when n % 10 = 0 then 'en' else 'vi' end, ',di-an,', ',*,', 21, 7, 'no', 0, 0
      from ${numbers}`.execute(kysely);
  }
}

/** A clock on which it was between nine and ten in the morning in Vietnam at `since`; the same for all processes that are given the same. */
export function morning(since = Date.now()): () => Date {
  const hour = new Date(since + 7 * 3_600_000).getUTCHours();
  const offset = (9 - hour) * 3_600_000;
  return () => new Date(Date.now() + offset);
}

const BODY = 'Mời bà con {ward} tới làm căn cước cho trẻ từ 8 giờ tới 11 giờ sáng thứ Bảy. '.repeat(6);

const FROZEN: FrozenAnnouncement = {
  text: { vi: BODY, en: BODY },
  stop: { vi: 'Dừng nhận tin', en: 'Stop announcements' },
  noArea: { vi: 'ở địa phương', en: 'of your area' },
  areas: { 'di-an': { vi: 'phường Dĩ An', en: 'Di An ward' } },
  attachment: null,
  spoken: null,
};

/** Writes, has approved and starts an announcement to everybody. Returns its number. */
export async function startAnnouncement({ announcements }: Stores, now: Date): Promise<number> {
  const content: AnnouncementContent = {
    topic: 'mobile',
    title: { vi: 'Đội lưu động', en: 'Mobile team' },
    body: { vi: BODY, en: BODY },
    source: { vi: 'Công an phường', en: 'Ward police' },
    contact: '',
    attachment: null,
    spoken: false,
    audience: { areas: ['*'], languages: [], channels: [], activated: [], notToldDays: 0 },
    sendAt: null,
    expiresAt: new Date(now.getTime() + 30 * 86_400_000).toISOString(),
  };
  const id = await announcements.create(content, 'writer', now);
  await announcements.submit(id, 1, now);
  await announcements.approve(id, 1, 'approver', FROZEN, now);
  await announcements.start(id, now);
  return id;
}
