import { sql } from 'kysely';
import { readConversation } from '../core/conversation';
import { conversationKey, type Reply } from '../core/message';
import type { Notice } from '../core/stores';
import type { Dialect } from './database';
import { takeNumbers, type Connection } from './sequence';
import { addToTally } from './tally';

/** Smaller ones leave first within a conversation. */
export const PRIORITY = { reply: 0, bulk: 1, sound: 2 } as const;

/** A message out that is about to be stored, while its conversation's row is held. */
export interface Outgoing {
  readonly conversationKey: string;
  readonly channel: string;
  readonly person: string;
  readonly reply: Reply;
  readonly from: 'assistant' | 'staff';
  readonly bulk: boolean;
  readonly notBefore: Date;
  /** The person blocked us: stored as failed, so that nothing is sent. */
  readonly blocked: boolean;
}

/** Stores messages out, in order. Returns their numbers. */
export async function insertOutgoing(
  connection: Connection,
  dialect: Dialect,
  messages: readonly Outgoing[],
  now: Date,
): Promise<readonly number[]> {
  if (messages.length === 0) return [];
  const numbers = await takeNumbers(connection, dialect, messages.length);
  const rows = messages.map((message, index) => outboxRow(message, numbers[index] ?? 0, now.getTime()));
  await connection.insertInto('outbox').values(rows).execute();
  await addToTally(connection, 'failed', messages.filter((message) => message.blocked).length);
  return numbers;
}

/**
 * Stores messages that answer nothing (staff's replies, reminders, announcements), for use inside a transaction that also marks
 * what they come from. Returns their numbers in the order given.
 */
export async function insertNotices(
  connection: Connection,
  dialect: Dialect,
  notices: readonly Notice[],
  now: Date,
): Promise<readonly number[]> {
  if (notices.length === 0) return [];
  const held = await holdConversations(connection, notices, now.getTime());
  const messages = notices.map((notice) => {
    const key = conversationKey(notice);
    const { channel, person, from, bulk = false, notBefore = now } = notice;
    const { blocked = 0, state = null } = held.get(key) ?? {};
    const reply = listenedTo(notice, state);
    return { conversationKey: key, channel, person, reply, from, bulk, notBefore, blocked: blocked === 1 };
  });
  return insertOutgoing(connection, dialect, messages, now);
}

/** The reply as it goes to this person: read aloud as well to who always wants to hear. */
function listenedTo({ reply, aloud }: Notice, state: string | null): Reply {
  if (!aloud || state === null) return reply;
  const { conversation } = readConversation(JSON.parse(state) as unknown);
  return conversation.spoken ? { ...reply, spoken: aloud } : reply;
}

/** Holds the conversations' rows, made where there is none yet, always in the same order. */
async function holdConversations(
  connection: Connection,
  notices: readonly Notice[],
  now: number,
): Promise<ReadonlyMap<string, { readonly blocked: number; readonly state: string | null }>> {
  const byKey = new Map(notices.map((notice) => [conversationKey(notice), notice]));
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
      due_at: null,
      created_at: now,
      updated_at: now,
    }));
  const held = await connection
    .insertInto('conversation')
    .values(rows)
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ updated_at: sql`excluded.updated_at` }))
    .returning(['key', 'blocked', 'state'])
    .execute();
  return new Map(held.map(({ key, ...row }) => [key, row]));
}

function outboxRow(message: Outgoing, seq: number, now: number) {
  return {
    seq,
    conversation_key: message.conversationKey,
    channel: message.channel,
    person: message.person,
    priority: message.reply.sound ? PRIORITY.sound : message.bulk ? PRIORITY.bulk : PRIORITY.reply,
    sender: message.from,
    reply: JSON.stringify(message.reply),
    status: message.blocked ? ('failed' as const) : ('waiting' as const),
    attempts: 0,
    not_before: message.notBefore.getTime(),
    owner: null,
    lease_until: null,
    platform_ids: null,
    failure: message.blocked ? ('blocked' as const) : null,
    created_at: now,
    done_at: message.blocked ? now : null,
  };
}
