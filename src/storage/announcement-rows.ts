import {
  contentSchema,
  frozenSchema,
  RECIPIENT_STATES,
  type Announcement,
  type AnnouncementContent,
  type RecipientState,
} from '../core/announcing';
import { sql, type Selectable } from 'kysely';
import type { AnnouncementTable } from './schema-announcements';
import type { Connection } from './sequence';

/** An announcement's row as the console knows it. */
export function announcementOf(row: Selectable<AnnouncementTable>): Announcement {
  return {
    id: row.id,
    state: row.state,
    version: row.version,
    content: readContent(row.content),
    urgent: row.urgent === 1,
    author: row.author,
    lastEditor: row.last_editor,
    createdAt: new Date(row.created_at),
    changedAt: new Date(row.changed_at),
    ...(row.approved_by === null ? {} : { approvedBy: row.approved_by }),
    ...(row.approved_at === null ? {} : { approvedAt: new Date(row.approved_at) }),
    ...(row.frozen === null ? {} : { frozen: frozenSchema.parse(JSON.parse(row.frozen)) }),
    ...(row.started_at === null ? {} : { startedAt: new Date(row.started_at) }),
    ...(row.ended_at === null ? {} : { endedAt: new Date(row.ended_at) }),
    ...(row.halt === null ? {} : { halt: row.halt }),
    total: row.total,
    complete: row.complete === 1,
    counts: {
      waiting: row.n_waiting,
      sending: row.n_sending,
      sent: row.n_sent,
      failed: row.n_failed,
      blocked: row.n_blocked,
      skipped: row.n_skipped,
      unknown: row.n_unknown,
    },
  };
}

/** Reads what an announcement says, as it is stored. */
export function readContent(stored: string): AnnouncementContent {
  return contentSchema.parse(JSON.parse(stored));
}

/** How the figures of a sending change. */
export type CountChange = Partial<Record<RecipientState, number>>;

/** Changes the kept figures of a sending; the last thing in its transaction, for everybody waits for this row. */
export async function changeCounts(
  connection: Connection,
  announcement: number,
  change: CountChange,
  lately: { readonly sent?: number; readonly failed?: number } = {},
): Promise<void> {
  const sets = [
    ...RECIPIENT_STATES.flatMap((state) => changed(`n_${state}`, change[state])),
    ...changed('lately_sent', lately.sent),
    ...changed('lately_failed', lately.failed),
  ];
  if (sets.length === 0) return;
  await sql`update announcement set ${sql.join(sets)} where id = ${announcement}`.execute(connection);
}

function changed(column: string, by = 0) {
  return by === 0 ? [] : [sql`${sql.ref(column)} = ${sql.ref(column)} + ${sql.lit(by)}`];
}
