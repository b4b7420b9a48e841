import { type Kysely, sql } from 'kysely';
import type { Schema } from './schema';

/** Removes copies of what was deleted that the embedded database still holds in its log (`assistant.db-wal`). */
export interface Traces {
  /** Within seconds; asked for several times it is done once. Never throws. */
  wipeSoon(): void;
  /** Now. What another process still reads stays until the next time. Never throws. */
  wipe(): Promise<void>;
  stop(): void;
}

/** Often enough that nothing that was said stays long, seldom enough to cost nothing. */
const WIPED_AFTER_MS = 2_000;

/** PostgreSQL cleans up by itself (autovacuum). */
export const NO_TRACES: Traces = { wipeSoon: () => undefined, wipe: () => Promise.resolve(), stop: () => undefined };

/**
 * SQLite writes a deletion to its log beside what was written before: a recording that was deleted could be read there until
 * the log is used again. Deleted pages themselves are overwritten (`secure_delete`).
 */
export function sqliteTraces(kysely: Kysely<Schema>): Traces {
  let timer: NodeJS.Timeout | undefined;
  async function wipe(): Promise<void> {
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(kysely);
    if (rows[0]?.busy === 1) wipeSoon();
  }
  function wipeSoon(): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      void quietly();
    }, WIPED_AFTER_MS).unref();
  }
  // A full disk or a database that was closed meanwhile: the next time will do.
  const quietly = (): Promise<void> => wipe().catch(() => undefined);
  return { wipeSoon, wipe: quietly, stop: () => clearTimeout(timer) };
}
