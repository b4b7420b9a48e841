import type { AuditRecord } from './audit';
import type { Effect } from './effect';
import type { Language, Reply } from './message';
import type { Told } from './stores';

/** An answer that waits for an officer's approval, or has waited. */
export interface HeldAnswer {
  readonly id: string;
  readonly channel: string;
  readonly person: string | undefined;
  readonly language: Language;
  readonly article: string;
  readonly office: string;
  /** What was asked, masked. */
  readonly question: string;
  readonly replies: readonly Reply[];
  readonly status: 'waiting' | 'approved' | 'changed' | 'rejected' | 'expired' | 'erased';
  readonly at: Date;
  readonly expires: Date;
  readonly decidedBy: string | undefined;
}

/** What is done with a held answer; with `openCase` its question goes on as a case, in the same transaction. */
export interface HeldDecision {
  readonly status: 'approved' | 'changed' | 'rejected' | 'expired';
  readonly by: string;
  /** Goes to the person. */
  readonly replies: readonly Told[];
  readonly openCase?: Extract<Effect, { kind: 'open-case' }>;
}

/** An article whose answers wait for approval. */
export interface HeldTopic {
  readonly article: string;
  readonly since: Date;
  readonly officer: string;
}

/** Answers that wait for approval. */
export interface Approvals {
  topics(): Promise<readonly HeldTopic[]>;
  /** Begins or ends waiting for an article's answers. False: it was so already. */
  setTopic(article: string, held: boolean, officer: string, now: Date, record?: AuditRecord): Promise<boolean>;
  waiting(most: number): Promise<readonly HeldAnswer[]>;
  find(id: string): Promise<HeldAnswer | undefined>;
  expired(now: Date, most: number): Promise<readonly HeldAnswer[]>;
  /** Settles one for good, with what goes to the person, all or nothing. False: it was settled meanwhile. */
  settle(id: string, decision: HeldDecision, now: Date, record?: AuditRecord): Promise<boolean>;
}
