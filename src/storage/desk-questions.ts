import { sql, type Selectable } from 'kysely';
import type { AuditRecord } from '../core/audit';
import type { DeskQuestion, DeskQuestions, QuestionGroup } from '../core/desk-questions';
import { insertAudit } from './audit';
import type { Database } from './database';
import { putIntoGroups } from './desk-groups';
import { changedOne } from './knowledge-mark';
import type { DeskGroupTable } from './schema-knowledge-desk';

/** The knowledge desk's questions on one database. See {@link DeskQuestions}. */
export function createDeskQuestions(database: Database): DeskQuestions {
  const { kysely } = database;
  const turns = () =>
    kysely
      .selectFrom('turn')
      .select(['id', 'at', 'language', 'question', 'concern', 'article'])
      .where('concern', 'is not', null)
      .where('question', 'is not', null);

  return {
    async ungrouped(most) {
      const rows = await turns().where('desk_group', 'is', null).orderBy('at').orderBy('id').limit(most).execute();
      return rows.flatMap(questionOf);
    },
    async samples(since, most) {
      const rows = await kysely
        .selectFrom('desk_group')
        .select(['id', 'language', 'sample', 'newest_at'])
        .where('newest_at', '>', since.getTime())
        .orderBy('newest_at')
        .limit(most)
        .execute();
      return rows.map(({ newest_at, ...row }) => ({ ...row, newestAt: new Date(newest_at) }));
    },
    put: (grouped) => putIntoGroups(database, grouped),
    async groups(status, { language, skip, most }) {
      const chosen = kysely
        .selectFrom('desk_group')
        .where('status', '=', status)
        .$if(language !== undefined, (query) => query.where('language', '=', language ?? 'vi'));
      const rows = await chosen
        .selectAll()
        .orderBy('n', 'desc')
        .orderBy('newest_at', 'desc')
        .orderBy('id')
        .offset(skip)
        .limit(most)
        .execute();
      const { total } = await chosen.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow();
      return { groups: rows.map(groupOf), total };
    },
    async group(id) {
      const row = await kysely.selectFrom('desk_group').selectAll().where('id', '=', id).executeTakeFirst();
      return row && groupOf(row);
    },
    async questions(group, most) {
      const rows = await turns().where('desk_group', '=', group).orderBy('at', 'desc').limit(most).execute();
      return rows.flatMap(questionOf);
    },
    settle: (id, status, by, note, record) =>
      changed(id, { status, handled_by: by.name, handled_at: record.at.getTime(), note }, record),
    assign: (id, to, record) => changed(id, { assigned_to: to?.id ?? null, assigned_name: to?.name ?? null }, record),
  };

  /** A change of a group and its record, both or neither. */
  function changed(id: string, values: Partial<DeskGroupTable>, record: AuditRecord): Promise<boolean> {
    return kysely.transaction().execute(async (connection) => {
      const group = connection.updateTable('desk_group').set(values).where('id', '=', id);
      if (!changedOne(await group.executeTakeFirst())) return false;
      await insertAudit(connection, record);
      return true;
    });
  }
}

function questionOf(row: {
  readonly id: string;
  readonly at: number;
  readonly language: DeskQuestion['language'];
  readonly question: string | null;
  readonly concern: DeskQuestion['concern'] | null;
  readonly article: string | null;
}): readonly DeskQuestion[] {
  const { question, concern } = row;
  if (question === null || concern === null) return [];
  const { language } = row;
  return [{ turn: row.id, at: new Date(row.at), language, question, concern, article: row.article ?? undefined }];
}

function groupOf(row: Selectable<DeskGroupTable>): QuestionGroup {
  return {
    id: row.id,
    language: row.language,
    sample: row.sample,
    n: row.n,
    bad: row.bad,
    firstAt: new Date(row.first_at),
    newestAt: new Date(row.newest_at),
    status: row.status,
    assignedTo: row.assigned_to === null ? undefined : { id: row.assigned_to, name: row.assigned_name ?? '' },
    handledBy: row.handled_by ?? undefined,
    handledAt: row.handled_at === null ? undefined : new Date(row.handled_at),
    note: row.note ?? undefined,
  };
}
