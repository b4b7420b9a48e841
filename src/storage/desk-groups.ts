import { sql } from 'kysely';
import type { Grouped } from '../core/desk-questions';
import type { Database } from './database';
import { moveMark } from './knowledge-mark';
import type { Connection } from './sequence';

/** See {@link DeskQuestions.put}. The mark's row is held, so that processes that group at once follow each other. */
export async function putIntoGroups({ kysely }: Database, grouped: readonly Grouped[]): Promise<number> {
  if (grouped.length === 0) return 0;
  return kysely.transaction().execute(async (connection) => {
    await moveMark(connection, 'groups');
    let put = 0;
    for (const one of grouped) {
      const { numUpdatedRows } = await connection
        .updateTable('turn')
        .set({ desk_group: one.group })
        .where('id', '=', one.question.turn)
        .where('desk_group', 'is', null)
        .where('question', 'is not', null)
        .executeTakeFirst();
      if (numUpdatedRows !== 1n) continue;
      put += 1;
      if (!(await growGroup(connection, one))) await makeGroup(connection, one);
    }
    return put;
  });
}

async function makeGroup(connection: Connection, { question, group }: Grouped): Promise<void> {
  const at = question.at.getTime();
  const nobody = { assigned_to: null, assigned_name: null, handled_by: null, handled_at: null, note: null };
  const counts = { n: 1, bad: question.concern === 'rated-bad' ? 1 : 0, first_at: at, newest_at: at };
  await connection
    .insertInto('desk_group')
    .values({ id: group, language: question.language, sample: question.question, status: 'open', ...counts, ...nobody })
    .execute();
}

/** A question that comes again although an article was mended for it opens its group again. */
async function growGroup(connection: Connection, { question, group }: Grouped): Promise<boolean> {
  const at = question.at.getTime();
  const { numUpdatedRows } = await connection
    .updateTable('desk_group')
    .set({
      n: sql`n + 1`,
      bad: sql`bad + ${question.concern === 'rated-bad' ? 1 : 0}`,
      newest_at: sql`case when newest_at > ${at} then newest_at else ${at} end`,
      sample: sql`case when newest_at > ${at} then sample else ${question.question} end`,
      status: sql`case when status = 'done' and handled_at < ${at} then 'open' else status end`,
    })
    .where('id', '=', group)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
