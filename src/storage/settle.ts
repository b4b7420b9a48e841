import { sql } from 'kysely';
import type { FailureCode } from '../core/failure';
import type { SendResult } from '../core/stores';
import type { Database, Dialect } from './database';
import { jsonList } from './json-list';
import { slices } from './slices';
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
    await database.kysely.transaction().execute(async (connection) => {
      await settleSent(connection, database.dialect, pick(slice, 'sent'), now.getTime());
      await settleUnknown(connection, pick(slice, 'unknown'), now.getTime());
      for (const retry of pick(slice, 'retry')) await settleRetry(connection, retry);
      for (const failed of pick(slice, 'failed')) await settleFailed(connection, failed, now.getTime());
    });
  }
}

function pick<Kind extends SendResult['kind']>(results: readonly Settled[], kind: Kind): readonly ResultOf<Kind>[] {
  return results.filter((settled): settled is ResultOf<Kind> => settled.result.kind === kind);
}

async function settleSent(
  connection: Connection,
  dialect: Dialect,
  sent: readonly ResultOf<'sent'>[],
  now: number,
): Promise<void> {
  if (sent.length === 0) return;
  const list = jsonList(
    dialect,
    { seq: 'bigint', ids: 'text' },
    sent.map(({ seq, result }) => ({ seq, ids: JSON.stringify(result.platformIds) })),
  );
  const { numAffectedRows } = await sql`
    update outbox set status = 'sent', failure = null, platform_ids = settled.ids, done_at = ${now} from ${list} as settled
    where outbox.seq = settled.seq and outbox.status in ('sending', 'unknown')`.execute(connection);
  await addToTally(connection, 'sent', Number(numAffectedRows ?? 0n));
}

async function settleUnknown(
  connection: Connection,
  unknown: readonly ResultOf<'unknown'>[],
  now: number,
): Promise<void> {
  if (unknown.length === 0) return;
  const numbers = unknown.map(({ seq }) => seq);
  await connection
    .updateTable('outbox')
    .set({ status: 'unknown', done_at: now })
    .where('seq', 'in', numbers)
    .where('status', '=', 'sending')
    .execute();
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

async function settleFailed(connection: Connection, { seq, result }: ResultOf<'failed'>, now: number): Promise<void> {
  const failed = await connection
    .updateTable('outbox')
    .set({ status: 'failed', failure: result.code, done_at: now })
    .where('seq', '=', seq)
    .where('status', 'in', ['sending', 'unknown'])
    .returning('conversation_key')
    .executeTakeFirst();
  if (failed === undefined) return;
  const dropped =
    result.code === 'blocked' ? await dropBlocked(connection, failed.conversation_key, result.code, now) : 0;
  await addToTally(connection, 'failed', 1 + dropped);
}

async function dropBlocked(connection: Connection, key: string, failure: FailureCode, now: number): Promise<number> {
  await connection.updateTable('conversation').set({ blocked: 1 }).where('key', '=', key).execute();
  const { numUpdatedRows } = await connection
    .updateTable('outbox')
    .set({ status: 'failed', failure, done_at: now })
    .where('conversation_key', '=', key)
    .where('done_at', 'is', null)
    .where('status', '=', sql.lit('waiting'))
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
