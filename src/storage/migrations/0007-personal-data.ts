import { sql, type Kysely } from 'kysely';
import type { Dialect } from '../database';

/** Kept counts by day (filled from what is there), rights to see what is kept of a person, and the runs of retention. */
export async function personalData(kysely: Kysely<unknown>, dialect: Dialect): Promise<void> {
  await kysely.schema
    .createTable('daily_count')
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('label', 'text', (column) => column.notNull())
    .addColumn('other', 'text', (column) => column.notNull())
    .addColumn('n', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('daily_count_key', ['name', 'day', 'label', 'other'])
    .execute();
  await kysely.schema
    .createTable('data_ticket')
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('conversation_key', 'text', (column) => column.notNull())
    .addColumn('officer', 'text')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .addColumn('used_at', 'bigint')
    .addPrimaryKeyConstraint('data_ticket_key', ['hash'])
    .execute();
  await sql`create index data_ticket_conversation on data_ticket (conversation_key)`.execute(kysely);
  await sql`create index data_ticket_expires on data_ticket (expires_at)`.execute(kysely);
  await kysely.schema
    .createTable('retention_run')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('removed', 'bigint', (column) => column.notNull())
    .addColumn('total', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('retention_run_key', ['kind'])
    .execute();
  await sql`create index dialog_step_day on dialog_step (day)`.execute(kysely);
  await letOldAuditGo(kysely, dialect);
  await countWhatIsThere(kysely, dialect);
}

/** The audit log stays append only, but what is older than a year may go when its time is over. */
async function letOldAuditGo(kysely: Kysely<unknown>, dialect: Dialect): Promise<void> {
  if (dialect === 'sqlite') {
    await sql`drop trigger audit_no_delete`.execute(kysely);
    await sql`create trigger audit_no_delete before delete on audit when old.at > (unixepoch() - 31536000) * 1000
      begin select raise(abort, 'the audit log is append only'); end`.execute(kysely);
    return;
  }
  await sql`drop trigger audit_append_only on audit`.execute(kysely);
  await sql`create trigger audit_append_only before update or truncate on audit
    for each statement execute function audit_append_only()`.execute(kysely);
  await sql`create function audit_young() returns trigger language plpgsql as
    $$ begin
      if old.at > (extract(epoch from now()) - 31536000) * 1000 then raise exception 'the audit log is append only'; end if;
      return old;
    end $$`.execute(kysely);
  await sql`create trigger audit_young before delete on audit for each row execute function audit_young()`.execute(
    kysely,
  );
}

/** Turns, thumbs and cases of the versions before are counted once, so that the figures begin with the first day. */
async function countWhatIsThere(kysely: Kysely<unknown>, dialect: Dialect): Promise<void> {
  const day = (at: string) =>
    sql.raw(
      dialect === 'postgres'
        ? `to_char(to_timestamp((${at} + 25200000) / 1000) at time zone 'UTC', 'YYYY-MM-DD')`
        : `strftime('%Y-%m-%d', (${at} + 25200000) / 1000, 'unixepoch')`,
    );
  for (const counting of [
    sql`select 'turn', ${day('at')} as day, channel as label, outcome as other, count(*) from turn group by 2, 3, 4`,
    sql`select 'turn-ms', ${day('at')} as day, channel as label, '' as other, cast(sum(ms) as bigint) from turn group by 2, 3`,
    sql`select 'language', ${day('at')} as day, language as label, '' as other, count(*) from turn group by 2, 3`,
    sql`select 'topic', ${day('at')} as day, article as label, outcome as other, count(*) from turn
        where article is not null group by 2, 3, 4`,
    sql`select 'rating', ${day('at')} as day, article as label, case good when 1 then 'good' else 'bad' end as other, count(*)
        from rating group by 2, 3, 4`,
    sql`select 'feedback', ${day('at')} as day, channel as label, '' as other, count(*) from feedback group by 2, 3`,
    sql`select 'case-opened', ${day('opened_at')} as day, reason as label, channel as other, count(*)
        from case_file group by 2, 3, 4`,
  ]) {
    await sql`insert into daily_count (name, day, label, other, n) ${counting}`.execute(kysely);
  }
}
