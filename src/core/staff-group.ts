import type { Choice, Language } from './message';

/** A group of staff that mirrors cases, one topic each; see `channels/telegram`. Every member throws {@link Failure}. */
export interface StaffGroup {
  /** Makes a topic. `rejected` when the group has no topics or the bot may not manage them. */
  createTopic(name: string): Promise<number>;
  /** Writes into a topic; `not-found` when it was deleted. */
  post(thread: number, text: string, choices: readonly Choice[]): Promise<void>;
  /** Removes a topic with all its messages, because its person was erased. */
  removeTopic(thread: number): Promise<void>;
  /** Whether the bot may manage topics in the group; `unavailable` failures are thrown. */
  mayManageTopics(): Promise<boolean>;
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
}

/** The topics of cases. */
export interface CaseTopics {
  /** Cases with something that is not mirrored yet, those that wait longest first. */
  behind(most: number): Promise<readonly { readonly caseId: string; readonly topic: CaseTopic | undefined }[]>;
  save(topic: CaseTopic, now: Date): Promise<void>;
  /** Topics of cases whose person was erased: they are to be removed from the group. */
  erased(most: number): Promise<readonly CaseTopic[]>;
  forget(caseId: string): Promise<void>;
  /** Lets one process at a time mirror: true when `owner` has the right until `until`. */
  lease(owner: string, now: Date, until: Date): Promise<boolean>;
  caseOf(thread: number): Promise<string | undefined>;
}
