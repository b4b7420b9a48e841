import { unknownPlaceholders, type CannedReply } from '../../core/canned-replies';
import { maskForStaff } from '../../language/mask';
import { html, type Markup } from '../../pages/html';
import { faultSummary, textArea, textField } from '../fields';
import { card } from '../parts';
import type { ConsoleRequest, ConsoleSection, Page } from '../section';
import type { CasesSectionOptions } from './options';
import { CASES_TEXTS } from './texts';

interface Fault {
  readonly name: 'title' | 'vi' | 'en';
  readonly text: string;
}

/** Prepared answers: officers see them with how often they were used, supervisors write them. */
export function cannedSection(options: CasesSectionOptions): ConsoleSection {
  const { cannedReplies } = options;

  async function page(
    request: ConsoleRequest,
    edited?: Partial<CannedReply>,
    faults: readonly Fault[] = [],
  ): Promise<Page> {
    const { language, may, query } = request;
    const texts = CASES_TEXTS[language].cannedPage;
    const all = await cannedReplies.all();
    const chosen = edited ?? all.find(({ id }) => id === query.get('edit'));
    const summary = faultSummary(language, faults);
    return {
      title: texts.title,
      styles: ['cases.css'],
      ...(faults.length > 0 ? { status: 422 as const } : {}),
      body: html`${summary} ${all.map((one) => cannedCard(request, one))}
      ${may('cases.canned-replies.edit') && editForm(request, chosen, faults)}`,
    };
  }

  async function save(request: ConsoleRequest): Promise<Page | Response> {
    const { form, language, officer } = request;
    const texts = CASES_TEXTS[language].cannedPage;
    const value = (name: string): string => maskForStaff(form.get(name)).trim();
    const id = /^[\w-]{1,64}$/.test(form.get('id')) ? form.get('id') : options.newId();
    const reply = { id, title: value('title').slice(0, 80), text: { vi: value('vi'), en: value('en') } };
    const faults = faultsOf(reply, texts);
    if (faults.length > 0) return page(request, reply, faults);
    const record = request.record({ action: 'canned-reply.save', subject: `canned-reply:${id}` });
    await cannedReplies.save(reply, officer.name, record);
    return request.done('/canned-replies', texts.saved);
  }

  async function remove(request: ConsoleRequest): Promise<Page | Response> {
    const id = request.params['id'] ?? '';
    const record = request.record({ action: 'canned-reply.remove', subject: `canned-reply:${id}` });
    if (!(await cannedReplies.remove(id, record))) return request.notFound();
    return request.done('/canned-replies', CASES_TEXTS[request.language].cannedPage.removed);
  }

  return {
    path: '/canned-replies',
    label: { vi: CASES_TEXTS.vi.cannedPage.section, en: CASES_TEXTS.en.cannedPage.section },
    action: 'cases.view',
    routes: [
      { method: 'GET', path: '', action: 'cases.view', handle: (request) => page(request) },
      { method: 'POST', path: '', action: 'cases.canned-replies.edit', handle: save },
      { method: 'POST', path: '/:id/remove', action: 'cases.canned-replies.edit', handle: remove },
    ],
  };
}

function faultsOf(
  { title, text }: Pick<CannedReply, 'title' | 'text'>,
  texts: (typeof CASES_TEXTS)['vi']['cannedPage'],
): readonly Fault[] {
  const faults: Fault[] = title === '' ? [{ name: 'title', text: `${texts.name}: ${texts.needed}` }] : [];
  for (const language of ['vi', 'en'] as const) {
    const unknown = unknownPlaceholders(text[language]);
    if (text[language] === '') faults.push({ name: language, text: `${texts[language]}: ${texts.needed}` });
    if (unknown.length > 0)
      faults.push({ name: language, text: texts.unknown(unknown.map((name) => `{${name}}`).join(', ')) });
  }
  return faults;
}

function cannedCard(request: ConsoleRequest, { id, title, text, uses }: CannedReply): Markup {
  const texts = CASES_TEXTS[request.language].cannedPage;
  return card(
    `canned-${id}`,
    title,
    html`<p class="words" lang="vi">${text.vi}</p>
      <p class="words soft" lang="en">${text.en}</p>
      <p class="soft">${texts.uses}: ${uses}</p>
      ${
        request.may('cases.canned-replies.edit') &&
        html`<div class="buttons">
          <a class="button small" href="/console/canned-replies?edit=${id}#edit" aria-label="${texts.edit}: ${title}"
            >${texts.edit}</a
          >
          <form method="post" action="/console/canned-replies/${id}/remove">
            ${request.formToken}<button class="button small" aria-label="${texts.remove}: ${title}">
              ${texts.remove}
            </button>
          </form>
        </div>`
      }`,
  );
}

function editForm(request: ConsoleRequest, chosen: Partial<CannedReply> | undefined, faults: readonly Fault[]): Markup {
  const { language, formToken } = request;
  const texts = CASES_TEXTS[language].cannedPage;
  const fault = (name: Fault['name']): string | undefined => faults.find((one) => one.name === name)?.text;
  return card(
    'edit',
    chosen?.id === undefined ? texts.add : texts.edit,
    html`<form method="post" action="/console/canned-replies">
      ${formToken}<input type="hidden" name="id" value="${chosen?.id ?? ''}" />
      ${textField(language, { name: 'title', label: texts.name, value: chosen?.title ?? '', maxlength: 80, fault: fault('title') })}
      ${textArea(language, { name: 'vi', label: texts.vi, value: chosen?.text?.vi ?? '', lang: 'vi', hint: texts.hint, fault: fault('vi') })}
      ${textArea(language, { name: 'en', label: texts.en, value: chosen?.text?.en ?? '', lang: 'en', fault: fault('en') })}
      <div class="buttons"><button class="button strong">${texts.save}</button></div>
    </form>`,
  );
}
