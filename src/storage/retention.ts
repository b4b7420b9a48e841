import { setImmediate } from 'node:timers/promises';
import { sql, type RawBuilder } from 'kysely';
import type { Database } from './database';
import { deleteExpired } from './keyv-store';

/** How long things are kept, in days. Decided by the operator, told to people in the first-contact notice. */
export interface RetentionRules {
  /** Messages in and out that are done with, and reminders that were sent. */
  readonly textDays: number;
  /** What is remembered of a conversation after its last turn, unless a case, reminder, watch or subscription needs it. */
  readonly conversationDays: number;
  /** Unanswered questions (masked, without a person) and remarks about the assistant. */
  readonly questionDays: number;
  /** Cases and their notes, since they were closed; those under legal hold stay. */
  readonly caseDays: number;
}

/** How many rows each rule removed. */
export interface Swept {
  readonly messages: number;
  readonly conversations: number;
  readonly questions: number;
  readonly cases: number;
  readonly expired: number;
}

const DAY_MS = 86_400_000;
/** Rows in one statement: a few milliseconds, then others have their turn. */
const SLICE = 500;

/** Removes what is older than the rules allow. Safe to run in several processes and to be killed: the next run goes on. */
export async function sweep(database: Database, rules: RetentionRules, now: Date): Promise<Swept> {
  const before = (days: number) => now.getTime() - days * DAY_MS;
  const remove = (table: string, id: string, old: RawBuilder<unknown>) =>
    inSlices(() => changed(database, sql`delete from ${sql.table(table)} where ${oldest(table, id, old)}`));

  const text = before(rules.textDays);
  const question = before(rules.questionDays);
  return {
    messages:
      (await remove('inbox', 'seq', sql`done_at < ${text}`)) +
      (await remove('outbox', 'seq', sql`done_at < ${text}`)) +
      (await remove('reminder', 'id', sql`at < ${text} and status <> 'waiting'`)),
    conversations: await remove('conversation', 'key', forgotten(before(rules.conversationDays))),
    questions:
      (await inSlices(() =>
        changed(
          database,
          sql`update turn set question = null where ${oldest('turn', 'id', sql`at < ${question} and question is not null`)}`,
        ),
      )) + (await remove('feedback', 'id', sql`at < ${question}`)),
    cases: await remove(
      'case_file',
      'id',
      sql`coalesce(closed_at, opened_at) < ${before(rules.caseDays)} and legal_hold = 0`,
    ),
    expired:
      (await inSlices(() => deleteExpired(database, now, SLICE))) +
      // Budgets of single chats: used up long ago, and their keys name people.
      (await remove('budget', 'key', sql`next_at < ${before(1)} and not_before < ${before(1)}`)),
  };
}

function forgotten(before: number): RawBuilder<unknown> {
  const needed = sql.join(
    [
      sql`select conversation_key from case_file where conversation_key = conversation.key and closed_at is null`,
      sql`select conversation_key from outbox where conversation_key = conversation.key and done_at is null`,
      sql`select conversation_key from reminder where conversation_key = conversation.key and status = 'waiting'`,
      sql`select conversation_key from watch where conversation_key = conversation.key`,
      sql`select conversation_key from subscription where conversation_key = conversation.key`,
    ],
    sql` union all `,
  );
  return sql`updated_at < ${before} and due_at is null and not exists (${needed})`;
}

function oldest(table: string, id: string, old: RawBuilder<unknown>): RawBuilder<unknown> {
  // `due_at` and its like are tested again by the statement itself, for another process may have written meanwhile.
  return sql`${sql.ref(id)} in (select ${sql.ref(id)} from ${sql.table(table)} where ${old} limit ${sql.lit(SLICE)}) and ${old}`;
}

async function changed({ kysely }: Database, statement: RawBuilder<unknown>): Promise<number> {
  const { numAffectedRows } = await statement.execute(kysely);
  return Number(numAffectedRows ?? 0n);
}

async function inSlices(removeSome: () => Promise<number>): Promise<number> {
  let removed = 0;
  for (;;) {
    const some = await removeSome();
    removed += some;
    if (some < SLICE) return removed;
    await setImmediate();
  }
}
