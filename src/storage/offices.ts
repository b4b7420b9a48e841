import { type Office, officeSchema, type Offices } from '../core/office';
import { insertAudit } from './audit';
import type { Database } from './database';
import type { Connection } from './sequence';

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
    save: (office, version, by, now, record) =>
      kysely.transaction().execute(async (connection) => {
        const saved = await (version === 0
          ? add(connection, office, by, now)
          : change(connection, office, version, by, now));
        if (saved && record) await insertAudit(connection, record);
        return saved;
      }),
  };
}

async function add(connection: Connection, office: Office, by: string, now: Date): Promise<boolean> {
  const made = await connection
    .insertInto('office')
    .values({ id: office.id, made: now.getTime(), ...stored(office, 1, by, now) })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

async function change(
  connection: Connection,
  office: Office,
  version: number,
  by: string,
  now: Date,
): Promise<boolean> {
  const changed = await connection
    .updateTable('office')
    .set(stored(office, version + 1, by, now))
    .where('id', '=', office.id)
    .where('version', '=', version)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

function stored(office: Office, version: number, by: string, now: Date) {
  return { data: JSON.stringify(office), version, updated_at: now.getTime(), updated_by: by };
}
