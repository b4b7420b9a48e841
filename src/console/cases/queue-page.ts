import { CASE_TABS, type CaseFile, type CaseQuery, type CaseTab } from '../../core/cases';
import { CASE_REASONS } from '../../core/effect';
import { html, type Markup } from '../../pages/html';
import { selectField, textField, type Option } from '../fields';
import { badge } from '../parts';
import type { ConsoleRequest, Page } from '../section';
import { dataTable, pagination, type Column } from '../table';
import { durationText } from '../times';
import type { CasesSectionOptions } from './options';
import { promiseBadge } from './promise';
import { scopeFor } from './seen-case';
import { CASES_TEXTS } from './texts';

const PAGE_CASES = 40;
const FILTERS = ['words', 'reason', 'label', 'language', 'office'] as const;

/** The queue: tabs with counts, filters, and the cases with what is due. */
export async function queuePage(request: ConsoleRequest, options: CasesSectionOptions): Promise<Page> {
  const { officer, language, now, query } = request;
  const texts = CASES_TEXTS[language];
  const asked = queryIn(request);
  const skip = Math.max(0, Number.parseInt(query.get('skip'), 10) || 0);
  const scope = await scopeFor(officer, options);
  const [files, counts, offices, labels] = await Promise.all([
    options.cases.list({ ...asked, scope, most: PAGE_CASES + 1, skip }),
    options.cases.counts(officer.id, scope),
    options.offices.all(),
    options.cases.labels(),
  ]);
  const officeNames = new Map(offices.map(({ office }) => [office.id, office.name[language]]));
  const link = (more: Readonly<Record<string, string>>): string => addressOf(request, more);
  return {
    title: texts.section,
    wide: true,
    refresh: 30,
    styles: ['cases.css'],
    body: html`<nav class="tabs" aria-label="${texts.tabsLabel}">
        <ul>
          ${CASE_TABS.map((tab) => tabHtml(tab, asked.tab, counts[tab], texts.tabs[tab]))}
        </ul>
      </nav>
      <details class="filter" ${FILTERS.some((name) => query.get(name) !== '') && html`open`}>
        <summary>${texts.filter.legend}</summary>
        ${filters(request, asked, { labels, offices: [...officeNames].map(([value, label]) => ({ value, label })) })}
      </details>
      ${dataTable(language, texts.caption(texts.tabs[asked.tab]), columns(request, now), files.slice(0, PAGE_CASES), {
        empty: texts.none,
      })}
      ${pagination(language, {
        previous: skip > 0 ? link({ skip: String(Math.max(0, skip - PAGE_CASES)) }) : undefined,
        next: files.length > PAGE_CASES ? link({ skip: String(skip + PAGE_CASES) }) : undefined,
      })}
      ${
        options.telegramCode &&
        html`<form method="post" action="/console/cases/telegram-code">
          ${request.formToken}<button class="plain">${texts.telegram.ask}</button>
        </form>`
      }`,
  };
}

function tabHtml(tab: CaseTab, current: CaseTab, n: number, label: string): Markup {
  return html`<li>
    <a href="/console/cases?tab=${tab}" ${tab === current && html`aria-current="page"`}
      >${label} <span class="n">${n}</span></a
    >
  </li>`;
}

function filters(
  { language, query }: ConsoleRequest,
  asked: Omit<CaseQuery, 'most'>,
  found: { readonly labels: readonly string[]; readonly offices: readonly Option[] },
): Markup {
  const { filter, reasons, languages } = CASES_TEXTS[language];
  const any: Option = { value: '', label: filter.any };
  return html`<form class="filters" method="get" action="/console/cases" role="search" aria-label="${filter.legend}">
    <input type="hidden" name="tab" value="${asked.tab}" />
    ${textField(language, { name: 'words', label: filter.words, value: query.get('words'), type: 'search', optional: true })}
    ${selectField(language, {
      name: 'reason',
      label: filter.reason,
      value: query.get('reason'),
      options: [any, ...CASE_REASONS.map((value) => ({ value, label: reasons[value] }))],
    })}
    ${
      found.labels.length > 0 &&
      selectField(language, {
        name: 'label',
        label: filter.label,
        value: query.get('label'),
        options: [any, ...found.labels.map((value) => ({ value, label: value }))],
      })
    }
    ${selectField(language, {
      name: 'language',
      label: filter.language,
      value: query.get('language'),
      options: [any, ...(['vi', 'en'] as const).map((value) => ({ value, label: languages[value] }))],
    })}
    ${
      found.offices.length > 1 &&
      selectField(language, {
        name: 'office',
        label: filter.office,
        value: query.get('office'),
        options: [any, ...found.offices],
      })
    }
    <button class="button">${filter.show}</button>
  </form>`;
}

function columns({ language }: ConsoleRequest, now: Date): readonly Column<CaseFile>[] {
  const texts = CASES_TEXTS[language];
  return [
    {
      label: texts.columns.number,
      name: true,
      cell: (file) =>
        html`<a href="/console/cases/${file.id}">${texts.title(file.number)}</a>
          ${file.urgent && badge(`‼ ${texts.urgent}`, 'bad')}`,
    },
    {
      label: texts.columns.reason,
      cell: (file) => html`${texts.reasons[file.reason]} ${file.labels.map((label) => badge(label))}`,
    },
    { label: texts.columns.person, cell: (file) => `${file.channel}, ${texts.languages[file.language]}` },
    { label: texts.columns.waited, cell: (file) => durationText(now.getTime() - file.openedAt.getTime(), language) },
    { label: texts.columns.promise, cell: (file) => promiseBadge(file, now, language) },
    { label: texts.columns.officer, cell: (file) => file.assignee?.name ?? texts.status[file.status] },
  ];
}

function queryIn({ officer, query }: ConsoleRequest): Omit<CaseQuery, 'most'> {
  const tab = CASE_TABS.find((one) => one === query.get('tab')) ?? 'waiting';
  const reason = CASE_REASONS.find((one) => one === query.get('reason'));
  const language = query.get('language');
  return {
    tab,
    officer: officer.id,
    ...(reason === undefined ? {} : { reason }),
    ...(language === 'vi' || language === 'en' ? { language } : {}),
    ...(query.get('label') === '' ? {} : { label: query.get('label') }),
    ...(query.get('office') === '' ? {} : { office: query.get('office') }),
    ...(query.get('words') === '' ? {} : { words: query.get('words') }),
  };
}

function addressOf({ query }: ConsoleRequest, more: Readonly<Record<string, string>>): string {
  const kept = ['tab', ...FILTERS].flatMap((name): [string, string][] =>
    query.get(name) === '' ? [] : [[name, query.get(name)]],
  );
  return `/cases?${new URLSearchParams([...kept, ...Object.entries(more)]).toString()}`;
}
