import type { Inbox } from '../core/stores';
import { acceptMessages } from './accept';
import { claimMessages } from './claim';
import type { Database } from './database';
import { finishTurn, giveMessageBack } from './finish';

/** The durable inbox in the database. A conversation's row is its lane: who holds the row's lease answers its oldest message. */
export function createInbox(database: Database): Inbox {
  return {
    accept: (messages, now) => acceptMessages(database, messages, now),
    claim: (owner, most, leaseMs, now) => claimMessages(database, owner, most, leaseMs, now),
    finish: (owner, claimed, turn, now) => finishTurn(database, owner, claimed, turn, now),
    giveBack: (owner, claimed, options, now) => giveMessageBack(database, owner, claimed, options, now),

    async backlog() {
      const { n } = await database.kysely
        .selectFrom('inbox')
        .select((select) => select.fn.countAll<number>().as('n'))
        .where('done_at', 'is', null)
        .executeTakeFirstOrThrow();
      return n;
    },
  };
}
