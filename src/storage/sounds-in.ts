import type { SoundsIn } from '../core/unheard';
import type { Database } from './database';

/** Sound that people sent us, in the database, so that any process can hear it. */
export function createSoundsIn({ kysely, traces }: Database): SoundsIn {
  return {
    async keep(file, key, { bytes, mime }, now) {
      const values = { file, conversation_key: key, mime, bytes, created_at: now.getTime(), case_id: null };
      const kept = await kysely
        .insertInto('sound_in')
        .values(values)
        .onConflict((conflict) => conflict.column('file').doNothing())
        .returning('file')
        .executeTakeFirst();
      return kept !== undefined;
    },
    async forget(file) {
      await kysely.deleteFrom('sound_in').where('file', '=', file).execute();
      traces.wipeSoon();
    },
    async read(file) {
      const row = await kysely
        .selectFrom('sound_in')
        .select(['bytes', 'mime'])
        .where('file', '=', file)
        .executeTakeFirst();
      return row && { bytes: new Uint8Array(row.bytes), mime: row.mime };
    },
    ofCase: (caseId) =>
      kysely
        .selectFrom('sound_in')
        .select(['file', 'mime'])
        .where('case_id', '=', caseId)
        .orderBy('created_at')
        .execute(),
  };
}
