import type { SetLegalHold } from '../core/personal-data';
import { insertAudit } from './audit';
import type { Database } from './database';

/** Holds a case of a conversation as evidence or lets it go, with the audit record, both or neither. */
export function createLegalHold({ kysely }: Database): SetLegalHold {
  return (key, id, held, record) =>
    kysely.transaction().execute(async (connection) => {
      const changed = await connection
        .updateTable('case_file')
        .set({ legal_hold: held ? 1 : 0 })
        .where('id', '=', id)
        .where('conversation_key', '=', key)
        .where('legal_hold', '=', held ? 0 : 1)
        .returning('id')
        .executeTakeFirst();
      if (!changed) return false;
      await insertAudit(connection, record);
      return true;
    });
}
