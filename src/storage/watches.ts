import type { DueWatch, Watches } from '../core/watching';
import type { Database } from './database';
import { insertNotices } from './outgoing';

/** Applications that people follow; written by the effect `watch`. */
export function createWatches({ kysely, dialect }: Database): Watches {
  return {
    async claim(checkedBefore, now) {
      const oldest = kysely
        .selectFrom('watch')
        .select('id')
        .where('checked_at', '<=', checkedBefore.getTime())
        .orderBy('checked_at')
        .limit(1);
      const row = await kysely
        .updateTable('watch')
        .set({ checked_at: now.getTime() })
        .where('id', 'in', () => (dialect === 'postgres' ? oldest.forUpdate().skipLocked() : oldest))
        .returning(['id', 'conversation_key', 'code', 'check_value', 'status', 'created_at', 'misses'])
        .executeTakeFirst();
      if (!row) return undefined;
      const person = await kysely
        .selectFrom('conversation')
        .select(['channel', 'person', 'state', 'blocked'])
        .where('key', '=', row.conversation_key)
        .executeTakeFirst();
      if (!person) return undefined;
      return {
        id: row.id,
        code: row.code,
        token: row.check_value,
        mark: row.status,
        since: new Date(row.created_at),
        misses: row.misses,
        channel: person.channel,
        person: person.person,
        blocked: person.blocked === 1,
        conversation: person.state === null ? undefined : (JSON.parse(person.state) as unknown),
      } satisfies DueWatch;
    },

    async missed(id) {
      await kysely
        .updateTable('watch')
        .set((set) => ({ misses: set('misses', '+', 1) }))
        .where('id', '=', id)
        .execute();
    },

    settle: (watch, change, now) =>
      kysely.transaction().execute(async (connection) => {
        const { mark, token, notice } = change;
        const changed =
          mark === undefined
            ? await connection
                .deleteFrom('watch')
                .where('id', '=', watch.id)
                .where('status', '=', watch.mark)
                .returning('id')
                .execute()
            : await connection
                .updateTable('watch')
                .set({ status: mark, check_value: token ?? watch.token, misses: 0 })
                .where('id', '=', watch.id)
                .where('status', '=', watch.mark)
                .returning('id')
                .execute();
        if (changed.length === 0) return false;
        if (notice) await insertNotices(connection, dialect, [notice], now);
        return true;
      }),

    async nextAt() {
      const row = await kysely
        .selectFrom('watch')
        .select('checked_at')
        .orderBy('checked_at')
        .limit(1)
        .executeTakeFirst();
      return row === undefined ? undefined : new Date(row.checked_at);
    },
  };
}
