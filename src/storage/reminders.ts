import type { Reminders } from '../core/stores';
import type { Database } from './database';
import { insertNotices } from './outgoing';

/** Reminders that people agreed to. Each leaves `waiting` once, in one process, together with the message it becomes. */
export function createReminders({ kysely, dialect }: Database): Reminders {
  return {
    async due(now, most) {
      const rows = await kysely
        .selectFrom('reminder')
        .innerJoin('conversation', 'conversation.key', 'reminder.conversation_key')
        .select([
          'reminder.id',
          'reminder.subject',
          'conversation.channel',
          'conversation.person',
          'conversation.state',
        ])
        .where('reminder.status', '=', 'waiting')
        .where('reminder.at', '<=', now.getTime())
        .orderBy('reminder.at')
        .limit(most)
        .execute();
      return rows.map(({ state, ...row }) => ({ ...row, conversation: state === null ? undefined : parsed(state) }));
    },
    async settle(id, notice, now) {
      return kysely.transaction().execute(async (connection) => {
        const { numUpdatedRows } = await connection
          .updateTable('reminder')
          .set({ status: notice ? 'sent' : 'dropped' })
          .where('id', '=', id)
          .where('status', '=', 'waiting')
          .executeTakeFirst();
        const mine = numUpdatedRows > 0n;
        if (mine && notice) await insertNotices(connection, dialect, [notice], now);
        return mine;
      });
    },
  };
}

function parsed(state: string): unknown {
  try {
    return JSON.parse(state);
  } catch {
    return undefined;
  }
}
