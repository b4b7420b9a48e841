import { announcementReply } from '../core/announcement-reply';
import { frozenSchema } from '../core/announcing';
import type { Language } from '../core/message';
import { ANNOUNCEMENTS_PURPOSE, EVERY, type Subscription, type Subscriptions } from '../core/subscribing';
import { sql } from 'kysely';
import { changeCounts } from './announcement-rows';
import type { Database } from './database';
import type { Connection } from './sequence';

/** Subscriptions in the database; written by the effects `subscribe` and `unsubscribe-all`. */
export function createSubscriptions({ kysely }: Database): Subscriptions {
  return {
    async of(key) {
      const row = await kysely
        .selectFrom('subscriber')
        .selectAll()
        .where('conversation_key', '=', key)
        .executeTakeFirst();
      if (!row) return undefined;
      const told = await kysely
        .selectFrom('recipient')
        .select('done_at')
        .where('conversation_key', '=', key)
        .where('seq', 'is not', null)
        .where('status', '=', 'sent')
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst();
      return {
        areas: readList(row.areas),
        topics: readList(row.topics),
        language: row.language,
        quiet: { from: row.quiet_from, to: row.quiet_to },
        activated: row.activated,
        ...(told?.done_at == null ? {} : { toldAt: new Date(told.done_at) }),
      };
    },

    async consents(key) {
      const rows = await kysely
        .selectFrom('consent')
        .selectAll()
        .where('conversation_key', '=', key)
        .orderBy('id')
        .execute();
      return rows.map(({ purpose, given, at, words, language }) => ({
        purpose,
        given: given === 1,
        at: new Date(at),
        words,
        language,
      }));
    },

    async recent(areas, language, most, now) {
      const rows = await kysely
        .selectFrom('announcement')
        .select(['frozen', 'areas'])
        .where('state', 'in', ['sending', 'done'])
        .where('expires_at', '>', now.getTime())
        .where((where) =>
          where.or([
            where('areas', '=', writeList([EVERY])),
            ...(areas.includes(EVERY) ? [where.lit(true)] : []),
            ...areas.map((area) => where('areas', 'like', `%,${area},%`)),
          ]),
        )
        .orderBy('started_at', 'desc')
        .limit(most)
        .execute();
      return rows.toReversed().map((row) => {
        const frozen = frozenSchema.parse(JSON.parse(row.frozen ?? ''));
        const addressed = readList(row.areas);
        const area =
          areas.length === 1 || addressed.includes(EVERY) ? areas : areas.filter((id) => addressed.includes(id));
        return announcementReply(frozen, language, area.length === 1 ? (area[0] ?? '') : '');
      });
    },
  };
}

/** A list of ids as one text that can be searched for one of them. */
export function writeList(ids: readonly string[]): string {
  return `,${ids.join(',')},`;
}

/** Reads what {@link writeList} wrote. */
export function readList(text: string): readonly string[] {
  return text.split(',').filter((id) => id !== '');
}

/** Begins or changes a subscription and keeps what was agreed to. The number stays the same when it is changed. */
export async function subscribe(
  connection: Connection,
  of: { readonly key: string; readonly channel: string; readonly now: number },
  { areas, topics, language, quiet, activated }: Subscription,
  words: string,
): Promise<void> {
  const values = {
    channel: of.channel,
    language,
    areas: writeList(areas),
    topics: writeList(topics),
    quiet_from: quiet.from,
    quiet_to: quiet.to,
    activated,
    changed_at: of.now,
  };
  await connection
    .insertInto('subscriber')
    .values({ conversation_key: of.key, since: of.now, ...values })
    .onConflict((conflict) => conflict.column('conversation_key').doUpdateSet(values))
    .execute();
  await addConsent(connection, of, { purpose: ANNOUNCEMENTS_PURPOSE, given: true, words, language });
}

/** Ends a subscription and notes that the consent was withdrawn. Nothing when there is none. */
export async function unsubscribe(
  connection: Connection,
  of: { readonly key: string; readonly now: number },
  words: string,
): Promise<void> {
  const ended = await connection
    .deleteFrom('subscriber')
    .where('conversation_key', '=', of.key)
    .returning(['id', 'language'])
    .executeTakeFirst();
  if (!ended) return;
  const { id, language } = ended;
  await addConsent(connection, of, { purpose: ANNOUNCEMENTS_PURPOSE, given: false, words, language });
  await leaveOut(connection, id, of.now);
}

/** What still waits for someone who has left is not sent, and does not name them any more. */
async function leaveOut(connection: Connection, subscriber: number, now: number): Promise<void> {
  const left = await connection
    .updateTable('recipient')
    .set({ status: 'skipped', failure: 'left', conversation_key: '', done_at: now })
    .where('announcement', 'in', connection.selectFrom('announcement').select('id').where('n_waiting', '>', 0))
    .where('subscriber', '=', subscriber)
    .where('status', '=', sql.lit('waiting'))
    .returning('announcement')
    .execute();
  for (const { announcement } of left.toSorted((one, other) => one.announcement - other.announcement))
    await changeCounts(connection, announcement, { waiting: -1, skipped: 1 });
}

/** Longest words kept of a consent. */
const LONGEST_WORDS = 2000;

/** Adds a decision to a person's history of consents. */
export async function addConsent(
  connection: Connection,
  of: { readonly key: string; readonly now: number },
  { purpose, given, words, language }: { purpose: string; given: boolean; words: string; language: Language },
): Promise<void> {
  const row = { purpose, given: given ? 1 : 0, words: words.slice(0, LONGEST_WORDS), language };
  await connection
    .insertInto('consent')
    .values({ conversation_key: of.key, at: of.now, ...row })
    .execute();
}

/** The dialog at whose end somebody has an activated account: those who told us otherwise before agreed to be kept up to date. */
const ACTIVATED = { dialog: 'activate-eid', state: 'doneEnd' };

/** Notes what a subscriber's dialog showed of their account. */
export async function noteActivated(
  connection: Connection,
  key: string,
  step: { readonly dialog: string; readonly state: string; readonly step: string },
): Promise<void> {
  if (step.step !== 'ended' || step.dialog !== ACTIVATED.dialog || step.state !== ACTIVATED.state) return;
  await connection
    .updateTable('subscriber')
    .set({ activated: 'yes' })
    .where('conversation_key', '=', key)
    .where('activated', '=', 'no')
    .execute();
}
