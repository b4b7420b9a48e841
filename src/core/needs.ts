import type { Conversation, DialogState } from './conversation';
import type { Desk } from './desk';
import type { Effect } from './effect';
import type { Language, Reply, SecretKind } from './message';
import type { KeptDays, PersonalData } from './personal-data';
import type { StaffChats } from './staff-chats';
import type { Area, Subscriptions } from './subscribing';
import type { Texts } from './texts';

/** A message as understood: cleaned, its language known, and the route that its words take for sure, if any. */
export interface Understood {
  /** What was typed, cleaned and with keyboard leftovers repaired. */
  readonly text: string;
  /** Lower case without diacritics, words separated by single spaces. */
  readonly folded: string;
  readonly language: Language;
  /** False when the language was a guess: the conversation's language is kept. */
  readonly languageSure: boolean;
  /** No letter and no digit: emoji, punctuation, nothing. */
  readonly symbolsOnly: boolean;
  /** A route recognised by whole words, such as "emergency.fire", "attack.injection", "handoff.asked", "smalltalk.thanks". */
  readonly route?: string;
  /** Dossier codes and what was mistaken for one. */
  readonly codes: readonly CodeFinding[];
}

/** Something in a message that is, or looks like, a dossier code. */
export type CodeFinding =
  | { readonly kind: 'code' | 'impossible-date' | 'procedure-code'; readonly code: string }
  | { readonly kind: 'tail'; readonly digits: string }
  | { readonly kind: 'partial'; readonly text: string };

/** An article with the sections that answer; no sections means an overview. */
export interface Target {
  readonly article: string;
  readonly sections: readonly string[];
}

/**
 * What a question was found to be about. `clarify` offers articles (two to four), among them perhaps `status` (look up an application) or `handoff`; `abstain` is in scope without evidence;
 * `route` is a route found by likeness, not by exact words (see {@link Understood.route}).
 */
export type Finding = {
  /** The message may tell of danger to life: the numbers to call come first. */ readonly danger?: boolean;
} & (
  | {
      readonly kind: 'answer';
      readonly target: Target;
      readonly also: readonly Target[];
      /** Nothing but pointing words: the answer is about what was talked of before. */
      readonly ofTopic?: boolean;
    }
  | { readonly kind: 'clarify'; readonly options: readonly string[]; readonly topicMissing?: boolean }
  | { readonly kind: 'abstain'; readonly options: readonly string[] }
  /** `near`: not by far; the knowledge desk should see it. */
  | { readonly kind: 'out-of-scope'; readonly near?: boolean }
  | { readonly kind: 'route'; readonly route: string }
);

/** What a question is asked about. */
export interface Question {
  readonly said: Understood;
  readonly language: Language;
  readonly topic: Conversation['topic'];
  readonly now: Date;
}

/** What to answer with; see the knowledge feature. */
export interface AnswerRequest {
  readonly target: Target;
  readonly language: Language;
  /** The day the rules are asked for (ISO), when it is not today. */
  readonly date?: string;
  readonly now: Date;
  /** Deciding facts known of the person, to choose the case. */
  readonly known: Readonly<Record<string, string>>;
  /** The person's words, to read deciding facts from. */
  readonly words?: string;
}

/** An answer ready to be sent: proved, or it would not be here. */
export interface Answer {
  readonly reply: Reply;
  readonly article: string;
  readonly section: string;
  /** Deciding facts read from the words, added to what was known. */
  readonly known: Readonly<Record<string, string>>;
  /** Sent after it: hours or sessions that staff keep, today's name of an old place. */
  readonly notes: readonly string[];
  /** The deciding fact that the reply asks for. */
  readonly asks?: string;
}

/** The knowledge base as a conversation needs it. */
export interface Knowledge {
  find(question: Question): Finding;
  /** The day a question is about, when it is not today. */
  askedDate(said: Understood, now: Date): string | undefined;
  /** Undefined when the article or section is unknown or the proof failed. */
  answer(request: AnswerRequest): Answer | undefined;
  /** The value of a deciding fact in someone's words or label. */
  decide(article: string, fact: string, said: Understood, now: Date): string | undefined;
  /** What a short remark tells of the person's own case of an article ("bé 8 tuổi"); empty when it tells nothing. */
  ownFacts(article: string, said: Understood, now: Date): Readonly<Record<string, string>>;
  /** Plain name of an article for a button; undefined when there is none of that id. */
  label(article: string, language: Language): string | undefined;
  /** An article's problem sections, for a list of choices. */
  problems(article: string, language: Language): readonly { readonly section: string; readonly heading: string }[];
  /** The short official answer to a failed question: hotline and desk, from facts. */
  hotlines(language: Language, now: Date): string;
}

/** What a dialog does with a turn. */
export interface DialogTurn {
  readonly replies: readonly Reply[];
  /** Undefined: the dialog is over. */
  readonly state: DialogState | undefined;
  readonly effects: readonly Effect[];
  /** Put aside with its answers, to go on later; the person may have asked to be reminded. */
  readonly parked?: DialogState;
  readonly remind?: boolean;
  /** The answers with which it ended: one may still go back from there. */
  readonly ended?: DialogState;
  /** The outcome is `dialog` unless it says otherwise. */
  readonly outcome?: 'status' | 'handoff';
  readonly article?: string;
  /** It would look something up outside, which {@link DialogContext.hold} forbids: nothing was done, there are no replies. */
  readonly held?: true;
}

/** Guided dialogs as a conversation needs them. */
export interface Dialogs {
  has(name: string): boolean;
  /** The dialog's name for people ("Kích hoạt tài khoản"). */
  title(name: string, language: Language): string;
  start(name: string, turn: DialogContext, answers?: Readonly<Record<string, string>>): Promise<DialogTurn>;
  /** Takes what was said as an answer, a repair or a press; undefined when it is none of these (an aside). */
  take(
    state: DialogState,
    said: Understood | undefined,
    choice: string | undefined,
    turn: DialogContext,
  ): Promise<DialogTurn | undefined>;
  /** The article that a dialog is about, if any. */
  article(name: string): string | undefined;
  /** Whether words that `take` would take as an answer may as well be a remark about something else. */
  unsure(state: DialogState, said: Understood, now: Date): boolean;
  /** Whether every word is an answer to the waiting question, so that nothing else can be meant ("bị kẹt" is no accident). */
  certain(state: DialogState, said: Understood, now: Date): boolean;
  /** What may be kept of words said to a question whose answer proves who asks; undefined when all of it. */
  hidden(state: DialogState, said: Understood, now: Date): string | undefined;
  /** Right after the end: going back, correcting, starting over. Undefined when it is none of these. */
  revive(
    ended: DialogState,
    said: Understood | undefined,
    choice: string | undefined,
    turn: DialogContext,
  ): Promise<DialogTurn | undefined>;
  /** The reply was neither an answer nor anything else that was understood: asks once more with a hint, then offers help. */
  missed(state: DialogState, turn: DialogContext): Promise<DialogTurn>;
  /** Asks the waiting question again. */
  ask(state: DialogState, turn: DialogContext): Promise<DialogTurn>;
}

/** What a dialog may know of the turn. */
export interface DialogContext {
  readonly conversation: Conversation;
  readonly conversationKey: string;
  readonly channel: string;
  readonly language: Language;
  readonly now: Date;
  readonly newId: () => string;
  /** What was said was heard and is not confirmed yet: nothing outside is asked. */
  readonly hold?: boolean;
}

/** What the assistant can do by voice, as configured. */
export interface VoiceAbilities {
  /** A recogniser is there. */
  readonly hears: boolean;
  /** Whether sound can be made and this channel can carry it. */
  readonly speaks: (channel: string) => boolean;
  /** Longest voice message that is listened to. */
  readonly longestSeconds: number;
}

/** All that a turn needs from the outside; wired in main. */
export interface Needs {
  readonly understand: (text: string, fallback: Language) => Understood;
  readonly knowledge: Knowledge;
  readonly dialogs: Dialogs;
  readonly texts: Readonly<Record<Language, Texts>>;
  readonly personalData: PersonalData;
  readonly keptDays: KeptDays;
  readonly newId: () => string;
  /** A language model's choice among the articles that a message may mean; left out when none is configured. */
  readonly choose?: (
    message: string,
    options: readonly { readonly id: string; readonly title: string }[],
  ) => Promise<string | undefined>;
  /** Announcements that people subscribe to; left out where there are none. */
  readonly subscriptions?: Subscriptions;
  /** Areas that may be chosen. */
  readonly areas?: () => readonly Area[];
  /** For officers who link a chat of their own. */
  readonly staffChats?: StaffChats;
  /** Left out: neither hears nor speaks. */
  readonly voice?: VoiceAbilities;
  /** Staff; left out where there are none to hand over to (evaluation, tests of answers). */
  readonly desk?: Desk;
  /** Who else hears voice messages: hosts of recognisers that are not on this machine; empty or left out when none is. */
  readonly heardOutside?: readonly string[];
  /** Which secrets are a credential when typed. */
  readonly alarming: (secrets: readonly SecretKind[]) => boolean;
}
