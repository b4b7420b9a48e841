import type { Inbox } from '../core/stores';
import { acceptMessages, type Accept } from './accept';
import { claimMessages } from './claim';
import type { Database } from './database';
import { finishTurns, type Finish } from './finish';
import { giveMessageBack } from './give-back';
import { grouped } from './grouped';
import { putAside } from './unheard';

/** Turns or requests in one transaction: some milliseconds of SQLite's blocking driver. */
const MOST_TOGETHER = 50;

/** The durable inbox in the database. A conversation's row is its lane: who holds the row's lease answers its oldest message. */
export function createInbox(database: Database): Inbox {
  const accept = grouped((requests: readonly Accept[]) => acceptMessages(database, requests), MOST_TOGETHER);
  const finish = grouped((finishes: readonly Finish[]) => finishTurns(database, finishes), MOST_TOGETHER);
  return {
    accept: (messages, now) => accept({ messages, now }),
    claim: (owner, most, leaseMs, now) => claimMessages(database, owner, most, leaseMs, now),
    finish: (owner, claimed, turn, now) => finish({ owner, claimed, turn, now }),
    giveBack: (owner, claimed, options, now) => giveMessageBack(database, owner, claimed, options, now),
    listen: (owner, claimed, now) => putAside(database, owner, claimed, now),

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
