import type { DeskQuestions } from '../../core/desk-questions';
import type { Checked, CheckFault, Edits, Preview } from '../../core/knowledge-edits';
import type { Language } from '../../core/message';
import type { KnowledgeFiles } from '../../knowledge/files';
import type { Library } from '../../knowledge/load';
import type { Overlay } from '../../knowledge/overlay';
import type { Schedule } from '../../knowledge/schedule';

/** What the knowledge pages show and do. */
export interface KnowledgeDesk {
  readonly edits: Edits;
  readonly questions: DeskQuestions;
  /** The release's own files, and those that answers are given from. */
  readonly released: () => KnowledgeFiles;
  readonly files: () => KnowledgeFiles;
  readonly library: () => Library;
  readonly schedule: () => Schedule;
  /** Articles that a question is likely about, the likeliest first. */
  readonly likely: (question: string, language: Language) => readonly string[];
  /** What an edit is checked against: what is live now. */
  readonly state: () => { readonly mark: number; readonly name: string };
  readonly broken: () => readonly { readonly subject: string; readonly faults: readonly CheckFault[] }[];
  readonly conflicts: () => readonly string[];
  /** Resolves when this process answers with what is live. */
  readonly refresh: () => Promise<void>;
  readonly groupQuestions: () => Promise<unknown>;
  /** Plays the question sets with a candidate, beside the turns. */
  readonly check: (candidate: Overlay, progress: (share: number) => void) => Promise<Checked>;
  readonly preview: (of: {
    readonly candidate: Overlay | undefined;
    readonly question: string;
    readonly language: Language;
    readonly day: string;
  }) => Promise<Preview>;
  /** Told what went wrong beside a request. */
  readonly failed: (error: unknown) => void;
  readonly newId: () => string;
  /** The day it is in Viet Nam. */
  readonly today: (now: Date) => string;
}
