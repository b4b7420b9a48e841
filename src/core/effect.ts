import type { Content, Language } from './message';

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
  | { readonly kind: 'erase-person' }
  | { readonly kind: 'unsubscribe-all' }
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
  | { readonly kind: 'unwatch-all' }
  /** Puts a voice message that waited for consent into the inbox again, once for each `id`. */
  | { readonly kind: 'hear'; readonly id: string; readonly content: Extract<Content, { kind: 'voice' }> }
  /** Deletes the sound of a voice message that will not be listened to. */
  | { readonly kind: 'forget-sound'; readonly file: string };
