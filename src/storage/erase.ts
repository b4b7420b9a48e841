import type { Connection } from './sequence';

/**
 * Erases what is kept of a person in one conversation: messages in and out, sound, reminders, watches, subscriptions, notes on cases.
 * What stays: the message being answered now (so that a repeated delivery is still recognised) and later ones, cases under
 * legal hold with their notes, other cases as a count without key and person, and figures that never held a person. The
 * conversation's state is emptied by the transaction that this runs in.
 */
export async function erasePerson(connection: Connection, key: string, currentSeq: number): Promise<void> {
  await connection.deleteFrom('inbox').where('conversation_key', '=', key).where('seq', '<', currentSeq).execute();
  await connection.deleteFrom('outbox').where('conversation_key', '=', key).execute();
  await connection.deleteFrom('reminder').where('conversation_key', '=', key).execute();
  await connection.deleteFrom('watch').where('conversation_key', '=', key).execute();
  await connection.deleteFrom('subscription').where('conversation_key', '=', key).execute();
  await eraseSounds(connection, key);
  await eraseCases(connection, key);
}

/** All sound but that of cases under legal hold. */
async function eraseSounds(connection: Connection, key: string): Promise<void> {
  const held = connection
    .selectFrom('case_file')
    .select('id')
    .where('conversation_key', '=', key)
    .where('legal_hold', '=', 1);
  await connection
    .deleteFrom('sound_in')
    .where('conversation_key', '=', key)
    .where((where) => where.or([where('case_id', 'is', null), where('case_id', 'not in', held)]))
    .execute();
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
