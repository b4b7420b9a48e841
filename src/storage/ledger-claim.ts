import { sql } from 'kysely';
import type { Ledger, LedgerClaim, LedgerItem } from '../core/ledger';
import { nextLoudMoment, NIGHT } from '../core/quiet-hours';
import { changeCounts } from './announcement-rows';
import type { Database } from './database';
import { jsonList } from './json-list';
import { personOf } from './recipients';
import { takeNumbers, type Connection } from './sequence';

interface Found {
  readonly subscriber: number;
  readonly conversation_key: string;
  readonly channel: string;
  readonly language: 'vi' | 'en';
  readonly area: string;
  readonly attempts: number;
  readonly still: number | null;
  readonly quiet_from: number | null;
  readonly quiet_to: number | null;
}

/** The announcement was paused meanwhile, or its first recipients are all claimed: nothing is changed. */
class NotNow extends Error {}

/** When a recipient is looked at again whose conversation somebody else was changing. */
const HELD_MS = 200;

/** See {@link Ledger.claim}. */
export async function claimRecipients(database: Database, claim: LedgerClaim, now: Date): ReturnType<Ledger['claim']> {
  try {
    return await database.kysely.transaction().execute((connection) => claimIn(database, connection, claim, now));
  } catch (error) {
    if (error instanceof NotNow) return { items: [], looked: 0 };
    throw error;
  }
}

async function claimIn(
  database: Database,
  connection: Connection,
  claim: LedgerClaim,
  now: Date,
): ReturnType<Ledger['claim']> {
  const found = await dueRecipients(database, connection, claim, now);
  if (found.length === 0) return { items: [], looked: 0 };
  const { blocked, held } = await holdConversations(
    database,
    connection,
    found.map((row) => row.conversation_key),
  );
  const left = found.filter((row) => row.still === null);
  const gone = found.filter((row) => row.still !== null && blocked.has(row.conversation_key));
  const others = found.filter((row) => row.still !== null && !blocked.has(row.conversation_key));
  const later = others.map((row) => ({ row, at: whenLoud(row, claim, held, now) }));
  const ready = later.flatMap(({ row, at }) => (at <= now ? [row] : []));
  await end(connection, claim.announcement, left, 'skipped', 'left', now);
  await end(connection, claim.announcement, gone, 'blocked', 'blocked', now);
  await postpone(
    database,
    connection,
    claim.announcement,
    later.filter(({ at }) => at > now),
  );
  await markSending(database, connection, claim, ready, now);
  await stillSending(connection, claim.announcement, ready.length);
  const moved = ready.length + left.length + gone.length;
  await changeCounts(connection, claim.announcement, {
    waiting: -moved,
    sending: ready.length,
    skipped: left.length,
    blocked: gone.length,
  });
  return { items: ready.map((row) => itemOf(row, claim.announcement)), looked: found.length };
}

async function dueRecipients(
  { dialect }: Database,
  connection: Connection,
  { announcement, channel, most }: LedgerClaim,
  now: Date,
): Promise<readonly Found[]> {
  const lock = dialect === 'postgres' ? sql`for update of recipient skip locked` : sql``;
  const { rows } = await sql<Found>`
    select recipient.subscriber, recipient.conversation_key, recipient.channel, recipient.language, recipient.area,
      recipient.attempts, subscriber.id as still, subscriber.quiet_from, subscriber.quiet_to
    from recipient left join subscriber on subscriber.id = recipient.subscriber
    where recipient.announcement = ${announcement} and recipient.channel = ${channel} and recipient.status = 'waiting'
      and recipient.not_before <= ${now.getTime()}
    order by recipient.not_before, recipient.subscriber limit ${most} ${lock}`.execute(connection);
  return rows;
}

/**
 * Holds the conversations' rows, so that the numbers taken are seen in order; on PostgreSQL never waiting for one, or two
 * transactions might wait for each other. Returns who blocked us and whose row somebody else holds.
 */
async function holdConversations(
  { dialect }: Database,
  connection: Connection,
  keys: readonly string[],
): Promise<{ readonly blocked: ReadonlySet<string>; readonly held: ReadonlySet<string> }> {
  const all = await connection.selectFrom('conversation').select(['key', 'blocked']).where('key', 'in', keys).execute();
  const blocked = new Set(all.filter((row) => row.blocked === 1).map((row) => row.key));
  if (dialect === 'sqlite') return { blocked, held: new Set() };
  const ours = await connection
    .selectFrom('conversation')
    .select('key')
    .where('key', 'in', keys)
    .orderBy('key')
    .forUpdate()
    .skipLocked()
    .execute();
  const locked = new Set(ours.map((row) => row.key));
  return { blocked, held: new Set(all.map((row) => row.key).filter((key) => !locked.has(key))) };
}

function whenLoud(row: Found, { quiet }: LedgerClaim, held: ReadonlySet<string>, now: Date): Date {
  if (held.has(row.conversation_key)) return new Date(now.getTime() + HELD_MS);
  if (!quiet) return now;
  const own = { from: row.quiet_from ?? 0, to: row.quiet_to ?? 0 };
  return nextLoudMoment(now, NIGHT, own);
}

async function end(
  connection: Connection,
  announcement: number,
  rows: readonly Found[],
  status: 'skipped' | 'blocked',
  failure: string,
  now: Date,
): Promise<void> {
  if (rows.length === 0) return;
  await connection
    .updateTable('recipient')
    .set({ status, failure, done_at: now.getTime(), ...(status === 'skipped' ? { conversation_key: '' } : {}) })
    .where('announcement', '=', announcement)
    .where(
      'subscriber',
      'in',
      rows.map((row) => row.subscriber),
    )
    .execute();
}

/** Both columns of the key come from the list: else SQLite's planner reads the whole announcement for each of its rows. */
async function postpone(
  { dialect }: Database,
  connection: Connection,
  announcement: number,
  later: readonly { readonly row: Found; readonly at: Date }[],
): Promise<void> {
  if (later.length === 0) return;
  const list = jsonList(
    dialect,
    { announcement: 'bigint', subscriber: 'bigint', at: 'bigint' },
    later.map(({ row, at }) => ({ announcement, subscriber: row.subscriber, at: at.getTime() })),
  );
  await sql`update recipient set not_before = later.at from ${list} as later
    where recipient.announcement = later.announcement and recipient.subscriber = later.subscriber`.execute(connection);
}

async function markSending(
  { dialect }: Database,
  connection: Connection,
  { announcement, owner, leaseMs }: LedgerClaim,
  ready: readonly Found[],
  now: Date,
): Promise<void> {
  if (ready.length === 0) return;
  const numbers = await takeNumbers(connection, dialect, ready.length);
  const list = jsonList(
    dialect,
    { announcement: 'bigint', subscriber: 'bigint', seq: 'bigint' },
    ready.map((row, index) => ({ announcement, subscriber: row.subscriber, seq: numbers[index] ?? 0 })),
  );
  await sql`update recipient set status = 'sending', owner = ${owner}, lease_until = ${now.getTime() + leaseMs},
      attempts = attempts + 1, seq = ready.seq from ${list} as ready
    where recipient.announcement = ready.announcement and recipient.subscriber = ready.subscriber`.execute(connection);
}

/** What was paused in the meantime is not sent, and of the first ones no more than so many. */
async function stillSending(connection: Connection, announcement: number, n: number): Promise<void> {
  const { numAffectedRows } = await sql`
    update announcement set canary_left = canary_left - ${sql.lit(n)}
    where id = ${announcement} and state = 'sending' and (canary_left is null or canary_left >= ${sql.lit(n)})`.execute(
    connection,
  );
  if (numAffectedRows === 0n) throw new NotNow();
}

function itemOf(row: Found, announcement: number): LedgerItem {
  const { subscriber: recipient, language, area, attempts } = row;
  return { announcement, recipient, person: personOf(row), language, area, attempts };
}
