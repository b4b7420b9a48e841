import { sql, type Selectable } from 'kysely';
import type { AuditRecord } from '../core/audit';
import type { EditCheck, Editor, Edits, EditTexts, KnowledgeEdit } from '../core/knowledge-edits';
import { insertAudit } from './audit';
import type { Database } from './database';
import { changedOne, moveMark, readMark } from './knowledge-mark';
import { approveEdit, rollBackEdit } from './knowledge-live';
import type { KnowledgeEditTable } from './schema-knowledge-desk';
import type { Connection } from './sequence';

/** Edits of articles and facts on one database; several processes may share it. See {@link Edits}. */
export function createEdits(database: Database): Edits {
  const { kysely } = database;
  const all = () => kysely.selectFrom('knowledge_edit').selectAll();

  return {
    mark: () => readMark(kysely, 'edits'),
    live: async () => (await all().where('state', '=', 'live').orderBy('subject').execute()).map(editOf),
    open: async () =>
      (await all().where('state', 'in', ['draft', 'waiting']).orderBy('written_at', 'desc').execute()).map(editOf),
    versions: async (subject) =>
      (await all().where('subject', '=', subject).orderBy('version', 'desc').execute()).map(editOf),
    async find(id) {
      const row = await all().where('id', '=', id).executeTakeFirst();
      return row && editOf(row);
    },
    begin: (draft, by, record) =>
      kysely.transaction().execute(async (connection) => {
        // Holds the mark's row, so that two beginnings follow each other.
        await moveMark(connection, 'edits', 0);
        const rows = await connection
          .selectFrom('knowledge_edit')
          .select(['version', 'state'])
          .where('subject', '=', draft.subject)
          .execute();
        if (rows.some(({ state }) => state === 'draft' || state === 'waiting')) return undefined;
        const version = Math.max(0, ...rows.map((row) => row.version)) + 1;
        const { id, subject, base } = draft;
        const row = { ...NEW, version, ...written(draft, by, record.at), base, id, subject, authors: by.id };
        await connection.insertInto('knowledge_edit').values(row).execute();
        await insertAudit(connection, record);
        return editOf(row);
      }),
    save: (edit, by, record) =>
      audited(record, (connection) =>
        connection
          .updateTable('knowledge_edit')
          .set({ ...written(edit, by, record.at), revision: sql`revision + 1`, check_result: null })
          .set({ authors: sql`authors || ',' || cast(${by.id} as text)` })
          .where('id', '=', edit.id)
          .where('revision', '=', edit.revision)
          .where('state', '=', 'draft')
          .executeTakeFirst(),
      ),
    checked: async (id, check) =>
      changedOne(
        await kysely
          .updateTable('knowledge_edit')
          .set({ check_result: JSON.stringify(check) })
          .where('id', '=', id)
          .where('revision', '=', check.revision)
          .where('state', 'in', ['draft', 'waiting'])
          .executeTakeFirst(),
      ),
    async submit(id, revision, record) {
      const row = await all().where('id', '=', id).executeTakeFirst();
      if (row === undefined || editOf(row).check?.ok !== true) return false;
      return audited(record, (connection) =>
        connection
          .updateTable('knowledge_edit')
          .set({ state: 'waiting', submitted_at: record.at.getTime(), ...UNDECIDED })
          .where('id', '=', id)
          .where('revision', '=', revision)
          .where('state', '=', 'draft')
          .where('check_result', 'is not', null)
          .executeTakeFirst(),
      );
    },
    sendBack: (id, by, why, record) => decide(id, ['waiting'], 'draft', by, why, record),
    discard: (id, by, why, record) => decide(id, ['draft', 'waiting'], 'discarded', by, why, record),
    approve: (id, by, mark, record) => approveEdit(database, id, by, mark, record),
    rollBack: (subject, to, by, why, record) => rollBackEdit(database, { subject, to, by, why }, record),
  };

  function decide(
    id: string,
    from: readonly KnowledgeEdit['state'][],
    state: KnowledgeEdit['state'],
    by: Editor,
    why: string,
    record: AuditRecord,
  ): Promise<boolean> {
    const decided = { decided_by: by.id, decided_name: by.name, decided_at: record.at.getTime(), decision: why };
    return audited(record, (connection) =>
      connection
        .updateTable('knowledge_edit')
        .set({ state, ...decided })
        .where('id', '=', id)
        .where('state', 'in', [...from])
        .executeTakeFirst(),
    );
  }

  /** A change of one row and its record, both or neither. */
  function audited(
    record: AuditRecord,
    change: (connection: Connection) => Promise<{ readonly numUpdatedRows: bigint }>,
  ): Promise<boolean> {
    return kysely.transaction().execute(async (connection) => {
      if (!changedOne(await change(connection))) return false;
      await insertAudit(connection, record);
      return true;
    });
  }
}

const UNDECIDED = { decided_by: null, decided_name: null, decided_at: null, decision: null };
const NEW = {
  ...UNDECIDED,
  revision: 1,
  state: 'draft' as const,
  check_result: null,
  submitted_at: null,
  live_from: null,
  live_to: null,
};

function written(
  draft: Pick<KnowledgeEdit, 'texts' | 'note'>,
  by: Editor,
  now: Date,
): Pick<KnowledgeEditTable, 'texts' | 'note' | 'written_by' | 'written_name' | 'written_at'> {
  return {
    texts: JSON.stringify(draft.texts),
    note: draft.note,
    written_by: by.id,
    written_name: by.name,
    written_at: now.getTime(),
  };
}

function editOf(row: Selectable<KnowledgeEditTable>): KnowledgeEdit {
  const date = (at: number | null): Date | undefined => (at === null ? undefined : new Date(at));
  return {
    id: row.id,
    subject: row.subject,
    version: row.version,
    revision: row.revision,
    state: row.state,
    texts: JSON.parse(row.texts) as EditTexts,
    base: row.base,
    note: row.note,
    check: row.check_result === null ? undefined : (JSON.parse(row.check_result) as EditCheck),
    writtenBy: { id: row.written_by, name: row.written_name },
    writtenAt: new Date(row.written_at),
    decidedBy: row.decided_by === null ? undefined : { id: row.decided_by, name: row.decided_name ?? '' },
    decidedAt: date(row.decided_at),
    decision: row.decision ?? undefined,
    liveFrom: date(row.live_from),
    liveTo: date(row.live_to),
  };
}
