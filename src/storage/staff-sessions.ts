import type { Sessions, StoredSession } from '../core/staff';
import type { Database } from './database';
import type { OfficerSessionTable, OfficerTable } from './schema-staff';
import type { Connection } from './sequence';
import { endSessions, officerOf } from './staff';

/** Without a request for this long a session ends (NIST SP 800-63B-4, AAL2: inactivity of at most one hour). */
const IDLE_MS = 3_600_000;
/** A session is written as seen at most this often. */
const SEEN_EVERY_MS = 60_000;

/** Sessions of staff in the database. */
export function createStaffSessions({ kysely }: Database): Sessions {
  return {
    async open({ id, tokenHash: token_hash, officerId: officer_id, stage, device, expiresAt }, now) {
      const at = now.getTime();
      await kysely.deleteFrom('officer_session').where('expires_at', '<=', at).execute();
      const times = { created_at: at, seen_at: at, confirmed_at: at, expires_at: expiresAt.getTime() };
      const row = { id, token_hash, officer_id, stage, device, pending_totp: null, ...times };
      await kysely.insertInto('officer_session').values(row).execute();
    },
    async find(tokenHash, now) {
      const row = await live(kysely, now).where('officer_session.token_hash', '=', tokenHash).executeTakeFirst();
      if (!row) return undefined;
      if (now.getTime() - row.seen_at > SEEN_EVERY_MS) {
        const seen = { seen_at: now.getTime() };
        await kysely.updateTable('officer_session').set(seen).where('token_hash', '=', tokenHash).execute();
      }
      return sessionOf(row);
    },
    async isLive(id, now) {
      return (await live(kysely, now).where('officer_session.id', '=', id).executeTakeFirst()) !== undefined;
    },
    async advance(tokenHash, next, now) {
      const at = now.getTime();
      const row = { token_hash: next.tokenHash, stage: next.stage, pending_totp: null, seen_at: at };
      const changed = await kysely
        .updateTable('officer_session')
        .set({ ...row, expires_at: next.expiresAt.getTime() })
        .where('token_hash', '=', tokenHash)
        .where('expires_at', '>', at)
        .returning('id')
        .executeTakeFirst();
      return changed !== undefined;
    },
    async setPendingTotp(id, totp) {
      await kysely.updateTable('officer_session').set({ pending_totp: totp }).where('id', '=', id).execute();
    },
    async confirm(id, now) {
      const row = { confirmed_at: now.getTime() };
      await kysely.updateTable('officer_session').set(row).where('id', '=', id).execute();
    },
    async list(officerId, now) {
      const rows = await live(kysely, now)
        .where('officer_session.officer_id', '=', officerId)
        .where('officer_session.stage', '=', 'full')
        .orderBy('officer_session.seen_at', 'desc')
        .execute();
      return rows.map(sessionOf);
    },
    async end(officerId, which) {
      if ('allBut' in which) return endSessions(kysely, officerId, which.allBut);
      const ended = await kysely
        .deleteFrom('officer_session')
        .where('officer_id', '=', officerId)
        .where('id', '=', which.id)
        .returning('id')
        .execute();
      return ended.length;
    },
  };
}

function live(connection: Connection, now: Date) {
  return connection
    .selectFrom('officer_session')
    .innerJoin('officer', 'officer.id', 'officer_session.officer_id')
    .select([
      'officer_session.id as session_id',
      'officer_session.stage',
      'officer_session.pending_totp',
      'officer_session.device',
      'officer_session.created_at',
      'officer_session.seen_at',
      'officer_session.confirmed_at',
      'officer.id',
      'officer.login',
      'officer.name',
      'officer.roles',
      'officer.unit',
      'officer.office',
      'officer.language',
    ])
    .where('officer.disabled', '=', 0)
    .where('officer_session.expires_at', '>', now.getTime())
    .where('officer_session.seen_at', '>', now.getTime() - IDLE_MS);
}

type SessionRow = Pick<OfficerTable, 'id' | 'login' | 'name' | 'roles' | 'unit' | 'office' | 'language'> &
  Pick<OfficerSessionTable, 'stage' | 'pending_totp' | 'device' | 'created_at' | 'seen_at' | 'confirmed_at'> & {
    readonly session_id: string;
  };

function sessionOf(row: SessionRow): StoredSession {
  return {
    id: row.session_id,
    officer: officerOf(row),
    stage: row.stage,
    pendingTotp: row.pending_totp ?? undefined,
    device: row.device,
    createdAt: new Date(row.created_at),
    seenAt: new Date(row.seen_at),
    confirmedAt: new Date(row.confirmed_at),
  };
}
