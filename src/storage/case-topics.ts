import { sql } from 'kysely';
import type { CaseTopics } from '../core/staff-group';
import type { Database } from './database';

/** Ended cases are mirrored for so long after their end, so that the last words arrive. */
const AFTER_END_MS = 7 * 86_400_000;

/** Who mirrors now. */
const LEASE = 'cases:mirror';

/** Which topic of the staff group mirrors which case. */
export function createCaseTopics({ kysely }: Database): CaseTopics {
  return {
    async behind(most) {
      const rows = await sql<{
        id: string;
        thread: number | null;
        upto_seq: number | null;
        upto_line: number | null;
      }>`
        select case_file.id, topic.thread, topic.upto_seq, topic.upto_line
        from case_file left join case_topic as topic on topic.case_id = case_file.id
        where (case_file.status in ('waiting', 'attended') or (topic.case_id is not null and case_file.status = 'closed'
            and case_file.closed_at > topic.updated_at - ${AFTER_END_MS}))
          and (topic.case_id is null
            or exists (select 1 from case_note where case_note.case_id = case_file.id and case_note.id > topic.upto_line)
            or exists (select 1 from inbox where inbox.conversation_key = case_file.conversation_key
              and inbox.seq > topic.upto_seq and inbox.done_at is not null)
            or exists (select 1 from outbox where outbox.conversation_key = case_file.conversation_key
              and outbox.seq > topic.upto_seq))
        order by coalesce(topic.updated_at, 0), case_file.urgent desc, case_file.opened_at
        limit ${most}`.execute(kysely);
      return rows.rows.map((row) => ({
        caseId: row.id,
        topic:
          row.upto_seq === null
            ? undefined
            : {
                caseId: row.id,
                thread: row.thread ?? undefined,
                uptoSeq: row.upto_seq ?? 0,
                uptoLine: row.upto_line ?? 0,
              },
      }));
    },

    async save(topic, now) {
      const values = {
        thread: topic.thread ?? null,
        upto_seq: topic.uptoSeq,
        upto_line: topic.uptoLine,
        state: '',
        updated_at: now.getTime(),
      };
      await kysely
        .insertInto('case_topic')
        .values({ case_id: topic.caseId, ...values })
        .onConflict((conflict) => conflict.column('case_id').doUpdateSet(values))
        .execute();
    },

    async erased(most) {
      const rows = await kysely
        .selectFrom('case_topic')
        .innerJoin('case_file', 'case_file.id', 'case_topic.case_id')
        .select(['case_id', 'thread', 'upto_seq', 'upto_line'])
        .where('case_file.status', '=', 'erased')
        .limit(most)
        .execute();
      return rows.map((row) => ({
        caseId: row.case_id,
        thread: row.thread ?? undefined,
        uptoSeq: row.upto_seq,
        uptoLine: row.upto_line,
      }));
    },

    async forget(caseId) {
      await kysely.deleteFrom('case_topic').where('case_id', '=', caseId).execute();
    },

    async lease(owner, now, until) {
      const row = { key: LEASE, value: owner, expires: until.getTime() };
      await kysely
        .insertInto('keyv')
        .values(row)
        .onConflict((conflict) =>
          conflict
            .column('key')
            .doUpdateSet(row)
            .where((where) => where.or([where('keyv.value', '=', owner), where('keyv.expires', '<=', now.getTime())])),
        )
        .execute();
      const held = await kysely.selectFrom('keyv').select('value').where('key', '=', LEASE).executeTakeFirst();
      return held?.value === owner;
    },

    async caseOf(thread) {
      const row = await kysely
        .selectFrom('case_topic')
        .select('case_id')
        .where('thread', '=', thread)
        .executeTakeFirst();
      return row?.case_id;
    },
  };
}
