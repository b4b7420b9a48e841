import { WEEKDAYS, type Office, type Offices, type StoredOffice } from '../../core/office';
import { enOffices } from '../../messages/en-offices';
import { viOffices } from '../../messages/vi-offices';
import { html, type Markup } from '../../pages/html';
import { faultSummary, textArea, textField } from '../fields';
import { card, definitions, emptyNote } from '../parts';
import type { ConsoleRequest, ConsoleSection, FormValues, Page } from '../section';
import { blocksText, closuresText, extraText, readOffice } from './office-form';

const TEXTS = { vi: viOffices, en: enOffices } as const;

/** What the form shows: what is stored, or what was typed. */
interface Draft {
  readonly value: (name: string) => string;
  readonly version: number;
  readonly id: string | undefined;
}

/** When staff of each unit answer residents: hours with lunch, days off, extra days, promises. */
export function officesSection({ offices }: { readonly offices: Offices }): ConsoleSection {
  async function page(request: ConsoleRequest, typed?: Draft, faults: readonly string[] = []): Promise<Page> {
    const { language, query, may } = request;
    const texts = TEXTS[language];
    const all = await offices.all();
    const chosen = all.find(({ office }) => office.id === query.get('edit'));
    const summary = faultSummary(
      language,
      [...new Set(faults)].map((name) => ({ name, text: texts.wrong(labelOf(name, texts)) })),
    );
    return {
      title: texts.title,
      ...(faults.length > 0 ? { status: 422 as const } : {}),
      body: html`${summary}
        <p>${texts.lead}</p>
        ${all.length === 0 ? emptyNote(language, texts.none) : all.map((one) => officeCard(request, one))}
        ${may('schedule.edit') && officeForm(request, typed ?? draftOf(chosen), faults)}`,
    };
  }

  async function save(request: ConsoleRequest): Promise<Page | Response> {
    const { form, language, officer, now } = request;
    const texts = TEXTS[language];
    const read = readOffice(form);
    if ('faults' in read) return page(request, typedIn(form), read.faults);
    const version = Number.parseInt(form.get('version'), 10) || 0;
    const record = request.record({
      action: 'office.save',
      subject: `office:${read.office.id}`,
      details: { version: version + 1 },
    });
    if (!(await offices.save(read.office, version, officer.name, now, record))) {
      const again = await page(request, typedIn(form));
      return { ...again, status: 409, message: { kind: 'bad', text: texts.changed } };
    }
    return request.done('/offices', texts.saved);
  }

  return {
    path: '/offices',
    label: { vi: viOffices.section, en: enOffices.section },
    action: 'schedule.view',
    routes: [
      { method: 'GET', path: '', action: 'schedule.view', handle: (request) => page(request) },
      { method: 'POST', path: '', action: 'schedule.edit', handle: save },
    ],
  };
}

type Texts = (typeof TEXTS)['vi'];

function labelOf(name: string, texts: Texts): string {
  const day = WEEKDAYS.find((one) => one === name);
  if (day) return texts.days[day];
  const { id, vi, en, closures, extra, reply, close } = texts;
  const labels: Readonly<Record<string, string>> = { id, vi, en, closures, extra, reply, close };
  return labels[name] ?? name;
}

function typedIn(form: FormValues): Draft {
  const version = Number.parseInt(form.get('version'), 10) || 0;
  return { value: form.get, version, id: version === 0 ? undefined : form.get('id') };
}

function draftOf(stored: StoredOffice | undefined): Draft {
  const values = stored ? valuesOf(stored.office) : { reply: '30', close: '960' };
  const all: Readonly<Record<string, string>> = values;
  return { value: (name) => all[name] ?? '', version: stored?.version ?? 0, id: stored?.office.id };
}

function valuesOf(office: Office): Readonly<Record<string, string>> {
  return {
    id: office.id,
    ...office.name,
    ...Object.fromEntries(WEEKDAYS.map((day) => [day, blocksText(office.week[day])])),
    closures: closuresText(office),
    extra: extraText(office),
    reply: String(office.replyMinutes),
    close: String(office.closeMinutes),
  };
}

function officeCard(request: ConsoleRequest, { office }: StoredOffice): Markup {
  const texts = TEXTS[request.language];
  return card(
    `office-${office.id}`,
    office.name[request.language],
    html`${definitions(WEEKDAYS.map((day) => [texts.days[day], blocksText(office.week[day]) || texts.closed]))}
    ${definitions([
      [texts.closures, closuresText(office)],
      [texts.extra, extraText(office)],
      [texts.reply, String(office.replyMinutes)],
      [texts.close, String(office.closeMinutes)],
    ])}
    ${
      request.may('schedule.edit') &&
      html`<a
        class="button small"
        href="/console/offices?edit=${office.id}#edit"
        aria-label="${texts.edit}: ${office.name[request.language]}"
        >${texts.edit}</a
      >`
    }`,
  );
}

function officeForm({ language, formToken }: ConsoleRequest, draft: Draft, faults: readonly string[]): Markup {
  const texts = TEXTS[language];
  const fault = (name: string): string | undefined =>
    faults.includes(name) ? texts.wrong(labelOf(name, texts)) : undefined;
  const field = (name: string, label: string, more: object = {}): Markup =>
    textField(language, { name, label, value: draft.value(name), fault: fault(name), ...more });
  return card(
    'edit',
    draft.id === undefined ? texts.add : texts.edit,
    html`<form method="post" action="/console/offices">
      ${formToken}<input type="hidden" name="version" value="${draft.version}" />
      ${draft.id === undefined ? field('id', texts.id, { maxlength: 40 }) : html`<input type="hidden" name="id" value="${draft.id}" />`}
      ${field('vi', texts.vi, { maxlength: 200 })} ${field('en', texts.en, { maxlength: 200 })}
      ${WEEKDAYS.map((day) => field(day, texts.days[day], { optional: true, hint: texts.weekHint }))}
      ${textArea(language, { name: 'closures', label: texts.closures, hint: texts.closuresHint, value: draft.value('closures'), optional: true, fault: fault('closures') })}
      ${textArea(language, { name: 'extra', label: texts.extra, hint: texts.extraHint, value: draft.value('extra'), optional: true, rows: 2, fault: fault('extra') })}
      ${field('reply', texts.reply, { type: 'number', min: '1', size: 6 })}
      ${field('close', texts.close, { type: 'number', min: '1', size: 6 })}
      <div class="buttons"><button class="button strong">${texts.save}</button></div>
    </form>`,
  );
}
