import { type ExpressionBuilder, type SqlBool, type Expression } from 'kysely';
import type { CaseFile, CaseQuery, CaseScope, CaseTab } from '../core/cases';
import { fold } from '../language/fold';
import { caseFile, type CaseRow } from './case-rows';
import type { Database } from './database';
import type { Schema } from './schema';
import type { Connection } from './sequence';

type Where = ExpressionBuilder<Schema, 'case_file'>;

/** Cases of a tab that fit the filters: waiting ones in the order of the queue, the others by the last word. */
export async function listCases({ kysely }: Database, query: CaseQuery): Promise<readonly CaseFile[]> {
  const { reason, label, language, office, words, most, scope, skip = 0 } = query;
  let found = kysely
    .selectFrom('case_file')
    .selectAll()
    .where((where) => where.and([ofTab(where, query.tab, query.officer), within(where, scope)]));
  if (reason !== undefined) found = found.where('reason', '=', reason);
  if (language !== undefined) found = found.where('language', '=', language);
  if (office !== undefined) found = found.where('office', '=', office);
  if (label !== undefined)
    found = found.where('id', 'in', (sub) => sub.selectFrom('case_label').select('case_id').where('label', '=', label));
  for (const word of searched(words)) found = found.where('search', 'like', `%${word}%`);
  const ordered =
    query.tab === 'waiting'
      ? found.orderBy('urgent', 'desc').orderBy('opened_at').orderBy('number')
      : query.tab === 'closed'
        ? found.orderBy('closed_at', 'desc')
        : found.orderBy('urgent', 'desc').orderBy('last_person_at', 'desc');
  return withLabels(kysely, await ordered.limit(most).offset(skip).execute());
}

/** How many cases each tab has. */
export async function countCases(
  { kysely }: Database,
  officer: string,
  scope: CaseScope | undefined,
): Promise<Readonly<Record<CaseTab, number>>> {
  const count = async (tab: CaseTab): Promise<number> => {
    const { n } = await kysely
      .selectFrom('case_file')
      .select((select) => select.fn.countAll<number>().as('n'))
      .where((where) => where.and([ofTab(where, tab, officer), within(where, scope)]))
      .executeTakeFirstOrThrow();
    return n;
  };
  const [waiting, mine, all, snoozed, closed] = await Promise.all([
    count('waiting'),
    count('mine'),
    count('all'),
    count('snoozed'),
    count('closed'),
  ]);
  return { waiting, mine, all, snoozed, closed };
}

/** Cases with their labels. */
export async function withLabels(connection: Connection, rows: readonly CaseRow[]): Promise<readonly CaseFile[]> {
  if (rows.length === 0) return [];
  const labels = await connection
    .selectFrom('case_label')
    .selectAll()
    .where(
      'case_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('label')
    .execute();
  return rows.map((row) =>
    caseFile(
      row,
      labels.filter(({ case_id }) => case_id === row.id).map(({ label }) => label),
    ),
  );
}

function ofTab(where: Where, tab: CaseTab, officer: string): Expression<SqlBool> {
  switch (tab) {
    case 'waiting':
      return where.and([where('status', '=', 'waiting'), where('snoozed_until', 'is', null)]);
    case 'mine':
      return where.and([
        where('status', '=', 'attended'),
        where('assignee_id', '=', officer),
        where('snoozed_until', 'is', null),
      ]);
    case 'all':
      return where('status', 'in', ['waiting', 'attended']);
    case 'snoozed':
      return where.and([where('status', 'in', ['waiting', 'attended']), where('snoozed_until', 'is not', null)]);
    case 'closed':
      return where('status', 'in', ['closed', 'erased']);
  }
}

function within(where: Where, scope: CaseScope | undefined): Expression<SqlBool> {
  if (!scope) return where.lit(true);
  return where.or([where('assignee_id', '=', scope.officer), where('office', 'in', scope.offices)]);
}

const MOST_WORDS = 8;

/** The words of a search without diacritics; `%` and `_` mean themselves nowhere in folded words. */
function searched(words: string | undefined): readonly string[] {
  return fold(words ?? '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
}
