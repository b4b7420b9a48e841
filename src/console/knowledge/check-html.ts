import type { CheckFault, EditCheck, KnowledgeEdit } from '../../core/knowledge-edits';
import type { Language } from '../../core/message';
import { html, type Markup } from '../../pages/html';
import { badge } from '../parts';
import { dataTable } from '../table';
import type { CheckRun } from './check-runs';
import { faultWords } from './fault-words';
import { KNOWLEDGE_TEXTS } from './texts';

/** Most faults and moved questions that are shown. */
const MOST_SHOWN = 40;

/** What the gate said of an edit, or how far it is. `current`: nothing changed since. */
export function checkHtml(
  language: Language,
  edit: KnowledgeEdit,
  run: CheckRun | undefined,
  current: boolean,
): Markup {
  const texts = KNOWLEDGE_TEXTS[language];
  if (run && !run.failed)
    return html`<div data-progress="/console/knowledge/edits/${edit.id}/progress">
      <p role="status">${texts.checking}</p>
      <progress max="100" value="${Math.round(run.share * 100)}" aria-label="${texts.checking}"></progress>
    </div>`;
  const { check } = edit;
  return html`${run?.failed === true && html`<p class="fault" role="alert">${texts.checkFailed}</p>`}
  ${check && resultHtml(language, check)} ${check && !current && html`<p class="fault">${texts.checkStale}</p>`}`;
}

function resultHtml(language: Language, check: EditCheck): Markup {
  const texts = KNOWLEDGE_TEXTS[language];
  const why =
    check.faults.length > 0
      ? texts.refusedWhy.faults
      : check.unproved > 0
        ? texts.refusedWhy.unproved
        : texts.refusedWhy.worse;
  return html`<p>${check.ok ? badge(texts.passed, 'good') : badge(texts.refused, 'bad')}</p>
    ${!check.ok && html`<p><strong>${why}</strong></p>`} ${faultsHtml(language, check.faults)}
    ${
      check.faults.length === 0 &&
      html`<p>${texts.sums(check.before.good, check.now.good, check.before.wrong, check.now.wrong)}</p>
        ${movesHtml(language, check)}`
    }`;
}

/** Faults as a list in plain words; those of `written`, the subject whose fields are on the page, with a link to the place. */
export function faultsHtml(language: Language, faults: readonly CheckFault[], written?: string): Markup | undefined {
  if (faults.length === 0) return undefined;
  return html`<ul class="faults">
    ${faults.slice(0, MOST_SHOWN).map((fault) => html`<li>${faultHtml(language, fault, written)}</li>`)}
  </ul>`;
}

/** A line is one of the file, which says nothing to who writes in a field: there the place itself is led to (knowledge.js). */
function faultHtml(language: Language, fault: CheckFault, written: string | undefined): Markup {
  const { file, message } = fault;
  const [, id, own] = /([^/]+)\.(vi|en)\.md$/.exec(file) ?? [];
  if (own === undefined || written !== `article:${id}`) return html`${faultWords(fault, language)}`;
  const words = /"(.+?)…?"/.exec(message)?.[1] ?? /^\{[^}]+\}/.exec(message)?.[0] ?? '';
  return html`${faultWords({ file, message }, language)}
    <a href="#${own}.body" data-words="${words}">${KNOWLEDGE_TEXTS[language].toField}</a>`;
}

function movesHtml(language: Language, { moves }: EditCheck): Markup {
  const texts = KNOWLEDGE_TEXTS[language];
  if (moves.length === 0) return html`<p>${texts.noMoves}</p>`;
  const verdict = (name: string): string => texts.verdicts[name] ?? name;
  const sorted = [...moves].sort((left, right) => Number(right.worse) - Number(left.worse));
  return dataTable(
    language,
    texts.moves,
    [
      { label: texts.question, name: true, cell: ({ question }) => question.slice(0, 160) },
      { label: texts.before, cell: ({ from }) => verdict(from) },
      { label: texts.after, cell: ({ to }) => verdict(to) },
      { label: '', cell: ({ worse }) => (worse ? badge(texts.worse, 'bad') : badge(texts.better, 'good')) },
    ],
    sorted.slice(0, MOST_SHOWN),
    { visible: true },
  );
}
