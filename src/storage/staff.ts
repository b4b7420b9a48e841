import type { AuditRecord } from '../core/audit';
import type { Officer, Role } from '../core/officers';
import type { Staff, StaffChange, StaffMember } from '../core/staff';
import { insertAudit } from './audit';
import type { Database, Dialect } from './database';
import type { OfficerTable } from './schema-staff';
import type { Connection } from './sequence';

/** Members of staff in the database. */
export function createStaff({ kysely, dialect }: Database): Staff {
  const one = async (column: 'id' | 'login', value: string): Promise<StaffMember | undefined> => {
    const row = await members(kysely).where(`officer.${column}`, '=', value).executeTakeFirst();
    return row && memberOf(row);
  };
  return {
    list: async () => (await members(kysely).orderBy('officer.name').orderBy('officer.login').execute()).map(memberOf),
    find: (id) => one('id', id),
    findByLogin: (login) => one('login', login),
    async isInUse() {
      const row = await kysely
        .selectFrom('officer')
        .select('id')
        .where('password_hash', 'is not', null)
        .executeTakeFirst();
      return row !== undefined;
    },
    add: (officer, now, audit) =>
      kysely.transaction().execute(async (connection) => {
        const added = await connection
          .insertInto('officer')
          .values(newRow(officer, now))
          .onConflict((conflict) => conflict.doNothing())
          .returning('id')
          .executeTakeFirst();
        if (!added) return 'login-taken';
        await insertAudit(connection, audit);
        return 'done';
      }),
    change: (officer, now, audit) =>
      changing(officer.id, audit, { roles: officer.roles }, (connection) => changeOfficer(connection, officer, now)),
    setDisabled: (id, disabled, now, audit) =>
      changing(id, audit, { disabled }, async (connection) => {
        const row = { disabled: disabled ? 1 : 0, updated_at: now.getTime() };
        await connection.updateTable('officer').set(row).where('id', '=', id).execute();
        if (!disabled) return;
        await endSessions(connection, id);
        await connection.deleteFrom('officer_link').where('officer_id', '=', id).execute();
      }),
    async setLanguage(id, language, now) {
      await kysely.updateTable('officer').set({ language, updated_at: now.getTime() }).where('id', '=', id).execute();
    },
  };

  /** Changes somebody unless that would leave nobody who can administer. Changes wait for each other. */
  function changing(
    id: string,
    audit: AuditRecord,
    becomes: { readonly roles?: readonly Role[]; readonly disabled?: boolean },
    change: (connection: Connection) => Promise<void>,
  ): Promise<StaffChange> {
    return kysely.transaction().execute(async (connection) => {
      const everyone = await lockEveryone(connection, dialect);
      if (!everyone.some((other) => other.id === id)) return 'unknown';
      const after = everyone.map((other) => (other.id === id ? { ...other, ...becomes } : other));
      if (everyone.some(canAdminister) && !after.some(canAdminister)) return 'last-admin';
      await change(connection);
      await insertAudit(connection, audit);
      return 'done';
    });
  }
}

/** Ends all sessions of a person. */
export async function endSessions(connection: Connection, officerId: string, except = ''): Promise<number> {
  const ended = await connection
    .deleteFrom('officer_session')
    .where('officer_id', '=', officerId)
    .where('id', '<>', except)
    .returning('id')
    .execute();
  return ended.length;
}

/** The officer in a row. */
export function officerOf(
  row: Pick<OfficerTable, 'id' | 'login' | 'name' | 'roles' | 'unit' | 'office' | 'language'>,
): Officer {
  const { id, login, name, unit, office, language } = row;
  return { id, login, name, unit, office, language, roles: JSON.parse(row.roles) as readonly Role[] };
}

async function changeOfficer(connection: Connection, officer: Officer, now: Date): Promise<void> {
  const { name, unit, office, language } = officer;
  const roles = JSON.stringify(officer.roles);
  const before = await connection.selectFrom('officer').select('roles').where('id', '=', officer.id).executeTakeFirst();
  await connection
    .updateTable('officer')
    .set({ name, unit, office, language, roles, updated_at: now.getTime() })
    .where('id', '=', officer.id)
    .execute();
  if (before?.roles !== roles) await endSessions(connection, officer.id);
}

async function lockEveryone(
  connection: Connection,
  dialect: Dialect,
): Promise<readonly { readonly id: string; readonly roles: readonly Role[]; readonly disabled: boolean }[]> {
  const all = connection.selectFrom('officer').select(['id', 'roles', 'disabled']).orderBy('id');
  const rows = await (dialect === 'postgres' ? all.forUpdate() : all).execute();
  return rows.map(({ id, roles, disabled }) => ({
    id,
    roles: JSON.parse(roles) as readonly Role[],
    disabled: disabled === 1,
  }));
}

function canAdminister(member: { readonly roles: readonly Role[]; readonly disabled: boolean }): boolean {
  return !member.disabled && member.roles.includes('admin');
}

function newRow(officer: Officer, now: Date): OfficerTable {
  return {
    ...officer,
    roles: JSON.stringify(officer.roles),
    disabled: 0,
    password_hash: null,
    totp: null,
    totp_step: 0,
    created_at: now.getTime(),
    updated_at: now.getTime(),
  };
}

function members(connection: Connection) {
  return connection
    .selectFrom('officer')
    .selectAll('officer')
    .select((select) =>
      select
        .selectFrom('officer_session')
        .select((seen) => seen.fn.max('officer_session.seen_at').as('seen'))
        .whereRef('officer_session.officer_id', '=', 'officer.id')
        .where('officer_session.stage', '=', 'full')
        .as('last_seen'),
    );
}

/** A row of {@link members} as the rest knows it. */
function memberOf(row: OfficerTable & { readonly last_seen: number | null }): StaffMember {
  return {
    ...officerOf(row),
    disabled: row.disabled === 1,
    hasPassword: row.password_hash !== null,
    hasSecondFactor: row.totp !== null,
    createdAt: new Date(row.created_at),
    lastSeenAt: row.last_seen === null ? undefined : new Date(row.last_seen),
  };
}
