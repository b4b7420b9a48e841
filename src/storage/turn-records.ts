import type { TurnRecord } from '../core/stores';
import type { Connection } from './sequence';

/** Writes finished turns for the figures and the knowledge desk. */
export async function insertTurns(connection: Connection, records: readonly TurnRecord[]): Promise<void> {
  const rows = records.map((record) => ({
    id: record.id,
    at: Date.parse(record.at),
    channel: record.channel,
    language: record.language,
    outcome: record.outcome,
    article: record.article ?? null,
    also: JSON.stringify(record.also),
    options: JSON.stringify(record.options),
    ms: record.ms,
    question: record.question ?? null,
    concern: record.concern ?? null,
    desk_group: null,
  }));
  await connection.insertInto('turn').values(rows).execute();
}
