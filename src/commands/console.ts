import type { Hono } from 'hono';
import type { Config } from '../config';
import { createConsole } from '../console/console';
import { homeSection } from '../console/home';
import type { ConsoleSection } from '../console/section';
import { createAuditLog } from '../storage/audit';
import type { Database } from '../storage/database';
import { keptSecret } from '../storage/kept-secret';

/** What the staff's console runs on. */
export interface ConsolePagesOptions {
  readonly config: Config;
  readonly database: Database;
  readonly failed: (error: unknown) => void;
}

/** The staff's console as the product has it, to be mounted at `/console`. */
export async function consolePages(options: ConsolePagesOptions): Promise<Hono> {
  const { config, database, failed } = options;
  // Each part of the product adds its section here, in the order of the navigation.
  const sections: readonly ConsoleSection[] = [];
  const { app } = createConsole({
    sections: [homeSection(sections), ...sections],
    identify: () => Promise.resolve(undefined),
    audit: createAuditLog(database),
    now: () => new Date(),
    secret: await keptSecret(database, 'console:secret'),
    publicUrl: config.PUBLIC_URL,
    failed,
  });
  return app;
}
