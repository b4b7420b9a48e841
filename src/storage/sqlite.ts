import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { SqliteDialect, type Dialect, type SqliteDatabase, type SqliteStatement } from 'kysely';
import Libsql from 'libsql';
import { Failure } from '../core/failure';
import { bindable } from './bindable';
import { codeOf, storageFailure } from './failures';
import { patient, PATIENCE_MS } from './patient';

/** The embedded database's file within its folder. */
export const DATABASE_FILE = 'assistant.db';
/** How long a statement waits, blocking the process, for another process's transaction; ours take milliseconds. */
const BUSY_MS = 10;
/** Prepared statements kept; lists of different lengths make variants. Preparing costs as much as running. */
const MOST_PREPARED = 300;

type Connection = InstanceType<typeof Libsql>;

/**
 * Opens (or creates) the embedded database: WAL, every commit synced to the disk, foreign keys checked. Throws {@link Failure}
 * `storage` naming the file when it cannot be opened or is not a database.
 */
export function openSqlite(folder: string): Dialect {
  const file = join(folder, DATABASE_FILE);
  try {
    mkdirSync(folder, { recursive: true });
    return patient(new SqliteDialect({ database: guarded(configured(new Libsql(file))) }));
  } catch (error) {
    const reason =
      codeOf(error) === 'SQLITE_NOTADB' ? 'is not a database' : `cannot be opened (${codeOf(error) || 'unreadable'})`;
    throw new Failure('storage', `${file} ${reason}`, { retry: false, cause: error });
  }
}

function configured(connection: Connection): Connection {
  connection.pragma(`busy_timeout = ${BUSY_MS}`);
  switchToWal(connection);
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  // What is erased is overwritten: FAST would leave recordings, which fill pages of their own, readable in free pages.
  connection.pragma('secure_delete = ON');
  return connection;
}

/** The switch asks for an exclusive lock without waiting when another process does the same: tried again for a moment. */
function switchToWal(connection: Connection): void {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      connection.pragma('journal_mode = WAL');
      return;
    } catch (error) {
      if (codeOf(error) !== 'SQLITE_BUSY' || Date.now() > until) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

/** The driver as Kysely wants it, with prepared statements kept, values made storable and errors translated. */
function guarded(connection: Connection): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>();

  function statement(sql: string): SqliteStatement {
    const known = prepared.get(sql);
    if (known) return known;
    const [oldest] = prepared.keys();
    if (prepared.size >= MOST_PREPARED && oldest !== undefined) prepared.delete(oldest);
    const made = translated(() => guardedStatement(connection, sql));
    prepared.set(sql, made);
    return made;
  }

  return {
    close: () => {
      prepared.clear();
      connection.close();
    },
    prepare: (sql) => statement(sql === 'begin' ? BEGIN : sql),
  };
}

/** A transaction that reads first and writes later would fail at once (SQLITE_BUSY_SNAPSHOT) when another process wrote between. */
const BEGIN = 'begin immediate';

function guardedStatement(connection: Connection, sql: string): SqliteStatement {
  const statement = connection.prepare(sql);
  return {
    reader: statement.reader,
    all: (values) => translated(() => statement.all(values.map(bindable))),
    iterate: (values) => statement.iterate(values.map(bindable)),
    run: (values) =>
      translated(() => {
        // A full disk rolls the transaction back by itself; a second roll-back must not hide the reason.
        if (sql === 'rollback' && !connection.inTransaction) return { changes: 0, lastInsertRowid: 0 };
        return statement.run(values.map(bindable));
      }),
  };
}

function translated<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw storageFailure(error);
  }
}
