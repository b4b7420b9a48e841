import { sql, type UpdateObject } from 'kysely';
import type { AuditRecord } from '../core/audit';
import type { AnnouncementContent, AnnouncementDesk, AnnouncementState, Changed } from '../core/announcing';
import { announcementOf, readContent } from './announcement-rows';
import { insertAudit } from './audit';
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
    which: { id: number; states: readonly AnnouncementState[]; version?: number; open?: boolean; begun?: boolean },
    set: UpdateObject<Schema, 'announcement'>,
    now: Date,
  ): Promise<Changed> {
    const at = now.getTime();
    const { begun } = which;
    const updated = await connection
      .updateTable('announcement')
      .set({ changed_at: at, ...set })
      .where('id', '=', which.id)
      .where('state', 'in', which.states)
      .$if(which.version !== undefined, (query) => query.where('version', '=', which.version ?? 0))
      .$if(which.open === true, (query) => query.where('expires_at', '>', at))
      .$if(begun !== undefined, (query) => query.where('started_at', begun === true ? 'is not' : 'is', null))
      .executeTakeFirst();
    return updated.numUpdatedRows > 0n ? 'done' : 'changed';
  }

  /** A change and its record, both or neither. */
  const acted = (act: (connection: Connection) => Promise<Changed>, record?: AuditRecord): Promise<Changed> =>
    kysely.transaction().execute(async (connection) => {
      const changed = await act(connection);
      if (changed === 'done' && record) await insertAudit(connection, record);
      return changed;
    });

  return {
    create: (content, editor, now, record) =>
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
        if (record) await insertAudit(connection, record(id));
        return id;
      }),

    edit: (id, version, content, editor, now, record) =>
      acted(async (connection) => {
        const next = version + 1;
        const set = { ...written(content), ...NOT_APPROVED, version: next, last_editor: editor };
        const changed = await change(connection, { id, states: EDITABLE, version }, set, now);
        if (changed === 'done') await keepVersion(connection, id, next, content, editor, now);
        return changed;
      }, record),

    submit: (id, version, now, record) =>
      acted(
        (connection) => change(connection, { id, states: ['draft'], version, open: true }, { state: 'submitted' }, now),
        record,
      ),

    approve: (id, version, by, frozen, now, record) =>
      acted(async (connection) => {
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
      }, record),

    refuse: (id, version, now, record) =>
      acted(
        (connection) => change(connection, { id, states: ['submitted', 'approved'], version }, NOT_APPROVED, now),
        record,
      ),

    markUrgent: (id, version, urgent, by, now, record) =>
      acted(async (connection) => {
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
      }, record),

    start(id, now, record) {
      const upto = sql<number>`(select coalesce(max(id), 0) from subscriber)`;
      const set = { state: 'sending' as const, halt: null, started_at: now.getTime(), upto, canary_left: CANARY };
      const which = { id, states: ['approved', 'paused'] as const, open: true, begun: false };
      return acted((connection) => change(connection, which, set, now), record);
    },

    pause: (id, now, record) =>
      acted(
        (connection) => change(connection, { id, states: ['sending'] }, { state: 'paused', halt: null }, now),
        record,
      ),

    resume(id, now, record) {
      const set = {
        state: 'sending' as const,
        // After a halt the next ones are looked at again before the rest follows.
        canary_left: sql<number | null>`case when halt is null then canary_left else ${CANARY} end`,
        halt: null,
        lately_sent: 0,
        lately_failed: 0,
      };
      const which = { id, states: ['paused'] as const, open: true, begun: true };
      return acted((connection) => change(connection, which, set, now), record);
    },

    stop(id, now, record) {
      const which = { id, states: ['approved', 'sending', 'paused'] as const };
      const set = { state: 'stopped' as const, halt: null, ended_at: now.getTime() };
      return acted((connection) => change(connection, which, set, now), record);
    },

    async sendToUnreached(id, now, record) {
      const which = { id, states: ['sending', 'paused', 'stopped', 'done'] as const, open: true, begun: true };
      const again = { state: 'sending' as const, halt: null, ended_at: null, canary_left: CANARY };
      const set = { ...again, lately_sent: 0, lately_failed: 0 };
      const changed = await acted((connection) => change(connection, which, set, now), record);
      if (changed === 'done') await requeueFailed(database, id, now);
      return changed;
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
