import { setTimeout } from 'node:timers/promises';
import type { CompiledQuery, DatabaseConnection, Dialect, Driver, QueryResult } from 'kysely';
import { Failure } from '../core/failure';
import { codeOf } from './failures';

/** How long a statement waits for another process to let go of the embedded database. */
export const PATIENCE_MS = 10_000;
const PAUSE_MS = 5;

/**
 * SQLite's own waiting for a lock blocks the whole process. With this, a statement that finds the database locked by another
 * connection is tried again in a moment, while the process does other things. Inside a transaction nothing has to wait, because
 * the lock is taken when it begins.
 */
export function patient(dialect: Dialect): Dialect {
  return {
    createDriver: () => patientDriver(dialect.createDriver()),
    createAdapter: () => dialect.createAdapter(),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (kysely) => dialect.createIntrospector(kysely),
  };
}

function patientDriver(driver: Driver): Driver {
  return {
    init: () => driver.init(),
    acquireConnection: async () => patientConnection(await driver.acquireConnection()),
    beginTransaction: (connection, settings) => driver.beginTransaction(connection, settings),
    commitTransaction: (connection) => driver.commitTransaction(connection),
    rollbackTransaction: (connection) => driver.rollbackTransaction(connection),
    releaseConnection: (connection) => driver.releaseConnection(connection),
    destroy: () => driver.destroy(),
  };
}

function patientConnection(connection: DatabaseConnection): DatabaseConnection {
  return {
    executeQuery: (query) => executePatiently(connection, query),
    streamQuery: (query, size) => connection.streamQuery(query, size),
  };
}

async function executePatiently<Row>(connection: DatabaseConnection, query: CompiledQuery): Promise<QueryResult<Row>> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await connection.executeQuery<Row>(query);
    } catch (error) {
      if (!isBusy(error) || Date.now() > until) throw error;
      await setTimeout(PAUSE_MS * Math.random());
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Failure && codeOf(error.cause) === 'SQLITE_BUSY';
}
