import type { AuditLine } from '../../core/audit';
import type { StaffMember } from '../../core/staff';
import { html, type Markup } from '../../pages/html';
import { selectField, textField } from '../fields';
import { buttonLink } from '../parts';
import type { ConsoleRequest, FormValues, Page } from '../section';
import { STAFF_TEXTS } from '../staff/texts';
import { dataTable, pagination } from '../table';
import { CONSOLE_TEXTS } from '../texts';
import { momentTag } from '../times';

/** What a page of the log shows. */
export interface AuditView {
  readonly lines: readonly AuditLine[];
  readonly members: readonly StaffMember[];
  readonly actions: readonly string[];
  /** Older lines follow after this id. */
  readonly older: number | undefined;
  /** This is not the newest page. */
  readonly later: boolean;
}

const FILTERS = ['officer', 'action', 'subject', 'from', 'until'];

/** A page of the audit log. */
export function auditPage(request: ConsoleRequest, view: AuditView): Page {
  const { language, query } = request;
  const texts = STAFF_TEXTS[language].audit;
  const names = new Map(view.members.map(({ id, name }) => [id, name]));
  const who = ({ officer }: AuditLine): string =>
    officer === undefined ? texts.system : (names.get(officer) ?? officer);
  return {
    title: texts.title,
    wide: true,
    actions: buttonLink(`/audit/export.csv${asked(query, {})}`, texts.csv),
    body: html`${filterForm(request, view)}
    ${dataTable(
      language,
      texts.title,
      [
        { label: texts.at, name: true, cell: ({ at }) => momentTag(at) },
        { label: texts.who, cell: who },
        { label: texts.action, cell: ({ action }) => html`<code>${action}</code>` },
        { label: texts.subject, cell: (line) => subjectHtml(line, names) },
        { label: texts.why, cell: ({ why }) => why },
        { label: texts.details, cell: ({ details }) => details && detailsHtml(details) },
      ],
      view.lines,
      { empty: texts.none },
    )}
    ${pagination(language, {
      previous: view.later ? `/audit${asked(query, {})}` : undefined,
      next: view.older === undefined ? undefined : `/audit${asked(query, { before: String(view.older) })}`,
    })}`,
  };
}

function filterForm({ language, query }: ConsoleRequest, { members, actions }: AuditView): Markup {
  const texts = STAFF_TEXTS[language].audit;
  const shared = CONSOLE_TEXTS[language];
  return html`<form method="get" action="/console/audit" class="filters">
    ${selectField(language, {
      name: 'officer',
      label: texts.who,
      value: query.get('officer'),
      options: [
        { value: '', label: texts.anyone },
        ...members.map(({ id, name, login }) => ({ value: id, label: `${name} (${login})` })),
      ],
    })}
    ${selectField(language, {
      name: 'action',
      label: texts.action,
      value: query.get('action'),
      options: [{ value: '', label: texts.everything }, ...actions.map((action) => ({ value: action, label: action }))],
    })}
    ${textField(language, { name: 'from', label: texts.from, type: 'date', value: query.get('from'), optional: true })}
    ${textField(language, { name: 'until', label: texts.until, type: 'date', value: query.get('until'), optional: true })}
    <div class="buttons">
      <button class="strong">${shared.filter}</button>
      <a class="button" href="/console/audit">${shared.clearFilter}</a>
    </div>
  </form>`;
}

function subjectHtml({ subject }: AuditLine, names: ReadonlyMap<string, string>): Markup {
  const name = subject.startsWith('officer:') ? names.get(subject.slice('officer:'.length)) : undefined;
  return html`<a href="/console/audit?subject=${encodeURIComponent(subject)}">${name ?? subject}</a>`;
}

function detailsHtml(details: NonNullable<AuditLine['details']>): Markup {
  return html`<ul class="plain-list">
    ${Object.entries(details).map(
      ([name, value]) => html`<li>${name}: ${Array.isArray(value) ? value.join(', ') : String(value)}</li>`,
    )}
  </ul>`;
}

/** The address's question with the filters that are set, and more. */
function asked(query: FormValues, more: Readonly<Record<string, string>>): string {
  const kept = FILTERS.filter((name) => query.get(name) !== '').map((name) => [name, query.get(name)]);
  const parameters = new URLSearchParams([...kept, ...Object.entries(more)] as [string, string][]);
  return parameters.size === 0 ? '' : `?${parameters.toString()}`;
}
