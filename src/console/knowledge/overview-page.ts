import type { KnowledgeEdit } from '../../core/knowledge-edits';
import { html, type Markup } from '../../pages/html';
import { badge, card, messageBox } from '../parts';
import type { ConsoleRequest, Page } from '../section';
import { dataTable } from '../table';
import { momentTag } from '../times';
import type { KnowledgeDesk } from './desk';
import { faultWords } from './fault-words';
import { knowledgeNav, subjectPath } from './nav';
import { subjectName } from './names';
import { KNOWLEDGE_TEXTS } from './texts';

/** What waits for somebody, and what went wrong by itself. */
export async function overviewPage(desk: KnowledgeDesk, request: ConsoleRequest): Promise<Page> {
  const { language } = request;
  const texts = KNOWLEDGE_TEXTS[language];
  const open = await desk.edits.open();
  const waiting = open.filter(({ state }) => state === 'waiting');
  const drafts = open.filter(({ state }) => state === 'draft');
  return {
    title: texts.overview,
    styles: ['knowledge.css'],
    body: html`${knowledgeNav(language)} ${brokenBox(desk, request)} ${conflictBox(desk, request)}
    ${card('waiting', texts.waitingTitle, editTable(desk, request, waiting, texts.nothingWaits))}
    ${card('drafts', texts.draftsTitle, editTable(desk, request, drafts, texts.noDrafts))}`,
  };
}

/** Edits with their subject, author and check. */
function editTable(
  desk: KnowledgeDesk,
  { language }: ConsoleRequest,
  edits: readonly KnowledgeEdit[],
  empty: string,
): Markup {
  const texts = KNOWLEDGE_TEXTS[language];
  return dataTable(
    language,
    texts.draftsTitle,
    [
      {
        label: texts.title,
        name: true,
        cell: ({ id, subject }) =>
          html`<a href="/console/knowledge/edits/${id}">${subjectName(desk.library(), subject, language)}</a>`,
      },
      { label: texts.writtenBy, cell: ({ writtenBy, writtenAt }) => html`${writtenBy.name}, ${momentTag(writtenAt)}` },
      { label: texts.editNote, cell: ({ note }) => note },
      {
        label: texts.checkTitle,
        cell: ({ check }) => check && (check.ok ? badge(texts.passed, 'good') : badge(texts.refused, 'bad')),
      },
    ],
    edits,
    { empty },
  );
}

function brokenBox(desk: KnowledgeDesk, { language }: ConsoleRequest): Markup | undefined {
  const broken = desk.broken();
  const texts = KNOWLEDGE_TEXTS[language];
  if (broken.length === 0) return undefined;
  return messageBox(
    'bad',
    html`<p><strong>${texts.brokenTitle}</strong></p>
      <p>${texts.brokenText}</p>
      <ul>
        ${broken.map(
          ({ subject, faults }) =>
            html`<li>
              <a href="/console${subjectPath(subject)}">${subjectName(desk.library(), subject, language)}</a>:
              ${faults.slice(0, 3).map((fault) => html`${faultWords(fault, language)} `)}
            </li>`,
        )}
      </ul>`,
  );
}

function conflictBox(desk: KnowledgeDesk, { language }: ConsoleRequest): Markup | undefined {
  const conflicts = desk.conflicts();
  const texts = KNOWLEDGE_TEXTS[language];
  if (conflicts.length === 0) return undefined;
  return messageBox(
    'note',
    html`<p><strong>${texts.conflictTitle}</strong></p>
      <p>${texts.conflictText}</p>
      <ul>
        ${conflicts.map(
          (subject) =>
            html`<li>
              <a href="/console${subjectPath(subject)}">${subjectName(desk.library(), subject, language)}</a>
            </li>`,
        )}
      </ul>`,
  );
}
