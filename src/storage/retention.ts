import { setImmediate, setTimeout } from 'node:timers/promises';
import { sql, type RawBuilder } from 'kysely';
import type { Database } from './database';

/** How long things are kept, in days. Decided by the operator, told to people in the first-contact notice. */
export interface RetentionRules {
  /**
   * Messages in and out, reminders that were sent, unanswered questions and remarks (both masked and without a person); and what
   * is remembered of a conversation after its last turn, unless a case, reminder, watch or subscription needs it.
   */
  readonly conversationDays: number;
  /** Cases and their notes, since they were closed; those under legal hold stay. */
  readonly caseDays: number;
  /** Links to exported files and staff's rights to look, since they ran out. One when left out. */
  readonly exportDays?: number;
  /** The audit log; the database itself refuses to remove what is younger than a year. 1825 when left out. */
  readonly auditDays?: number;
}

/** What is kept for a time of its own; `expired` are keys and rate budgets used up long ago, whose keys may name people. */
export const RETENTION_KINDS = [
  'messages',
  'conversations',
  'questions',
  'cases',
  'exports',
  'audit',
  'expired',
] as const;

/** One of {@link RETENTION_KINDS}. */
export type RetentionKind = (typeof RETENTION_KINDS)[number];

/** How many rows each class of retention removed. */
export type Swept = Readonly<Record<RetentionKind, number>>;

/** What a class removes: rows of a table, told by a column, that fulfil a condition. */
interface Removal {
  readonly table: string;
  /** The columns that tell a row from others. */
  readonly id: string | readonly string[];
  readonly which: RawBuilder<unknown>;
  /** Emptied instead of removed. */
  readonly forget?: string;
}

const DAY_MS = 86_400_000;
/** Rows in one statement: a few milliseconds, then others have their turn. */
const SLICE = 500;

/** What has passed its time at `now`, by class. A new table that holds something of people belongs to one of them. */
function removals(rules: RetentionRules, now: number): Readonly<Record<RetentionKind, readonly Removal[]>> {
  const old = now - rules.conversationDays * DAY_MS;
  const oldCase = now - rules.caseDays * DAY_MS;
  const oldExport = now - (rules.exportDays ?? 1) * DAY_MS;
  const oldAudit = now - Math.max(rules.auditDays ?? 1825, 366) * DAY_MS;
  const yesterday = now - DAY_MS;
  return {
    messages: [
      { table: 'held_answer', id: 'id', which: sql`decided_at < ${old}` },
      { table: 'inbox', id: 'seq', which: sql`done_at < ${old}` },
      { table: 'outbox', id: 'seq', which: sql`done_at < ${old}` },
      { table: 'reminder', id: 'id', which: sql`at < ${old} and status <> 'waiting'` },
      { table: 'sound_in', id: 'file', which: forgottenSound(yesterday) },
      // Who got an announcement, so long after it ended; how many did stays in its own row.
      {
        table: 'recipient',
        id: ['announcement', 'subscriber'],
        which: sql`announcement in (select id from announcement where ended_at < ${old})`,
      },
    ],
    conversations: [{ table: 'conversation', id: 'key', which: forgotten(old) }],
    questions: [
      { table: 'turn', id: 'id', which: sql`at < ${old} and question is not null`, forget: 'question' },
      { table: 'feedback', id: 'id', which: sql`at < ${old}` },
      // Its sample is its newest question.
      { table: 'desk_group', id: 'id', which: sql`newest_at < ${old}` },
    ],
    cases: [
      {
        table: 'case_file',
        id: 'id',
        which: sql`coalesce(closed_at, opened_at) < ${oldCase} and legal_hold = 0`,
      },
    ],
    exports: [{ table: 'data_ticket', id: 'hash', which: sql`expires_at < ${oldExport}` }],
    audit: [{ table: 'audit', id: 'id', which: sql`at < ${oldAudit}` }],
    expired: [
      { table: 'case_once', id: 'name', which: sql`at < ${old}` },
      { table: 'keyv', id: 'key', which: sql`expires <= ${now}` },
      { table: 'budget', id: 'key', which: sql`next_at < ${yesterday} and not_before < ${yesterday}` },
    ],
  };
}

/**
 * Removes what is older than the rules allow and notes for each class when and how much. Safe to run in several processes and to be
 * killed: the next run goes on.
 */
export async function sweep(
  database: Database,
  rules: RetentionRules,
  now: Date,
  signal?: AbortSignal,
): Promise<Swept> {
  const swept: Record<RetentionKind, number> = { ...NOTHING };
  const all = removals(rules, now.getTime());
  for (const kind of RETENTION_KINDS) {
    for (const removal of all[kind]) swept[kind] += await removeAll(database, removal, signal);
    if (!signal?.aborted) await noteRun(database, kind, swept[kind], now);
  }
  database.traces.wipeSoon();
  return swept;
}

const NOTHING: Swept = { messages: 0, conversations: 0, questions: 0, cases: 0, exports: 0, audit: 0, expired: 0 };

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

/** When a class of retention ran last, how much it removed then, and by all its runs. */
export interface RetentionRun {
  readonly kind: RetentionKind;
  readonly at: Date;
  readonly removed: number;
  readonly total: number;
}

/** The last runs, in the order of {@link RETENTION_KINDS}; a class that never ran is left out. */
export async function retentionRuns({ kysely }: Database): Promise<readonly RetentionRun[]> {
  const rows = await kysely.selectFrom('retention_run').selectAll().execute();
  return RETENTION_KINDS.flatMap((kind) => {
    const row = rows.find((one) => one.kind === kind);
    return row ? [{ kind, at: new Date(row.at), removed: row.removed, total: row.total }] : [];
  });
}

async function noteRun({ kysely }: Database, kind: RetentionKind, removed: number, now: Date): Promise<void> {
  await kysely
    .insertInto('retention_run')
    .values({ kind, at: now.getTime(), removed, total: removed })
    .onConflict((conflict) =>
      conflict.column('kind').doUpdateSet({
        at: sql`excluded.at`,
        removed: sql`excluded.removed`,
        total: sql`retention_run.total + excluded.removed`,
      }),
    )
    .execute();
}

function forgotten(before: number): RawBuilder<unknown> {
  const needed = sql.join(
    [
      sql`select conversation_key from case_file where conversation_key = conversation.key and closed_at is null`,
      sql`select conversation_key from outbox where conversation_key = conversation.key and done_at is null`,
      sql`select conversation_key from reminder where conversation_key = conversation.key and status = 'waiting'`,
      sql`select conversation_key from watch where conversation_key = conversation.key`,
      sql`select conversation_key from subscriber where conversation_key = conversation.key`,
    ],
    sql` union all `,
  );
  return sql`updated_at < ${before} and due_at is null and not exists (${needed})`;
}

/** Sound that nobody listened to within a day, and sound of cases that are over. */
function forgottenSound(yesterday: number): RawBuilder<unknown> {
  return sql`created_at < ${yesterday} and (case_id is null or not exists (
    select 1 from case_file where case_file.id = sound_in.case_id and (closed_at is null or legal_hold = 1)))`;
}

/** In slices. The condition is said twice because another process may have written between the choice and the change. */
async function removeAll(database: Database, removal: Removal, signal: AbortSignal | undefined): Promise<number> {
  const { table, id, which, forget } = removal;
  const ids = sql`(${sql.join((typeof id === 'string' ? [id] : id).map((column) => sql.ref(column)))})`;
  const some = sql`${ids} in (select ${typeof id === 'string' ? sql.ref(id) : sql.join(id.map((column) => sql.ref(column)))} from ${sql.table(table)} where ${which} limit ${sql.lit(SLICE)}) and ${which}`;
  const statement =
    forget === undefined
      ? sql`delete from ${sql.table(table)} where ${some}`
      : sql`update ${sql.table(table)} set ${sql.ref(forget)} = null where ${some}`;
  let removed = 0;
  for (;;) {
    if (signal?.aborted) return removed;
    const { numAffectedRows } = await statement.execute(database.kysely);
    const n = Number(numAffectedRows ?? 0n);
    removed += n;
    if (n < SLICE) return removed;
    await setImmediate();
  }
}
