import type { AuditRecord } from './audit';
import type { Concern } from './concern';
import type { Editor } from './knowledge-edits';
import type { Language } from './message';

/** Like questions that nobody answered well; the sample is the newest one, masked. */
export interface QuestionGroup {
  readonly id: string;
  readonly language: Language;
  readonly sample: string;
  readonly n: number;
  /** How many of them were answered and rated bad. */
  readonly bad: number;
  readonly firstAt: Date;
  readonly newestAt: Date;
  readonly status: GroupStatus;
  readonly assignedTo: Editor | undefined;
  readonly handledBy: string | undefined;
  readonly handledAt: Date | undefined;
  readonly note: string | undefined;
}

/** open · done (an article was mended for it) · dismissed (not our business). A new question opens a done group again. */
export type GroupStatus = 'open' | 'done' | 'dismissed';

/** A question that concerns the knowledge desk: of nobody. */
export interface DeskQuestion {
  readonly turn: string;
  readonly at: Date;
  readonly language: Language;
  readonly question: string;
  readonly concern: Concern;
  /** The article that was answered with, when the answer was rated bad. */
  readonly article: string | undefined;
}

/** A question with the group it belongs to, which is made when there is none of that id. */
export interface Grouped {
  readonly question: DeskQuestion;
  readonly group: string;
}

/** Stored questions and their groups, shared by all processes. */
export interface DeskQuestions {
  /** The oldest questions that are in no group yet. */
  ungrouped(most: number): Promise<readonly DeskQuestion[]>;
  /** Groups whose newest question came after `since`, the oldest first: for finding like ones. */
  samples(
    since: Date,
    most: number,
  ): Promise<readonly Pick<QuestionGroup, 'id' | 'language' | 'sample' | 'newestAt'>[]>;
  /** Puts questions into groups, in order; those that another process has put meanwhile are left out. Returns how many were put. */
  put(grouped: readonly Grouped[]): Promise<number>;
  /** Groups of a status, those with most questions first, then the newest. */
  groups(
    status: GroupStatus,
    options: { readonly language?: Language; readonly skip: number; readonly most: number },
  ): Promise<{ readonly groups: readonly QuestionGroup[]; readonly total: number }>;
  group(id: string): Promise<QuestionGroup | undefined>;
  /** A group's questions, the newest first. */
  questions(group: string, most: number): Promise<readonly DeskQuestion[]>;
  /** Closes a group or opens it again. False: there is none. */
  settle(id: string, status: GroupStatus, by: Editor, note: string, record: AuditRecord): Promise<boolean>;
  /** Gives a group to somebody, or (undefined) to nobody. */
  assign(id: string, to: Editor | undefined, record: AuditRecord): Promise<boolean>;
}
