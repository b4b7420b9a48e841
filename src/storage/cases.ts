import { sql } from 'kysely';
import type { CasePresence, Cases } from '../core/cases';
import { changeCase } from './case-change';
import { countCases, listCases, withLabels } from './case-list';
import { caseLine } from './case-rows';
import type { Database } from './database';

/** Officers are said to look for so long after their page last told so. */
const LOOK_MS = 30_000;
const TYPE_MS = 8_000;
/** The last waits that a wait is foretold from. */
const MOST_WAITS = 20;
const MOST_LINES = 500;

/** Cases in the database. */
export function createCases(database: Database): Cases {
  const { kysely } = database;
  const waitingFiles = () =>
    kysely.selectFrom('case_file').where('status', '=', 'waiting').where('snoozed_until', 'is', null);

  return {
    async find(id) {
      const rows = await kysely.selectFrom('case_file').selectAll().where('id', '=', id).execute();
      return (await withLabels(kysely, rows))[0];
    },

    list: (query) => listCases(database, query),
    counts: (officer, scope) => countCases(database, officer, scope),

    async lines(id, after) {
      const rows = await kysely
        .selectFrom('case_note')
        .select(['id', 'at', 'author', 'text', 'kind', 'event'])
        .where('case_id', '=', id)
        .where('id', '>', after)
        .orderBy('id', 'desc')
        .limit(MOST_LINES)
        .execute();
      return rows.reverse().map(caseLine);
    },

    async attachments(id) {
      const rows = await kysely
        .selectFrom('case_attachment')
        .selectAll()
        .where('case_id', '=', id)
        .orderBy('id')
        .execute();
      return rows.map((row) => ({ ...row, at: new Date(row.at), bytes: row.bytes ?? undefined }));
    },

    async attended(conversationKey) {
      const row = await kysely
        .selectFrom('case_file')
        .select('id')
        .where('conversation_key', '=', conversationKey)
        .where('status', '=', 'attended')
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },

    change: (id, decide, options) => changeCase(database, id, decide, options),

    async waiting(office) {
      const { all, urgent } = await waitingFiles()
        .select((select) => [
          select.fn.countAll<number>().as('all'),
          sql<number>`coalesce(sum(urgent), 0)`.as('urgent'),
        ])
        .where('office', '=', office)
        .executeTakeFirstOrThrow();
      return { all, urgent };
    },

    async place(id) {
      const row = await kysely
        .selectFrom('case_file as mine')
        .select((select) =>
          select
            .selectFrom('case_file as other')
            .select((sub) => sub.fn.countAll<number>().as('n'))
            .where('other.status', '=', 'waiting')
            .where('other.snoozed_until', 'is', null)
            .whereRef('other.office', '=', 'mine.office')
            .where(
              sql<boolean>`(other.urgent > mine.urgent or (other.urgent = mine.urgent and
                (other.opened_at < mine.opened_at or (other.opened_at = mine.opened_at and other.number < mine.number))))`,
            )
            .as('n'),
        )
        .where('mine.id', '=', id)
        .where('mine.status', '=', 'waiting')
        .executeTakeFirst();
      return row && (row.n ?? 0) + 1;
    },

    async pace(office, since) {
      const rows = await kysely
        .selectFrom('case_file')
        .select(['waited_ms', 'opened_place'])
        .where('office', '=', office)
        .where('waited_ms', 'is not', null)
        .where('opened_place', 'is not', null)
        .where('claimed_at', '>=', since.getTime())
        .orderBy('claimed_at', 'desc')
        .limit(MOST_WAITS)
        .execute();
      return { waits: rows.map((row) => ({ ms: row.waited_ms ?? 0, place: row.opened_place ?? 1 })) };
    },

    async labels() {
      const rows = await kysely.selectFrom('case_label').select('label').distinct().orderBy('label').execute();
      return rows.map(({ label }) => label);
    },

    async look(id, officer, typing, now) {
      const at = now.getTime();
      const seen = { officer_name: officer.name, seen_at: at, ...(typing ? { typed_at: at } : {}) };
      await kysely
        .insertInto('case_look')
        .values({ case_id: id, officer_id: officer.id, typed_at: 0, ...seen })
        .onConflict((conflict) => conflict.columns(['case_id', 'officer_id']).doUpdateSet(seen))
        .execute();
      const rows = await kysely
        .selectFrom('case_look')
        .selectAll()
        .where('case_id', '=', id)
        .where('officer_id', '!=', officer.id)
        .where('seen_at', '>', at - LOOK_MS)
        .orderBy('officer_name')
        .execute();
      return rows.map((row): CasePresence => ({
        officer: { id: row.officer_id, name: row.officer_name },
        typing: row.typed_at > at - TYPE_MS,
      }));
    },

    async queue(most) {
      const rows = await waitingFiles()
        .selectAll()
        .orderBy('office')
        .orderBy('urgent', 'desc')
        .orderBy('opened_at')
        .orderBy('number')
        .limit(most)
        .execute();
      return withLabels(kysely, rows);
    },

    async due(now, warnBefore, most) {
      const rows = await kysely
        .selectFrom('case_file')
        .selectAll()
        .where('status', 'in', ['waiting', 'attended'])
        .where(
          sql<boolean>`(snoozed_until <= ${now.getTime()}
            or (first_reply_at is null and reply_due <= ${warnBefore.getTime()} and warned = 'none')
            or (close_due <= ${warnBefore.getTime()} and warned <> 'close'))`,
        )
        .orderBy('opened_at')
        .limit(most)
        .execute();
      return withLabels(kysely, rows);
    },

    async promised(after, most) {
      const rows = await kysely
        .selectFrom('case_file')
        .selectAll()
        .where('status', 'in', ['waiting', 'attended'])
        .where(sql<boolean>`(reply_due is not null or close_due is not null)`)
        .where('number', '>', after)
        .orderBy('number')
        .limit(most)
        .execute();
      return withLabels(kysely, rows);
    },
  };
}
