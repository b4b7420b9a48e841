import { sql, type RawBuilder } from 'kysely';
import type { Dialect } from './database';

/** Many rows as one parameter, to be selected from: the statement is the same however many there are. */
export function jsonList<Column extends string>(
  dialect: Dialect,
  columns: Readonly<Record<Column, 'bigint' | 'text'>>,
  rows: readonly Readonly<Record<Column, string | number | null>>[],
): RawBuilder<unknown> {
  const json = JSON.stringify(rows);
  const named = Object.entries<'bigint' | 'text'>(columns);
  if (dialect === 'postgres') {
    const types = sql.join(named.map(([name, type]) => sql`${sql.ref(name)} ${sql.raw(type)}`));
    return sql`(select * from json_to_recordset(${json}) as list (${types}))`;
  }
  const values = sql.join(named.map(([name]) => sql`value ->> ${sql.lit(name)} as ${sql.ref(name)}`));
  return sql`(select ${values} from json_each(${json}))`;
}
