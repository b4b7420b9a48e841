import type { CannedReplies } from '../core/canned-replies';
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
    async save({ id, title, text }, officer, now) {
      const values = { title, vi: text.vi, en: text.en, updated_by: officer, updated_at: now.getTime() };
      await kysely
        .insertInto('canned_reply')
        .values({ id, uses: 0, ...values })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
        .execute();
    },
    async remove(id) {
      const { numDeletedRows } = await kysely.deleteFrom('canned_reply').where('id', '=', id).executeTakeFirst();
      return numDeletedRows > 0n;
    },
    async used(id) {
      await kysely
        .updateTable('canned_reply')
        .set((set) => ({ uses: set('uses', '+', 1) }))
        .where('id', '=', id)
        .execute();
    },
  };
}
