import type { Area, Areas } from '../core/subscribing';
import type { Database } from './database';

/** Areas that staff added to those of the knowledge base; what another process added is read by `refresh`. */
export function createAddedAreas({ kysely }: Database): Areas & { refresh(): Promise<void> } {
  let known: readonly Area[] = [];

  async function refresh(): Promise<void> {
    const rows = await kysely.selectFrom('area').selectAll().orderBy('id').execute();
    known = rows.map((row) => ({ id: row.id, name: { vi: row.name_vi, en: row.name_en } }));
  }

  return {
    all: () => known,
    refresh,
    async add({ id, name }, now) {
      const added = await kysely
        .insertInto('area')
        .values({ id, name_vi: name.vi, name_en: name.en, created_at: now.getTime() })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .returning('id')
        .executeTakeFirst();
      await refresh();
      return added ? 'added' : 'known';
    },
  };
}
