import type { AuditFilter, AuditLine, AuditLog, AuditRecord } from '../../src/core/audit';
import type { Officer, Role } from '../../src/core/officers';
import { createConsole, type Console } from '../../src/console/console';
import { homeSection } from '../../src/console/home';
import type { ConsoleSection } from '../../src/console/section';

/** Where the console under test believes to be. */
const ORIGIN = 'http://127.0.0.1:8080';

/** A console with made-up officers who are logged in by naming them. */
export interface ConsoleUnderTest {
  readonly console: Console;
  /** What was written into the audit log through the console. */
  readonly audited: readonly AuditRecord[];
  /** The page of a path below `/console`. */
  readonly get: (path: string, officer?: Officer) => Promise<Response>;
  /** Posts a form as the page itself would. `fields` may hold several values and files. */
  readonly post: (path: string, fields: Fields, officer?: Officer) => Promise<Response>;
}

/** What is posted. */
export type Fields = Readonly<Record<string, string | Blob | readonly string[]>>;

/** An officer with these roles. Officers with the same id are the same person. */
export function officerWith(roles: readonly Role[], more: Partial<Officer> = {}): Officer {
  const id = more.id ?? `officer-${roles.join('-')}`;
  return { id, login: id, name: 'Trần Thị Hoa', roles, unit: '', office: '', language: 'vi', ...more };
}

/** Makes a console from sections, in this process, with real pages, checks and tokens. The password counts as just typed. */
export function consoleUnderTest(
  sections: readonly ConsoleSection[],
  options: { readonly now?: () => Date; readonly audit?: AuditLog } = {},
): ConsoleUnderTest {
  const now = options.now ?? (() => new Date('2026-11-30T03:00:00Z'));
  const officers = new Map<string, Officer>();
  const memory = memoryAudit();
  const console = createConsole({
    sections: [homeSection(sections), ...sections],
    identify: async (token) => {
      const officer = officers.get(token);
      return officer && { id: `session-${officer.id}`, officer, confirmedAt: now() };
    },
    stillLive: () => Promise.resolve(true),
    audit: options.audit ?? memory,
    now,
    secret: 'a secret for tests',
    failed: (error) => {
      throw error;
    },
  });

  function headers(officer: Officer | undefined): Headers {
    if (officer) officers.set(officer.id, officer);
    return new Headers(officer ? { cookie: `console=${officer.id}` } : {});
  }

  async function get(path: string, officer?: Officer): Promise<Response> {
    return console.app.request(`${ORIGIN}${path || '/'}`, { headers: headers(officer) });
  }

  return {
    console,
    audited: memory.records,
    get,
    async post(path, fields, officer) {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) {
        for (const one of Array.isArray(value) ? (value as readonly string[]) : [value as string | Blob])
          form.append(name, one);
      }
      form.append('token', officer ? await tokenOf(officer) : '');
      const sent = headers(officer);
      sent.set('sec-fetch-site', 'same-origin');
      return console.app.request(`${ORIGIN}${path}`, { method: 'POST', headers: sent, body: form });
    },
  };

  async function tokenOf(officer: Officer): Promise<string> {
    const page = await (await get('', officer)).text();
    return /data-token="([^"]+)"/.exec(page)?.[1] ?? '';
  }
}

/** An audit log that is forgotten. */
export function memoryAudit(): AuditLog & { readonly records: readonly AuditRecord[] } {
  const records: AuditRecord[] = [];
  return {
    records,
    write: async (record) => void records.push(record),
    read: async (filter: AuditFilter, most: number): Promise<readonly AuditLine[]> =>
      records
        .map((record, index) => ({ ...record, id: index + 1 }))
        .filter(({ action }) => filter.action === undefined || action === filter.action)
        .reverse()
        .slice(0, most),
    actions: async () => [...new Set(records.map(({ action }) => action))].sort(),
  };
}
