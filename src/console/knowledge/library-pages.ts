import { factText } from '../../knowledge/facts';
import { knowledgeEndings } from '../../knowledge/endings';
import { foldedSyllables } from '../../language/fold';
import { html, type Markup } from '../../pages/html';
import { textField } from '../fields';
import { badge } from '../parts';
import type { ConsoleRequest, Page } from '../section';
import { dataTable } from '../table';
import { readMoment, dayText } from '../times';
import type { KnowledgeDesk } from './desk';
import { knowledgeNav, subjectPath } from './nav';
import { subjectName } from './names';
import { KNOWLEDGE_TEXTS } from './texts';

/** Most rows of a list. A narrower search finds the rest. */
const MOST_ROWS = 200;

/** All articles, or those whose name or id holds the words looked for, whatever the diacritics. */
export function articlesPage(desk: KnowledgeDesk, request: ConsoleRequest): Page {
  const { language, query } = request;
  const texts = KNOWLEDGE_TEXTS[language];
  const articles = [...desk.library().articles.values()].filter(({ id, text }) =>
    holds([id, text.vi.title, text.en.title, ...text.vi.aliases], query.get('q')),
  );
  const rows = articles.sort((left, right) =>
    left.text[language].title.localeCompare(right.text[language].title, 'vi'),
  );
  return {
    title: texts.parts.articles,
    styles: ['knowledge.css'],
    body: html`${knowledgeNav(language, 'articles')} ${searchForm(request)}
    ${dataTable(
      language,
      texts.parts.articles,
      [
        {
          label: texts.title,
          name: true,
          cell: ({ id, text }) => html`<a href="/console${subjectPath(`article:${id}`)}">${text[language].title}</a>`,
        },
        { label: texts.area, cell: ({ area, id }) => html`${area} / <code>${id}</code>` },
        { label: texts.checkedOn, cell: ({ checkedOn }) => plainDay(checkedOn) },
      ],
      rows.slice(0, MOST_ROWS),
      { empty: texts.noMatch },
    )}`,
  };
}

/** All facts, or those looked for, with what they say today. */
export function factsPage(desk: KnowledgeDesk, request: ConsoleRequest): Page {
  const { language, query, now } = request;
  const texts = KNOWLEDGE_TEXTS[language];
  const library = desk.library();
  const today = desk.today(now);
  const found = [...library.facts].filter(([id, fact]) =>
    holds(['name' in fact ? `${fact.name.vi} ${fact.name.en}` : `${fact.vi} ${fact.en}`, id], query.get('q')),
  );
  return {
    title: texts.parts.facts,
    styles: ['knowledge.css'],
    body: html`${knowledgeNav(language, 'facts')} ${searchForm(request)}
    ${dataTable(
      language,
      texts.parts.facts,
      [
        {
          label: texts.title,
          name: true,
          cell: ([id]) =>
            html`<a href="/console${subjectPath(`fact:${id}`)}">${subjectName(library, `fact:${id}`, language)}</a>`,
        },
        { label: texts.kind, cell: ([id, fact]) => html`${texts.kinds[fact.kind]}, <code>${id}</code>` },
        { label: texts.now, cell: ([, fact]) => factText(fact, 'full', today, language) ?? '–' },
      ],
      found.slice(0, MOST_ROWS),
      { empty: texts.noMatch },
    )}`,
  };
}

/** What ends soon, was checked long ago, or is missing. */
export function expiringPage(desk: KnowledgeDesk, request: ConsoleRequest): Page {
  const { language, now } = request;
  const texts = KNOWLEDGE_TEXTS[language];
  const endings = knowledgeEndings(desk.library(), desk.today(now), desk.schedule());
  return {
    title: texts.parts.expiring,
    styles: ['knowledge.css'],
    body: html`${knowledgeNav(language, 'expiring')}
      <p class="lead">${texts.expiringLead}</p>
      ${dataTable(
        language,
        texts.parts.expiring,
        [
          { label: texts.day, cell: ({ day }) => plainDay(day) },
          { label: texts.what, name: true, cell: ({ subject }) => endingLink(desk, subject, language) },
          {
            label: texts.why,
            cell: ({ reason }) => badge(texts.reasons[reason], reason === 'ended' ? 'bad' : 'warn'),
          },
        ],
        endings,
        { empty: texts.nothingExpires },
      )}`,
  };
}

function endingLink(desk: KnowledgeDesk, subject: string, language: 'vi' | 'en'): Markup {
  if (subject === 'schedule') return html`<a href="/console/schedule">${language === 'vi' ? 'Lịch' : 'Schedule'}</a>`;
  return html`<a href="/console${subjectPath(subject)}">${subjectName(desk.library(), subject, language)}</a>`;
}

function searchForm({ language, query }: ConsoleRequest): Markup {
  const texts = KNOWLEDGE_TEXTS[language];
  const field = { name: 'q', label: texts.searchHint, value: query.get('q'), type: 'search', optional: true } as const;
  return html`<form class="filters" method="get" role="search">
    ${textField(language, field)}
    <div class="field"><button>${texts.search}</button></div>
  </form>`;
}

function holds(names: readonly string[], words: string): boolean {
  const wanted = foldedSyllables(words).join(' ');
  return wanted === '' || names.some((name) => foldedSyllables(name).join(' ').includes(wanted));
}

function plainDay(day: string): string {
  const moment = readMoment(day);
  return moment ? dayText(moment) : day;
}
