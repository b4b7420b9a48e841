import type { AuditFilter, AuditLine, AuditLog } from '../../core/audit';
import type { Staff } from '../../core/staff';
import { csvLine, csvResponse } from '../csv';
import type { ConsoleRequest, ConsoleSection, FormValues, Page } from '../section';
import { readMoment, momentText } from '../times';
import { STAFF_TEXTS } from '../staff/texts';
import { auditPage } from './audit-page';

/** What the audit log's pages run on. */
export interface AuditSectionOptions {
  readonly audit: AuditLog;
  readonly staff: Staff;
}

const PAGE_LINES = 50;
const EXPORT_SLICE = 1_000;
const DAY_MS = 86_400_000;

/** The audit log, filtered, page by page, and as CSV. */
export function auditSection({ audit, staff }: AuditSectionOptions): ConsoleSection {
  async function show(request: ConsoleRequest): Promise<Page> {
    const { query } = request;
    const before = numberIn(query.get('before'));
    const lines = await audit.read(filterIn(query), PAGE_LINES + 1, before);
    const [members, actions] = await Promise.all([staff.list(), audit.actions()]);
    const shown = lines.slice(0, PAGE_LINES);
    const older = lines.length > PAGE_LINES ? shown.at(-1)?.id : undefined;
    return auditPage(request, { lines: shown, members, actions, older, later: before !== undefined });
  }

  async function* exported({ query, language }: ConsoleRequest): AsyncGenerator<string> {
    const names = new Map((await staff.list()).map(({ id, login }) => [id, login]));
    const texts = STAFF_TEXTS[language].audit;
    yield csvLine([texts.at, texts.who, texts.action, texts.subject, texts.why, texts.details]);
    let before: number | undefined;
    for (;;) {
      const lines: readonly AuditLine[] = await audit.read(filterIn(query), EXPORT_SLICE, before);
      for (const line of lines) {
        const who = line.officer === undefined ? '' : (names.get(line.officer) ?? line.officer);
        const details = line.details === undefined ? '' : JSON.stringify(line.details);
        yield csvLine([momentText(line.at), who, line.action, line.subject, line.why ?? '', details]);
      }
      before = lines.at(-1)?.id;
      if (lines.length < EXPORT_SLICE) return;
    }
  }

  return {
    path: '/audit',
    label: { vi: 'Nhật ký', en: 'Audit log' },
    action: 'audit.view',
    routes: [
      { method: 'GET', path: '', action: 'audit.view', handle: show },
      {
        method: 'GET',
        path: '/export.csv',
        action: 'audit.view',
        async handle(request) {
          await request.audit({ action: 'audit.export', subject: 'audit' });
          return csvResponse(`audit-${momentText(request.now).slice(0, 10)}`, exported(request));
        },
      },
    ],
  };
}

/** Days are whole days in Viet Nam, the last one included. */
function filterIn(query: FormValues): AuditFilter {
  const from = readMoment(query.get('from'));
  const until = readMoment(query.get('until'));
  const [officer, action, subject] = ['officer', 'action', 'subject'].map((name) => query.get(name).trim());
  return {
    ...(officer ? { officer } : {}),
    ...(action ? { action } : {}),
    ...(subject ? { subject } : {}),
    ...(from ? { from } : {}),
    ...(until ? { until: new Date(until.getTime() + DAY_MS) } : {}),
  };
}

function numberIn(text: string): number | undefined {
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
