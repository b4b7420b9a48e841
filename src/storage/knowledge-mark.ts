import { sql, type Kysely } from 'kysely';
import type { Schema } from './schema';
import type { KnowledgeMarkTable } from './schema-knowledge-desk';

/** The counter by which processes notice a change. */
export async function readMark(kysely: Kysely<Schema>, name: KnowledgeMarkTable['name']): Promise<number> {
  const row = await kysely.selectFrom('knowledge_mark').select('n').where('name', '=', name).executeTakeFirst();
  return row?.n ?? 0;
}

/** Moves a counter and holds its row until the transaction ends; by 0 it is only held. Returns where it stands. */
export async function moveMark(connection: Kysely<Schema>, name: KnowledgeMarkTable['name'], by = 1): Promise<number> {
  const row = await connection
    .updateTable('knowledge_mark')
    .set({ n: sql<number>`n + ${by}` })
    .where('name', '=', name)
    .returning('n')
    .executeTakeFirst();
  return row?.n ?? 0;
}

/** Whether a statement changed its one row. */
export function changedOne(result: { readonly numUpdatedRows: bigint }): boolean {
  return result.numUpdatedRows === 1n;
}
