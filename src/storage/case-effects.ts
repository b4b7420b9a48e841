import { sql } from 'kysely';
import type { Effect } from '../core/effect';
import { fold } from '../language/fold';
import { addCaseLine } from './case-lines';
import type { Connection } from './sequence';

/** Who a turn is with. */
export interface CasePerson {
  readonly key: string;
  readonly channel: string;
  readonly person: string;
}

type Opened = Extract<Effect, { kind: 'open-case' }>;
type Noted = Extract<Effect, { kind: 'note-on-case' }>;
type Held = Extract<Effect, { kind: 'hold-answer' }>;

/** Opens a case at the end of its office's queue. */
export async function openCase(connection: Connection, effect: Opened, of: CasePerson, now: number): Promise<void> {
  const { id, reason, about, language, office = 'main' } = effect;
  const number = await nextNumber(connection);
  await connection
    .insertInto('case_file')
    .values({
      id,
      number,
      conversation_key: of.key,
      channel: of.channel,
      person: of.person,
      reason,
      about,
      language,
      office,
      urgent: effect.urgent === true ? 1 : 0,
      context: JSON.stringify(effect.context ?? {}),
      status: 'waiting',
      opened_at: now,
      last_person_at: now,
      closed_at: null,
      legal_hold: 0,
      reply_due: effect.replyDue === undefined ? null : Date.parse(effect.replyDue),
      close_due: effect.closeDue === undefined ? null : Date.parse(effect.closeDue),
      told_place: effect.toldPlace ?? null,
      opened_place: effect.toldPlace ?? null,
      search: fold(`${number} ${reason} ${about}`),
    })
    .execute();
  await addCaseLine(connection, id, { kind: 'event', event: 'opened', author: '', text: reason }, now);
}

/** Adds what the person wrote or sent. A case that was erased or swept meanwhile takes no more; the turn goes on. */
export async function noteOnCase(connection: Connection, effect: Noted, of: CasePerson, now: number): Promise<void> {
  const { id, text, file } = effect;
  const woken = await connection
    .updateTable('case_file')
    .set({
      last_person_at: now,
      snoozed_until: null,
      ...(effect.toldClosed === true ? { told_closed_at: now } : {}),
      ...(effect.urgent === true ? { urgent: 1 } : {}),
    })
    .where('id', '=', id)
    .where('conversation_key', '=', of.key)
    .executeTakeFirst();
  if (woken.numUpdatedRows === 0n) return;
  await addCaseLine(connection, id, { kind: 'person', author: '', text }, now);
  if (!file) return;
  const { media, bytes = null } = file;
  await connection
    .insertInto('case_attachment')
    .values({ case_id: id, at: now, channel: of.channel, file: file.file, media, bytes })
    .execute();
}

/** Notes when the person would like to be written to. */
export async function wishOnCase(
  connection: Connection,
  { id, wish }: Extract<Effect, { kind: 'wish-on-case' }>,
  of: CasePerson,
  now: number,
): Promise<void> {
  const { numUpdatedRows } = await connection
    .updateTable('case_file')
    .set({ wish })
    .where('id', '=', id)
    .where('conversation_key', '=', of.key)
    .executeTakeFirst();
  if (numUpdatedRows > 0n)
    await addCaseLine(connection, id, { kind: 'event', event: 'wish', author: '', text: wish }, now);
}

/** Counts a rating once, without the person; the case only remembers that there was one. */
export async function rateCase(
  connection: Connection,
  { id, score }: Extract<Effect, { kind: 'rate-case' }>,
  of: CasePerson,
  now: number,
): Promise<void> {
  const rated = await connection
    .updateTable('case_file')
    .set({ rated: 1 })
    .where('id', '=', id)
    .where('conversation_key', '=', of.key)
    .where('rated', '=', 0)
    .where('status', '=', 'closed')
    .returning(['channel', 'language', 'office', 'reason'])
    .executeTakeFirst();
  if (!rated) return;
  await connection
    .insertInto('case_rating')
    .values({ ...rated, at: now, good: score > 0 ? 1 : 0 })
    .execute();
}

/** Puts a closed case back into the queue because the person says that it is not solved. */
export async function reopenCase(
  connection: Connection,
  { id }: Extract<Effect, { kind: 'reopen-case' }>,
  of: CasePerson,
  now: number,
): Promise<void> {
  const { numUpdatedRows } = await connection
    .updateTable('case_file')
    .set((set) => ({
      status: 'waiting',
      closed_at: null,
      assignee_id: null,
      assignee_name: null,
      snoozed_until: null,
      last_person_at: now,
      reopened: set('reopened', '+', 1),
      told_place: null,
    }))
    .where('id', '=', id)
    .where('conversation_key', '=', of.key)
    .where('status', '=', 'closed')
    .executeTakeFirst();
  if (numUpdatedRows > 0n)
    await addCaseLine(connection, id, { kind: 'event', event: 'reopened', author: '', text: '' }, now);
}

/** Keeps an answer until an officer decides. */
export async function holdAnswer(connection: Connection, effect: Held, of: CasePerson, now: number): Promise<void> {
  const { id, article, question, language, replies, expires, office } = effect;
  await connection
    .insertInto('held_answer')
    .values({
      id,
      conversation_key: of.key,
      channel: of.channel,
      person: of.person,
      language,
      article,
      office,
      question,
      replies: JSON.stringify(replies),
      status: 'waiting',
      at: now,
      expires: Date.parse(expires),
      decided_at: null,
      decided_by: null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** Case numbers grow over all offices; taken late in a transaction, because all that open cases take it. */
async function nextNumber(connection: Connection): Promise<number> {
  const { n } = await connection
    .insertInto('tally')
    .values({ name: 'case.number', n: 1 })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ n: sql`tally.n + 1` }))
    .returning('n')
    .executeTakeFirstOrThrow();
  return n;
}
