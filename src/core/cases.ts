import type { AuditRecord } from './audit';
import type { CaseReason } from './effect';
import type { Count } from './figures';
import type { Language } from './message';
import type { Told } from './stores';

/** Where a case stands: nobody has it yet · an officer has it · over · its person was erased and only the count is left. */
export const CASE_STATUSES = ['waiting', 'attended', 'closed', 'erased'] as const;

/** One of {@link CASE_STATUSES}. */
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** When a person would like to be written to. No phone number is taken: see the README's decisions. */
export type CallbackWish = 'morning' | 'afternoon' | 'any';

/** A member of staff as cases know them; `name` is what residents see. */
export interface Officer {
  readonly id: string;
  readonly name: string;
}

/** Where the person was when the case was opened: kept with it, because a conversation is forgotten sooner. Masked. */
export interface CaseContext {
  readonly dialog?: {
    readonly name: string;
    readonly title: string;
    readonly asked?: string;
    readonly answers: Readonly<Record<string, string>>;
  };
  readonly topic?: { readonly article: string; readonly section: string };
}

/** A conversation handed to staff. */
export interface CaseFile {
  readonly id: string;
  /** Short and growing: what people say to each other. */
  readonly number: number;
  readonly channel: string;
  /** Both undefined once the person was erased. */
  readonly conversationKey: string | undefined;
  readonly person: string | undefined;
  readonly reason: CaseReason;
  /** The dialog's name and state, or the article, where the person was. */
  readonly about: string;
  readonly context: CaseContext;
  readonly language: Language;
  /** The office (unit) that it is for. */
  readonly office: string;
  /** Goes before all others of its office. */
  readonly urgent: boolean;
  readonly status: CaseStatus;
  readonly assignee: Officer | undefined;
  readonly openedAt: Date;
  readonly claimedAt: Date | undefined;
  readonly firstReplyAt: Date | undefined;
  readonly closedAt: Date | undefined;
  /** When the first answer and the end are due; undefined where the office has no hours. */
  readonly replyDue: Date | undefined;
  readonly closeDue: Date | undefined;
  /** Put aside until then; comes back by itself or when the person writes. */
  readonly snoozedUntil: Date | undefined;
  readonly lastPersonAt: Date;
  readonly lastStaffAt: Date | undefined;
  readonly wish: CallbackWish | undefined;
  readonly labels: readonly string[];
  readonly legalHold: boolean;
  /** How often it was opened again. */
  readonly reopened: number;
  readonly rated: boolean;
  /** The place in the queue that the person was told last; undefined: none, because the office was closed. */
  readonly toldPlace: number | undefined;
  /** What was warned of already. */
  readonly warned: 'none' | 'reply' | 'close';
}

/** What happened to a case, for its timeline. */
export const CASE_EVENTS = [
  'opened',
  'claimed',
  'released',
  'transferred',
  'moved',
  'labelled',
  'unlabelled',
  'snoozed',
  'woken',
  'closed',
  'reopened',
  'held',
  'unheld',
  'wish',
  'rated',
  'late',
  'rescheduled',
  'file',
] as const;

/** One of {@link CASE_EVENTS}. */
export type CaseEvent = (typeof CASE_EVENTS)[number];

/** A line of a case's own record. `author` is an officer's name, or the empty text for the person and for the system. */
export interface CaseLine {
  readonly id: number;
  readonly at: Date;
  readonly kind: 'person' | 'reply' | 'note' | 'event';
  readonly event?: CaseEvent;
  readonly author: string;
  readonly text: string;
}

/** A file that the person sent while an officer attended: where to fetch it, never the file itself. */
export interface CaseAttachment {
  readonly id: number;
  readonly at: Date;
  readonly channel: string;
  readonly file: string;
  readonly media: string;
  readonly bytes: number | undefined;
}

/** What may be changed of a case; null empties. */
export type CasePatch = Partial<{
  readonly status: CaseStatus;
  readonly assignee: Officer | null;
  readonly office: string;
  readonly urgent: boolean;
  readonly claimedAt: Date;
  readonly waitedMs: number | null;
  readonly firstReplyAt: Date;
  readonly closedAt: Date | null;
  readonly replyDue: Date | null;
  readonly closeDue: Date | null;
  readonly snoozedUntil: Date | null;
  readonly lastStaffAt: Date;
  readonly labels: readonly string[];
  readonly legalHold: boolean;
  readonly reopened: number;
  readonly rated: boolean;
  readonly toldPlace: number | null;
  readonly warned: CaseFile['warned'];
}>;

/** A line about to be added. */
export type NewCaseLine = Omit<CaseLine, 'id' | 'at'> & { readonly officer?: string };

/** What is done to a case in one transaction. */
export interface CaseChange {
  readonly set: CasePatch;
  readonly lines: readonly NewCaseLine[];
  /** Goes to the person through the outbox. */
  readonly replies?: readonly Told[];
  /**
   * `attention`: who speaks has changed, so a message that is being answered at this moment is answered anew. `return`: that, and
   * the conversation goes back to the assistant with a fresh context (see `afterStaff`).
   */
  readonly conversation?: 'attention' | 'return';
  /** Added to the day's counts. */
  readonly counts?: readonly Count[];
}

/** Why something was not done to a case. */
export type CaseRefusal =
  | 'taken'
  | 'not-yours'
  | 'closed'
  | 'not-closed'
  | 'erased'
  | 'empty'
  | 'unchanged'
  | 'forbidden';

/** What became of trying to change a case. `again`: the same request had been carried out before. */
export type CaseResult =
  | { readonly kind: 'done'; readonly file: CaseFile }
  | { readonly kind: 'refused'; readonly why: CaseRefusal; readonly file: CaseFile }
  | { readonly kind: 'again' }
  | { readonly kind: 'unknown' };

/** Decides what is done to a case as it stands: pure, because it may be asked again. */
export type CaseDecision = (file: CaseFile) => CaseChange | CaseRefusal;

/** How a change is made. */
export interface ChangeOptions {
  readonly now: Date;
  /** Names a request that must not be carried out twice. */
  readonly once?: string;
  /** Goes into the audit log with the change, and not without it. */
  readonly record?: AuditRecord;
}

/** The queue's tabs. */
export const CASE_TABS = ['waiting', 'mine', 'all', 'snoozed', 'closed'] as const;

/** One of {@link CASE_TABS}. */
export type CaseTab = (typeof CASE_TABS)[number];

/** Cases of some offices, and what one officer was given. */
export interface CaseScope {
  readonly officer: string;
  readonly offices: readonly string[];
}

/** Which cases are looked for. */
export interface CaseQuery {
  /** Only these; all when left out. */
  readonly scope?: CaseScope | undefined;
  readonly tab: CaseTab;
  readonly officer: string;
  readonly reason?: CaseReason;
  readonly label?: string;
  readonly language?: Language;
  readonly office?: string;
  /** Words, a number or a label, in any spelling: compared without diacritics. */
  readonly words?: string;
  readonly most: number;
  readonly skip?: number;
}

/** How long people waited lately, for promising a wait. */
export interface Pace {
  /** Of the last claimed cases of an office: open milliseconds waited, and the place at which they began to wait. */
  readonly waits: readonly { readonly ms: number; readonly place: number }[];
}

/** Who else has a case open now. */
export interface CasePresence {
  readonly officer: Officer;
  readonly typing: boolean;
}

/** Cases in the database; several processes may share it. */
export interface Cases {
  find(id: string): Promise<CaseFile | undefined>;
  /** Those waiting in the order of the queue, the others newest first. */
  list(query: CaseQuery): Promise<readonly CaseFile[]>;
  counts(officer: string, scope?: CaseScope): Promise<Readonly<Record<CaseTab, number>>>;
  /** The case's own record after line `after`, oldest first. */
  lines(id: string, after: number): Promise<readonly CaseLine[]>;
  attachments(id: string): Promise<readonly CaseAttachment[]>;
  /** Whether an officer, not the assistant, speaks in this conversation now. */
  attended(conversationKey: string): Promise<boolean>;
  /**
   * Changes a case as `decide` says, while nobody else can. All or nothing: the case, its record and the messages to the person.
   * The conversation is held before the case, as a turn holds it.
   */
  change(id: string, decide: CaseDecision, options: ChangeOptions): Promise<CaseResult>;
  /** How many wait in an office, and how many of them go first. */
  waiting(office: string): Promise<{ readonly urgent: number; readonly all: number }>;
  /** The place of a waiting case, from 1; undefined when it does not wait. */
  place(id: string): Promise<number | undefined>;
  pace(office: string, since: Date): Promise<Pace>;
  /** All labels in use. */
  labels(): Promise<readonly string[]>;
  /** Notes that an officer looks at a case (and whether they type), and tells who else does. */
  look(id: string, officer: Officer, typing: boolean, now: Date): Promise<readonly CasePresence[]>;
  /** Waiting cases in the order of the queue with the place last told, for telling them that it moved. */
  queue(most: number): Promise<readonly CaseFile[]>;
  /** Cases whose snooze is over, or whose next promise is about to be missed by `warnBefore`. */
  due(now: Date, warnBefore: Date, most: number): Promise<readonly CaseFile[]>;
  /** Open cases to which a time was promised, by number, after the one numbered `after`. */
  promised(after: number, most: number): Promise<readonly CaseFile[]>;
}
