import { newConversation, type Conversation } from '../../src/core/conversation';
import type { Effect } from '../../src/core/effect';
import type { Content, Incoming, Reply } from '../../src/core/message';
import type { ClaimedMessage, FinishedTurn, Inbox, Outbox, OutboxItem, TurnRecord } from '../../src/core/stores';

/** When the tests begin: Monday morning in Vietnam. */
export const START = new Date('2026-11-23T01:00:00.000Z');
/** How long messages are held in the tests. */
export const LEASE_MS = 30_000;

/** `seconds` after the beginning. */
export function after(seconds: number): Date {
  return new Date(START.getTime() + seconds * 1_000);
}

/** A text message of a person on Telegram; its id is person and text. */
export function message(person: string, text: string, changes: Partial<Incoming> = {}): Incoming {
  const content: Content = { kind: 'text', text, secrets: [] };
  return { channel: 'telegram', person, id: `${person} ${text}`, at: START.toISOString(), content, ...changes };
}

/** A reply without choices and sources. */
export function reply(text: string): Reply {
  return { text, choices: [], sources: [] };
}

/** The text of a text message. */
export function textOf(claimed: ClaimedMessage): string {
  return claimed.incoming.content.kind === 'text' ? claimed.incoming.content.text : '';
}

/** A finished turn that answers a message with `replies`. */
export function turn(
  claimed: ClaimedMessage,
  replies: readonly string[],
  more: { effects?: readonly Effect[]; conversation?: Partial<Conversation>; record?: Partial<TurnRecord> } = {},
): FinishedTurn {
  return {
    conversation: { ...newConversation(), ...more.conversation },
    replies: replies.map(reply),
    effects: more.effects ?? [],
    record: {
      id: `turn ${claimed.seq} ${claimed.attempts}`,
      at: START.toISOString(),
      channel: claimed.incoming.channel,
      language: 'vi',
      outcome: 'answered',
      also: [],
      options: [],
      ms: 1.5,
      ...more.record,
    },
  };
}

/** Claims the only message that may be claimed. */
export async function claimOne(inbox: Inbox, now = START, owner = 'one'): Promise<ClaimedMessage> {
  const claimed = await inbox.claim(owner, 10, LEASE_MS, now);
  if (claimed.length !== 1) throw new Error(`${claimed.length} messages instead of one`);
  return claimed[0] as ClaimedMessage;
}

/** A person writes and is answered with `replies`. */
export async function converse(
  inbox: Inbox,
  incoming: Incoming,
  replies: readonly string[],
  more: Parameters<typeof turn>[2] & { now?: Date } = {},
): Promise<ClaimedMessage> {
  const now = more.now ?? START;
  await inbox.accept([incoming], now);
  const claimed = await claimOne(inbox, now);
  await inbox.finish('one', claimed, turn(claimed, replies, more), now);
  return claimed;
}

/** Claims what may be sent on Telegram. */
export function claimItems(outbox: Outbox, now = START, owner = 'one'): Promise<readonly OutboxItem[]> {
  return outbox.claim('telegram', owner, 10, LEASE_MS, now);
}

/** The texts of items, in order. */
export function texts(items: readonly OutboxItem[]): readonly string[] {
  return items.map((item) => item.reply.text);
}

/** Records that all items were sent. */
export function settleSent(outbox: Outbox, items: readonly OutboxItem[], now = START): Promise<void> {
  return outbox.settle(
    items.map(({ seq }) => ({ seq, result: { kind: 'sent', platformIds: [`id ${seq}`] } })),
    now,
  );
}
