import { Kysely, type Dialect as KyselyDialect } from 'kysely';
import { migrate } from './migrations/migrate';
import { openPostgres } from './postgres';
import type { Schema } from './schema';
import { openSqlite } from './sqlite';
import { NO_TRACES, sqliteTraces, type Traces } from './traces';

/** The two engines: embedded for one process on one machine, PostgreSQL for several processes. */
export type Dialect = 'sqlite' | 'postgres';

/** An open database with all its tables. Its errors are {@link Failure} `storage` when the world is at fault. */
export interface Database {
  readonly kysely: Kysely<Schema>;
  readonly dialect: Dialect;
  /** For what must be gone once it is deleted. */
  readonly traces: Traces;
  close(): Promise<void>;
}

/** Where the database is: `url` of a PostgreSQL server (postgresql://…), otherwise a `folder` for the embedded one. */
export interface DatabaseOptions {
  readonly url?: string | undefined;
  readonly folder?: string | undefined;
}

/**
 * Opens the database and brings its tables up to date; safe when several processes do so at once. Throws {@link Failure}
 * `storage` when the server cannot be reached (retry) or the file is not a database (no retry, the message names the file).
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const dialect: Dialect = options.url === undefined ? 'sqlite' : 'postgres';
  const kysely = new Kysely<Schema>({ dialect: kyselyDialect(options) });
  try {
    await migrate(kysely as Kysely<unknown>, dialect);
  } catch (error) {
    await kysely.destroy();
    throw error;
  }
  const traces = dialect === 'sqlite' ? sqliteTraces(kysely) : NO_TRACES;
  // A process that was killed may have left some.
  await traces.wipe();
  return {
    kysely,
    dialect,
    traces,
    async close() {
      traces.stop();
      await traces.wipe();
      await kysely.destroy();
    },
  };
}

function kyselyDialect(options: DatabaseOptions): KyselyDialect {
  if (options.url !== undefined) return openPostgres(options.url);
  if (options.folder !== undefined) return openSqlite(options.folder);
  throw new TypeError('a database needs a url or a folder');
}
