import { sql } from 'kysely';
import type { RecipientState } from '../core/announcing';
import type { LedgerResult } from '../core/ledger';
import { changeCounts } from './announcement-rows';
import type { Database } from './database';
import { jsonList } from './json-list';
import type { Connection } from './sequence';
import { slices } from './slices';
import { unsubscribe } from './subscribers';

interface Settled {
  readonly recipient: number;
  readonly result: LedgerResult;
}

interface Ending {
  readonly recipient: number;
  readonly status: RecipientState;
  readonly platformId: string | null;
  readonly failure: string | null;
  readonly notBefore: number;
  readonly doneAt: number | null;
}

const SLICE = 200;

/** See {@link Ledger.settle}. */
export async function settleRecipients(
  database: Database,
  announcement: number,
  results: readonly Settled[],
  now: Date,
): Promise<void> {
  for (const slice of slices(results, SLICE)) {
    await database.kysely
      .transaction()
      .execute((connection) => settleSlice(database, connection, announcement, slice, now.getTime()));
  }
}

/** Rows that others change too are taken in the order that all transactions keep: conversations first, figures last. */
async function settleSlice(
  { dialect }: Database,
  connection: Connection,
  announcement: number,
  slice: readonly Settled[],
  now: number,
): Promise<void> {
  await endBlocked(connection, announcement, slice, now);
  const endings = slice.map((one) => endingOf(one, now));
  const known = await settleFrom(dialect, connection, announcement, 'sending', endings);
  const rest = endings.filter(({ recipient }) => !known.has(recipient));
  const late = await settleFrom(dialect, connection, announcement, 'unknown', rest);
  const counted = endings.filter(({ recipient }) => known.has(recipient) || late.has(recipient));
  const change: Partial<Record<RecipientState, number>> = { sending: -known.size };
  change.unknown = -late.size;
  for (const { status } of counted) change[status] = (change[status] ?? 0) + 1;
  const of = (status: RecipientState): number => counted.filter((ending) => ending.status === status).length;
  await changeCounts(connection, announcement, change, { sent: of('sent'), failed: of('failed') });
}

function endingOf({ recipient, result }: Settled, now: number): Ending {
  const common = { recipient, platformId: null, failure: null, notBefore: 0, doneAt: now };
  switch (result.kind) {
    case 'sent':
      return { ...common, status: 'sent', platformId: result.platformId };
    case 'retry':
      return { ...common, status: 'waiting', notBefore: result.notBefore.getTime(), doneAt: null };
    case 'failed':
      return { ...common, status: result.code === 'blocked' ? 'blocked' : 'failed', failure: result.code };
    case 'unknown':
      return { ...common, status: 'unknown' };
  }
}

async function settleFrom(
  dialect: Database['dialect'],
  connection: Connection,
  announcement: number,
  from: 'sending' | 'unknown',
  endings: readonly Ending[],
): Promise<ReadonlySet<number>> {
  if (endings.length === 0) return new Set();
  const list = jsonList(
    dialect,
    {
      announcement: 'bigint',
      subscriber: 'bigint',
      status: 'text',
      platform_id: 'text',
      failure: 'text',
      not_before: 'bigint',
      done_at: 'bigint',
    },
    endings.map((ending) => ({
      announcement,
      subscriber: ending.recipient,
      status: ending.status,
      platform_id: ending.platformId,
      failure: ending.failure,
      not_before: ending.notBefore,
      done_at: ending.doneAt,
    })),
  );
  const { rows } = await sql<{ subscriber: number }>`
    update recipient set status = settled.status, platform_id = settled.platform_id, failure = settled.failure,
      not_before = settled.not_before, done_at = settled.done_at, owner = null, lease_until = null
    from ${list} as settled
    where recipient.announcement = settled.announcement and recipient.subscriber = settled.subscriber
      and recipient.status = ${from}
    returning recipient.subscriber`.execute(connection);
  return new Set(rows.map((row) => row.subscriber));
}

/** Who blocked us gets nothing more until they write again, and no announcement until they subscribe again. */
async function endBlocked(
  connection: Connection,
  announcement: number,
  slice: readonly Settled[],
  now: number,
): Promise<void> {
  const numbers = slice.flatMap(({ recipient, result }) =>
    result.kind === 'failed' && result.code === 'blocked' ? [recipient] : [],
  );
  if (numbers.length === 0) return;
  const rows = await connection
    .selectFrom('recipient')
    .select('conversation_key as key')
    .where('announcement', '=', announcement)
    .where('subscriber', 'in', numbers)
    .execute();
  for (const { key } of rows.toSorted((one, other) => (one.key < other.key ? -1 : 1))) {
    await connection.updateTable('conversation').set({ blocked: 1 }).where('key', '=', key).execute();
    await unsubscribe(connection, { key, now }, 'blocked');
  }
}
