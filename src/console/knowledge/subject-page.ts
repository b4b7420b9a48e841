import type { KnowledgeEdit } from '../../core/knowledge-edits';
import { subjectId, textsOf } from '../../knowledge/overlay';
import { renderSection } from '../../knowledge/render';
import { factText } from '../../knowledge/facts';
import { html, type Markup } from '../../pages/html';
import { selectField, textField } from '../fields';
import { badge, buttonLink, card, definitions } from '../parts';
import type { ConsoleRequest, Page } from '../section';
import { dataTable } from '../table';
import { momentText } from '../times';
import type { KnowledgeDesk } from './desk';
import { differenceHtml } from './difference-html';
import { factLines } from './plain-fact';
import { aboveOf, subjectPath } from './nav';
import { subjectName } from './names';
import { KNOWLEDGE_TEXTS } from './texts';

/** An article or a fact: what is in use, who wrote which version, and the way back. Undefined: there is none. */
export async function subjectPage(
  desk: KnowledgeDesk,
  request: ConsoleRequest,
  subject: string,
): Promise<Page | undefined> {
  const { language } = request;
  const texts = KNOWLEDGE_TEXTS[language];
  const versions = await desk.edits.versions(subject);
  if (versions.length === 0 && !textsOf(desk.files(), subject)) return undefined;
  const live = versions.find(({ state }) => state === 'live');
  const open = versions.find(({ state }) => state === 'draft' || state === 'waiting');
  return {
    title: subjectName(desk.library(), subject, language),
    styles: ['knowledge.css'],
    above: aboveOf(language),
    actions: editAction(request, subject, open),
    body: html`${definitions([
      [texts.kind, html`<code>${subject}</code>`],
      [texts.liveNow, live ? texts.fromEdit(live.version) : texts.fromRelease],
    ])}
    ${live && desk.conflicts().includes(subject) && conflictCard(desk, request, live)}
    ${card('reads', texts.reads, readingHtml(desk, request, subject))}
    ${versions.length > 0 && card('versions', texts.versions, versionsTable(language, versions))}
    ${live && request.may('knowledge.roll-back') && rollBackCard(request, live, versions)}`,
  };
}

function editAction(
  { may, language, formToken }: ConsoleRequest,
  subject: string,
  open: KnowledgeEdit | undefined,
): Markup {
  const texts = KNOWLEDGE_TEXTS[language];
  if (open) return buttonLink(`/knowledge/edits/${open.id}`, texts.continueEdit, true);
  if (!may('knowledge.write')) return html``;
  return html`<form method="post" action="/console${subjectPath(subject)}/edit">
    ${formToken}<button class="strong">${texts.edit}</button>
  </form>`;
}

function readingHtml(desk: KnowledgeDesk, { language, now }: ConsoleRequest, subject: string): Markup {
  const library = desk.library();
  const today = desk.today(now);
  const texts = KNOWLEDGE_TEXTS[language];
  const article = library.articles.get(subjectId(subject));
  if (subject.startsWith('article:') && article)
    return html`<div class="twins">
      ${(['vi', 'en'] as const).map(
        (own) =>
          html`<div lang="${own}">
            <h3>${article.text[own].title}</h3>
            ${article.text[own].sections.map(
              (section) =>
                html`<h4>${section.heading} <code>{${section.key}}</code></h4>
                  <p class="lines">${renderSection(section, own, today, library.facts).text.replaceAll('**', '')}</p>`,
            )}
          </div>`,
      )}
    </div>`;
  const fact = library.facts.get(subjectId(subject));
  if (!fact) return html``;
  const id = subjectId(subject);
  const users = [...library.articles.values()].filter(({ text }) =>
    text.vi.sections.some(({ lines }) => lines.some((line) => line.text.includes(`{${id}`))),
  );
  return html`${definitions([
      [texts.now, factText(fact, 'full', today, language) ?? '–'],
      [
        texts.usedBy,
        users.length > 0 &&
          html`${users.map(
            (user) =>
              html`<a href="/console${subjectPath(`article:${user.id}`)}">${user.text[language].title}</a> <br />`,
          )}`,
      ],
    ])}
    <p class="lines code">${factLines(fact)}</p>`;
}

function versionsTable(language: 'vi' | 'en', versions: readonly KnowledgeEdit[]): Markup {
  const texts = KNOWLEDGE_TEXTS[language];
  const who = (name: string | undefined, at: Date | undefined): string =>
    name === undefined || at === undefined ? '–' : `${name}, ${momentText(at)}`;
  return dataTable(
    language,
    texts.versions,
    [
      {
        label: texts.version,
        name: true,
        cell: ({ id, version }) => html`<a href="/console/knowledge/edits/${id}">${texts.version} ${version}</a>`,
      },
      {
        label: texts.state,
        cell: ({ state }) => badge(texts.states[state], state === 'live' ? 'good' : 'plain'),
      },
      { label: texts.writtenBy, cell: ({ writtenBy, writtenAt }) => who(writtenBy.name, writtenAt) },
      { label: texts.decidedBy, cell: ({ decidedBy, decidedAt }) => who(decidedBy?.name, decidedAt) },
      { label: texts.editNote, cell: ({ note, decision }) => [note, decision ?? ''].filter(Boolean).join(' · ') },
    ],
    versions,
  );
}

function rollBackCard(
  { language, formToken }: ConsoleRequest,
  live: KnowledgeEdit,
  versions: readonly KnowledgeEdit[],
): Markup {
  const texts = KNOWLEDGE_TEXTS[language];
  const earlier = versions.filter(({ state }) => state === 'retired');
  const options = [
    ...earlier.map(({ id, version }) => ({ value: id, label: texts.fromEdit(version) })),
    { value: '', label: texts.fromRelease },
  ];
  return card(
    'roll-back',
    texts.rollBack,
    html`<form method="post" action="/console${subjectPath(live.subject)}/roll-back" class="stack">
      ${formToken} ${selectField(language, { name: 'to', label: texts.rollBackTo, options })}
      ${textField(language, { name: 'why', label: texts.rollBackWhy, maxlength: 300 })}
      <div class="buttons"><button>${texts.goBack}</button></div>
    </form>`,
  );
}

function conflictCard(desk: KnowledgeDesk, request: ConsoleRequest, live: KnowledgeEdit): Markup {
  const { language, formToken } = request;
  const texts = KNOWLEDGE_TEXTS[language];
  return card(
    'conflict',
    texts.conflictTitle,
    html`<p>${texts.conflictText}</p>
      ${differenceHtml(language, textsOf(desk.released(), live.subject), live.texts)}
      ${
        request.may('knowledge.write') &&
        html`<form method="post" action="/console${subjectPath(live.subject)}/edit">
          ${formToken}
          <p class="hint">${texts.keepOursHint}</p>
          <div class="buttons"><button>${texts.keepOurs}</button></div>
        </form>`
      }
      ${
        request.may('knowledge.roll-back') &&
        html`<form method="post" action="/console${subjectPath(live.subject)}/roll-back">
          ${formToken}<input type="hidden" name="to" value="" />
          <input type="hidden" name="why" value="${texts.takeRelease}" />
          <div class="buttons"><button>${texts.takeRelease}</button></div>
        </form>`
      }`,
  );
}
