import { Hono } from 'hono';
import { consolePages, type ConsolePages } from '../../src/commands/console';
import { readConfig, type Config } from '../../src/config';
import { createAuditLog } from '../../src/storage/audit';
import type { AuditLog } from '../../src/core/audit';
import type { Database } from '../../src/storage/database';
import { sqlitePlace } from '../storage/place';
import { codeOf, seedOfficer, type SeededOfficer } from './seed-staff';
import { staffBrowser, type Seen, type StaffBrowser } from './staff-browser';

/** The console as the product has it, on a database of its own, with a clock that the test turns. */
export interface StaffedConsole {
  readonly database: Database;
  readonly audit: AuditLog;
  readonly pages: ConsolePages;
  readonly now: () => Date;
  readonly wait: (ms: number) => void;
  readonly browser: (userAgent?: string) => StaffBrowser;
  /** Logs in by password and code; returns the page after it. */
  readonly logIn: (browser: StaffBrowser, officer: SeededOfficer) => Promise<Seen>;
  readonly seed: (
    ...parameters: Parameters<typeof seedOfficer> extends [Database, ...infer Rest] ? Rest : never
  ) => Promise<SeededOfficer>;
  readonly remove: () => Promise<void>;
}

/** Makes it; `environment` as the product reads it. */
export async function staffedConsole(environment: Readonly<Record<string, string>> = {}): Promise<StaffedConsole> {
  const place = await sqlitePlace();
  const database = await place.open();
  let at = Date.parse('2026-11-30T01:00:00Z');
  const now = (): Date => new Date(at);
  const config = configOf(environment);
  const failed = (error: unknown): never => {
    throw error;
  };
  const address = (): string => config.PUBLIC_URL ?? 'http://127.0.0.1:8080';
  const pages = await consolePages({ config, database, now, failed, address });
  const app = new Hono().route('/console', pages.app);
  return {
    database,
    audit: createAuditLog(database),
    pages,
    now,
    wait: (ms) => (at += ms),
    browser: (userAgent) => staffBrowser(app, config.PUBLIC_URL, userAgent),
    async logIn(browser, { login, password, totpSecret }) {
      const first = await browser.open('/console/login');
      const second = await browser.send(first, '/console/login', { login, password });
      // The code of a step is good once: a later login waits for the next one.
      at += 30_000;
      return browser.send(second, '/console/login/code', { code: codeOf(totpSecret, now()) });
    },
    seed: (roles, more) => seedOfficer(database, roles, more, now()),
    remove: () => place.remove(),
  };
}

function configOf(environment: Readonly<Record<string, string>>): Config {
  const read = readConfig(environment);
  if ('faults' in read) throw new Error(read.faults.join('\n'));
  return read.config;
}
