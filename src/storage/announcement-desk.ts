import { sql, type UpdateObject } from 'kysely';
import type { AnnouncementContent, AnnouncementDesk, AnnouncementState, Changed } from '../core/announcing';
import { announcementOf, readContent } from './announcement-rows';
import { countAudience, subscriberFigures } from './audience-count';
import type { Database } from './database';
import { decideUnknown, listRecipients, requeueFailed } from './recipients';
import type { Schema } from './schema';
import type { Connection } from './sequence';
import { writeList } from './subscribers';

/** Recipients sent to before the others: their results decide whether it goes on. */
const CANARY = 100;
const NO_FIGURES = {
  reached: 0,
  upto: 0,
  complete: 0,
  lately_sent: 0,
  lately_failed: 0,
  total: 0,
  n_waiting: 0,
  n_sending: 0,
  n_sent: 0,
  n_failed: 0,
  n_blocked: 0,
  n_skipped: 0,
  n_unknown: 0,
};
const EDITABLE: readonly AnnouncementState[] = ['draft', 'submitted', 'approved'];

/** Announcements as staff work with them, in the database. */
export function createAnnouncementDesk(database: Database): AnnouncementDesk {
  const { kysely } = database;

  /** Changes an announcement that is in one of these states, and of this version. */
  async function change(
    connection: Connection,
    which: { id: number; states: readonly AnnouncementState[]; version?: number; open?: boolean },
    set: UpdateObject<Schema, 'announcement'>,
    now: Date,
  ): Promise<Changed> {
    const at = now.getTime();
    const updated = await connection
      .updateTable('announcement')
      .set({ changed_at: at, ...set })
      .where('id', '=', which.id)
      .where('state', 'in', which.states)
      .$if(which.version !== undefined, (query) => query.where('version', '=', which.version ?? 0))
      .$if(which.open === true, (query) => query.where('expires_at', '>', at))
      .executeTakeFirst();
    return updated.numUpdatedRows > 0n ? 'done' : 'changed';
  }

  return {
    create: (content, editor, now) =>
      kysely.transaction().execute(async (connection) => {
        const { id } = await connection
          .insertInto('announcement')
          .values({
            ...NO_FIGURES,
            ...written(content),
            state: 'draft',
            version: 1,
            urgent: 0,
            author: editor,
            last_editor: editor,
            created_at: now.getTime(),
            changed_at: now.getTime(),
          })
          .returning('id')
          .executeTakeFirstOrThrow();
        await keepVersion(connection, id, 1, content, editor, now);
        return id;
      }),

    edit: (id, version, content, editor, now) =>
      kysely.transaction().execute(async (connection) => {
        const next = version + 1;
        const set = { ...written(content), ...NOT_APPROVED, version: next, last_editor: editor };
        const changed = await change(connection, { id, states: EDITABLE, version }, set, now);
        if (changed === 'done') await keepVersion(connection, id, next, content, editor, now);
        return changed;
      }),

    submit: (id, version, _by, now) =>
      change(kysely, { id, states: ['draft'], version, open: true }, { state: 'submitted' }, now),

    approve: (id, version, by, frozen, now) =>
      kysely.transaction().execute(async (connection) => {
        const { numUpdatedRows } = await connection
          .updateTable('announcement')
          .set({
            state: 'approved',
            approved_by: by,
            approved_at: now.getTime(),
            frozen: JSON.stringify(frozen),
            changed_at: now.getTime(),
          })
          .where('id', '=', id)
          .where('state', '=', 'submitted')
          .where('version', '=', version)
          .where('author', '!=', by)
          .where('last_editor', '!=', by)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return whyNotApproved(connection, id, by);
        await connection
          .updateTable('announcement_version')
          .set({ approved_by: by })
          .where('announcement', '=', id)
          .where('version', '=', version)
          .execute();
        return 'done';
      }),

    refuse: (id, version, _by, now) =>
      change(kysely, { id, states: ['submitted', 'approved'], version }, NOT_APPROVED, now),

    markUrgent: (id, version, urgent, by, now) =>
      kysely.transaction().execute(async (connection) => {
        const set = { ...NOT_APPROVED, urgent: urgent ? 1 : 0, version: version + 1, last_editor: by };
        const changed = await change(connection, { id, states: EDITABLE, version }, set, now);
        const row = await connection
          .selectFrom('announcement')
          .select('content')
          .where('id', '=', id)
          .executeTakeFirst();
        if (changed === 'done' && row)
          await keepVersion(connection, id, version + 1, readContent(row.content), by, now);
        return changed;
      }),

    async start(id, now) {
      const upto = sql<number>`(select coalesce(max(id), 0) from subscriber)`;
      const begun = { state: 'sending' as const, halt: null, started_at: now.getTime(), upto, canary_left: CANARY };
      const which = { id, states: ['approved', 'paused'] as const, open: true };
      const { numUpdatedRows } = await kysely
        .updateTable('announcement')
        .set({ ...begun, changed_at: now.getTime() })
        .where('id', '=', id)
        .where('state', 'in', which.states)
        .where('started_at', 'is', null)
        .where('frozen', 'is not', null)
        .where('expires_at', '>', now.getTime())
        .executeTakeFirst();
      return numUpdatedRows > 0n ? 'done' : 'changed';
    },

    pause: (id, now) => change(kysely, { id, states: ['sending'] }, { state: 'paused', halt: null }, now),

    async resume(id, now) {
      const set = {
        state: 'sending' as const,
        // After a halt the next ones are looked at again before the rest follows.
        canary_left: sql<number | null>`case when halt is null then canary_left else ${CANARY} end`,
        halt: null,
        lately_sent: 0,
        lately_failed: 0,
      };
      const { numUpdatedRows } = await kysely
        .updateTable('announcement')
        .set({ ...set, changed_at: now.getTime() })
        .where('id', '=', id)
        .where('state', '=', 'paused')
        .where('started_at', 'is not', null)
        .where('expires_at', '>', now.getTime())
        .executeTakeFirst();
      return numUpdatedRows > 0n ? 'done' : 'changed';
    },

    stop: (id, now) =>
      change(
        kysely,
        { id, states: ['approved', 'sending', 'paused'] },
        { state: 'stopped', halt: null, ended_at: now.getTime() },
        now,
      ),

    async sendToUnreached(id, now) {
      const states = ['sending', 'paused', 'stopped', 'done'] as const;
      const set = { state: 'sending' as const, halt: null, ended_at: null, lately_sent: 0, lately_failed: 0 };
      const { numUpdatedRows } = await kysely
        .updateTable('announcement')
        .set({ ...set, canary_left: CANARY, changed_at: now.getTime() })
        .where('id', '=', id)
        .where('state', 'in', states)
        .where('started_at', 'is not', null)
        .where('expires_at', '>', now.getTime())
        .executeTakeFirst();
      if (numUpdatedRows === 0n) return 'changed';
      await requeueFailed(database, id, now);
      return 'done';
    },

    decideUnknown: (id, recipients, decision, now) => decideUnknown(database, id, recipients, decision, now),

    async get(id) {
      const row = await kysely.selectFrom('announcement').selectAll().where('id', '=', id).executeTakeFirst();
      return row && announcementOf(row);
    },

    async list(most, before) {
      const rows = await kysely
        .selectFrom('announcement')
        .selectAll()
        .$if(before !== undefined, (query) => query.where('id', '<', before ?? 0))
        .orderBy('id', 'desc')
        .limit(most)
        .execute();
      return rows.map(announcementOf);
    },

    async versions(id) {
      const rows = await kysely
        .selectFrom('announcement_version')
        .selectAll()
        .where('announcement', '=', id)
        .orderBy('version', 'desc')
        .execute();
      return rows.map((row) => ({
        version: row.version,
        content: readContent(row.content),
        editor: row.editor,
        at: new Date(row.at),
        ...(row.approved_by === null ? {} : { approvedBy: row.approved_by }),
      }));
    },

    recipients: (id, query) => listRecipients(database, id, query),

    reasons: (id) =>
      kysely
        .selectFrom('recipient')
        .select((select) => [
          'status as state',
          sql<string>`coalesce(failure, '')`.as('reason'),
          select.fn.countAll<number>().as('n'),
        ])
        .where('announcement', '=', id)
        .where('status', 'in', sql<'failed'>`('failed', 'blocked', 'skipped', 'unknown')`)
        .groupBy(['status', 'failure'])
        .orderBy('n', 'desc')
        .execute(),

    countAudience: (content, urgent, now) => countAudience(database, content, urgent, now),
    figures: () => subscriberFigures(database),
  };
}

const NOT_APPROVED = { state: 'draft' as const, approved_by: null, approved_at: null, frozen: null };

function written(content: AnnouncementContent) {
  return {
    content: JSON.stringify(content),
    topic: content.topic,
    areas: writeList(content.audience.areas),
    send_at: content.sendAt === null ? null : Date.parse(content.sendAt),
    expires_at: Date.parse(content.expiresAt),
  };
}

async function keepVersion(
  connection: Connection,
  announcement: number,
  version: number,
  content: AnnouncementContent,
  editor: string,
  now: Date,
): Promise<void> {
  const row = { announcement, version, content: JSON.stringify(content), editor, at: now.getTime() };
  await connection.insertInto('announcement_version').values(row).execute();
}

async function whyNotApproved(connection: Connection, id: number, by: string): Promise<Changed> {
  const row = await connection
    .selectFrom('announcement')
    .select(['author', 'last_editor'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row && (row.author === by || row.last_editor === by) ? 'own-work' : 'changed';
}
