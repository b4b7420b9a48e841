import type { AudioReject } from './voice';
import type { DeskTexts } from './desk-texts';
import type { DataTexts } from './data-texts';
import type { KeptDays } from './personal-data';

/** The fixed texts that core's steps say. Written in `messages/vi.ts`; `messages/en.ts` must match to compile. */
export interface Texts {
  /** About announcements that people subscribe to. */
  readonly announcements: {
    readonly stopped: string;
    readonly notSubscribed: string;
    readonly overview: (subscription: string) => string;
    readonly repeated: string;
    readonly repeatedForAll: string;
    readonly nothingToRepeat: string;
    readonly nothingForAll: string;
    readonly subscribe: string;
    readonly change: string;
    readonly repeat: string;
    readonly stop: string;
    /** An officer's chat was linked, or the code is wrong. */
    readonly linked: string;
    readonly unknown: string;
  };
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
  readonly voice: VoiceTexts;
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

/** What is said about voice messages. */
export interface VoiceTexts {
  /** No recogniser is configured. */
  readonly none: (hotlines: string) => string;
  /** Why a voice message was not understood, and what to do. */
  readonly rejected: Readonly<Record<AudioReject, (longestSeconds: number) => string>>;
  /** After the second failure in a row. */
  readonly twice: string;
  /** Before the first voice message is turned into text: who does what with it (Law 91/2025/QH15, Art. 9). `outside` names whoever
   * else hears it, when a recogniser is not on this machine. */
  readonly consent: (outside: string | undefined) => string;
  /** Before the next voice message of who decided already, when others than were named then hear it now. */
  readonly consentAgain: (outside: string) => string;
  readonly consentGiven: string;
  readonly consentRefused: string;
  /** A voice message after a refusal. */
  readonly refusedBefore: string;
  readonly heard: (words: string) => string;
  readonly heardBadly: (words: string) => string;
  /** What was heard would do something. */
  readonly confirm: (words: string, deed: 'staff' | 'erase' | 'look-up' | 'other') => string;
  readonly sayAgain: string;
  readonly alwaysSpoken: string;
  readonly noLongerSpoken: string;
  readonly nothingToRead: string;
  readonly cannotSpeak: string;
  /** Ends a spoken form that leaves something out. */
  readonly moreInText: string;
  /** Before the labels of choices. */
  readonly chooseAloud: string;
  readonly labels: Readonly<Record<'agree' | 'refuse' | 'allow' | 'right' | 'wrong' | 'notThat' | 'read', string>>;
}
