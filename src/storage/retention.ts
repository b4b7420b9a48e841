import { setImmediate, setTimeout } from 'node:timers/promises';
import { sql, type RawBuilder } from 'kysely';
import type { Database } from './database';
import { deleteExpired } from './keyv-store';

/** How long things are kept, in days. Decided by the operator, told to people in the first-contact notice. */
export interface RetentionRules {
  /**
   * Messages in and out, reminders that were sent, unanswered questions and remarks (both masked and without a person); and what
   * is remembered of a conversation after its last turn, unless a case, reminder, watch or subscription needs it.
   */
  readonly conversationDays: number;
  /** Cases and their notes, since they were closed; those under legal hold stay. */
  readonly caseDays: number;
}

/** How many rows each rule removed. */
export interface Swept {
  readonly messages: number;
  readonly conversations: number;
  readonly questions: number;
  readonly cases: number;
  /** Expired keys and rate budgets used up long ago, whose keys may name people. */
  readonly expired: number;
}

const DAY_MS = 86_400_000;
/** Rows in one statement: a few milliseconds, then others have their turn. */
const SLICE = 500;

/** Removes what is older than the rules allow. Safe to run in several processes and to be killed: the next run goes on. */
export async function sweep(
  database: Database,
  rules: RetentionRules,
  now: Date,
  signal?: AbortSignal,
): Promise<Swept> {
  const old = now.getTime() - rules.conversationDays * DAY_MS;
  const oldCase = now.getTime() - rules.caseDays * DAY_MS;
  const yesterday = now.getTime() - DAY_MS;
  const repeat = (removeSome: () => Promise<number>) => inSlices(removeSome, signal);
  const remove = (table: string, id: string, which: RawBuilder<unknown>) =>
    repeat(() => changed(database, sql`delete from ${sql.table(table)} where ${some(table, id, which)}`));

  const removed = {
    inbox: await remove('inbox', 'seq', sql`done_at < ${old}`),
    outbox: await remove('outbox', 'seq', sql`done_at < ${old}`),
    reminder: await remove('reminder', 'id', sql`at < ${old} and status <> 'waiting'`),
    conversation: await remove('conversation', 'key', forgotten(old)),
    question: await repeat(() => changed(database, forgetQuestions(old))),
    group: await remove('desk_group', 'id', sql`newest_at < ${old}`),
    feedback: await remove('feedback', 'id', sql`at < ${old}`),
    case: await remove('case_file', 'id', sql`coalesce(closed_at, opened_at) < ${oldCase} and legal_hold = 0`),
    keyv: await repeat(() => deleteExpired(database, now, SLICE)),
    budget: await remove('budget', 'key', sql`next_at < ${yesterday} and not_before < ${yesterday}`),
  };
  return {
    messages: removed.inbox + removed.outbox + removed.reminder,
    conversations: removed.conversation,
    questions: removed.question + removed.group + removed.feedback,
    cases: removed.case,
    expired: removed.keyv + removed.budget,
  };
}

/** Sweeps at once and then every day until `signal`. A database that fails is tried again the next day; `failed` hears of it. */
export async function sweepDaily(
  database: Database,
  rules: RetentionRules,
  signal: AbortSignal,
  failed: (error: unknown) => void = () => undefined,
): Promise<void> {
  while (!signal.aborted) {
    await sweep(database, rules, new Date(), signal).catch(failed);
    await setTimeout(DAY_MS, undefined, { signal, ref: false }).catch(() => undefined);
  }
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

function forgetQuestions(before: number): RawBuilder<unknown> {
  return sql`update turn set question = null where ${some('turn', 'id', sql`at < ${before} and question is not null`)}`;
}

/** A slice of what `which` says. It is said twice because another process may have written between the choice and the change. */
function some(table: string, id: string, which: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`${sql.ref(id)} in (select ${sql.ref(id)} from ${sql.table(table)} where ${which} limit ${sql.lit(SLICE)}) and ${which}`;
}

async function changed({ kysely }: Database, statement: RawBuilder<unknown>): Promise<number> {
  const { numAffectedRows } = await statement.execute(kysely);
  return Number(numAffectedRows ?? 0n);
}

async function inSlices(removeSome: () => Promise<number>, signal: AbortSignal | undefined): Promise<number> {
  let removed = 0;
  for (;;) {
    if (signal?.aborted) return removed;
    const some = await removeSome();
    removed += some;
    if (some < SLICE) return removed;
    await setImmediate();
  }
}
