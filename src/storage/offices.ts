import { officeSchema, type Offices } from '../core/office';
import type { Database } from './database';

/** Offices in the database; each change is compared with the version that was read. */
export function createOffices({ kysely }: Database): Offices {
  return {
    async all() {
      const rows = await kysely.selectFrom('office').selectAll().orderBy('made').orderBy('id').execute();
      return rows.flatMap((row) => {
        const parsed = officeSchema.safeParse(JSON.parse(row.data));
        if (!parsed.success) return [];
        const { version, updated_at: at, updated_by: updatedBy } = row;
        return [{ office: parsed.data, version, updatedAt: new Date(at), updatedBy }];
      });
    },
    async save(office, version, by, now) {
      const data = { data: JSON.stringify(office), version: version + 1, updated_at: now.getTime(), updated_by: by };
      if (version === 0) {
        const made = await kysely
          .insertInto('office')
          .values({ id: office.id, made: now.getTime(), ...data })
          .onConflict((conflict) => conflict.column('id').doNothing())
          .executeTakeFirst();
        return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
      }
      const changed = await kysely
        .updateTable('office')
        .set(data)
        .where('id', '=', office.id)
        .where('version', '=', version)
        .executeTakeFirst();
      return changed.numUpdatedRows > 0n;
    },
  };
}
