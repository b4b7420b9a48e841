import { sql } from 'kysely';
import type { Effect } from '../core/effect';
import type { ClaimedMessage, FinishedTurn } from '../core/stores';
import { holdAnswer, noteOnCase, openCase, rateCase, reopenCase, wishOnCase } from './case-effects';
import { applyDataEffect } from './data-effects';
import type { DialogStepTable } from './schema';
import type { Connection } from './sequence';
import { addConsent, noteActivated, subscribe, unsubscribe } from './subscribers';
import { LOCAL_MS } from '../core/local-time';

type DialogStep = Extract<Effect, { kind: 'dialog-step' }>;

/** Carries out what turns change beside their conversations, inside the turns' transaction. */
export async function applyEffects(
  connection: Connection,
  turns: readonly { readonly claimed: ClaimedMessage; readonly turn: FinishedTurn; readonly now: Date }[],
): Promise<void> {
  const steps = new Map<string, DialogStepTable>();
  for (const { claimed, turn, now } of turns) {
    for (const effect of turn.effects) {
      if (effect.kind === 'dialog-step') {
        addStep(steps, effect, now);
        await noteActivated(connection, claimed.conversationKey, effect);
      } else await apply(connection, effect, claimed, turn, now.getTime());
    }
  }
  await countSteps(connection, steps);
}

async function apply(
  connection: Connection,
  effect: Exclude<Effect, DialogStep>,
  claimed: ClaimedMessage,
  turn: FinishedTurn,
  now: number,
): Promise<void> {
  const { conversationKey: key, incoming } = claimed;
  const { channel, person } = incoming;
  const of = { key, channel, person };
  switch (effect.kind) {
    case 'open-case':
      return openCase(connection, effect, of, now);
    case 'note-on-case':
      return noteOnCase(connection, effect, of, now);
    case 'wish-on-case':
      return wishOnCase(connection, effect, of, now);
    case 'rate-case':
      return rateCase(connection, effect, of, now);
    case 'reopen-case':
      return reopenCase(connection, effect, of, now);
    case 'hold-answer':
      return holdAnswer(connection, effect, of, now);
    case 'erase-person':
    case 'open-data-ticket':
    case 'withdraw-consent':
      return applyDataEffect(connection, effect, claimed, turn.conversation.language, now);
    case 'unsubscribe-all':
      return unsubscribe(connection, { key, now }, effect.words ?? 'blocked');
    case 'subscribe':
      return subscribe(connection, { key, channel, now }, effect.subscription, effect.words);
    case 'consent': {
      const { purpose, given, words } = effect;
      return addConsent(connection, { key, now }, { purpose, given, words, language: turn.conversation.language });
    }
    case 'rate-answer':
      await connection
        .insertInto('rating')
        .values({ at: now, channel, article: effect.article, good: effect.good ? 1 : 0 })
        .execute();
      return;
    case 'feedback':
      await connection.insertInto('feedback').values({ at: now, channel, text: effect.text }).execute();
      return;
    case 'remind':
      return remind(connection, key, effect);
    case 'cancel-reminders':
      return cancelReminders(connection, key, effect.subject);
    case 'watch':
      return watch(connection, key, effect, now);
    case 'unwatch-all':
      await connection.deleteFrom('watch').where('conversation_key', '=', key).execute();
      return;
    case 'hear':
      // Stored after the turn's replies, see `voice-again.ts`.
      return;
    case 'keep-sound':
      await connection.updateTable('sound_in').set({ case_id: effect.case }).where('file', '=', effect.file).execute();
      return;
    case 'forget-sound':
      await connection.deleteFrom('sound_in').where('file', '=', effect.file).execute();
      return;
    default:
      effect satisfies never;
  }
}

async function cancelReminders(connection: Connection, key: string, subject: string | undefined): Promise<void> {
  const waiting = connection.deleteFrom('reminder').where('conversation_key', '=', key).where('status', '=', 'waiting');
  await (subject === undefined ? waiting : waiting.where('subject', '=', subject)).execute();
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

function addStep(steps: Map<string, DialogStepTable>, { dialog, state, step }: DialogStep, now: Date): void {
  const day = new Date(now.getTime() + LOCAL_MS).toISOString().slice(0, 10);
  const name = `${day} ${dialog} ${state} ${step}`;
  steps.set(name, { day, dialog, state, step, n: (steps.get(name)?.n ?? 0) + 1 });
}

/**
 * Counters are shared by all conversations: written after all else, so that they are held shortly, and always in the same order,
 * or two processes would wait for each other for ever.
 */
async function countSteps(connection: Connection, steps: ReadonlyMap<string, DialogStepTable>): Promise<void> {
  if (steps.size === 0) return;
  const rows = [...steps].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  await connection
    .insertInto('dialog_step')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['day', 'dialog', 'state', 'step']).doUpdateSet({ n: sql`dialog_step.n + excluded.n` }),
    )
    .execute();
}
