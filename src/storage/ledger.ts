import { sql } from 'kysely';
import { frozenSchema } from '../core/announcing';
import type { Ledger } from '../core/ledger';
import { addressedArea, gotEnough, inAudience } from './audience';
import { changeCounts, readContent } from './announcement-rows';
import type { Database } from './database';
import { claimRecipients } from './ledger-claim';
import { settleRecipients } from './ledger-settle';

/** The ledger of mass sendings in the database. */
export function createLedger(database: Database): Ledger {
  const { kysely, dialect } = database;
  return {
    async turn(now) {
      await kysely
        .updateTable('announcement')
        .set({ state: 'expired', ended_at: now.getTime(), halt: null })
        .where('state', 'in', ['approved', 'sending', 'paused'])
        .where('expires_at', '<=', now.getTime())
        .execute();
    },

    async due(now) {
      const rows = await kysely
        .selectFrom('announcement')
        .select('id')
        .where('state', '=', 'approved')
        .where('send_at', '<=', now.getTime())
        .orderBy('send_at')
        .execute();
      return rows.map(({ id }) => id);
    },

    async running(now) {
      const rows = await kysely
        .selectFrom('announcement')
        .selectAll()
        .where('state', '=', 'sending')
        .where('expires_at', '>', now.getTime())
        .orderBy('urgent', 'desc')
        .orderBy('started_at')
        .execute();
      return rows.map((row) => ({
        id: row.id,
        urgent: row.urgent === 1,
        expiresAt: new Date(row.expires_at),
        frozen: frozenSchema.parse(JSON.parse(row.frozen ?? '')),
        complete: row.complete === 1,
        ...(row.canary_left === null ? {} : { canaryLeft: row.canary_left }),
        waiting: row.n_waiting,
        sending: row.n_sending,
        lately: { sent: row.lately_sent, failed: row.lately_failed },
      }));
    },

    materialise: (id, most, now) =>
      kysely.transaction().execute(async (connection) => {
        const held = connection.selectFrom('announcement').selectAll().where('id', '=', id);
        const row = await (dialect === 'postgres' ? held.forUpdate() : held).executeTakeFirst();
        if (row?.state !== 'sending' || row.complete === 1) return false;
        const reached = Math.min(row.reached + most, row.upto);
        const content = readContent(row.content);
        const tired = row.urgent === 1 ? sql`` : sql`and not ${gotEnough(now)}`;
        const { numAffectedRows } = await sql`
          insert into recipient (announcement, subscriber, conversation_key, channel, language, area, status, attempts, not_before)
          select ${sql.lit(row.id)}, id, conversation_key, channel, language, ${addressedArea(content)}, 'waiting', 0, ${sql.lit(now.getTime())}
          from subscriber
          where id > ${row.reached} and id <= ${reached} and ${inAudience(content, now)} ${tired}
          on conflict do nothing`.execute(connection);
        const complete = reached >= row.upto;
        const n = Number(numAffectedRows ?? 0n);
        await connection
          .updateTable('announcement')
          .set((set) => ({
            reached,
            complete: complete ? 1 : 0,
            total: set('total', '+', n),
            n_waiting: set('n_waiting', '+', n),
          }))
          .where('id', '=', id)
          .execute();
        return !complete;
      }),

    claim: (claim, now) => claimRecipients(database, claim, now),
    settle: (announcement, results, now) => settleRecipients(database, announcement, results, now),

    markLost: (now) =>
      kysely.transaction().execute(async (connection) => {
        const lost = await connection
          .updateTable('recipient')
          .set({ status: 'unknown', done_at: now.getTime() })
          .where('status', '=', sql.lit('sending'))
          .where('lease_until', '<=', now.getTime())
          .returning('announcement')
          .execute();
        for (const id of [...new Set(lost.map((row) => row.announcement))].sort((a, b) => a - b)) {
          const n = lost.filter((row) => row.announcement === id).length;
          await changeCounts(connection, id, { sending: -n, unknown: n });
        }
        return lost.length;
      }),

    async nextDue(announcement, channel) {
      const row = await kysely
        .selectFrom('recipient')
        .select('not_before')
        .where('announcement', '=', announcement)
        .where('channel', '=', channel)
        .where('status', '=', sql.lit('waiting'))
        .orderBy('not_before')
        .limit(1)
        .executeTakeFirst();
      return row && new Date(row.not_before);
    },

    async passCanary(announcement) {
      await kysely.updateTable('announcement').set({ canary_left: null }).where('id', '=', announcement).execute();
    },

    async halt(announcement, why, now) {
      await kysely
        .updateTable('announcement')
        .set({ state: 'paused', halt: why, changed_at: now.getTime() })
        .where('id', '=', announcement)
        .where('state', 'in', ['approved', 'sending'])
        .execute();
    },

    async finish(announcement, now) {
      const { numUpdatedRows } = await kysely
        .updateTable('announcement')
        .set({ state: 'done', ended_at: now.getTime() })
        .where('id', '=', announcement)
        .where('state', '=', 'sending')
        .where('complete', '=', 1)
        .where('n_waiting', '=', 0)
        .where('n_sending', '=', 0)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
}
