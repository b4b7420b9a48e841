import type { FrozenAnnouncement, Halt } from './announcing';
import type { FailureCode } from './failure';
import type { Language } from './message';

/** An announcement that is being sent. */
export interface Running {
  readonly id: number;
  readonly urgent: boolean;
  readonly expiresAt: Date;
  readonly frozen: FrozenAnnouncement;
  /** All recipients are in the ledger. */
  readonly complete: boolean;
  /** How many more may be claimed before the first ones were looked at; undefined: no limit any more. */
  readonly canaryLeft?: number;
  readonly waiting: number;
  readonly sending: number;
  /** Sent and failed since it was begun or resumed: what the failure share is reckoned from. Blocks are no failures. */
  readonly lately: { readonly sent: number; readonly failed: number };
}

/** A recipient held by this process, marked as being sent. */
export interface LedgerItem {
  readonly announcement: number;
  readonly recipient: number;
  readonly person: string;
  readonly language: Language;
  readonly area: string;
  readonly attempts: number;
}

/** What became of sending to a recipient. */
export type LedgerResult =
  | { readonly kind: 'sent'; readonly platformId: string }
  | { readonly kind: 'retry'; readonly notBefore: Date }
  | { readonly kind: 'failed'; readonly code: FailureCode }
  | { readonly kind: 'unknown' };

/** What to claim, and which rules hold. */
export interface LedgerClaim {
  readonly announcement: number;
  readonly channel: string;
  readonly owner: string;
  readonly most: number;
  readonly leaseMs: number;
  /** Whether people's own quiet hours hold, and the night. */
  readonly quiet: boolean;
}

/**
 * The ledger of mass sendings: one row a recipient, from waiting to its result; shared by all processes. A row is marked (committed)
 * before it is sent; one found marked after its lease ran out is `unknown` and never sent again by itself.
 */
export interface Ledger {
  /** Ends what has expired. */
  turn(now: Date): Promise<void>;
  /** Approved ones whose time has come. */
  due(now: Date): Promise<readonly number[]>;
  /** What is being sent now, the oldest first. */
  running(now: Date): Promise<readonly Running[]>;
  /**
   * Looks at the next at most `most` subscribers that were there at the start and puts those of the audience into the ledger. Returns false when
   * there are no more. Safe to repeat and to do in several processes.
   */
  materialise(announcement: number, most: number, now: Date): Promise<boolean>;
  /**
   * Marks at most `most` due recipients as being sent. Who has left is skipped, who blocked us is noted so, whose quiet hours
   * it is waits for their end. Nothing when it is paused or stopped. `looked`: how many were looked at.
   */
  claim(claim: LedgerClaim, now: Date): Promise<{ readonly items: readonly LedgerItem[]; readonly looked: number }>;
  /** Records results; `blocked` also ends the person's subscription. A result that comes after all replaces `unknown`. */
  settle(
    announcement: number,
    results: readonly { readonly recipient: number; readonly result: LedgerResult }[],
    now: Date,
  ): Promise<void>;
  /** Marks rows `unknown` whose lease ran out. Returns how many. */
  markLost(now: Date): Promise<number>;
  /** When the next recipient of this channel is due; undefined: none waits. */
  nextDue(announcement: number, channel: string): Promise<Date | undefined>;
  /** The first ones were looked at and are well: all may be sent to. */
  passCanary(announcement: number): Promise<void>;
  halt(announcement: number, why: Halt, now: Date): Promise<void>;
  /** Ends it when everybody has a result. Returns whether it has ended. */
  finish(announcement: number, now: Date): Promise<boolean>;
}
