import { sql, type Kysely } from 'kysely';
import type { Dialect } from '../database';

/** Staff, their sessions, one-time links and recovery codes, failed logins, and the audit log that nobody can change. */
export async function staff(kysely: Kysely<unknown>, dialect: Dialect): Promise<void> {
  for (const statement of [
    sql`create table officer (
      id text not null primary key, login text not null unique, name text not null, roles text not null, unit text not null,
      office text not null, language text not null, disabled integer not null, password_hash text, totp text,
      totp_step bigint not null, created_at bigint not null, updated_at bigint not null)`,
    sql`create table officer_session (
      token_hash text not null primary key, id text not null unique,
      officer_id text not null references officer (id) on delete cascade, stage text not null, pending_totp text,
      device text not null, created_at bigint not null, seen_at bigint not null, confirmed_at bigint not null,
      expires_at bigint not null)`,
    sql`create index officer_session_officer on officer_session (officer_id)`,
    sql`create index officer_session_expires on officer_session (expires_at)`,
    sql`create table officer_link (
      token_hash text not null primary key, officer_id text not null references officer (id) on delete cascade,
      created_at bigint not null, expires_at bigint not null, used_at bigint)`,
    sql`create index officer_link_officer on officer_link (officer_id)`,
    sql`create table recovery_code (
      officer_id text not null references officer (id) on delete cascade, code_hash text not null,
      primary key (officer_id, code_hash))`,
    sql`create table login_failure (key text not null primary key, n integer not null, last_at bigint not null)`,
    sql`create index login_failure_last on login_failure (last_at)`,
  ]) {
    await statement.execute(kysely);
  }
  await createAudit(kysely, dialect);
}

async function createAudit(kysely: Kysely<unknown>, dialect: Dialect): Promise<void> {
  const id = dialect === 'postgres' ? sql`bigserial primary key` : sql`integer primary key autoincrement`;
  await sql`create table audit (
    id ${id}, at bigint not null, officer text, action text not null, subject text not null, why text, details text)`.execute(
    kysely,
  );
  await sql`create index audit_at on audit (at)`.execute(kysely);
  await sql`create index audit_officer on audit (officer, id)`.execute(kysely);
  await sql`create index audit_action on audit (action, id)`.execute(kysely);
  await sql`create index audit_subject on audit (subject, id)`.execute(kysely);
  await forbidChanges(kysely, dialect);
}

/** What was written into the audit log stays: the database refuses to change or remove it, whoever asks. */
async function forbidChanges(kysely: Kysely<unknown>, dialect: Dialect): Promise<void> {
  if (dialect === 'sqlite') {
    await sql`create trigger audit_no_update before update on audit
      begin select raise(abort, 'the audit log is append only'); end`.execute(kysely);
    await sql`create trigger audit_no_delete before delete on audit
      begin select raise(abort, 'the audit log is append only'); end`.execute(kysely);
    return;
  }
  await sql`create function audit_append_only() returns trigger language plpgsql as
    $$ begin raise exception 'the audit log is append only'; end $$`.execute(kysely);
  await sql`create trigger audit_append_only before update or delete or truncate on audit
    for each statement execute function audit_append_only()`.execute(kysely);
}
