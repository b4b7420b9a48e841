import { sql } from 'kysely';
import { conversationKey, type Incoming } from '../core/message';
import type { Database } from './database';
import { takeNumbers, type Connection } from './sequence';
import { slices } from './slices';

const SLICE = 200;

/** Stores the messages that are new, in order. See {@link Inbox.accept}. */
export async function acceptMessages(database: Database, messages: readonly Incoming[], now: Date): Promise<number> {
  let stored = 0;
  for (const slice of slices(messages, SLICE)) {
    stored += await database.kysely
      .transaction()
      .execute((connection) => acceptSlice(database, connection, slice, now));
  }
  return stored;
}

async function acceptSlice(
  database: Database,
  connection: Connection,
  messages: readonly Incoming[],
  now: Date,
): Promise<number> {
  const fresh = await unseen(connection, messages);
  if (fresh.length === 0) return 0;
  await openLanes(connection, fresh, now.getTime());
  const numbers = await takeNumbers(connection, database.dialect, fresh.length);
  const rows = fresh.map((message, index) => inboxRow(message, numbers[index] ?? 0, now.getTime()));
  const inserted = await connection
    .insertInto('inbox')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['message_id', 'channel']).doNothing())
    .executeTakeFirst();
  return Number(inserted.numInsertedOrUpdatedRows ?? 0);
}

/** Without those stored before and without repeats. Another process may still store one meanwhile: the insert skips it. */
async function unseen(connection: Connection, messages: readonly Incoming[]): Promise<readonly Incoming[]> {
  const known = await connection
    .selectFrom('inbox')
    .select(['channel', 'message_id'])
    .where(
      'message_id',
      'in',
      messages.map((message) => message.id),
    )
    .execute();
  const seen = new Set(known.map((row) => `${row.channel} ${row.message_id}`));
  return messages.filter((message) => {
    const name = `${message.channel} ${message.id}`;
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

/** Says that something waits. Rows are taken in the order of their keys, or two processes would wait for each other for ever. */
async function openLanes(connection: Connection, messages: readonly Incoming[], now: number): Promise<void> {
  const byKey = new Map(messages.map((message) => [conversationKey(message), message]));
  const rows = [...byKey]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { channel, person }]) => ({
      key,
      channel,
      person,
      version: 0,
      state: null,
      blocked: 0,
      owner: null,
      due_at: now,
      created_at: now,
      updated_at: now,
    }));
  await connection
    .insertInto('conversation')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({ due_at: sql`coalesce(conversation.due_at, excluded.due_at)` }),
    )
    .execute();
}

function inboxRow(message: Incoming, seq: number, now: number) {
  const sentAt = Date.parse(message.at);
  return {
    seq,
    conversation_key: conversationKey(message),
    channel: message.channel,
    message_id: message.id,
    sent_at: Number.isNaN(sentAt) ? now : sentAt,
    content: JSON.stringify(message.content),
    language_hint: message.languageHint ?? null,
    status: 'waiting' as const,
    attempts: 0,
    accepted_at: now,
    done_at: null,
  };
}
