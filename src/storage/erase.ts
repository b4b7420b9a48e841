import { changeCounts } from './announcement-rows';
import type { Connection } from './sequence';
import { unsubscribe } from './subscribers';

/**
 * Erases what is kept of a person in one conversation: messages in and out, reminders, watches, subscriptions, notes on cases.
 * What stays: the message being answered now (so that a repeated delivery is still recognised) and later ones, cases under
 * legal hold with their notes, other cases as a count without key and person, and figures that never held a person. The
 * conversation's state is emptied by the transaction that this runs in.
 */
export async function erasePerson(connection: Connection, key: string, currentSeq: number, now: number): Promise<void> {
  await connection.deleteFrom('inbox').where('conversation_key', '=', key).where('seq', '<', currentSeq).execute();
  await connection.deleteFrom('outbox').where('conversation_key', '=', key).execute();
  await connection.deleteFrom('reminder').where('conversation_key', '=', key).execute();
  await connection.deleteFrom('watch').where('conversation_key', '=', key).execute();
  await unsubscribe(connection, { key, now }, 'erased');
  await connection.deleteFrom('consent').where('conversation_key', '=', key).execute();
  await eraseReceived(connection, key);
  await eraseCases(connection, key);
}

/** What they got is forgotten; that somebody got it stays in the figures. */
async function eraseReceived(connection: Connection, key: string): Promise<void> {
  const rows = await connection
    .deleteFrom('recipient')
    .where('conversation_key', '=', key)
    .where('seq', 'is not', null)
    .returning(['announcement', 'status'])
    .execute();
  for (const { announcement, status } of rows.toSorted((one, other) => one.announcement - other.announcement))
    if (status === 'waiting' || status === 'sending' || status === 'unknown')
      await changeCounts(connection, announcement, { [status]: -1, skipped: 1 });
}

async function eraseCases(connection: Connection, key: string): Promise<void> {
  const erased = await connection
    .updateTable('case_file')
    .set({ conversation_key: null, person: null, status: 'erased' })
    .where('conversation_key', '=', key)
    .where('legal_hold', '=', 0)
    .returning('id')
    .execute();
  if (erased.length === 0) return;
  await connection
    .deleteFrom('case_note')
    .where(
      'case_id',
      'in',
      erased.map((row) => row.id),
    )
    .execute();
}
