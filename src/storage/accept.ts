import { sql } from 'kysely';
import { conversationKey, type Incoming } from '../core/message';
import { storableText } from './bindable';
import type { Database } from './database';
import { takeNumbers, type Connection } from './sequence';
import { slices } from './slices';

const SLICE = 200;

/** Messages of one request of a platform. */
export interface Accept {
  readonly messages: readonly Incoming[];
  readonly now: Date;
}

/**
 * Stores the messages of several requests that are new, in order. Returns how many were, by request; what a later request repeats
 * counts for the first. See {@link Inbox.accept}.
 */
export async function acceptMessages(database: Database, requests: readonly Accept[]): Promise<readonly number[]> {
  const now = Math.max(...requests.map((request) => request.now.getTime()));
  const messages = requests.flatMap((request) => request.messages);
  const stored = new Set<string>();
  for (const slice of slices(messages, SLICE)) {
    const names = await database.kysely
      .transaction()
      .execute((connection) => acceptSlice(database, connection, slice, now));
    for (const name of names) stored.add(name);
  }
  // A name is deleted where it is counted.
  return requests.map(
    (request) => request.messages.filter((message) => stored.delete(nameOf(message.channel, message.id))).length,
  );
}

async function acceptSlice(
  { dialect }: Database,
  connection: Connection,
  messages: readonly Incoming[],
  now: number,
): Promise<readonly string[]> {
  const fresh = await unseen(connection, messages);
  if (fresh.length === 0) return [];
  await openLanes(connection, fresh, now);
  const numbers = await takeNumbers(connection, dialect, fresh.length);
  const rows = fresh.map((message, index) => inboxRow(message, numbers[index] ?? 0, now));
  const inserted = await connection
    .insertInto('inbox')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['message_id', 'channel']).doNothing())
    .returning(['channel', 'message_id'])
    .execute();
  return inserted.map((row) => nameOf(row.channel, row.message_id));
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
  const seen = new Set(known.map((row) => nameOf(row.channel, row.message_id)));
  return messages.filter((message) => {
    const name = nameOf(message.channel, message.id);
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

function nameOf(channel: string, id: string): string {
  return `${channel} ${storableText(id)}`;
}
