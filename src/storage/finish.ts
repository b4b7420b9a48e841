import { sql } from 'kysely';
import type { ClaimedMessage, FinishedTurn } from '../core/stores';
import { countsOfTurn } from '../core/figures';
import { addDailyCounts } from './daily-counts';
import type { Database } from './database';
import { applyEffects } from './effects';
import { insertVoicesAgain } from './voice-again';
import { jsonList } from './json-list';
import { LostLease, releaseLanes } from './lane';
import { insertOutgoing } from './outgoing';
import type { Connection } from './sequence';
import { insertTurns } from './turn-records';

/** A turn to be committed. */
export interface Finish {
  readonly owner: string;
  readonly claimed: ClaimedMessage;
  readonly turn: FinishedTurn;
  readonly now: Date;
}

/**
 * Commits turns of different conversations in one transaction. Returns for each whether it was still ours; one that was not has
 * written nothing. Throws, having written nothing at all, when an effect fails. See {@link Inbox.finish}.
 */
export async function finishTurns(database: Database, finishes: readonly Finish[]): Promise<readonly boolean[]> {
  try {
    const done = await database.kysely
      .transaction()
      .execute((connection) => commitTurns(database, connection, finishes));
    if (finishes.some(forgets)) database.traces.wipeSoon();
    return done;
  } catch (error) {
    if (error instanceof LostLease && finishes.length === 1) return [false];
    throw error;
  }
}

function forgets({ turn }: Finish): boolean {
  return turn.effects.some(({ kind }) => kind === 'forget-sound' || kind === 'erase-person');
}

async function commitTurns(
  database: Database,
  connection: Connection,
  finishes: readonly Finish[],
): Promise<readonly boolean[]> {
  const held = await holdLanes(database, connection, finishes);
  const ours = finishes.filter((finish) => held.has(finish.claimed.conversationKey));
  if (ours.length > 0) {
    await endMessages(database, connection, ours);
    await forgetFiles(connection, ours);
    await hideWords(connection, ours);
    await applyEffects(connection, ours);
    await insertReplies(database, connection, ours);
    await insertVoicesAgain(database, connection, ours);
    await insertTurns(
      connection,
      ours.map((finish) => finish.turn.record),
    );
    await releaseLanes(connection, [...held], latest(ours));
    await addDailyCounts(
      connection,
      ours.map(({ claimed, turn, now }) => ({ now, counts: countsOfTurn(claimed, turn) })),
    );
  }
  return finishes.map((finish) => held.has(finish.claimed.conversationKey));
}

/** Changes the conversations that are still ours and unchanged, and so holds their rows until the end of the transaction. */
async function holdLanes(
  { dialect }: Database,
  connection: Connection,
  finishes: readonly Finish[],
): Promise<ReadonlySet<string>> {
  const keys = new Set(finishes.map((finish) => finish.claimed.conversationKey));
  // One of two is a claim that ran out and was claimed again here: each is judged by itself.
  if (keys.size < finishes.length) throw new LostLease();
  if (dialect === 'postgres') {
    const locked = connection
      .selectFrom('conversation')
      .select('key')
      .where('key', 'in', [...keys]);
    await locked.orderBy('key').forUpdate().execute();
  }
  const list = jsonList(
    dialect,
    { key: 'text', owner: 'text', version: 'bigint', state: 'text', blocked: 'bigint', at: 'bigint' },
    finishes.map(({ owner, claimed, turn, now }) => ({
      key: claimed.conversationKey,
      owner,
      version: claimed.conversationVersion,
      state: erases(turn) ? null : JSON.stringify(turn.conversation),
      blocked: turn.conversation.blocked ? 1 : 0,
      at: now.getTime(),
    })),
  );
  const { rows } = await sql<{ key: string }>`
    update conversation
    set version = conversation.version + 1, state = turn.state, blocked = turn.blocked, updated_at = turn.at, owner = null
    from ${list} as turn
    where conversation.key = turn.key and conversation.owner = turn.owner and conversation.version = turn.version
    returning conversation.key`.execute(connection);
  return new Set(rows.map((row) => row.key));
}

function erases(turn: FinishedTurn): boolean {
  return turn.effects.some((effect) => effect.kind === 'erase-person');
}

/** The count of tries tells a claim from a later one of the same process. */
async function endMessages({ dialect }: Database, connection: Connection, ours: readonly Finish[]): Promise<void> {
  const list = jsonList(
    dialect,
    { seq: 'bigint', attempts: 'bigint', at: 'bigint' },
    ours.map(({ claimed, now }) => ({ seq: claimed.seq, attempts: claimed.attempts + 1, at: now.getTime() })),
  );
  const { numAffectedRows } = await sql`
    update inbox set status = 'done', done_at = turn.at from ${list} as turn
    where inbox.seq = turn.seq and inbox.attempts = turn.attempts and inbox.done_at is null`.execute(connection);
  if (Number(numAffectedRows) < ours.length) throw new LostLease();
}

/** Where the channel keeps a picture is forgotten with the turn; a case that an officer attends has noted it for itself. */
async function forgetFiles(connection: Connection, ours: readonly Finish[]): Promise<void> {
  for (const { claimed } of ours) {
    const { content } = claimed.incoming;
    if (content.kind !== 'media' || content.file === undefined) continue;
    const { file: _file, bytes: _bytes, ...kept } = content;
    await connection
      .updateTable('inbox')
      .set({ content: JSON.stringify(kept) })
      .where('seq', '=', claimed.seq)
      .execute();
  }
}

/** What must not be kept of a message's words is hidden with the turn. */
async function hideWords(connection: Connection, ours: readonly Finish[]): Promise<void> {
  for (const { claimed, turn } of ours) {
    const { content } = claimed.incoming;
    if (turn.kept === undefined || (content.kind !== 'text' && content.kind !== 'edited')) continue;
    await connection
      .updateTable('inbox')
      .set({ content: JSON.stringify({ ...content, text: turn.kept }) })
      .where('seq', '=', claimed.seq)
      .execute();
  }
}

async function insertReplies({ dialect }: Database, connection: Connection, ours: readonly Finish[]): Promise<void> {
  const messages = ours.flatMap(({ claimed, turn, now }) => {
    const { channel, person } = claimed.incoming;
    const to = { conversationKey: claimed.conversationKey, channel, person, blocked: turn.conversation.blocked };
    return turn.replies.map((reply) => ({ ...to, reply, from: 'assistant' as const, bulk: false, notBefore: now }));
  });
  await insertOutgoing(connection, dialect, messages, latest(ours));
}

function latest(finishes: readonly Finish[]): Date {
  return new Date(Math.max(...finishes.map((finish) => finish.now.getTime())));
}
