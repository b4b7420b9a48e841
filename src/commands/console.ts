import { randomUUID } from 'node:crypto';
import type { Config } from '../config';
import { createAccess } from '../console/access/access';
import { demoAdministratorLink, isLoopback } from '../console/access/demo-administrator';
import { guestRoutes } from '../console/access/guest-routes';
import { createSealing } from '../console/access/sealing';
import { tokenHash } from '../console/access/tokens';
import { accountSection } from '../console/account/account-section';
import { auditSection } from '../console/audit/audit-section';
import { createConsole, type Console } from '../console/console';
import { homeSection } from '../console/home';
import type { ConsoleSection } from '../console/section';
import type { Staff } from '../core/staff';
import { staffSection } from '../console/staff/staff-section';
import { createAuditLog } from '../storage/audit';
import { createCredentials } from '../storage/credentials';
import type { Database } from '../storage/database';
import { keptSecret } from '../storage/kept-secret';
import { createLoginPace } from '../storage/login-pace';
import { createStaff } from '../storage/staff';
import { createStaffSessions } from '../storage/staff-sessions';

/** What the staff's console runs on. */
export interface ConsolePagesOptions {
  readonly config: Config;
  readonly database: Database;
  /** What other parts of the product add to the navigation, before staff and audit. */
  readonly sections?: readonly ConsoleSection[];
  readonly now: () => Date;
  readonly failed: (error: unknown) => void;
  /** Where the console is reached, without a path; known once the server listens. */
  readonly address: () => string;
  /** Sections about residents' matters, which come first in the navigation. */
  readonly residents?: (staff: Staff) => readonly ConsoleSection[];
}

/** The console as the product has it. */
export interface ConsolePages extends Console {
  /** A one-time link for a demo administrator: while nobody uses the console, and only where none but this machine reaches it. */
  firstLink(): Promise<string | undefined>;
}

/** The staff's console as the product has it, to be mounted at `/console`. */
export async function consolePages(options: ConsolePagesOptions): Promise<ConsolePages> {
  const { config, database, now, failed, address } = options;
  const kept = await keptSecret(database, 'console:secret');
  const secret = config.CONSOLE_SECRET ?? kept;
  const audit = createAuditLog(database);
  const staff = createStaff(database);
  const credentials = createCredentials(database);
  const sessions = createStaffSessions(database);
  const access = createAccess({
    staff,
    credentials,
    sessions,
    audit,
    pace: createLoginPace(database),
    sealing: createSealing(secret),
    newId: randomUUID,
    now,
  });
  // Each part of the product adds its section here, in the order of the navigation.
  const sections: readonly ConsoleSection[] = [
    ...(options.residents?.(staff) ?? []),
    ...(options.sections ?? []),
    staffSection({ staff, credentials, newId: randomUUID, address }),
    auditSection({ audit, staff }),
  ];
  const made = createConsole({
    sections: [homeSection(sections), ...sections, accountSection({ access, staff, sessions, credentials })],
    identify: async (token, at) => {
      const session = await sessions.find(tokenHash(token), at);
      return session?.stage === 'full' ? session : undefined;
    },
    stillLive: (id, at) => sessions.isLive(id, at),
    guests: guestRoutes({ access, sessions, credentials, now }),
    audit,
    now,
    secret,
    publicUrl: config.PUBLIC_URL,
    failed,
  });
  return {
    ...made,
    async firstLink() {
      if (!isOnlyLocal(config)) return undefined;
      const path = await demoAdministratorLink({ staff, credentials, newId: randomUUID }, now());
      return path === undefined ? undefined : `${address()}${path}`;
    },
  };
}

/** A proxy in front makes it public, whatever address it is bound to. */
function isOnlyLocal({ HOST, PUBLIC_URL }: Config): boolean {
  return isLoopback(HOST) && (PUBLIC_URL === undefined || isLoopback(new URL(PUBLIC_URL).hostname));
}
