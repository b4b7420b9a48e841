import { createHash } from 'node:crypto';
import type { AuditRecord } from './audit';
import type { DataDownload } from './message';
import type { HistoryLine } from './stores';

/** Kinds of what may be kept of a person, as they are told of it. */
export const DATA_KINDS = [
  'messages',
  'replies',
  'memory',
  'cases',
  'case-notes',
  'case-files',
  'reminders',
  'watches',
  'subscriptions',
  'announcements',
  'consents',
  'ratings',
  'voice',
  'links',
] as const;

/** One of {@link DATA_KINDS}. */
export type DataKind = (typeof DATA_KINDS)[number];

/** How many records of a kind are kept, and since when. */
export interface KeptRecords {
  readonly kind: DataKind;
  readonly n: number;
}

/** A case that cannot be erased: evidence in a complaint or an investigation. */
export interface HeldCase {
  readonly id: string;
  readonly openedAt: string;
}

/** What is kept of a person in one conversation, counted. */
export interface Kept {
  readonly records: readonly KeptRecords[];
  readonly held: readonly HeldCase[];
}

/** A record as it is exported: names as in the database, moments as ISO. */
export type DataRecord = Readonly<Record<string, string | number | boolean | null>>;

/** Everything that is kept of a person in one conversation. Texts are masked, as they were stored. */
export interface CollectedData {
  readonly channel: string;
  /** What was said and answered, oldest first. */
  readonly conversation: readonly Pick<HistoryLine, 'at' | 'from' | 'text'>[];
  readonly records: Readonly<Partial<Record<DataKind, readonly DataRecord[]>>>;
}

/** What a ticket gives a right to; see {@link DataTickets}. */
export type TicketPurpose = 'html' | 'json' | 'staff' | 'access';

/** Rights to see what is kept of one conversation. Only hashes of their secrets are stored. */
export interface DataTickets {
  /**
   * Takes a ticket that was not used and has not expired; it is used from then on. Undefined, and nothing changed, when there is
   * none, or when it belongs to another conversation than `of`.
   */
  take(secret: string, purpose: TicketPurpose, now: Date, of?: string): Promise<string | undefined>;
  /** Whether `take` would give it. */
  holds(secret: string, purpose: TicketPurpose, now: Date, of: string): Promise<boolean>;
  /** Lets an officer look for half an hour; `secret` names the access. */
  grant(conversationKey: string, officer: string, secret: string, now: Date): Promise<void>;
  /** The conversation that this officer may look at now. */
  granted(secret: string, officer: string, now: Date): Promise<string | undefined>;
}

/** A person's decision about a use of their data. `at` is ISO. */
export interface DataDecision {
  readonly purpose: string;
  readonly given: boolean;
  readonly at: string;
}

/** Reading what is kept of a person. */
export interface PersonalData {
  /** Decisions that are stored outside the conversation, and what was agreed to by asking for it. The oldest first. */
  decisions(conversationKey: string): Promise<readonly DataDecision[]>;
  kept(conversationKey: string): Promise<Kept>;
  collect(conversationKey: string): Promise<CollectedData>;
}

/** A file with a person's own data, ready to be shown or saved. */
export interface DataFile {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}

/** Makes the files that {@link DataDownload}s stand for. */
export interface DataFiles {
  /** Undefined when it was fetched before, has expired, or belongs to another conversation. It stays to be fetched. */
  look(conversationKey: string, download: DataDownload, now: Date): Promise<DataFile | undefined>;
  /** The same, and it is fetched: nobody gets it again. */
  fetch(conversationKey: string, download: DataDownload, now: Date): Promise<DataFile | undefined>;
}

/** Keeping a case as evidence, or letting it go again. False: this conversation has no such case, or nothing changed. */
export type SetLegalHold = (
  conversationKey: string,
  caseId: string,
  held: boolean,
  record: AuditRecord,
) => Promise<boolean>;

/** Where nothing can be kept: in tests of turns, and before a database is there. */
export const NOTHING_KEPT: PersonalData = {
  kept: () => Promise.resolve({ records: [], held: [] }),
  decisions: () => Promise.resolve([]),
  collect: (key) => Promise.resolve({ channel: key.slice(0, key.indexOf(':')), conversation: [], records: {} }),
};

/** How long things are kept, in days, as the operator decided and as people are told. */
export interface KeptDays {
  readonly conversation: number;
  readonly case: number;
  readonly export: number;
  readonly audit: number;
}

/** What is kept how long when nothing else is configured. */
export const USUAL_DAYS: KeptDays = { conversation: 30, case: 730, export: 1, audit: 1825 };

/** A code that a person reads to an officer works this long. */
export const STAFF_CODE_MS = 15 * 60_000;

/** How an officer who was told a code may look, from then on. */
export const ACCESS_MS = 30 * 60_000;

/** Letters that are not mistaken for others when read aloud or copied by hand. */
const LETTERS = 'ABCDEGHKLMNPQRSTVXY';

/** A code of eight letters in two groups, made from an unguessable id: 34 bits, for a quarter of an hour and five tries. */
export function staffCode(id: string): string {
  const letters = lettersOf(`staff ${id}`, 8);
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** What a person may name when they ask about an erasure, an export or a withdrawal: the audit knows it, and nothing else of them. */
export function dataReference(id: string): string {
  return `DL-${lettersOf(`reference ${id}`, 6)}`;
}

/** A code as it was typed: letters only, in capitals, so that blanks, dashes and case do not matter. */
export function readStaffCode(typed: string): string | undefined {
  const letters = typed.toUpperCase().replace(/[^A-Z]/g, '');
  return letters.length === 8 ? `${letters.slice(0, 4)}-${letters.slice(4)}` : undefined;
}

/** What is stored of a ticket's secret. */
export function ticketHash(purpose: TicketPurpose, secret: string): string {
  return createHash('sha256').update(`${purpose} ${secret}`).digest('hex');
}

function lettersOf(seed: string, n: number): string {
  const bytes = createHash('sha256').update(seed).digest();
  return [...bytes.subarray(0, n)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
}
