import type { SelectQueryBuilder } from 'kysely';
import type { AuditFilter, AuditLine, AuditLog, AuditRecord } from '../core/audit';
import { maskSecrets } from '../language/mask';
import type { Database } from './database';
import type { Schema } from './schema';
import type { Connection } from './sequence';

/** Writes a record within the transaction of the change that it tells of. What stands in it can never be removed, so reasons are masked. */
export async function insertAudit(connection: Connection, record: AuditRecord): Promise<void> {
  await connection
    .insertInto('audit')
    .values({
      at: record.at.getTime(),
      officer: record.officer ?? null,
      action: record.action,
      subject: record.subject,
      why: record.why === undefined ? null : maskSecrets(record.why).text,
      details: record.details === undefined ? null : JSON.stringify(record.details),
    })
    .execute();
}

/** The audit log in the database, which refuses to change or remove what was written. */
export function createAuditLog({ kysely }: Database): AuditLog {
  return {
    write: (record) => insertAudit(kysely, record),
    async read(filter, most, before) {
      const query = kysely.selectFrom('audit').selectAll().orderBy('id', 'desc').limit(most);
      const rows = await filtered(before === undefined ? query : query.where('id', '<', before), filter).execute();
      return rows.map((row): AuditLine => ({
        id: row.id,
        at: new Date(row.at),
        officer: row.officer ?? undefined,
        action: row.action,
        subject: row.subject,
        ...(row.why === null ? {} : { why: row.why }),
        ...(row.details === null ? {} : { details: JSON.parse(row.details) as NonNullable<AuditLine['details']> }),
      }));
    },
    async actions() {
      const rows = await kysely.selectFrom('audit').select('action').distinct().orderBy('action').execute();
      return rows.map(({ action }) => action);
    },
  };
}

type Query<Row> = SelectQueryBuilder<Schema, 'audit', Row>;

function filtered<Row>(query: Query<Row>, filter: AuditFilter): Query<Row> {
  let asked = query;
  if (filter.officer !== undefined) asked = asked.where('officer', '=', filter.officer);
  if (filter.subject !== undefined) asked = asked.where('subject', '=', filter.subject);
  if (filter.from !== undefined) asked = asked.where('at', '>=', filter.from.getTime());
  if (filter.until !== undefined) asked = asked.where('at', '<', filter.until.getTime());
  if (filter.action === undefined) return asked;
  return filter.action.endsWith('.')
    ? asked.where('action', 'like', `${filter.action.replace(/[%_\\]/g, '')}%`)
    : asked.where('action', '=', filter.action);
}
