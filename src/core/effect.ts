import type { Language } from './message';
import type { Subscription } from './subscribing';

/** Why a conversation goes to staff. Decided by code, never by a string from a model. */
export const CASE_REASONS = [
  'asked',
  'two-failed-answers',
  'overdue-application',
  'anger',
  'corruption-report',
  'wrong-data',
  'scam-loss',
  'danger',
  'dispute',
  'dialog-exit',
  'failure',
] as const;

/** One of {@link CASE_REASONS}. */
export type CaseReason = (typeof CASE_REASONS)[number];

/**
 * What a turn changes beside the conversation. Effects are data: the store carries them out in the same transaction as the
 * conversation, the replies and the turn record, so that all of a turn happens or nothing.
 */
export type Effect =
  | {
      readonly kind: 'open-case';
      readonly id: string;
      readonly reason: CaseReason;
      readonly language: Language;
      /** Where the person was: the topic's article, or the dialog's state. */
      readonly about: string;
    }
  | { readonly kind: 'note-on-case'; readonly id: string; readonly text: string }
  /** `reference` is told to the person and audited: nothing else tells whose erasure it was. */
  | { readonly kind: 'erase-person'; readonly reference?: string }
  /** Gives the right to see what is kept of the person, by a secret of which only the hash is stored. */
  | {
      readonly kind: 'open-data-ticket';
      readonly purpose: 'html' | 'json' | 'staff';
      readonly hash: string;
      readonly expiresAt: string;
      readonly reference: string;
    }
  /** The person takes a consent back. What it allowed ends with it. */
  | { readonly kind: 'withdraw-consent'; readonly purpose: string; readonly reference: string }
  /** Begins or changes what the person gets; `words` are what they agreed to. */
  | { readonly kind: 'subscribe'; readonly subscription: Subscription; readonly words: string }
  /** Ends all announcements; `words`: how the person said so, or why else. */
  | { readonly kind: 'unsubscribe-all'; readonly words?: string }
  /** A decision about another use of the person's data, with the words that were shown. */
  | { readonly kind: 'consent'; readonly purpose: string; readonly given: boolean; readonly words: string }
  | { readonly kind: 'rate-answer'; readonly article: string; readonly good: boolean }
  | { readonly kind: 'feedback'; readonly text: string }
  | {
      readonly kind: 'dialog-step';
      readonly dialog: string;
      readonly state: string;
      readonly step: 'asked' | 'ended' | 'left';
    }
  | { readonly kind: 'remind'; readonly id: string; readonly at: string; readonly subject: string }
  /** `subject`: only those about it. */
  | { readonly kind: 'cancel-reminders'; readonly subject?: string }
  | {
      readonly kind: 'watch';
      readonly id: string;
      readonly code: string;
      readonly check: string;
      readonly status: string;
    }
  | { readonly kind: 'unwatch-all' };
