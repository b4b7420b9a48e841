import type { ClaimedMessage, FinishedTurn } from '../core/stores';
import type { Database } from './database';
import { takeNumbers, type Connection } from './sequence';

/**
 * Puts voice messages that waited for consent into the inbox again, behind the answers to the consent. Runs while the
 * conversations' rows are held. Asking twice stores one.
 */
export async function insertVoicesAgain(
  { dialect }: Database,
  connection: Connection,
  turns: readonly { readonly claimed: ClaimedMessage; readonly turn: FinishedTurn; readonly now: Date }[],
): Promise<void> {
  const voices = turns.flatMap(({ claimed, turn, now }) =>
    turn.effects.flatMap((effect) =>
      effect.kind === 'hear' ? [{ claimed, id: effect.id, content: effect.content, at: now.getTime() }] : [],
    ),
  );
  if (voices.length === 0) return;
  const numbers = await takeNumbers(connection, dialect, voices.length);
  await connection
    .insertInto('inbox')
    .values(
      voices.map(({ claimed, id, content, at }, index) => ({
        seq: numbers[index] ?? 0,
        conversation_key: claimed.conversationKey,
        channel: claimed.incoming.channel,
        message_id: id,
        sent_at: at,
        content: JSON.stringify(content),
        language_hint: claimed.incoming.languageHint ?? null,
        status: 'waiting' as const,
        attempts: 0,
        accepted_at: at,
        done_at: null,
      })),
    )
    .onConflict((conflict) => conflict.columns(['message_id', 'channel']).doNothing())
    .execute();
}
