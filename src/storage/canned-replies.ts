import type { CannedReplies } from '../core/canned-replies';
import { insertAudit } from './audit';
import type { Database } from './database';

/** Prepared answers in the database. */
export function createCannedReplies({ kysely }: Database): CannedReplies {
  return {
    async all() {
      const rows = await kysely
        .selectFrom('canned_reply')
        .selectAll()
        .orderBy('uses', 'desc')
        .orderBy('title')
        .execute();
      return rows.map(({ id, title, vi, en, uses, updated_by: updatedBy, updated_at: at }) => {
        return { id, title, text: { vi, en }, uses, updatedBy, updatedAt: new Date(at) };
      });
    },
    save: ({ id, title, text }, officer, record) =>
      kysely.transaction().execute(async (connection) => {
        const values = { title, vi: text.vi, en: text.en, updated_by: officer, updated_at: record.at.getTime() };
        await connection
          .insertInto('canned_reply')
          .values({ id, uses: 0, ...values })
          .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
          .execute();
        await insertAudit(connection, record);
      }),
    remove: (id, record) =>
      kysely.transaction().execute(async (connection) => {
        const { numDeletedRows } = await connection.deleteFrom('canned_reply').where('id', '=', id).executeTakeFirst();
        if (numDeletedRows > 0n) await insertAudit(connection, record);
        return numDeletedRows > 0n;
      }),
    async used(id) {
      await kysely
        .updateTable('canned_reply')
        .set((set) => ({ uses: set('uses', '+', 1) }))
        .where('id', '=', id)
        .execute();
    },
  };
}
