import type { DataFile, DataTickets, PersonalData, SetLegalHold } from '../../core/personal-data';
import { readStaffCode, ticketHash } from '../../core/personal-data';
import { maskSecrets } from '../../language/mask';
import type { ConsoleRequest, ConsoleSection, Page } from '../section';
import { askPage, keptPage } from './pages';
import { DATA_DESK_TEXTS } from './texts';

/** What looking up a resident's data runs on. */
export interface DataSectionOptions {
  readonly personalData: PersonalData;
  readonly tickets: DataTickets;
  readonly legalHold: SetLegalHold;
  readonly file: (conversationKey: string, format: 'html' | 'json', now: Date) => Promise<DataFile>;
  /** Counts wrong codes by officer within an hour. */
  readonly wrongTries: {
    count(key: string, now: Date): Promise<number>;
    add(key: string, now: Date): Promise<void>;
  };
  readonly newId: () => string;
}

/** Wrong codes of one officer in an hour. */
const MOST_WRONG = 5;

/**
 * A resident who asks in person what is kept of them. They are found by a code that they read from their own chat, never by name;
 * each look and each file is in the audit log with its reason.
 */
export function dataSection(options: DataSectionOptions): ConsoleSection {
  const action = 'personal-data.look-up' as const;
  return {
    path: '/personal-data',
    label: { vi: DATA_DESK_TEXTS.vi.label, en: DATA_DESK_TEXTS.en.label },
    action,
    routes: [
      { method: 'GET', path: '', action, handle: async (request) => askPage(request, {}) },
      { method: 'POST', path: '', action, handle: (request) => lookUp(options, request) },
      { method: 'GET', path: '/:access', action, handle: (request) => show(options, request) },
      { method: 'GET', path: '/:access/file/:format', action, handle: (request) => download(options, request) },
      {
        method: 'POST',
        path: '/:access/hold',
        action: 'cases.legal-hold',
        handle: (request) => hold(options, request),
      },
    ],
  };
}

async function lookUp(options: DataSectionOptions, request: ConsoleRequest): Promise<Page | Response> {
  const { form, language, officer, now, audit, done } = request;
  const { tickets, wrongTries } = options;
  const texts = DATA_DESK_TEXTS[language];
  const why = maskSecrets(form.get('why').trim().slice(0, 500)).text;
  const tries = `data-code ${officer.id}`;
  if (why === '') return askPage(request, { code: form.get('code'), fault: { field: 'why', text: texts.whyMissing } });
  if ((await wrongTries.count(tries, now)) >= MOST_WRONG)
    return askPage(request, { fault: { field: 'code', text: texts.tooMany } });
  const code = readStaffCode(form.get('code'));
  const key = code === undefined ? undefined : await tickets.take(code, 'staff', now);
  if (key === undefined) {
    await wrongTries.add(tries, now);
    await audit({ action: 'personal-data.wrong-code', subject: 'personal-data', why });
    return askPage(request, { why, fault: { field: 'code', text: texts.wrong } });
  }
  const secret = options.newId();
  await tickets.grant(key, officer.id, secret, now);
  await audit({ action: 'personal-data.look', subject: subjectOf(secret), why });
  return done(`/personal-data/${secret}`);
}

/** What the audit log calls an access: whose data it was can only be told while the access lasts. */
function subjectOf(secret: string): string {
  return `access:${ticketHash('access', secret).slice(0, 12)}`;
}

async function show(options: DataSectionOptions, request: ConsoleRequest): Promise<Page> {
  const { params, officer, now } = request;
  const access = params['access'] ?? '';
  const key = await options.tickets.granted(access, officer.id, now);
  if (key === undefined)
    return askPage(request, { fault: { field: 'code', text: DATA_DESK_TEXTS[request.language].over } });
  const { personalData } = options;
  const [kept, data] = await Promise.all([personalData.kept(key), personalData.collect(key)]);
  return keptPage(request, { access, kept, data });
}

async function download(options: DataSectionOptions, request: ConsoleRequest): Promise<Page | Response> {
  const { params, officer, now, audit } = request;
  const { access = '', format } = params;
  const key = await options.tickets.granted(access, officer.id, now);
  if (key === undefined || (format !== 'html' && format !== 'json')) return request.notFound();
  const file = await options.file(key, format, now);
  await audit({ action: 'personal-data.export', subject: subjectOf(access), details: { format } });
  return new Response(Uint8Array.from(file.bytes).buffer, {
    headers: {
      'content-type': file.mime,
      'content-disposition': `attachment; filename="${file.name}"`,
      'cache-control': 'no-store',
    },
  });
}

async function hold(options: DataSectionOptions, request: ConsoleRequest): Promise<Page | Response> {
  const { params, form, officer, now, record, done, language } = request;
  const access = params['access'] ?? '';
  const texts = DATA_DESK_TEXTS[language];
  const key = await options.tickets.granted(access, officer.id, now);
  if (key === undefined) return request.notFound();
  const held = form.get('held') === '1';
  const id = form.get('case');
  const why = maskSecrets(form.get('why').trim().slice(0, 500)).text;
  const path = `/personal-data/${access}`;
  if (why === '') return done(path, texts.whyMissing);
  const entry = record({ action: held ? 'case.hold' : 'case.release', subject: `case:${id}`, why });
  const changed = await options.legalHold(key, id, held, entry);
  return done(path, changed ? (held ? texts.holdDone : texts.releaseDone) : texts.unchanged);
}
