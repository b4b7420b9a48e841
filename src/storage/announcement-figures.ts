import type { AnnouncementFigures, DayRange } from '../core/figures';
import type { Database } from './database';
import { readList } from './subscribers';

const DAY_MS = 86_400_000;

/** Figures of the announcements whose sending began within these days: one row an announcement, however many recipients. */
export async function announcementFigures({ kysely }: Database, { from, to }: DayRange): Promise<AnnouncementFigures> {
  const rows = await kysely
    .selectFrom('announcement')
    .select([
      'topic',
      'areas',
      'total',
      'n_waiting',
      'n_sending',
      'n_sent',
      'n_failed',
      'n_blocked',
      'n_skipped',
      'n_unknown',
    ])
    .where('started_at', '>=', Date.parse(`${from}T00:00:00+07:00`))
    .where('started_at', '<', Date.parse(`${to}T00:00:00+07:00`) + DAY_MS)
    .orderBy('id')
    .execute();
  const sum = (of: (row: (typeof rows)[number]) => number): number => rows.reduce((n, row) => n + of(row), 0);
  const sent = [
    { status: 'sent', n: sum((row) => row.n_sent) },
    { status: 'failed', n: sum((row) => row.n_failed) },
    { status: 'blocked', n: sum((row) => row.n_blocked) },
    { status: 'skipped', n: sum((row) => row.n_skipped) },
    { status: 'unknown', n: sum((row) => row.n_unknown) },
    { status: 'waiting', n: sum((row) => row.n_waiting + row.n_sending) },
  ];
  const audience = new Map<string, { areas: readonly string[]; topic: string; n: number }>();
  for (const row of rows) {
    const key = `${row.areas} ${row.topic}`;
    const n = (audience.get(key)?.n ?? 0) + row.total;
    audience.set(key, { areas: readList(row.areas), topic: row.topic, n });
  }
  return { sent: sent.filter(({ n }) => n > 0), audience: [...audience.values()] };
}
