import type { AuditRecord } from '../core/audit';
import type { EditCheck, Editor } from '../core/knowledge-edits';
import { insertAudit } from './audit';
import type { Database } from './database';
import { changedOne, moveMark } from './knowledge-mark';
import type { Connection } from './sequence';

/** See {@link Edits.approve}. One approval at a time: the mark's row is held. */
export async function approveEdit(
  { kysely }: Database,
  id: string,
  by: Editor,
  mark: number,
  record: AuditRecord,
): Promise<boolean> {
  const now = record.at;
  return kysely.transaction().execute(async (connection) => {
    if ((await moveMark(connection, 'edits', 0)) !== mark) return false;
    const edit = await connection.selectFrom('knowledge_edit').selectAll().where('id', '=', id).executeTakeFirst();
    if (edit?.state !== 'waiting' || edit.authors.split(',').includes(by.id) || edit.check_result === null)
      return false;
    const check = JSON.parse(edit.check_result) as EditCheck;
    if (!check.ok || check.revision !== edit.revision) return false;
    await retireLive(connection, edit.subject, now);
    await connection
      .updateTable('knowledge_edit')
      .set({ state: 'live', decided_by: by.id, decided_name: by.name, decided_at: now.getTime(), decision: null })
      .set({ live_from: now.getTime(), live_to: null })
      .where('id', '=', id)
      .execute();
    await moveMark(connection, 'edits');
    await insertAudit(connection, record);
    return true;
  });
}

/** What is taken back: to an earlier version, or to what the release holds. */
export interface RollBack {
  readonly subject: string;
  readonly to: string | undefined;
  readonly by: Editor;
  readonly why: string;
}

/** See {@link Edits.rollBack}. */
export async function rollBackEdit(
  { kysely }: Database,
  { subject, to, by, why }: RollBack,
  record: AuditRecord,
): Promise<boolean> {
  const now = record.at;
  return kysely.transaction().execute(async (connection) => {
    await moveMark(connection, 'edits', 0);
    const earlier =
      to === undefined
        ? undefined
        : await connection
            .selectFrom('knowledge_edit')
            .select('id')
            .where('id', '=', to)
            .where('subject', '=', subject)
            .where('state', '=', 'retired')
            .executeTakeFirst();
    if (to !== undefined && earlier === undefined) return false;
    const decided = { decided_by: by.id, decided_name: by.name, decided_at: now.getTime(), decision: why };
    const retired = await retireLive(connection, subject, now, decided);
    if (!retired && earlier === undefined) return false;
    if (earlier) {
      await connection
        .updateTable('knowledge_edit')
        .set({ state: 'live', live_from: now.getTime(), live_to: null, ...decided })
        .where('id', '=', earlier.id)
        .execute();
    }
    await moveMark(connection, 'edits');
    await insertAudit(connection, record);
    return true;
  });
}

async function retireLive(connection: Connection, subject: string, now: Date, decided: object = {}): Promise<boolean> {
  return changedOne(
    await connection
      .updateTable('knowledge_edit')
      .set({ state: 'retired', live_to: now.getTime(), ...decided })
      .where('subject', '=', subject)
      .where('state', '=', 'live')
      .executeTakeFirst(),
  );
}
