import type { Area, Areas } from '../core/subscribing';
import type { Database } from './database';

/** Areas of the knowledge base with those that staff added; what another process added is read by `refresh`. */
export function createAreas({ kysely }: Database, given: readonly Area[]): Areas & { refresh(): Promise<void> } {
  let known = sorted(given);

  async function refresh(): Promise<void> {
    const rows = await kysely.selectFrom('area').selectAll().execute();
    const added = rows.map((row) => ({ id: row.id, name: { vi: row.name_vi, en: row.name_en } }));
    known = sorted([...given, ...added.filter(({ id }) => given.every((area) => area.id !== id))]);
  }

  return {
    all: () => known,
    refresh,
    async add({ id, name }, now) {
      if (given.some((area) => area.id === id)) return 'known';
      const { numInsertedOrUpdatedRows } = await kysely
        .insertInto('area')
        .values({ id, name_vi: name.vi, name_en: name.en, created_at: now.getTime() })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirst();
      await refresh();
      return (numInsertedOrUpdatedRows ?? 0n) > 0n ? 'added' : 'known';
    },
  };
}

function sorted(areas: readonly Area[]): readonly Area[] {
  return areas.toSorted((one, other) => one.name.vi.localeCompare(other.name.vi, 'vi'));
}
