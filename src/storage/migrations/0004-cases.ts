import { sql, type Kysely } from 'kysely';
import type { Dialect } from '../database';

/** Cases as staff work on them: who has it, promises, labels, files, the answers that wait for approval, offices and their hours. */
export async function cases(kysely: Kysely<unknown>, dialect: Dialect): Promise<void> {
  for (const column of CASE_COLUMNS) await sql`alter table case_file add column ${sql.raw(column)}`.execute(kysely);
  for (const column of NOTE_COLUMNS) await sql`alter table case_note add column ${sql.raw(column)}`.execute(kysely);
  await sql`update case_note set author = '' where author = 'person'`.execute(kysely);
  await sql`update case_file set last_person_at = opened_at`.execute(kysely);
  const id = dialect === 'postgres' ? 'bigserial primary key' : 'integer primary key autoincrement';
  for (const table of tables(id)) await sql.raw(table).execute(kysely);
  for (const index of INDEXES) await sql.raw(index).execute(kysely);
}

const CASE_COLUMNS: readonly string[] = [
  'number integer not null default 0',
  `context text not null default '{}'`,
  `office text not null default 'main'`,
  'urgent integer not null default 0',
  'assignee_id text',
  'assignee_name text',
  'claimed_at bigint',
  'waited_ms bigint',
  'opened_place integer',
  'first_reply_at bigint',
  'reply_due bigint',
  'close_due bigint',
  'snoozed_until bigint',
  'last_person_at bigint not null default 0',
  'last_staff_at bigint',
  'wish text',
  'reopened integer not null default 0',
  'rated integer not null default 0',
  'told_place integer',
  'told_closed_at bigint',
  `warned text not null default 'none'`,
  `search text not null default ''`,
];

const NOTE_COLUMNS: readonly string[] = [`kind text not null default 'person'`, 'event text', 'officer_id text'];

function tables(id: string): readonly string[] {
  const ofCase = 'case_id text not null references case_file (id) on delete cascade';
  return [
    `create table case_label (${ofCase}, label text not null, primary key (case_id, label))`,
    `create table case_attachment (id ${id}, ${ofCase}, at bigint not null, channel text not null, file text not null,
      media text not null, bytes bigint)`,
    `create table case_look (${ofCase}, officer_id text not null, officer_name text not null, seen_at bigint not null,
      typed_at bigint not null, primary key (case_id, officer_id))`,
    `create table case_once (name text not null primary key, at bigint not null)`,
    `create table case_rating (id ${id}, at bigint not null, channel text not null, language text not null, office text not null,
      reason text not null, good integer not null)`,
    `create table canned_reply (id text not null primary key, title text not null, vi text not null, en text not null,
      uses integer not null, updated_by text not null, updated_at bigint not null)`,
    `create table held_topic (article text not null primary key, since bigint not null, officer_name text not null)`,
    `create table held_answer (id text not null primary key, conversation_key text, channel text not null, person text,
      language text not null, article text not null, office text not null, question text not null, replies text not null,
      status text not null, at bigint not null, expires bigint not null, decided_at bigint, decided_by text)`,
    `create table office (id text not null primary key, made bigint not null,
      data text not null, version integer not null, updated_at bigint not null, updated_by text not null)`,
    `create table case_topic (case_id text not null primary key references case_file (id) on delete cascade, thread bigint,
      upto_seq bigint not null, upto_line bigint not null, state text not null, updated_at bigint not null)`,
  ];
}

const INDEXES: readonly string[] = [
  'create index case_file_queue on case_file (status, office, urgent, opened_at)',
  'create index case_file_assignee on case_file (assignee_id, status)',
  'create index case_file_closed on case_file (closed_at)',
  'create index case_file_pace on case_file (office, claimed_at) where waited_ms is not null',
  'create index case_label_label on case_label (label)',
  'create index case_attachment_case on case_attachment (case_id)',
  'create index case_once_at on case_once (at)',
  'create index case_rating_at on case_rating (at)',
  'create index held_answer_status on held_answer (status, expires)',
  'create index held_answer_conversation on held_answer (conversation_key)',
];
