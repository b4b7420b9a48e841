import type { Generated } from 'kysely';
import type { Concern } from '../core/concern';
import type { FailureCode } from '../core/failure';
import type { Language } from '../core/message';
import type { Outcome } from '../core/outcome';
import type { VoiceTables } from './schema-voice';
import type { CaseSchema } from './schema-cases';
import type { AnnouncementSchema } from './schema-announcements';
import type { StaffSchema } from './schema-staff';
import type { KnowledgeDeskSchema } from './schema-knowledge-desk';
import type { DailyCountTable, DataTicketTable, RetentionRunTable } from './schema-personal-data';

/*
 * The tables as both databases have them. Moments are integer milliseconds since 1970 (UTC); JSON is text (PostgreSQL's jsonb
 * refuses an escaped NUL); yes and no are 1 and 0. `conversation_key` is channel and person, the only personal identifier.
 */

/** One row per conversation, which is also the lane that its messages are answered in. */
export interface ConversationTable {
  key: string;
  channel: string;
  person: string;
  /** Counts committed turns, for compare-and-set. */
  version: number;
  /** The conversation as core stores it (JSON). */
  state: string | null;
  blocked: number;
  /** Who answers its oldest message now. */
  owner: string | null;
  /** When its oldest waiting message may be claimed: on arrival, after a pause, or when the lease ends; null: none waits. */
  due_at: number | null;
  created_at: number;
  updated_at: number;
}

/** Messages in. `seq` comes from the sequence that the outbox shares: one order per conversation. */
export interface InboxTable {
  seq: number;
  conversation_key: string;
  channel: string;
  message_id: string;
  /** When the platform says it was sent. */
  sent_at: number;
  content: string;
  language_hint: Language | null;
  /** `unheard`: a voice message that a listener has to hear before it can be answered. */
  status: 'waiting' | 'unheard' | 'done' | 'poison';
  attempts: number;
  accepted_at: number;
  done_at: number | null;
}

/** Messages out. */
export interface OutboxTable {
  seq: number;
  conversation_key: string;
  channel: string;
  person: string;
  /** 0 a reply, 1 part of a mass sending, 2 a sound that follows a message. */
  priority: number;
  sender: 'assistant' | 'staff';
  reply: string;
  status: 'waiting' | 'sending' | 'sent' | 'failed' | 'unknown';
  attempts: number;
  not_before: number;
  owner: string | null;
  lease_until: number | null;
  /** The platform's message ids (JSON array). */
  platform_ids: string | null;
  failure: FailureCode | null;
  created_at: number;
  /** When its fate was known; null while it waits or is being sent. */
  done_at: number | null;
}

/** Figures that grow and are read often: counting millions of rows would stall the process. */
export interface TallyTable {
  name: string;
  n: number;
}

/** Only on SQLite: the next `seq` (PostgreSQL has a sequence of the same name). */
export interface LineSeqTable {
  id: number;
  value: number;
}

/** Rate budgets: the moment at which the bucket is empty again, with fractions of a millisecond. */
export interface BudgetTable {
  key: string;
  next_at: number;
  not_before: number;
}

/** Finished turns, without any person. */
export interface TurnTable {
  id: string;
  at: number;
  channel: string;
  language: Language;
  outcome: Outcome;
  article: string | null;
  /** JSON arrays of article ids. */
  also: string;
  options: string;
  ms: number;
  question: string | null;
  /** Why the knowledge desk should see it. */
  concern: Concern | null;
  /** The group of like questions it was put into. */
  desk_group: string | null;
}

/** Remarks about the assistant, without any person. */
export interface FeedbackTable {
  id: Generated<number>;
  at: number;
  channel: string;
  text: string;
}

/** Thumbs on answers, without any person. */
export interface RatingTable {
  id: Generated<number>;
  at: number;
  channel: string;
  article: string;
  good: number;
}

/** How often a dialog's state was asked, ended or left on a day (Asia/Ho_Chi_Minh), without any person. */
export interface DialogStepTable {
  day: string;
  dialog: string;
  state: string;
  step: 'asked' | 'ended' | 'left' | 'helped';
  n: number;
}

/** Reminders that a person agreed to. */
export interface ReminderTable {
  id: string;
  conversation_key: string;
  at: number;
  subject: string;
  status: string;
}

/** Applications that a person wants to hear about when the status changes. */
export interface WatchTable {
  id: string;
  conversation_key: string;
  code: string;
  /** What proves that the person may ask, as the status service wants it. */
  check_value: string;
  status: string;
  created_at: number;
  checked_at: number;
  /** How often in a row the status service did not know it. */
  misses: Generated<number>;
}

/** Wrong tries to look an application up, by hashed person or code, within an hour from the first. */
export interface WrongTryTable {
  key: string;
  n: number;
  until: number;
}

/** Sessions, caches and counters that may be lost. */
export interface KeyvTable {
  key: string;
  value: string;
  expires: number | null;
}

/** All tables by name. */
export interface Schema extends StaffSchema, AnnouncementSchema, KnowledgeDeskSchema, CaseSchema, VoiceTables {
  conversation: ConversationTable;
  inbox: InboxTable;
  outbox: OutboxTable;
  tally: TallyTable;
  line_seq: LineSeqTable;
  budget: BudgetTable;
  turn: TurnTable;
  feedback: FeedbackTable;
  rating: RatingTable;
  dialog_step: DialogStepTable;
  reminder: ReminderTable;
  watch: WatchTable;
  wrong_try: WrongTryTable;
  keyv: KeyvTable;
  daily_count: DailyCountTable;
  data_ticket: DataTicketTable;
  retention_run: RetentionRunTable;
}
