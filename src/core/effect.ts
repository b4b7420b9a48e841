import type { CallbackWish, CaseContext } from './cases';
import type { Content, Language, Reply } from './message';
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
  'unapproved',
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
      readonly context?: CaseContext;
      /** The office it is for; left out: the only one there is. */
      readonly office?: string;
      readonly urgent?: boolean;
      /** When the first answer and the end are due (ISO). */
      readonly replyDue?: string;
      readonly closeDue?: string;
      /** The place in the queue that the person is told; none when the office is closed. */
      readonly toldPlace?: number;
    }
  | {
      readonly kind: 'note-on-case';
      readonly id: string;
      readonly text: string;
      /** A file that came with it, to be fetched from the channel when an officer asks for it. */
      readonly file?: { readonly file: string; readonly media: string; readonly bytes?: number };
      /** The person was told that the office is closed now. */
      readonly toldClosed?: boolean;
      /** It has become a matter of danger. */
      readonly urgent?: boolean;
    }
  | { readonly kind: 'wish-on-case'; readonly id: string; readonly wish: CallbackWish }
  | { readonly kind: 'rate-case'; readonly id: string; readonly score: number }
  | { readonly kind: 'reopen-case'; readonly id: string }
  | {
      readonly kind: 'hold-answer';
      readonly id: string;
      readonly article: string;
      /** What was asked, masked. */
      readonly question: string;
      readonly language: Language;
      readonly replies: readonly Reply[];
      /** Not decided by then: goes to staff as a case (ISO). */
      readonly expires: string;
      readonly office: string;
    }
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
      /** `helped`: a good end was reached after this question about an obstacle. */
      readonly step: 'asked' | 'ended' | 'left' | 'helped';
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
  | { readonly kind: 'unwatch-all' }
  /** Puts a voice message that waited for consent into the inbox again, once for each `id`. */
  | { readonly kind: 'hear'; readonly id: string; readonly content: Extract<Content, { kind: 'voice' }> }
  /** Keeps the sound of a voice message for the officer who attends the case. */
  | { readonly kind: 'keep-sound'; readonly file: string; readonly case: string }
  /** Deletes the sound of a voice message that will not be listened to. */
  | { readonly kind: 'forget-sound'; readonly file: string };
