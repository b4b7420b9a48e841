import { sql } from 'kysely';
import type { Effect } from '../core/effect';
import type { ClaimedMessage } from '../core/stores';
import { erasePerson } from './erase';
import type { Connection } from './sequence';

type DialogStep = Extract<Effect, { kind: 'dialog-step' }>;

/** Carries out what a turn changes beside the conversation, inside the turn's transaction. */
export async function applyEffects(
  connection: Connection,
  effects: readonly Effect[],
  claimed: ClaimedMessage,
  now: Date,
): Promise<void> {
  for (const effect of effects) await apply(connection, effect, claimed, now.getTime());
  await countSteps(
    connection,
    effects.filter((effect) => effect.kind === 'dialog-step'),
    now,
  );
}

async function apply(connection: Connection, effect: Effect, claimed: ClaimedMessage, now: number): Promise<void> {
  const { conversationKey: key, incoming } = claimed;
  const { channel, person } = incoming;
  switch (effect.kind) {
    case 'open-case': {
      const { id, reason, about, language } = effect;
      const opened = { status: 'waiting', opened_at: now, closed_at: null, legal_hold: 0 };
      await connection
        .insertInto('case_file')
        .values({ id, conversation_key: key, channel, person, reason, about, language, ...opened })
        .execute();
      return;
    }
    case 'note-on-case':
      return noteOnCase(connection, effect.id, effect.text, now);
    case 'erase-person':
      return erasePerson(connection, key, claimed.seq);
    case 'unsubscribe-all':
      await connection.deleteFrom('subscription').where('conversation_key', '=', key).execute();
      return;
    case 'rate-answer':
      await connection
        .insertInto('rating')
        .values({ at: now, channel, article: effect.article, good: effect.good ? 1 : 0 })
        .execute();
      return;
    case 'feedback':
      await connection.insertInto('feedback').values({ at: now, channel, text: effect.text }).execute();
      return;
    case 'dialog-step':
      return; // counted together, see countSteps
    case 'remind':
      return remind(connection, key, effect);
    case 'cancel-reminders':
      await connection
        .deleteFrom('reminder')
        .where('conversation_key', '=', key)
        .where('status', '=', 'waiting')
        .execute();
      return;
    case 'watch':
      return watch(connection, key, effect, now);
    case 'unwatch-all':
      await connection.deleteFrom('watch').where('conversation_key', '=', key).execute();
      return;
    default:
      effect satisfies never;
  }
}

/** A case that was erased or swept meanwhile takes no more notes; the turn goes on. */
async function noteOnCase(connection: Connection, id: string, text: string, now: number): Promise<void> {
  const known = await connection.selectFrom('case_file').select('id').where('id', '=', id).executeTakeFirst();
  if (known === undefined) return;
  await connection.insertInto('case_note').values({ case_id: id, at: now, author: 'person', text }).execute();
}

async function remind(connection: Connection, key: string, effect: Extract<Effect, { kind: 'remind' }>): Promise<void> {
  const values = { conversation_key: key, at: Date.parse(effect.at), subject: effect.subject, status: 'waiting' };
  await connection
    .insertInto('reminder')
    .values({ id: effect.id, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute();
}

async function watch(
  connection: Connection,
  key: string,
  effect: Extract<Effect, { kind: 'watch' }>,
  now: number,
): Promise<void> {
  const { id, code, check, status } = effect;
  const values = { conversation_key: key, code, check_value: check, status, checked_at: now };
  await connection
    .insertInto('watch')
    .values({ id, ...values, created_at: now })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute();
}

/** Vietnam is at UTC+7 all year. */
const LOCAL_MS = 7 * 3_600_000;

/**
 * Counters are shared by all conversations: taken last, so that they are held shortly, and always in the same order, or two
 * processes would wait for each other for ever.
 */
async function countSteps(connection: Connection, steps: readonly DialogStep[], now: Date): Promise<void> {
  const day = new Date(now.getTime() + LOCAL_MS).toISOString().slice(0, 10);
  const ordered = [...steps].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  for (const { dialog, state, step } of ordered) {
    await connection
      .insertInto('dialog_step')
      .values({ day, dialog, state, step, n: 1 })
      .onConflict((conflict) =>
        conflict.columns(['day', 'dialog', 'state', 'step']).doUpdateSet({ n: sql`dialog_step.n + 1` }),
      )
      .execute();
  }
}

function nameOf({ dialog, state, step }: DialogStep): string {
  return `${dialog} ${state} ${step}`;
}
