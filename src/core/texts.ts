import type { DeskTexts } from './desk-texts';
import type { DataTexts } from './data-texts';
import type { KeptDays } from './personal-data';

/** The fixed texts that core's steps say. Written in `messages/vi.ts`; `messages/en.ts` must match to compile. */
export interface Texts {
  /** First contact: an automatic assistant, what is kept, how to reach a human. */
  readonly notice: (days: KeptDays) => string;
  /** The person's own data. */
  readonly data: DataTexts;
  readonly welcome: string;
  readonly help: string;
  readonly empty: string;
  readonly symbolsOnly: string;
  readonly tooLong: string;
  readonly media: Readonly<
    Record<'photo' | 'document' | 'sticker' | 'video' | 'location' | 'contact' | 'unsupported', string>
  >;
  readonly noVoice: string;
  readonly credential: string;
  readonly emergency: Readonly<Record<'fire' | 'medical' | 'crime' | 'suicide' | 'danger', string>>;
  readonly refused: Readonly<Record<'injection' | 'privacy' | 'forgery' | 'bypass' | 'bruteforce' | 'general', string>>;
  readonly smalltalk: Readonly<Record<string, string>>;
  readonly smalltalkFallback: string;
  readonly outOfScope: string;
  readonly abstained: (hotlines: string) => string;
  readonly whichOne: string;
  readonly whichTopic: string;
  readonly chooseProblem: (article: string) => string;
  readonly alsoAsked: string;
  readonly staleButton: string;
  readonly handoff: Readonly<
    Record<
      'asked' | 'anger' | 'complaint' | 'corruption' | 'dispute' | 'callback' | 'failed' | 'scam' | 'wrongData',
      /** `outlook` begins with an empty line, or is empty. */
      (hotlines: string, outlook: string) => string
    >
  >;
  readonly alreadyHandedOver: string;
  readonly desk: DeskTexts;
  readonly failed: string;
  readonly cancelled: string;
  readonly nothingToCancel: string;
  readonly nothingToRepeat: string;
  /** After "hữu ích" or "sai rồi". */
  readonly thanksForRating: string;
  readonly sorryForAnswer: string;
  readonly languageChanged: string;
  /** Instead of it when a dialog's question follows. */
  readonly languageSwitched: string;
  readonly offerStaff: string;
  readonly backToDialog: (title: string) => string;
  readonly parkedDialog: (title: string) => string;
  /** What a reminder that was agreed to says; `title` of the dialog or article. */
  readonly reminder: (title: string) => string;
  readonly reminderOfArticle: (title: string) => string;
  readonly reminderSet: string;
  readonly nothingToRemind: string;
  readonly reminderCancelled: string;
  /** No application is followed any more. */
  readonly unwatched: string;
  readonly statusHelp: Readonly<
    Record<
      'code' | 'tail' | 'partial' | 'procedure-code' | 'impossible-date' | 'none',
      (code: string, hotlines: string) => string
    >
  >;
  readonly labels: Readonly<
    Record<
      | 'staff'
      | 'ratedGood'
      | 'ratedBad'
      | 'activate'
      | 'idCard'
      | 'residence'
      | 'scam'
      | 'status'
      | 'other'
      | 'continue'
      | 'yes'
      | 'no'
      | 'help'
      | 'resend'
      | 'data',
      string
    >
  >;
}
