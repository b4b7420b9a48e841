import { REOPEN_MS, type DeskView } from '../core/desk';
import type { Connection } from './sequence';

/** What staff have of conversations, by key: the open case, and the one that ended within a day. */
export async function deskViews(
  connection: Connection,
  keys: readonly string[],
  now: number,
): Promise<ReadonlyMap<string, DeskView>> {
  const rows = await connection
    .selectFrom('case_file')
    .select([
      'id',
      'number',
      'conversation_key',
      'office',
      'status',
      'assignee_name',
      'wish',
      'told_closed_at',
      'closed_at',
      'rated',
    ])
    .where('conversation_key', 'in', keys)
    .where('status', 'in', ['waiting', 'attended', 'closed'])
    .where((where) => where.or([where('closed_at', 'is', null), where('closed_at', '>', now - REOPEN_MS)]))
    .orderBy('opened_at')
    .execute();
  const views = new Map<string, DeskView>();
  for (const row of rows) {
    const key = row.conversation_key ?? '';
    const view = views.get(key) ?? {};
    if (row.closed_at !== null) {
      const closed = { id: row.id, closedAt: new Date(row.closed_at), rated: row.rated === 1 };
      views.set(key, { ...view, closed });
    } else {
      const open = {
        id: row.id,
        number: row.number,
        office: row.office,
        wished: row.wish !== null,
        ...(row.status === 'attended' ? { officer: row.assignee_name ?? '' } : {}),
        ...(row.told_closed_at === null ? {} : { toldClosedAt: new Date(row.told_closed_at) }),
      };
      views.set(key, { ...view, open });
    }
  }
  return views;
}
