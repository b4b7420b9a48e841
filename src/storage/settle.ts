import { sql } from 'kysely';
import type { SendResult } from '../core/stores';
import type { Database, Dialect } from './database';
import { jsonList } from './json-list';
import { slices } from './slices';
import { holdForFollowUps, insertFollowUps } from './follow-up';
import type { Connection } from './sequence';
import { addToTally } from './tally';

interface Settled {
  readonly seq: number;
  readonly result: SendResult;
}
type ResultOf<Kind extends SendResult['kind']> = {
  readonly seq: number;
  readonly result: Extract<SendResult, { kind: Kind }>;
};

const SLICE = 200;

/** Records what became of sending. See {@link Outbox.settle}. An `unknown` item takes a result that comes late after all. */
export async function settleItems(database: Database, results: readonly Settled[], now: Date): Promise<void> {
  for (const slice of slices(results, SLICE)) {
    await database.kysely
      .transaction()
      .execute((connection) => settleSlice(database, connection, slice, now.getTime()));
  }
}

/** Rows that others change too are taken in the order that all transactions keep: conversations first, figures last. */
async function settleSlice(
  { dialect }: Database,
  connection: Connection,
  slice: readonly Settled[],
  now: number,
): Promise<void> {
  await holdForFollowUps(connection, dialect, slice);
  const failed = pick(slice, 'failed');
  await markBlocked(
    connection,
    failed.filter(({ result }) => result.code === 'blocked').map(({ seq }) => seq),
  );
  const sent = await settleSent(connection, dialect, pick(slice, 'sent'), now);
  const unknown = await settleUnknown(connection, pick(slice, 'unknown'), now);
  for (const retry of pick(slice, 'retry')) await settleRetry(connection, retry);
  let nFailed = 0;
  const over = new Set([...sent, ...unknown]);
  for (const one of failed) {
    const dropped = await settleFailed(connection, one, now);
    if (dropped > 0) over.add(one.seq);
    nFailed += dropped;
  }
  await insertFollowUps(connection, dialect, { slice, over, now });
  await addToTally(connection, 'sent', sent.length);
  await addToTally(connection, 'failed', nFailed);
}

function pick<Kind extends SendResult['kind']>(results: readonly Settled[], kind: Kind): readonly ResultOf<Kind>[] {
  return results.filter((settled): settled is ResultOf<Kind> => settled.result.kind === kind);
}

async function settleSent(
  connection: Connection,
  dialect: Dialect,
  sent: readonly ResultOf<'sent'>[],
  now: number,
): Promise<readonly number[]> {
  if (sent.length === 0) return [];
  const list = jsonList(
    dialect,
    { seq: 'bigint', ids: 'text' },
    sent.map(({ seq, result }) => ({ seq, ids: JSON.stringify(result.platformIds) })),
  );
  const { rows } = await sql<{ seq: number }>`
    update outbox set status = 'sent', failure = null, platform_ids = settled.ids, done_at = ${now} from ${list} as settled
    where outbox.seq = settled.seq and outbox.status in ('sending', 'unknown') returning outbox.seq`.execute(
    connection,
  );
  return rows.map((row) => row.seq);
}

async function settleUnknown(
  connection: Connection,
  unknown: readonly ResultOf<'unknown'>[],
  now: number,
): Promise<readonly number[]> {
  if (unknown.length === 0) return [];
  const numbers = unknown.map(({ seq }) => seq);
  const rows = await connection
    .updateTable('outbox')
    .set({ status: 'unknown', done_at: now })
    .where('seq', 'in', numbers)
    .where('status', '=', 'sending')
    .returning('seq')
    .execute();
  return rows.map(({ seq }) => seq);
}

/** What waits for the same conversation waits as long: it could not leave before, and need not be looked at until then. */
async function settleRetry(connection: Connection, { seq, result }: ResultOf<'retry'>): Promise<void> {
  const notBefore = result.notBefore.getTime();
  const retried = await connection
    .updateTable('outbox')
    .set({
      status: 'waiting',
      failure: result.code,
      not_before: notBefore,
      owner: null,
      lease_until: null,
      done_at: null,
    })
    .where('seq', '=', seq)
    .where('status', 'in', ['sending', 'unknown'])
    .returning(['conversation_key', 'priority'])
    .executeTakeFirst();
  if (retried === undefined) return;
  await connection
    .updateTable('outbox')
    .set({ not_before: notBefore })
    .where('conversation_key', '=', retried.conversation_key)
    .where('done_at', 'is', null)
    .where('status', '=', sql.lit('waiting'))
    .where('priority', '>=', retried.priority)
    .where('not_before', '<', notBefore)
    .execute();
}

/** Returns how many items failed, with those that were dropped because the person blocked us. */
async function settleFailed(connection: Connection, { seq, result }: ResultOf<'failed'>, now: number): Promise<number> {
  const failed = await connection
    .updateTable('outbox')
    .set({ status: 'failed', failure: result.code, done_at: now })
    .where('seq', '=', seq)
    .where('status', 'in', ['sending', 'unknown'])
    .returning('conversation_key')
    .executeTakeFirst();
  if (failed === undefined) return 0;
  if (result.code !== 'blocked') return 1;
  const { numUpdatedRows } = await connection
    .updateTable('outbox')
    .set({ status: 'failed', failure: result.code, done_at: now })
    .where('conversation_key', '=', failed.conversation_key)
    .where('done_at', 'is', null)
    .where('status', '=', sql.lit('waiting'))
    .executeTakeFirst();
  return 1 + Number(numUpdatedRows);
}

async function markBlocked(connection: Connection, numbers: readonly number[]): Promise<void> {
  if (numbers.length === 0) return;
  const rows = await connection
    .selectFrom('outbox')
    .select('conversation_key as key')
    .where('seq', 'in', numbers)
    .execute();
  for (const key of new Set(rows.map((row) => row.key).sort())) {
    await connection.updateTable('conversation').set({ blocked: 1 }).where('key', '=', key).execute();
  }
}
