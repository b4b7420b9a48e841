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

/** What somebody did in the staff group. `id` is unique: it comes again when it was lost. */
export type StaffGroupEvent = { readonly id: string; readonly user: number; readonly language: Language } & (
  | { readonly kind: 'said'; readonly thread: number; readonly text: string; readonly edited: boolean }
  | { readonly kind: 'pressed'; readonly thread: number; readonly choice: string }
  /** A photo, a sticker: nothing that is passed on. */
  | { readonly kind: 'sent-other'; readonly thread: number }
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
