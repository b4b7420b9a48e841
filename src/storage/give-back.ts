import type { Count } from '../core/figures';
import type { Reply } from '../core/message';
import type { ClaimedMessage, TurnRecord } from '../core/stores';
import { addDailyCounts } from './daily-counts';
import type { Database } from './database';
import { LostLease, releaseLanes } from './lane';
import { insertOutgoing } from './outgoing';
import type { Connection } from './sequence';
import { insertTurns } from './turn-records';

/** What to do with a message that failed. */
export interface GiveBackOptions {
  readonly notBefore: Date;
  readonly mostAttempts: number;
  readonly lastWords: readonly Reply[];
  readonly record?: TurnRecord;
}

/** Gives a message back, or sets it aside after too many tries. See {@link Inbox.giveBack}. */
export async function giveMessageBack(
  database: Database,
  owner: string,
  claimed: ClaimedMessage,
  options: GiveBackOptions,
  now: Date,
): Promise<'waiting' | 'poison' | 'lost'> {
  const poison = claimed.attempts + 1 >= options.mostAttempts;
  try {
    await database.kysely.transaction().execute(async (connection) => {
      const blocked = await holdLane(connection, owner, claimed);
      await endTry(connection, claimed, poison, now);
      if (poison) await insertLastWords(database, connection, claimed, { words: options.lastWords, blocked, now });
      if (poison && options.record) await insertTurns(connection, [options.record]);
      await releaseLanes(connection, [claimed.conversationKey], poison ? now : options.notBefore);
      if (poison) await addDailyCounts(connection, [{ now, counts: [failedTurn(claimed)] }]);
    });
    return poison ? 'poison' : 'waiting';
  } catch (error) {
    if (error instanceof LostLease) return 'lost';
    throw error;
  }
}

function failedTurn({ incoming }: ClaimedMessage): Count {
  return { name: 'turn', label: incoming.channel, other: 'failed', n: 1 };
}

async function holdLane(connection: Connection, owner: string, claimed: ClaimedMessage): Promise<boolean> {
  const held = await connection
    .updateTable('conversation')
    .set({ owner: null })
    .where('key', '=', claimed.conversationKey)
    .where('owner', '=', owner)
    .where('version', '=', claimed.conversationVersion)
    .returning('blocked')
    .executeTakeFirst();
  if (held === undefined) throw new LostLease();
  return held.blocked === 1;
}

async function endTry(connection: Connection, claimed: ClaimedMessage, poison: boolean, now: Date): Promise<void> {
  const { numUpdatedRows } = await connection
    .updateTable('inbox')
    .set({ status: poison ? 'poison' : 'waiting', done_at: poison ? now.getTime() : null })
    .where('seq', '=', claimed.seq)
    .where('done_at', 'is', null)
    .where('attempts', '=', claimed.attempts + 1)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new LostLease();
}

async function insertLastWords(
  { dialect }: Database,
  connection: Connection,
  { conversationKey, incoming }: ClaimedMessage,
  { words, blocked, now }: { words: readonly Reply[]; blocked: boolean; now: Date },
): Promise<void> {
  const { channel, person } = incoming;
  const to = { conversationKey, channel, person, blocked, from: 'assistant' as const, bulk: false, notBefore: now };
  await insertOutgoing(
    connection,
    dialect,
    words.map((reply) => ({ ...to, reply })),
    now,
  );
}
