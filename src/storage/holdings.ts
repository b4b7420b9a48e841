import type { DataKind } from '../core/personal-data';
import type { Schema } from './schema';

/** How a column reads in an export. */
export type Shown = 'text' | 'moment' | 'yes-no' | 'json';

/** What a table holds of residents; see {@link HOLDINGS}. */
export type Holding<Row> =
  | {
      /** Nothing about any resident: settings, figures, staff, or keys that are hashes. */
      readonly holds: 'nobody';
    }
  | {
      readonly holds: 'person';
      readonly kind: DataKind;
      /** The column with the conversation's key, or the one that names a row of a table that has it. */
      readonly by: keyof Row & string;
      readonly of?: { readonly table: keyof Schema; readonly id: string };
      /** Columns that the person is shown in an export. Left out: the rows are counted only. */
      readonly show?: Readonly<Partial<Record<keyof Row & string, Shown>>>;
      /**
       * How an erasure takes the person out: their rows are deleted, or some columns emptied, or `own`: written out in `erase.ts`
       * because some rows stay (the message being answered, cases under legal hold).
       */
      readonly erase: 'delete' | 'own' | { readonly empty: readonly (keyof Row & string)[] };
    };

/**
 * What every table holds of residents, so that an export shows and an erasure reaches all of it. A new table does not compile until
 * it is named here, and tests fill each table with a person and look for them after the erasure. Order matters: rows that belong
 * to rows of another table come before it.
 */
export const HOLDINGS = {
  outbox: { holds: 'person', kind: 'replies', by: 'conversation_key', erase: 'delete' },
  inbox: { holds: 'person', kind: 'messages', by: 'conversation_key', erase: 'own' },
  reminder: {
    holds: 'person',
    kind: 'reminders',
    by: 'conversation_key',
    show: { at: 'moment', subject: 'text', status: 'text' },
    erase: 'delete',
  },
  watch: {
    holds: 'person',
    kind: 'watches',
    by: 'conversation_key',
    show: { code: 'text', created_at: 'moment', checked_at: 'moment' },
    erase: 'delete',
  },
  consent: {
    holds: 'person',
    kind: 'consents',
    by: 'conversation_key',
    show: { purpose: 'text', given: 'yes-no', at: 'moment', words: 'text' },
    erase: 'delete',
  },
  subscriber: {
    holds: 'person',
    kind: 'subscriptions',
    by: 'conversation_key',
    show: { areas: 'text', topics: 'text', language: 'text', activated: 'text', since: 'moment' },
    erase: 'delete',
  },
  recipient: {
    holds: 'person',
    kind: 'announcements',
    by: 'conversation_key',
    show: { announcement: 'text', area: 'text', status: 'text', done_at: 'moment' },
    erase: 'own',
  },
  case_note: {
    holds: 'person',
    kind: 'case-notes',
    by: 'case_id',
    of: { table: 'case_file', id: 'id' },
    show: { case_id: 'text', at: 'moment', author: 'text', text: 'text' },
    erase: 'own',
  },
  case_attachment: {
    holds: 'person',
    kind: 'case-notes',
    by: 'case_id',
    of: { table: 'case_file', id: 'id' },
    show: { case_id: 'text', at: 'moment', media: 'text' },
    erase: 'delete',
  },
  case_label: {
    holds: 'person',
    kind: 'case-notes',
    by: 'case_id',
    of: { table: 'case_file', id: 'id' },
    erase: 'delete',
  },
  held_answer: {
    holds: 'person',
    kind: 'messages',
    by: 'conversation_key',
    show: { article: 'text', question: 'text', at: 'moment', status: 'text' },
    erase: 'delete',
  },
  case_file: {
    holds: 'person',
    kind: 'cases',
    by: 'conversation_key',
    show: {
      id: 'text',
      reason: 'text',
      about: 'text',
      status: 'text',
      opened_at: 'moment',
      closed_at: 'moment',
      legal_hold: 'yes-no',
    },
    erase: 'own',
  },
  sound_in: {
    holds: 'person',
    kind: 'voice',
    by: 'conversation_key',
    show: { created_at: 'moment', mime: 'text' },
    erase: 'own',
  },
  unheard: { holds: 'person', kind: 'voice', by: 'conversation_key', erase: 'delete' },
  data_ticket: {
    holds: 'person',
    kind: 'links',
    by: 'conversation_key',
    show: { purpose: 'text', created_at: 'moment', expires_at: 'moment', used_at: 'moment' },
    erase: 'delete',
  },
  conversation: { holds: 'person', kind: 'memory', by: 'key', erase: 'own' },
  case_look: { holds: 'nobody' },
  case_once: { holds: 'nobody' },
  case_rating: { holds: 'nobody' },
  case_topic: { holds: 'nobody' },
  canned_reply: { holds: 'nobody' },
  held_topic: { holds: 'nobody' },
  office: { holds: 'nobody' },
  area: { holds: 'nobody' },
  announcement: { holds: 'nobody' },
  announcement_version: { holds: 'nobody' },
  stored_file: { holds: 'nobody' },
  stored_file_upload: { holds: 'nobody' },
  staff_chat: { holds: 'nobody' },
  staff_chat_code: { holds: 'nobody' },
  tally: { holds: 'nobody' },
  line_seq: { holds: 'nobody' },
  budget: { holds: 'nobody' },
  turn: { holds: 'nobody' },
  feedback: { holds: 'nobody' },
  rating: { holds: 'nobody' },
  dialog_step: { holds: 'nobody' },
  wrong_try: { holds: 'nobody' },
  keyv: { holds: 'nobody' },
  desk_group: { holds: 'nobody' },
  knowledge_edit: { holds: 'nobody' },
  schedule_entry: { holds: 'nobody' },
  knowledge_mark: { holds: 'nobody' },
  officer: { holds: 'nobody' },
  officer_session: { holds: 'nobody' },
  officer_link: { holds: 'nobody' },
  recovery_code: { holds: 'nobody' },
  login_failure: { holds: 'nobody' },
  audit: { holds: 'nobody' },
  daily_count: { holds: 'nobody' },
  retention_run: { holds: 'nobody' },
} as const satisfies { readonly [Table in keyof Schema]: Holding<Schema[Table]> };

/** A table that holds something of residents, with what is known of it. */
export interface PersonTable {
  readonly table: string;
  readonly kind: DataKind;
  readonly by: string;
  readonly of?: { readonly table: string; readonly id: string };
  readonly show: Readonly<Record<string, Shown>>;
  readonly erase: 'delete' | 'own' | { readonly empty: readonly string[] };
}

/** All tables that hold something of residents, in the order of {@link HOLDINGS}. */
export const PERSON_TABLES: readonly PersonTable[] = Object.entries<Holding<Record<string, unknown>>>(HOLDINGS).flatMap(
  ([table, holding]) =>
    holding.holds === 'nobody'
      ? []
      : [
          {
            table,
            kind: holding.kind,
            by: holding.by,
            ...(holding.of === undefined ? {} : { of: holding.of }),
            show: (holding.show ?? {}) as Readonly<Record<string, Shown>>,
            erase: holding.erase,
          },
        ],
);
