import { Secret, TOTP } from 'otpauth';
import { hashPassword } from '../../src/console/access/passwords';
import { createSealing } from '../../src/console/access/sealing';
import { newTotpSecret } from '../../src/console/access/second-factor';
import { newToken, tokenHash } from '../../src/console/access/tokens';
import type { Officer, Role } from '../../src/core/officers';
import { createCredentials } from '../../src/storage/credentials';
import type { Database } from '../../src/storage/database';
import { keptSecret } from '../../src/storage/kept-secret';
import { createStaff } from '../../src/storage/staff';
import { createStaffSessions } from '../../src/storage/staff-sessions';

/** A made-up officer with all that a person logs in with, and a session that is open already. */
export interface SeededOfficer extends Officer {
  readonly password: string;
  readonly totpSecret: string;
  /** Of a full session: the value of the cookie `console`. */
  readonly sessionToken: string;
}

/** The password of every seeded officer. */
const PASSWORD = 'mùa lúa chín vàng đồng quê';
const DAY_MS = 86_400_000;

/** Puts an officer into the database as if the person had set everything up. Without `id` and `login` they come from the roles. */
export async function seedOfficer(
  database: Database,
  roles: readonly Role[],
  more: Partial<Officer> = {},
  now = new Date(),
): Promise<SeededOfficer> {
  const login = more.login ?? roles.join('-');
  const id = more.id ?? `officer-${login}`;
  const officer: Officer = { id, login, name: `Cán bộ ${login}`, roles, unit: '', office: '', language: 'vi', ...more };
  const totpSecret = newTotpSecret();
  const sealing = createSealing(await keptSecret(database, 'console:secret'));
  const record = { at: now, officer: undefined, action: 'staff.add', subject: `officer:${id}` };
  await createStaff(database).add(officer, now, record);
  const credentials = createCredentials(database);
  await credentials.setPassword(id, await hashPassword(PASSWORD), '', now, record);
  await credentials.setSecondFactor(id, { totp: sealing.seal(totpSecret), step: 0, codeHashes: [] }, now, record);
  const sessionToken = newToken();
  const expiresAt = new Date(now.getTime() + DAY_MS);
  const session = {
    id: `session-${login}`,
    tokenHash: tokenHash(sessionToken),
    officerId: id,
    device: 'Chrome · Linux',
  };
  await createStaffSessions(database).open({ ...session, stage: 'full', expiresAt }, now);
  return { ...officer, password: PASSWORD, totpSecret, sessionToken };
}

/** The six digits that an app shows for a secret. */
export function codeOf(totpSecret: string, now = new Date()): string {
  return new TOTP({ secret: Secret.fromBase32(totpSecret) }).generate({ timestamp: now.getTime() });
}
