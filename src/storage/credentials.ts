import type { AuditRecord } from '../core/audit';
import type { Credentials } from '../core/staff';
import { insertAudit } from './audit';
import type { Database } from './database';
import type { Connection } from './sequence';
import { createStaff, endSessions } from './staff';

/** What staff log in with, in the database: hashes, and one sealed secret. */
export function createCredentials(database: Database): Credentials {
  const { kysely } = database;
  const staff = createStaff(database);
  const transaction = <T>(work: (connection: Connection) => Promise<T>): Promise<T> =>
    kysely.transaction().execute(work);
  return {
    async of(id) {
      const row = await kysely
        .selectFrom('officer')
        .select(['password_hash', 'totp'])
        .where('id', '=', id)
        .where('disabled', '=', 0)
        .executeTakeFirst();
      return row && { passwordHash: row.password_hash ?? undefined, totp: row.totp ?? undefined };
    },
    setPassword: (id, hash, keepSession, now, audit) =>
      transaction(async (connection) => {
        const row = { password_hash: hash, updated_at: now.getTime() };
        await connection.updateTable('officer').set(row).where('id', '=', id).execute();
        await endSessions(connection, id, keepSession);
        await insertAudit(connection, audit);
      }),
    reset: (id, link, now, audit) =>
      transaction(async (connection) => {
        const row = { password_hash: null, totp: null, updated_at: now.getTime() };
        const changed = await connection
          .updateTable('officer')
          .set(row)
          .where('id', '=', id)
          .where('disabled', '=', 0)
          .returning('id')
          .executeTakeFirst();
        if (!changed) return 'unknown';
        await endSessions(connection, id);
        await connection.deleteFrom('recovery_code').where('officer_id', '=', id).execute();
        await connection.deleteFrom('officer_link').where('officer_id', '=', id).execute();
        const { tokenHash: token_hash, expiresAt } = link;
        const times = { created_at: now.getTime(), expires_at: expiresAt.getTime(), used_at: null };
        await connection
          .insertInto('officer_link')
          .values({ token_hash, officer_id: id, ...times })
          .execute();
        await insertAudit(connection, audit);
        return 'done';
      }),
    async linkOwner(tokenHash, now) {
      const row = await kysely
        .selectFrom('officer_link')
        .select('officer_id')
        .where('token_hash', '=', tokenHash)
        .where('used_at', 'is', null)
        .where('expires_at', '>', now.getTime())
        .executeTakeFirst();
      return row && staff.find(row.officer_id);
    },
    redeemLink: (tokenHash, passwordHash, now) =>
      transaction((connection) => redeem(connection, tokenHash, passwordHash, now)),
    setSecondFactor: (id, factor, now, audit) =>
      transaction(async (connection) => {
        const row = { totp: factor.totp, totp_step: factor.step, updated_at: now.getTime() };
        await connection.updateTable('officer').set(row).where('id', '=', id).execute();
        await replaceCodes(connection, id, factor.codeHashes, audit);
      }),
    replaceRecoveryCodes: (id, hashes, audit) =>
      transaction((connection) => replaceCodes(connection, id, hashes, audit)),
    async useStep(id, step) {
      const used = await kysely
        .updateTable('officer')
        .set({ totp_step: step })
        .where('id', '=', id)
        .where('totp_step', '<', step)
        .returning('id')
        .executeTakeFirst();
      return used !== undefined;
    },
    useRecoveryCode: (id, hash, audit) =>
      transaction(async (connection) => {
        const used = await connection
          .deleteFrom('recovery_code')
          .where('officer_id', '=', id)
          .where('code_hash', '=', hash)
          .returning('officer_id')
          .executeTakeFirst();
        if (used) await insertAudit(connection, audit);
        return used !== undefined;
      }),
    async recoveryCodesLeft(id) {
      const row = await kysely
        .selectFrom('recovery_code')
        .select((select) => select.fn.countAll<number>().as('n'))
        .where('officer_id', '=', id)
        .executeTakeFirstOrThrow();
      return row.n;
    },
  };
}

async function redeem(connection: Connection, tokenHash: string, passwordHash: string, now: Date): Promise<boolean> {
  const link = await connection
    .updateTable('officer_link')
    .set({ used_at: now.getTime() })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now.getTime())
    .returning('officer_id')
    .executeTakeFirst();
  if (!link) return false;
  const id = link.officer_id;
  const row = { password_hash: passwordHash, totp: null, updated_at: now.getTime() };
  await connection.updateTable('officer').set(row).where('id', '=', id).execute();
  await insertAudit(connection, { at: now, officer: id, action: 'account.link-used', subject: `officer:${id}` });
  return true;
}

async function replaceCodes(
  connection: Connection,
  id: string,
  hashes: readonly string[],
  audit: AuditRecord,
): Promise<void> {
  await connection.deleteFrom('recovery_code').where('officer_id', '=', id).execute();
  const rows = hashes.map((code_hash) => ({ officer_id: id, code_hash }));
  if (rows.length > 0) await connection.insertInto('recovery_code').values(rows).execute();
  await insertAudit(connection, audit);
}
