import type { Generated } from 'kysely';
import type { AnnouncementState, Halt, RecipientState } from '../core/announcing';
import type { Language } from '../core/message';
import type { Activation } from '../core/subscribing';

/** Who gets announcements. `id` orders a mass sending and is never used again. Areas and topics are lists as `,one,two,`. */
export interface SubscriberTable {
  id: Generated<number>;
  conversation_key: string;
  channel: string;
  language: Language;
  areas: string;
  topics: string;
  quiet_from: number;
  quiet_to: number;
  activated: Activation;
  since: number;
  changed_at: number;
}

/** Every decision of a person about the use of their data, never changed. */
export interface ConsentTable {
  id: Generated<number>;
  conversation_key: string;
  purpose: string;
  given: number;
  at: number;
  words: string;
  language: Language;
}

/** Areas that staff added to those of the knowledge base. */
export interface AreaTable {
  id: string;
  name_vi: string;
  name_en: string;
  created_at: number;
}

/** Announcements, with the figures of their sending. */
export interface AnnouncementTable {
  id: Generated<number>;
  state: AnnouncementState;
  version: number;
  content: string;
  topic: string;
  areas: string;
  urgent: number;
  author: string;
  last_editor: string;
  created_at: number;
  changed_at: number;
  approved_by: string | null;
  approved_at: number | null;
  frozen: string | null;
  send_at: number | null;
  expires_at: number;
  started_at: number | null;
  ended_at: number | null;
  halt: Halt | null;
  reached: number;
  upto: number;
  complete: number;
  canary_left: number | null;
  lately_sent: number;
  lately_failed: number;
  total: number;
  n_waiting: number;
  n_sending: number;
  n_sent: number;
  n_failed: number;
  n_blocked: number;
  n_skipped: number;
  n_unknown: number;
}

/** Every saved version of an announcement. */
export interface AnnouncementVersionTable {
  announcement: number;
  version: number;
  content: string;
  editor: string;
  at: number;
  approved_by: string | null;
}

/** The ledger: one row a recipient. The person is the end of `conversation_key`. `seq` is their conversation's number. */
export interface RecipientTable {
  announcement: number;
  subscriber: number;
  conversation_key: string;
  channel: string;
  language: Language;
  area: string;
  status: RecipientState;
  attempts: number;
  not_before: number;
  owner: string | null;
  lease_until: number | null;
  seq: number | null;
  platform_id: string | null;
  failure: string | null;
  done_at: number | null;
}

/** Pictures and documents that staff attach. */
export interface StoredFileTable {
  id: string;
  kind: 'photo' | 'document';
  name: string;
  mime: string;
  size: number;
  created_by: string;
  created_at: number;
  bytes: Uint8Array;
}

/** What platforms call files that were uploaded to them. */
export interface StoredFileUploadTable {
  file: string;
  channel: string;
  platform_id: string;
}

/** Chats that belong to officers. */
export interface StaffChatTable {
  channel: string;
  person: string;
  officer: string;
  linked_at: number;
}

/** Codes that link a chat to an officer, hashed. */
export interface StaffChatCodeTable {
  officer: string;
  code_hash: string;
  until: number;
}

/** The tables of announcements by name. */
export interface AnnouncementSchema {
  subscriber: SubscriberTable;
  consent: ConsentTable;
  area: AreaTable;
  announcement: AnnouncementTable;
  announcement_version: AnnouncementVersionTable;
  recipient: RecipientTable;
  stored_file: StoredFileTable;
  stored_file_upload: StoredFileUploadTable;
  staff_chat: StaffChatTable;
  staff_chat_code: StaffChatCodeTable;
}
