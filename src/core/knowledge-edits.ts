import type { AuditRecord } from './audit';
import type { Language } from './message';

/** What an edit says: an article's two files, or a fact as data. `area` and `file` tell where it belongs in the release's folder. */
export type EditTexts =
  | ({ readonly kind: 'article'; readonly area: string } & Readonly<Record<Language, string>>)
  | { readonly kind: 'fact'; readonly file: string; readonly fact: Readonly<Record<string, unknown>> };

/** draft → waiting for approval → live → retired; a draft may be discarded, a waiting one sent back. */
export type EditState = 'draft' | 'waiting' | 'live' | 'retired' | 'discarded';

/** A member of staff as edits name them. */
export interface Editor {
  readonly id: string;
  readonly name: string;
}

/** A question of the evaluation whose verdict an edit moves. */
export interface CheckMove {
  readonly file: string;
  readonly question: string;
  readonly from: string;
  readonly to: string;
  readonly worse: boolean;
}

/** What is wrong with an edit, in words that tell where. */
export interface CheckFault {
  readonly file: string;
  readonly line?: number;
  readonly message: string;
}

/** What the gate found. It holds for one revision of the edit on one state of everything else (`against`). */
export interface EditCheck {
  readonly at: string;
  readonly against: string;
  readonly revision: number;
  readonly ok: boolean;
  readonly faults: readonly CheckFault[];
  readonly moves: readonly CheckMove[];
  readonly before: { readonly good: number; readonly wrong: number };
  readonly now: { readonly good: number; readonly wrong: number };
  /** Statements of answers that no fact supports. */
  readonly unproved: number;
}

/** What the gate found; the caller adds which revision it was and against what. */
export type Checked = Omit<EditCheck, 'at' | 'against' | 'revision'>;

/** How the assistant would answer. */
export interface Preview {
  readonly outcome: string;
  readonly article: string | undefined;
  readonly replies: readonly { readonly text: string; readonly choices: readonly string[] }[];
  readonly faults: readonly CheckFault[];
}

/** A version of an article or a fact as it was written in the console. */
export interface KnowledgeEdit {
  readonly id: string;
  /** `article:<id>` or `fact:<id>`. */
  readonly subject: string;
  readonly version: number;
  readonly revision: number;
  readonly state: EditState;
  readonly texts: EditTexts;
  /** A hash of what the release held when it was begun; null: nothing. */
  readonly base: string | null;
  readonly note: string;
  readonly check: EditCheck | undefined;
  readonly writtenBy: Editor;
  readonly writtenAt: Date;
  readonly decidedBy: Editor | undefined;
  readonly decidedAt: Date | undefined;
  readonly decision: string | undefined;
  readonly liveFrom: Date | undefined;
  readonly liveTo: Date | undefined;
}

/**
 * Stored edits, shared by all processes. Every change of what is live moves {@link Edits.mark}. What returns a boolean has written
 * nothing when it returns false: somebody else was faster, or it is not allowed from that state. The audit record (its moment is the
 * change's) is written in the same transaction.
 */
export interface Edits {
  /** Grows with every change of what is live. */
  mark(): Promise<number>;
  live(): Promise<readonly KnowledgeEdit[]>;
  /** Drafts and those that wait for approval, the newest first. */
  open(): Promise<readonly KnowledgeEdit[]>;
  /** All versions of a subject, the newest first. */
  versions(subject: string): Promise<readonly KnowledgeEdit[]>;
  find(id: string): Promise<KnowledgeEdit | undefined>;
  /** Begins a draft. Undefined: one of that subject is open already. */
  begin(
    draft: Pick<KnowledgeEdit, 'id' | 'subject' | 'texts' | 'base' | 'note'>,
    by: Editor,
    record: AuditRecord,
  ): Promise<KnowledgeEdit | undefined>;
  /** Saves a draft that was read at `revision`; who saved last is its author. */
  save(
    edit: Pick<KnowledgeEdit, 'id' | 'revision' | 'texts' | 'note'>,
    by: Editor,
    record: AuditRecord,
  ): Promise<boolean>;
  /** Keeps what the gate found of `check.revision`. */
  checked(id: string, check: EditCheck): Promise<boolean>;
  /** Hands a draft to an approver: only what the gate let through. */
  submit(id: string, revision: number, record: AuditRecord): Promise<boolean>;
  sendBack(id: string, by: Editor, why: string, record: AuditRecord): Promise<boolean>;
  discard(id: string, by: Editor, why: string, record: AuditRecord): Promise<boolean>;
  /** Makes a waiting edit live as of the mark that its check was made against; never by anyone who wrote it. */
  approve(id: string, by: Editor, mark: number, record: AuditRecord): Promise<boolean>;
  /** Takes the live version back: to an earlier one, or (undefined) to what the release holds. */
  rollBack(subject: string, to: string | undefined, by: Editor, why: string, record: AuditRecord): Promise<boolean>;
}
