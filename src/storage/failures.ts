import { Failure } from '../core/failure';

/** SQLite result codes (sqlite.org/rescode.html) that pass: another writer, a full or failing disk. */
const PASSING_SQLITE = /^SQLITE_(BUSY|LOCKED|FULL|IOERR|CANTOPEN|NOMEM|READONLY|PROTOCOL|INTERRUPT)/;
const BROKEN_SQLITE = /^SQLITE_(NOTADB|CORRUPT)/;
/**
 * SQLSTATE codes (postgresql.org/docs/current/errcodes-appendix.html) that pass: 08 connection, 53 resources and full disk,
 * 57P shutdown and crash, 40001 and 40P01 lost against another transaction, 55P03 lock, 57014 timeout, 25006 read-only standby,
 * 58 system error.
 */
const PASSING_POSTGRES = /^(08...|53...|57P..|57014|40001|40P01|55P03|25006|58...)$/;
const UNREACHABLE = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/;
/** Errors of the `pg` package that carry no code. */
const LOST_CONNECTION =
  /connection terminated|connection ended|not queryable|timeout exceeded when trying to connect|query read timeout|connection error/i;

/**
 * Translates an error of a driver: a database that is lost, locked or full becomes a {@link Failure} `storage` that may be
 * retried, a broken file one that may not. Anything else (a bug of ours) is returned as it is, without the
 * row that PostgreSQL quotes in `detail`, for it may hold what a person wrote.
 */
export function storageFailure(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof Failure) return error;
  if ('detail' in error) error.detail = undefined;
  const code = codeOf(error);
  if (BROKEN_SQLITE.test(code))
    return failure(`the database file is damaged or is not a database (${code})`, false, error);
  if (PASSING_SQLITE.test(code) || PASSING_POSTGRES.test(code) || UNREACHABLE.test(code)) {
    return failure(`the database cannot be used now (${code})`, true, error);
  }
  if (LOST_CONNECTION.test(error.message)) return failure('the connection to the database was lost', true, error);
  return error;
}

/** A driver's error code: SQLITE_…, five characters of SQLSTATE, or of the operating system; empty when there is none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function failure(message: string, retry: boolean, cause: Error): Failure {
  return new Failure('storage', message, { retry, cause });
}
