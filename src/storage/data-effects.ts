import type { Effect } from '../core/effect';
import type { Language } from '../core/message';
import type { ClaimedMessage } from '../core/stores';
import { ANNOUNCEMENTS_PURPOSE } from '../core/subscribing';
import { insertAudit } from './audit';
import { erasePerson } from './erase';
import type { Connection } from './sequence';
import { addConsent, unsubscribe } from './subscribers';

type DataEffect = Extract<Effect, { kind: 'erase-person' | 'open-data-ticket' | 'withdraw-consent' }>;

/** Carries out what a person decided about their own data. */
export async function applyDataEffect(
  connection: Connection,
  effect: DataEffect,
  { conversationKey: key, seq }: ClaimedMessage,
  language: Language,
  now: number,
): Promise<void> {
  await audit(connection, effect, now);
  switch (effect.kind) {
    case 'erase-person':
      return erasePerson(connection, key, now, seq);
    case 'open-data-ticket': {
      const { hash, purpose, expiresAt } = effect;
      const expires = Date.parse(expiresAt);
      await connection
        .insertInto('data_ticket')
        .values({
          hash,
          purpose,
          conversation_key: key,
          officer: null,
          created_at: now,
          expires_at: expires,
          used_at: null,
        })
        .execute();
      return;
    }
    case 'withdraw-consent':
      return endWhatWasAllowed(connection, effect.purpose, { key, now }, language);
    default:
      effect satisfies never;
  }
}

/** Without who: only the person knows whose reference it is. */
async function audit(connection: Connection, effect: DataEffect, now: number): Promise<void> {
  const { reference = 'none' } = effect;
  const action = `person.${effect.kind === 'open-data-ticket' && effect.purpose === 'staff' ? 'code' : ACTIONS[effect.kind]}`;
  const details = effect.kind === 'withdraw-consent' ? { details: { purpose: effect.purpose } } : {};
  await insertAudit(connection, {
    at: new Date(now),
    officer: undefined,
    action,
    subject: `reference:${reference}`,
    ...details,
  });
}

const ACTIONS = { 'erase-person': 'erase', 'open-data-ticket': 'export', 'withdraw-consent': 'withdraw' } as const;

/** What rests on a consent ends with it. */
async function endWhatWasAllowed(
  connection: Connection,
  purpose: string,
  { key, now }: { readonly key: string; readonly now: number },
  language: Language,
): Promise<void> {
  if (purpose === 'reminder')
    await connection
      .deleteFrom('reminder')
      .where('conversation_key', '=', key)
      .where('status', '=', 'waiting')
      .execute();
  if (purpose === 'status-watch') await connection.deleteFrom('watch').where('conversation_key', '=', key).execute();
  if (purpose === ANNOUNCEMENTS_PURPOSE) return unsubscribe(connection, { key, now }, 'withdrawn');
  await addConsent(connection, { key, now }, { purpose, given: false, words: 'withdrawn', language });
}
