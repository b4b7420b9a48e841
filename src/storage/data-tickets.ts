import { ACCESS_MS, ticketHash, type DataTickets } from '../core/personal-data';
import type { Database } from './database';

/** Tickets in the database; shared by all processes. Taking one is a single statement, so no ticket is taken twice. */
export function createDataTickets({ kysely }: Database): DataTickets {
  return {
    async take(secret, purpose, now, of) {
      const hash = ticketHash(purpose, secret);
      const taken = await kysely
        .updateTable('data_ticket')
        .set({ used_at: now.getTime() })
        .where('hash', '=', hash)
        .where('used_at', 'is', null)
        .where('expires_at', '>', now.getTime())
        .$if(of !== undefined, (update) => update.where('conversation_key', '=', of ?? ''))
        .returning('conversation_key')
        .executeTakeFirst();
      return taken?.conversation_key;
    },

    async holds(secret, purpose, now, of) {
      const row = await kysely
        .selectFrom('data_ticket')
        .select('hash')
        .where('hash', '=', ticketHash(purpose, secret))
        .where('used_at', 'is', null)
        .where('expires_at', '>', now.getTime())
        .where('conversation_key', '=', of)
        .executeTakeFirst();
      return row !== undefined;
    },

    async grant(conversationKey, officer, secret, now) {
      const at = now.getTime();
      await kysely
        .insertInto('data_ticket')
        .values({
          hash: ticketHash('access', secret),
          purpose: 'access',
          conversation_key: conversationKey,
          officer,
          created_at: at,
          expires_at: at + ACCESS_MS,
          used_at: null,
        })
        .execute();
    },

    async granted(secret, officer, now) {
      const row = await kysely
        .selectFrom('data_ticket')
        .select('conversation_key')
        .where('hash', '=', ticketHash('access', secret))
        .where('officer', '=', officer)
        .where('expires_at', '>', now.getTime())
        .executeTakeFirst();
      return row?.conversation_key;
    },
  };
}
