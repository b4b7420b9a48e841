import type { Concern } from './concern';
import type { Conversation } from './conversation';
import type { DeskView } from './desk';
import type { Effect } from './effect';
import type { FailureCode } from './failure';
import type { Incoming, Language, Reply, SpokenForm } from './message';
import type { Outcome } from './outcome';

/** What is kept of a turn for figures and for the knowledge desk: no names, no identifiers, texts masked. */
export interface TurnRecord {
  readonly id: string;
  readonly at: string;
  readonly channel: string;
  readonly language: Language;
  readonly outcome: Outcome;
  readonly article?: string;
  readonly also: readonly string[];
  readonly options: readonly string[];
  /** Milliseconds of processor and waiting time from claim to commit. */
  readonly ms: number;
  /** The person spoke instead of typing. */
  readonly spoken?: boolean;
  /** Why the knowledge desk should see it. */
  readonly concern?: Concern;
  /** The masked question, kept only when it was not answered (abstained, clarified, failed) or concerns the knowledge desk. */
  readonly question?: string;
}

/** A stored message that this process now holds, with the conversation as it was stored (undefined: none yet). */
export interface ClaimedMessage {
  readonly seq: number;
  readonly incoming: Incoming;
  /** How often it was tried before. */
  readonly attempts: number;
  readonly conversationKey: string;
  readonly conversation: unknown;
  /** For compare-and-set: the row version the conversation was read at; 0 when there is none. */
  readonly conversationVersion: number;
  /** What staff have of it. Whatever they change moves the version on, so a turn never acts on a stale view. */
  readonly desk: DeskView;
}

/** All that a finished turn writes, in one transaction. */
export interface FinishedTurn {
  readonly conversation: Conversation;
  readonly replies: readonly Reply[];
  readonly effects: readonly Effect[];
  readonly record: TurnRecord;
  /** What is kept of the message's words, when not all of it: digits that prove who asks are hidden once they were used. */
  readonly kept?: string;
}

/**
 * The durable inbox: a message is stored (unique by channel and id) before it is acknowledged. Messages of one conversation
 * are claimed strictly in order and one at a time, across processes (lease with expiry); different conversations side by side.
 */
export interface Inbox {
  /** Stores the messages that are new. Returns how many were. */
  accept(messages: readonly Incoming[], now: Date): Promise<number>;
  /** Claims at most `most` messages, the oldest waiting one of each conversation that nobody holds. */
  claim(owner: string, most: number, leaseMs: number, now: Date): Promise<readonly ClaimedMessage[]>;
  /**
   * Commits a turn: conversation, replies, effects, record and `done`, all or nothing. Returns false, having written nothing,
   * when the lease was lost or the conversation changed meanwhile.
   */
  finish(owner: string, claimed: ClaimedMessage, turn: FinishedTurn, now: Date): Promise<boolean>;
  /**
   * Gives a message back after a failed try, to be claimed again after `notBefore`. After `mostAttempts` tries it is set aside
   * (`poison`) with `lastWords` as the reply and `record` in the figures, so that it never blocks its lane for good. Returns what became of it.
   */
  giveBack(
    owner: string,
    claimed: ClaimedMessage,
    options: {
      readonly notBefore: Date;
      readonly mostAttempts: number;
      readonly lastWords: readonly Reply[];
      readonly record?: TurnRecord;
    },
    now: Date,
  ): Promise<'waiting' | 'poison' | 'lost'>;
  /**
   * Puts a claimed voice message aside until a listener has heard it (see `listening.ts`); its conversation waits, others do not.
   * False: the lease was lost.
   */
  listen(owner: string, claimed: ClaimedMessage, now: Date): Promise<boolean>;
  /** Messages that are not done yet. */
  backlog(): Promise<number>;
}

/** A reply on its way out, held by this process. */
export interface OutboxItem {
  readonly seq: number;
  readonly channel: string;
  readonly conversationKey: string;
  readonly person: string;
  readonly reply: Reply;
  readonly attempts: number;
  /** Part of a mass sending, which waits for the channel's budget; replies only charge it. */
  readonly bulk?: boolean;
}

/** What became of sending an item. `followUp` goes to the same person after it, stored in the same transaction. */
export type SendResult =
  | { readonly kind: 'sent'; readonly platformIds: readonly string[]; readonly followUp?: Reply }
  | { readonly kind: 'retry'; readonly notBefore: Date; readonly code: FailureCode }
  | { readonly kind: 'failed'; readonly code: FailureCode; readonly followUp?: Reply }
  /** The platform may or may not have it: never repeated by itself. */
  | { readonly kind: 'unknown'; readonly followUp?: Reply };

/**
 * The durable outbox. An item is marked `sending` (committed) before it is sent; one found in `sending` after its lease ran out
 * is `unknown` and is never blindly repeated. Items of one conversation leave in order, one at a time.
 */
export interface Outbox {
  /**
   * Claims due items of a channel (oldest first, at most one per conversation) and marks them `sending`. Sounds (replies with
   * `sound`) are claimed apart, after all messages of their conversation, and hold no message up.
   */
  claim(
    channel: string,
    owner: string,
    most: number,
    leaseMs: number,
    now: Date,
    what?: 'messages' | 'sounds',
  ): Promise<readonly OutboxItem[]>;
  /** Records results; `failed` with code `blocked` also marks the conversation blocked and drops what waits for it. */
  settle(results: readonly { readonly seq: number; readonly result: SendResult }[], now: Date): Promise<void>;
  /** Marks items `unknown` whose lease ran out while `sending`. Returns how many. */
  markLost(now: Date): Promise<number>;
  /** When the next item of this channel is due, for sleeping until then; undefined when none waits. */
  nextDue(channel: string, now: Date): Promise<Date | undefined>;
  /** Counts by status, for `/metrics` and tests. */
  counts(): Promise<Readonly<Record<'waiting' | 'sending' | 'sent' | 'failed' | 'unknown', number>>>;
}

/** A message to a person that answers none of theirs: a staff member's reply, a reminder, a changed status, an announcement. */
export interface Notice {
  readonly channel: string;
  readonly person: string;
  readonly reply: Reply;
  readonly from: 'assistant' | 'staff';
  /** Becomes the reply's `spoken` for who always wants to hear, as the conversation says in the transaction that stores it. */
  readonly aloud?: SpokenForm;
  /** Part of a mass sending: leaves after all replies. */
  readonly bulk?: boolean;
  /** Not sent before this moment; at once when left out. */
  readonly notBefore?: Date;
}

/** What a person is told outside a turn, by whatever finds out who they are. */
export type Told = Pick<Notice, 'reply' | 'from' | 'aloud'>;

/** Writing to people outside a turn. */
export interface Notices {
  /** Puts messages into the outbox, in order; to a person who blocked us as failed. Returns their numbers. */
  send(notices: readonly Notice[], now: Date): Promise<readonly number[]>;
}

/** A reminder whose time has come, with the conversation as it is stored. */
export interface DueReminder {
  readonly id: string;
  readonly channel: string;
  readonly person: string;
  /** A dialog's name or an article's id. */
  readonly subject: string;
  readonly conversation: unknown;
}

/** Reminders that people agreed to; stored by the effect `remind`. */
export interface Reminders {
  /** Those due at `now`, the oldest first, at most `most`. */
  due(now: Date, most: number): Promise<readonly DueReminder[]>;
  /** Settles one for good: with a notice it is sent, without it is dropped. False: another process had it. */
  settle(id: string, notice: Notice | undefined, now: Date): Promise<boolean>;
}

/**
 * Rate budgets shared by all processes: one row per key holding the next free moment, advanced atomically (GCRA).
 * `take` books `n` permits at `perSecond` with bursts up to `burst` and returns the moment from which they may be used;
 * `push` moves the next free moment to at least `until` (a platform's `retry_after`).
 */
export interface Budgets {
  take(key: string, n: number, perSecond: number, burst: number, now: Date): Promise<Date>;
  push(key: string, until: Date): Promise<void>;
}

/** One line of a conversation as it is shown again: to the person on the web page, to staff in a case. */
export interface HistoryLine {
  /** Grows within the conversation; for `Last-Event-ID`. */
  readonly seq: number;
  readonly at: string;
  readonly from: 'person' | 'assistant' | 'staff';
  readonly text: string;
  /** The person spoke: `text` is what was heard, or `[voice]`. */
  readonly spoken?: boolean;
  readonly reply?: Reply;
  /** Of a message out: what became of it. */
  readonly delivery?: 'waiting' | 'sending' | 'sent' | 'failed' | 'unknown';
}

/** Reading a conversation back. */
export interface History {
  /** Lines after `afterSeq`, oldest first, at most `most` (the newest ones when there are more). */
  lines(
    conversationKey: string,
    afterSeq: number,
    most: number,
    options?: {
      /** Also messages out that failed for good, which the person never saw. */
      readonly failed?: boolean;
    },
  ): Promise<readonly HistoryLine[]>;
  /** The reply with this number, when it is one of this conversation. */
  reply(conversationKey: string, seq: number): Promise<Reply | undefined>;
}
