import type { GroupStatus, QuestionGroup } from '../../core/desk-questions';
import type { Language } from '../../core/message';
import { html, type Markup } from '../../pages/html';
import { selectField, textField } from '../fields';
import { badge, card, definitions } from '../parts';
import type { ConsoleRequest, Page } from '../section';
import { dataTable, pagination } from '../table';
import { momentTag } from '../times';
import type { KnowledgeDesk } from './desk';
import { knowledgeNav } from './nav';
import { sectionOptions, slugOf } from './question-targets';
import { KNOWLEDGE_TEXTS } from './texts';

const PAGE_ROWS = 30;
const STATUSES: readonly GroupStatus[] = ['open', 'done', 'dismissed'];

/** Groups of like questions, those asked most first. */
export async function questionsPage(desk: KnowledgeDesk, request: ConsoleRequest): Promise<Page> {
  const { language, query } = request;
  const texts = KNOWLEDGE_TEXTS[language];
  await desk.groupQuestions();
  const status = STATUSES.find((one) => one === query.get('status')) ?? 'open';
  const chosen = query.get('language');
  const only = chosen === 'vi' || chosen === 'en' ? chosen : undefined;
  const page = Math.max(1, Math.min(1000, Number(query.get('page')) || 1));
  const { groups, total } = await desk.questions.groups(status, {
    skip: (page - 1) * PAGE_ROWS,
    most: PAGE_ROWS,
    ...(only === undefined ? {} : { language: only }),
  });
  const at = (n: number): string => `/knowledge/questions?status=${status}&language=${chosen}&page=${n}`;
  const pages = Math.max(1, Math.ceil(total / PAGE_ROWS));
  return {
    title: texts.parts.questions,
    styles: ['knowledge.css'],
    body: html`${knowledgeNav(language, 'questions')}
      <p class="lead">${texts.questionsLead}</p>
      ${filterForm(language, status, chosen)} ${groupTable(language, groups)}
      ${pagination(language, {
        previous: page > 1 ? at(page - 1) : undefined,
        next: page < pages ? at(page + 1) : undefined,
        text: `${page} / ${pages}`,
      })}`,
  };
}

function filterForm(language: Language, status: GroupStatus, chosen: string): Markup {
  const texts = KNOWLEDGE_TEXTS[language];
  const statuses = STATUSES.map((value) => ({ value, label: texts.statuses[value] }));
  const languages = [
    { value: '', label: texts.allLanguages },
    { value: 'vi', label: texts.languages.vi },
    { value: 'en', label: texts.languages.en },
  ];
  return html`<form class="filters" method="get">
    ${selectField(language, { name: 'status', label: texts.status, value: status, options: statuses })}
    ${selectField(language, { name: 'language', label: texts.language, value: chosen, options: languages })}
    <div class="field"><button>${texts.filter}</button></div>
  </form>`;
}

function groupTable(language: Language, groups: readonly QuestionGroup[]): Markup {
  const texts = KNOWLEDGE_TEXTS[language];
  return dataTable(
    language,
    texts.parts.questions,
    [
      {
        label: texts.question,
        name: true,
        cell: ({ id, sample, language: spoken }) =>
          html`<a href="/console/knowledge/questions/${id}" lang="${spoken}">${sample.slice(0, 200)}</a>`,
      },
      {
        label: texts.count,
        number: true,
        cell: ({ n, bad }) => html`${n} ${bad > 0 && badge(`${bad} ${texts.badCount}`, 'warn')}`,
      },
      { label: texts.language, cell: (group) => texts.languages[group.language] },
      { label: texts.newest, cell: ({ newestAt }) => momentTag(newestAt) },
      { label: texts.assigned, cell: ({ assignedTo }) => assignedTo?.name ?? texts.nobody },
    ],
    groups,
  );
}

/** One group: its questions, and the one step to an article. */
export async function groupPage(desk: KnowledgeDesk, request: ConsoleRequest, group: QuestionGroup): Promise<Page> {
  const { language } = request;
  const texts = KNOWLEDGE_TEXTS[language];
  const questions = await desk.questions.questions(group.id, 100);
  return {
    title: group.sample.slice(0, 120),
    styles: ['knowledge.css'],
    above: [
      { label: texts.overview, path: '/knowledge' },
      { label: texts.parts.questions, path: '/knowledge/questions' },
    ],
    body: html`${definitions([
      [texts.count, String(group.n)],
      [texts.badCount, group.bad > 0 ? String(group.bad) : ''],
      [texts.newest, momentTag(group.newestAt)],
      [texts.status, texts.statuses[group.status]],
      [texts.assigned, group.assignedTo?.name ?? texts.nobody],
      [texts.note, group.note ?? ''],
    ])}
    ${request.may('knowledge.write') && writeCards(desk, request, group)}
    ${card(
      'all',
      texts.allQuestions,
      html`<ul class="rows">
        ${questions.map(
          ({ question, concern, at, article, language: spoken }) =>
            html`<li>
              <p lang="${spoken}">${question}</p>
              <p class="hint">
                ${momentTag(at)}, ${texts.concerns[concern]}
                ${article !== undefined && html`(${texts.answeredWith} <code>${article}</code>)`}
              </p>
            </li>`,
        )}
      </ul>`,
    )}`,
  };
}

function writeCards(
  desk: KnowledgeDesk,
  { language, formToken, officer }: ConsoleRequest,
  group: QuestionGroup,
): Markup {
  const texts = KNOWLEDGE_TEXTS[language];
  const action = (path: string): string => `/console/knowledge/questions/${group.id}/${path}`;
  const areas = [...new Set([...desk.library().articles.values()].map(({ area }) => area))].sort();
  const mine = group.assignedTo?.id === officer.id;
  return html`<form method="post" action="${action('assign')}" class="inline">
      ${formToken}
      <button name="to" value="${mine ? '' : 'me'}">${mine ? texts.release : texts.take}</button>
    </form>
    ${card(
      'variant',
      texts.addVariant,
      html`<form method="post" action="${action('variant')}" class="stack">
        ${formToken}
        <p class="hint">${texts.addVariantHint}</p>
        ${selectField(language, {
          name: 'target',
          label: texts.toSection,
          options: sectionOptions(desk, group, language),
        })}
        <div class="buttons"><button class="strong">${texts.addTo}</button></div>
      </form>`,
    )}
    ${card(
      'new',
      texts.newArticle,
      html`<form method="post" action="${action('article')}" class="stack">
        ${formToken}
        <p class="hint">${texts.newArticleHint}</p>
        ${textField(language, { name: 'id', label: texts.articleId, value: slugOf(group.sample), maxlength: 40 })}
        ${selectField(language, {
          name: 'area',
          label: texts.area,
          options: areas.map((value) => ({ value, label: value })),
        })}
        <div class="buttons"><button>${texts.begin}</button></div>
      </form>`,
    )}
    ${card(
      'close',
      texts.close,
      html`<form method="post" action="${action('settle')}" class="stack">
        ${formToken} ${textField(language, { name: 'note', label: texts.note, optional: true, maxlength: 300 })}
        <div class="buttons">
          ${
            group.status === 'open'
              ? html`<button name="status" value="done">${texts.markDone}</button>
                  <button name="status" value="dismissed">${texts.dismiss}</button>`
              : html`<button name="status" value="open">${texts.reopen}</button>`
          }
        </div>
      </form>`,
    )}`;
}
