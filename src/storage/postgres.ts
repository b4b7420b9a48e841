import { PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import { Pool, types, type PoolClient, type QueryResult } from 'pg';
import { Failure } from '../core/failure';
import { bindable } from './bindable';
import { storageFailure } from './failures';

const MOST_CONNECTIONS = 10;
const CONNECT_MS = 5_000;
/** A statement of ours takes milliseconds; one without an answer for this long has lost its server. */
const QUERY_MS = 30_000;

/** A pool of connections to PostgreSQL. Connects on first use; lost connections are replaced, never fatal. */
export function openPostgres(url: string): PostgresDialect {
  const pool = new Pool({
    connectionString: url,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: QUERY_MS,
    keepAlive: true,
    // int8 as a number: ours stay below 2^53.
    types: {
      getTypeParser: (type, format) => (type === types.builtins.INT8 ? Number : types.getTypeParser(type, format)),
    },
  });
  // Without listeners a lost connection ends the process, whether it is idle or in use.
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  return new PostgresDialect({ pool: guarded(pool) });
}

/** The statement that failed tells what happened. */
function ignore(): void {}

function guarded(pool: Pool): PostgresPool {
  return {
    connect: async () => guardedClient(await pool.connect().catch(rethrow)),
    end: () => pool.end(),
  };
}

function guardedClient(client: PoolClient): PostgresPoolClient {
  let usable = true;

  async function query(sql: string, values: readonly unknown[]): Promise<QueryResult> {
    try {
      return await client.query(sql, values.map(bindable));
    } catch (error) {
      const translated = storageFailure(error);
      // A connection whose state is not known, such as after a timeout, is not used again.
      if (translated instanceof Failure) usable = false;
      throw translated;
    }
  }

  return {
    query: query as unknown as PostgresPoolClient['query'],
    release: () => client.release(!usable),
  };
}

function rethrow(error: unknown): never {
  throw storageFailure(error);
}
