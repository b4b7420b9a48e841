import { sql } from 'kysely';
import type { NewCaseLine } from '../core/cases';
import { fold } from '../language/fold';
import type { Connection } from './sequence';

/** Characters of a case that can be searched; the newest fall out. */
const MOST_SEARCHED = 8_000;

/** Adds a line to a case's record; words of people and staff become searchable. */
export async function addCaseLine(connection: Connection, id: string, line: NewCaseLine, now: number): Promise<void> {
  const { kind, event, author, text, officer } = line;
  await connection
    .insertInto('case_note')
    .values({ case_id: id, at: now, kind, event: event ?? null, author, officer_id: officer ?? null, text })
    .execute();
  if (kind === 'event' && event !== 'labelled') return;
  await connection
    .updateTable('case_file')
    .set({ search: sql`substr(search || ' ' || cast(${fold(text)} as text), 1, ${sql.lit(MOST_SEARCHED)})` })
    .where('id', '=', id)
    .execute();
}
