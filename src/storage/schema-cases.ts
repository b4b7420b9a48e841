import type { Generated } from 'kysely';
import type { CallbackWish, CaseEvent, CaseStatus } from '../core/cases';
import type { CaseReason } from '../core/effect';
import type { Language } from '../core/message';

/** Conversations handed to staff. An erased person's case stays as a count, without key and person. */
export interface CaseFileTable {
  id: string;
  conversation_key: string | null;
  channel: string;
  person: string | null;
  reason: CaseReason;
  about: string;
  language: Language;
  opened_at: number;
  status: CaseStatus;
  closed_at: number | null;
  /** 1: evidence in a complaint or an investigation; neither erased nor swept. */
  legal_hold: number;
  number: Generated<number>;
  /** Where the person was (JSON). */
  context: Generated<string>;
  office: Generated<string>;
  urgent: Generated<number>;
  assignee_id: string | null;
  assignee_name: string | null;
  claimed_at: number | null;
  /** Open milliseconds until it was claimed, and the place it was opened at: what waits are foretold from. */
  waited_ms: number | null;
  opened_place: number | null;
  first_reply_at: number | null;
  reply_due: number | null;
  close_due: number | null;
  snoozed_until: number | null;
  last_person_at: Generated<number>;
  last_staff_at: number | null;
  wish: CallbackWish | null;
  reopened: Generated<number>;
  rated: Generated<number>;
  told_place: number | null;
  told_closed_at: number | null;
  warned: Generated<'none' | 'reply' | 'close'>;
  /** Words of it without diacritics, to be searched. */
  search: Generated<string>;
}

/** A case's record: what the person wrote while staff have it, staff's answers and private notes, and what was done. */
export interface CaseNoteTable {
  id: Generated<number>;
  case_id: string;
  at: number;
  /** An officer's name; empty: the person or the system. */
  author: string;
  text: string;
  kind: Generated<'person' | 'reply' | 'note' | 'event'>;
  event: CaseEvent | null;
  officer_id: string | null;
}

/** Labels on cases. */
export interface CaseLabelTable {
  case_id: string;
  label: string;
}

/** Files that came while an officer attended: where the channel has them, never the files. */
export interface CaseAttachmentTable {
  id: Generated<number>;
  case_id: string;
  at: number;
  channel: string;
  file: string;
  media: string;
  bytes: number | null;
}

/** Officers who have a case open. */
export interface CaseLookTable {
  case_id: string;
  officer_id: string;
  officer_name: string;
  seen_at: number;
  typed_at: number;
}

/** Requests that must not be carried out twice. */
export interface CaseOnceTable {
  name: string;
  at: number;
}

/** How people were content with staff, without any person or case. */
export interface CaseRatingTable {
  id: Generated<number>;
  at: number;
  channel: string;
  language: Language;
  office: string;
  reason: CaseReason;
  good: number;
}

/** Answers prepared for officers, in both languages. */
export interface CannedReplyTable {
  id: string;
  title: string;
  vi: string;
  en: string;
  uses: number;
  updated_by: string;
  updated_at: number;
}

/** Articles whose answers wait for approval. */
export interface HeldTopicTable {
  article: string;
  since: number;
  officer_name: string;
}

/** Answers that wait for approval, or have waited. */
export interface HeldAnswerTable {
  id: string;
  conversation_key: string | null;
  channel: string;
  person: string | null;
  language: Language;
  article: string;
  office: string;
  question: string;
  replies: string;
  status: 'waiting' | 'approved' | 'changed' | 'rejected' | 'expired' | 'erased';
  at: number;
  expires: number;
  decided_at: number | null;
  decided_by: string | null;
}

/** Offices with their hours (JSON, see `core/office.ts`). */
export interface OfficeTable {
  id: string;
  made: number;
  data: string;
  version: number;
  updated_at: number;
  updated_by: string;
}

/** Which topic of the staff group mirrors a case, and how far. */
export interface CaseTopicTable {
  case_id: string;
  thread: number | null;
  upto_seq: number;
  upto_line: number;
  /** What the card says, to be told again when it changes. */
  state: string;
  updated_at: number;
}

/** The tables of cases by name. */
export interface CaseSchema {
  case_file: CaseFileTable;
  case_note: CaseNoteTable;
  case_label: CaseLabelTable;
  case_attachment: CaseAttachmentTable;
  case_look: CaseLookTable;
  case_once: CaseOnceTable;
  case_rating: CaseRatingTable;
  canned_reply: CannedReplyTable;
  held_topic: HeldTopicTable;
  held_answer: HeldAnswerTable;
  office: OfficeTable;
  case_topic: CaseTopicTable;
}
