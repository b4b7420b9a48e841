import type { ConsoleRequest, ConsoleSection, Page } from '../section';
import { caseFile } from './case-files';
import { casePage } from './case-page';
import { caseStepRoutes } from './case-steps';
import { caseStream } from './case-stream';
import type { CasesSectionOptions } from './options';
import { queuePage } from './queue-page';
import { scopeFor, seenCase } from './seen-case';
import { CASES_TEXTS } from './texts';

/** Cases: the queue, and a case on one screen. */
export function casesSection(options: CasesSectionOptions): ConsoleSection {
  async function show(request: ConsoleRequest): Promise<Page> {
    const file = await seenCase(request, options);
    return file ? casePage(request, file, options) : request.notFound();
  }

  async function stream(request: ConsoleRequest): Promise<Page | Response> {
    const file = await seenCase(request, options);
    return file ? caseStream(request, file, options) : request.notFound();
  }

  async function typing(request: ConsoleRequest): Promise<Page | Response> {
    const file = await seenCase(request, options);
    if (!file) return request.notFound();
    await options.cases.look(file.id, request.officer, true, request.now);
    return new Response(null, { status: 204 });
  }

  async function telegramCode(request: ConsoleRequest): Promise<Page | Response> {
    const { language, officer, now } = request;
    const code = await options.telegramCode?.(officer.id, now);
    if (code === undefined) return request.notFound();
    await request.audit({ action: 'case.telegram-code', subject: `officer:${officer.id}` });
    const queue = await queuePage(request, options);
    return { ...queue, message: { kind: 'note', text: CASES_TEXTS[language].telegram.code(code) } };
  }

  return {
    path: '/cases',
    label: { vi: CASES_TEXTS.vi.section, en: CASES_TEXTS.en.section },
    action: 'cases.view',
    routes: [
      { method: 'GET', path: '', action: 'cases.view', handle: (request) => queuePage(request, options) },
      { method: 'GET', path: '/:id', action: 'cases.view', handle: show },
      { method: 'GET', path: '/:id/stream', action: 'cases.view', handle: stream },
      {
        method: 'GET',
        path: '/:id/files/:file',
        action: 'cases.view',
        handle: (request) => caseFile(request, options),
      },
      { method: 'POST', path: '/telegram-code', action: 'cases.reply', handle: telegramCode },
      { method: 'POST', path: '/:id/typing', action: 'cases.reply', handle: typing },
      ...caseStepRoutes(options),
    ],
    async counts(officer) {
      const { waiting, mine } = await options.cases.counts(officer.id, await scopeFor(officer, options));
      return [
        { label: { vi: 'đang chờ', en: 'waiting' }, n: waiting, path: '/cases?tab=waiting', urgent: true },
        { label: { vi: 'của tôi', en: 'mine' }, n: mine, path: '/cases?tab=mine' },
      ];
    },
  };
}
