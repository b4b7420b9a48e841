import type { Selectable } from 'kysely';
import type { Approvals, HeldAnswer, HeldDecision } from '../core/approvals';
import type { AuditRecord } from '../core/audit';
import { conversationKey, type Reply } from '../core/message';
import { insertAudit } from './audit';
import { noteOnCase, openCase } from './case-effects';
import type { Database } from './database';
import { deskViews } from './desk-view';
import { insertNotices } from './outgoing';
import type { HeldAnswerTable } from './schema-cases';
import type { Connection } from './sequence';

/** Answers that wait for approval. Each leaves `waiting` once, together with what the person is sent. */
export function createApprovals(database: Database): Approvals {
  const { kysely } = database;
  return {
    async topics() {
      const rows = await kysely.selectFrom('held_topic').selectAll().orderBy('article').execute();
      return rows.map((row) => ({ article: row.article, since: new Date(row.since), officer: row.officer_name }));
    },
    setTopic: (article, on, officer, now, record) =>
      kysely.transaction().execute(async (connection) => {
        const changed = on
          ? await addTopic(connection, article, officer, now)
          : (await connection.deleteFrom('held_topic').where('article', '=', article).executeTakeFirst())
              .numDeletedRows;
        if (changed > 0n && record) await insertAudit(connection, record);
        return changed > 0n;
      }),
    async waiting(most) {
      const rows = await held(kysely).where('status', '=', 'waiting').orderBy('at').limit(most).execute();
      return rows.map(heldAnswer);
    },
    async find(id) {
      const row = await held(kysely).where('id', '=', id).executeTakeFirst();
      return row && heldAnswer(row);
    },
    async expired(now, most) {
      const due = held(kysely).where('status', '=', 'waiting').where('expires', '<=', now.getTime());
      return (await due.orderBy('expires').limit(most).execute()).map(heldAnswer);
    },
    async settle(id, decision, now, record) {
      try {
        return await kysely
          .transaction()
          .execute((connection) => settle(database, connection, { id, decision, now, record }));
      } catch (error) {
        if (error instanceof SettledMeanwhile) return false;
        throw error;
      }
    },
  };
}

async function settle(
  { dialect }: Database,
  connection: Connection,
  {
    id,
    decision,
    now,
    record,
  }: {
    readonly id: string;
    readonly decision: HeldDecision;
    readonly now: Date;
    readonly record: AuditRecord | undefined;
  },
): Promise<boolean> {
  const before = await held(connection).where('id', '=', id).executeTakeFirst();
  if (!before || before.status !== 'waiting') return false;
  const { channel, person } = before;
  // The conversation is held before anything of it, as turns do.
  const notices = person === null ? [] : decision.replies.map((told) => ({ channel, person, ...told }));
  await insertNotices(connection, dialect, notices, now);
  const { numUpdatedRows } = await connection
    .updateTable('held_answer')
    .set({ status: decision.status, decided_at: now.getTime(), decided_by: decision.by })
    .where('id', '=', id)
    .where('status', '=', 'waiting')
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new SettledMeanwhile();
  if (record) await insertAudit(connection, record);
  if (decision.openCase && person !== null) await passOn(connection, decision.openCase, before, person, now.getTime());
  return true;
}

async function addTopic(connection: Connection, article: string, officer: string, now: Date): Promise<bigint> {
  const added = await connection
    .insertInto('held_topic')
    .values({ article, since: now.getTime(), officer_name: officer })
    .onConflict((conflict) => conflict.column('article').doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows ?? 0n;
}

/** Undoes a transaction that lost to another officer's. */
class SettledMeanwhile extends Error {}

/** The question goes to the case that is open, or to a new one. */
async function passOn(
  connection: Connection,
  opened: NonNullable<HeldDecision['openCase']>,
  before: Selectable<HeldAnswerTable>,
  person: string,
  now: number,
): Promise<void> {
  const { channel } = before;
  const of = { key: conversationKey({ channel, person }), channel, person };
  const open = (await deskViews(connection, [of.key], now)).get(of.key)?.open;
  if (!open) await openCase(connection, opened, of, now);
  await noteOnCase(connection, { kind: 'note-on-case', id: open?.id ?? opened.id, text: before.question }, of, now);
}

function held(connection: Connection) {
  return connection.selectFrom('held_answer').selectAll();
}

function heldAnswer(row: Selectable<HeldAnswerTable>): HeldAnswer {
  return {
    id: row.id,
    channel: row.channel,
    person: row.person ?? undefined,
    language: row.language,
    article: row.article,
    office: row.office,
    question: row.question,
    replies: JSON.parse(row.replies) as readonly Reply[],
    status: row.status,
    at: new Date(row.at),
    expires: new Date(row.expires),
    decidedBy: row.decided_by ?? undefined,
  };
}
