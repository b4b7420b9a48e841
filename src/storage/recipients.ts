import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import type { AnnouncementDesk, RecipientRow } from '../core/announcing';
import { conversationKey } from '../core/message';
import { changeCounts } from './announcement-rows';
import type { Database } from './database';
import type { Connection } from './sequence';

const SLICE = 500;

/** Recipients of an announcement, by their number. */
export async function listRecipients(
  { kysely }: Database,
  id: number,
  query: Parameters<AnnouncementDesk['recipients']>[1],
): Promise<readonly RecipientRow[]> {
  const { state, after = 0, most, person } = query;
  const channels = person === undefined ? [] : await channelsOf(kysely, id);
  const rows = await kysely
    .selectFrom('recipient')
    .select([
      'subscriber',
      'conversation_key',
      'channel',
      'area',
      'language',
      'status',
      'failure',
      'done_at',
      'not_before',
    ])
    .where('announcement', '=', id)
    .where('subscriber', '>', after)
    .$if(state !== undefined, (rows) => rows.where('status', '=', sql.lit(state ?? 'sent')))
    .$if(person !== undefined, (rows) =>
      rows.where('conversation_key', 'in', [
        '',
        ...channels.map((channel) => conversationKey({ channel, person: person ?? '' })),
      ]),
    )
    .orderBy('subscriber')
    .limit(most)
    .execute();
  return rows.map((row) => ({
    recipient: row.subscriber,
    channel: row.channel,
    person: personOf(row),
    area: row.area,
    language: row.language,
    state: row.status,
    ...(row.failure === null ? {} : { reason: row.failure }),
    ...(row.done_at === null ? {} : { at: new Date(row.done_at) }),
  }));
}

/** The person of a conversation's key. */
export function personOf(row: { readonly channel: string; readonly conversation_key: string }): string {
  return row.conversation_key.slice(row.channel.length + 1);
}

async function channelsOf(connection: Connection, id: number): Promise<readonly string[]> {
  const known = await connection.selectFrom('subscriber').select('channel').distinct().execute();
  const row = await connection.selectFrom('announcement').select('id').where('id', '=', id).executeTakeFirst();
  return row ? known.map(({ channel }) => channel) : [];
}

/** Those whose send failed wait again, in slices. */
export async function requeueFailed(database: Database, id: number, now: Date): Promise<void> {
  for (;;) {
    const n = await database.kysely.transaction().execute(async (connection) => {
      const moved = await moveTo(connection, id, 'failed', 'waiting', now);
      await changeCounts(connection, id, { failed: -moved, waiting: moved });
      return moved;
    });
    if (n < SLICE) return;
    await setImmediate();
  }
}

/** Carries out what a person decided about recipients whose result is not known. */
export async function decideUnknown(
  database: Database,
  id: number,
  recipients: readonly number[] | 'all',
  decision: 'resend' | 'leave',
  now: Date,
): Promise<number> {
  const to = decision === 'resend' ? 'waiting' : 'skipped';
  let decided = 0;
  for (;;) {
    const n = await database.kysely.transaction().execute(async (connection) => {
      const moved = await moveTo(connection, id, 'unknown', to, now, recipients);
      await changeCounts(connection, id, { unknown: -moved, [to]: moved });
      if (moved > 0 && decision === 'resend') await goOn(connection, id, now);
      return moved;
    });
    decided += n;
    if (n < SLICE) return decided;
    await setImmediate();
  }
}

/** What had come to its end goes on for those that are to be sent to again. */
async function goOn(connection: Connection, id: number, now: Date): Promise<void> {
  await connection
    .updateTable('announcement')
    .set({ state: 'sending', ended_at: null })
    .where('id', '=', id)
    .where('state', '=', 'done')
    .where('expires_at', '>', now.getTime())
    .execute();
}

async function moveTo(
  connection: Connection,
  id: number,
  from: 'failed' | 'unknown',
  to: 'waiting' | 'skipped',
  now: Date,
  only: readonly number[] | 'all' = 'all',
): Promise<number> {
  const { numUpdatedRows } = await connection
    .updateTable('recipient')
    .set({
      status: to,
      attempts: 0,
      not_before: now.getTime(),
      owner: null,
      lease_until: null,
      failure: to === 'skipped' ? 'left-unknown' : null,
      done_at: to === 'skipped' ? now.getTime() : null,
    })
    .where('announcement', '=', id)
    .where('subscriber', 'in', (sub) =>
      sub
        .selectFrom('recipient')
        .select('subscriber')
        .where('announcement', '=', id)
        .where('status', '=', sql.lit(from))
        .$if(only !== 'all', (rows) =>
          rows.where('subscriber', 'in', only === 'all' ? [] : [-1, ...only.slice(0, SLICE)]),
        )
        .orderBy('subscriber')
        .limit(SLICE),
    )
    .where('status', '=', sql.lit(from))
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
