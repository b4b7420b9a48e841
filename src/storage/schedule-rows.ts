import type { ScheduleRow, ScheduleRows } from '../core/schedule-rows';
import { insertAudit } from './audit';
import type { Database } from './database';
import { changedOne, moveMark, readMark } from './knowledge-mark';
import type { Connection } from './sequence';

/** The schedule that staff keep, on one database. See {@link ScheduleRows}. */
export function createScheduleRows({ kysely }: Database): ScheduleRows {
  return {
    mark: () => readMark(kysely, 'schedule'),
    async all() {
      const rows = await kysely.selectFrom('schedule_entry').selectAll().orderBy('id').execute();
      return rows.map((row): ScheduleRow => {
        const { id, kind, version } = row;
        const data: unknown = row.data === null ? undefined : JSON.parse(row.data);
        const changed = { changedBy: row.changed_name, changedAt: new Date(row.changed_at) };
        return { id, kind, data, version, replaces: row.replaces ?? undefined, ...changed };
      });
    },
    save: (row, by, record) =>
      kysely.transaction().execute(async (connection) => {
        await moveMark(connection, 'schedule');
        if (!(await stored(connection, row, by, record.at))) return false;
        await insertAudit(connection, record);
        return true;
      }),
    remove: (id, version, record) =>
      kysely.transaction().execute(async (connection) => {
        await moveMark(connection, 'schedule');
        const { numDeletedRows } = await connection
          .deleteFrom('schedule_entry')
          .where('id', '=', id)
          .where('version', '=', version)
          .executeTakeFirst();
        if (numDeletedRows !== 1n) return false;
        await insertAudit(connection, record);
        return true;
      }),
  };
}

async function stored(
  connection: Connection,
  row: Pick<ScheduleRow, 'id' | 'kind' | 'data' | 'replaces' | 'version'>,
  by: string,
  now: Date,
): Promise<boolean> {
  const data = row.data === undefined ? null : JSON.stringify(row.data);
  const values = { kind: row.kind, data, replaces: row.replaces ?? null, changed_name: by, changed_at: now.getTime() };
  if (row.version > 0) {
    const changed = connection.updateTable('schedule_entry').set({ ...values, version: row.version + 1 });
    return changedOne(await changed.where('id', '=', row.id).where('version', '=', row.version).executeTakeFirst());
  }
  const { numInsertedOrUpdatedRows } = await connection
    .insertInto('schedule_entry')
    .values({ id: row.id, version: 1, ...values })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
