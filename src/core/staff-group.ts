import type { Choice, Language } from './message';

/** A group of staff that mirrors cases, one topic each; see `channels/telegram`. Every member throws {@link Failure}. */
export interface StaffGroup {
  /** Makes a topic. `rejected` when the group has no topics or the bot may not manage them. */
  createTopic(name: string): Promise<number>;
  /** Writes into a topic; `not-found` when it was deleted. */
  post(thread: number, text: string, choices: readonly Choice[]): Promise<void>;
  /** Closes or opens a topic. Best effort. */
  setTopicOpen(thread: number, open: boolean): Promise<void>;
  /** Longest text of one message, in UTF-16 units. */
  readonly longestText: number;
}

/** What an officer did in the staff group, or in a private chat to link their account. `id` is unique: it comes again when it was lost. */
export type StaffGroupEvent = { readonly id: string; readonly user: number; readonly language: Language } & (
  | { readonly kind: 'said'; readonly thread: number; readonly text: string; readonly edited: boolean }
  | { readonly kind: 'pressed'; readonly thread: number; readonly choice: string }
  /** A photo, a sticker: nothing that is passed on. */
  | { readonly kind: 'sent-other'; readonly thread: number }
  | { readonly kind: 'link'; readonly code: string }
);

/** Which topic mirrors a case, and how far: the last line of the conversation and of the case's own record. */
export interface CaseTopic {
  readonly caseId: string;
  readonly thread: number | undefined;
  readonly uptoSeq: number;
  readonly uptoLine: number;
  readonly state: string;
}

/** The topics of cases. */
export interface CaseTopics {
  /** Cases with something that is not mirrored yet, those that wait longest first. */
  behind(most: number): Promise<readonly { readonly caseId: string; readonly topic: CaseTopic | undefined }[]>;
  save(topic: CaseTopic, now: Date): Promise<void>;
  caseOf(thread: number): Promise<string | undefined>;
}

/** Officers' Telegram accounts, linked by a one-time code. */
export interface StaffAccounts {
  /** Keeps a code for some minutes; a former one of the officer is void. */
  offerCode(officer: string, code: string, expires: Date): Promise<void>;
  /** Links the account to the officer of the code, once. Returns who, or undefined when the code is wrong or too old. */
  link(code: string, user: number, now: Date): Promise<string | undefined>;
  officerOf(user: number): Promise<string | undefined>;
  accountOf(officer: string): Promise<number | undefined>;
  unlink(officer: string): Promise<boolean>;
}
