import { sql } from 'kysely';
import type { Reply } from '../core/message';
import type { ClaimedMessage, FinishedTurn, TurnRecord } from '../core/stores';
import type { Database } from './database';
import { applyEffects } from './effects';
import { insertOutgoing } from './outgoing';
import type { Connection } from './sequence';

/** Undoes a transaction whose lease turns out to be another's. */
class LostLease extends Error {}

/** Commits a turn, all or nothing. See {@link Inbox.finish}. */
export async function finishTurn(
  database: Database,
  owner: string,
  claimed: ClaimedMessage,
  turn: FinishedTurn,
  now: Date,
): Promise<boolean> {
  try {
    await database.kysely
      .transaction()
      .execute((connection) => commitTurn(database, connection, { owner, claimed, turn, now }));
    return true;
  } catch (error) {
    if (error instanceof LostLease) return false;
    throw error;
  }
}

/** Gives a message back, or sets it aside after too many tries. See {@link Inbox.giveBack}. */
export async function giveMessageBack(
  database: Database,
  owner: string,
  claimed: ClaimedMessage,
  options: { readonly notBefore: Date; readonly mostAttempts: number; readonly lastWords: readonly Reply[] },
  now: Date,
): Promise<'waiting' | 'poison' | 'lost'> {
  const poison = claimed.attempts + 1 >= options.mostAttempts;
  try {
    await database.kysely.transaction().execute(async (connection) => {
      const { blocked } = await holdLane(connection, owner, claimed, {});
      await endMessage(connection, claimed, poison ? 'poison' : 'waiting', now);
      if (poison)
        await insertReplies(database, connection, { claimed, replies: options.lastWords, blocked: blocked === 1, now });
      await releaseLane(connection, claimed.conversationKey, poison ? now : options.notBefore);
    });
    return poison ? 'poison' : 'waiting';
  } catch (error) {
    if (error instanceof LostLease) return 'lost';
    throw error;
  }
}

async function commitTurn(
  database: Database,
  connection: Connection,
  { owner, claimed, turn, now }: { owner: string; claimed: ClaimedMessage; turn: FinishedTurn; now: Date },
): Promise<void> {
  const erased = turn.effects.some((effect) => effect.kind === 'erase-person');
  await holdLane(connection, owner, claimed, {
    version: claimed.conversationVersion + 1,
    state: erased ? null : JSON.stringify(turn.conversation),
    blocked: turn.conversation.blocked ? 1 : 0,
    updated_at: now.getTime(),
  });
  await endMessage(connection, claimed, 'done', now);
  await applyEffects(connection, turn.effects, claimed, now);
  await insertReplies(database, connection, {
    claimed,
    replies: turn.replies,
    blocked: turn.conversation.blocked,
    now,
  });
  await insertTurn(connection, turn.record);
  await releaseLane(connection, claimed.conversationKey, now);
}

/** Changes the conversation's row and so holds it until the end of the transaction, if it is still ours and unchanged. */
async function holdLane(
  connection: Connection,
  owner: string,
  claimed: ClaimedMessage,
  changes: { version?: number; state?: string | null; blocked?: number; updated_at?: number },
): Promise<{ blocked: number }> {
  const held = await connection
    .updateTable('conversation')
    .set({ ...changes, owner: null })
    .where('key', '=', claimed.conversationKey)
    .where('owner', '=', owner)
    .where('version', '=', claimed.conversationVersion)
    .returning('blocked')
    .executeTakeFirst();
  if (held === undefined) throw new LostLease();
  return held;
}

/** The count of tries tells this claim from a later one of the same process. */
async function endMessage(
  connection: Connection,
  claimed: ClaimedMessage,
  status: 'waiting' | 'done' | 'poison',
  now: Date,
): Promise<void> {
  const { numUpdatedRows } = await connection
    .updateTable('inbox')
    .set({ status, done_at: status === 'waiting' ? null : now.getTime() })
    .where('seq', '=', claimed.seq)
    .where('done_at', 'is', null)
    .where('attempts', '=', claimed.attempts + 1)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new LostLease();
}

async function insertReplies(
  { dialect }: Database,
  connection: Connection,
  {
    claimed,
    replies,
    blocked,
    now,
  }: { claimed: ClaimedMessage; replies: readonly Reply[]; blocked: boolean; now: Date },
): Promise<void> {
  const { channel, person } = claimed.incoming;
  const { conversationKey } = claimed;
  const to = { channel, person, conversationKey, blocked, from: 'assistant' as const, bulk: false, notBefore: now };
  await insertOutgoing(
    connection,
    dialect,
    replies.map((reply) => ({ ...to, reply })),
    now,
  );
}

async function insertTurn(connection: Connection, record: TurnRecord): Promise<void> {
  await connection
    .insertInto('turn')
    .values({
      id: record.id,
      at: Date.parse(record.at),
      channel: record.channel,
      language: record.language,
      outcome: record.outcome,
      article: record.article ?? null,
      also: JSON.stringify(record.also),
      options: JSON.stringify(record.options),
      ms: record.ms,
      question: record.question ?? null,
    })
    .execute();
}

/** The next message of the conversation may be claimed from `due` on, if one waits. */
async function releaseLane(connection: Connection, key: string, due: Date): Promise<void> {
  await connection
    .updateTable('conversation')
    .set({
      due_at: sql<
        number | null
      >`case when exists (select 1 from inbox where conversation_key = ${key} and done_at is null)
        then cast(${due.getTime()} as bigint) end`,
    })
    .where('key', '=', key)
    .execute();
}
