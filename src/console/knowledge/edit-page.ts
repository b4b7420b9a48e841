import type { Preview, EditTexts, KnowledgeEdit } from '../../core/knowledge-edits';
import { articleForm } from '../../knowledge/article-form';
import { textsOf } from '../../knowledge/overlay';
import { quickCheck } from '../../knowledge/quick-check';
import { html, type Markup } from '../../pages/html';
import { textArea, textField } from '../fields';
import { card, definitions } from '../parts';
import type { ConsoleRequest, Page } from '../section';
import { momentTag } from '../times';
import { articleFields } from './article-fields';
import { checkHtml, faultsHtml } from './check-html';
import type { CheckRun } from './check-runs';
import type { KnowledgeDesk } from './desk';
import { differenceHtml } from './difference-html';
import { factFields } from './fact-fields';
import { aboveOf, subjectPath } from './nav';
import { subjectName } from './names';
import { previewCard } from './preview-html';
import { KNOWLEDGE_TEXTS } from './texts';

/** What an edit's page shows beside the edit. */
export interface EditView {
  readonly run: CheckRun | undefined;
  /** What was typed and could not be saved. */
  readonly typed?: { readonly texts?: EditTexts; readonly message: string; readonly casesFault?: string };
  readonly preview?: { readonly question: string; readonly day: string; readonly shown: Preview };
}

/** One edit: written while it is a draft, approved or sent back while it waits, read afterwards. */
export function editPage(desk: KnowledgeDesk, request: ConsoleRequest, edit: KnowledgeEdit, view: EditView): Page {
  const { language } = request;
  const texts = KNOWLEDGE_TEXTS[language];
  const name = subjectName(desk.library(), edit.subject, language);
  const shown = view.typed?.texts ?? edit.texts;
  const open = edit.state === 'draft' || edit.state === 'waiting';
  const writes = edit.state === 'draft' && request.may('knowledge.write');
  const before = textsOf(desk.files(), edit.subject);
  return {
    title: texts.editing(name),
    wide: true,
    styles: ['knowledge.css'],
    scripts: ['knowledge.js'],
    above: [...aboveOf(language), { label: name, path: subjectPath(edit.subject) }],
    ...(view.typed ? { status: 422 as const, message: { kind: 'bad' as const, text: view.typed.message } } : {}),
    ...(view.run && !view.run.failed ? { refresh: 3 } : {}),
    body: html`${definitions([
      [texts.state, texts.states[edit.state]],
      [texts.version, String(edit.version)],
      [texts.writtenBy, html`${edit.writtenBy.name}, ${momentTag(edit.writtenAt)}`],
      [texts.editNote, edit.note],
      [texts.decidedBy, edit.decidedBy && edit.decidedAt && html`${edit.decidedBy.name}, ${momentTag(edit.decidedAt)}`],
      [texts.decision, edit.decision ?? ''],
    ])}
    ${writes && writeForm(desk, request, edit, shown, view)} ${open && checkCard(desk, request, edit, view)}
    ${(open || !writes) && card('changes', texts.changes, differenceHtml(language, before, edit.texts))}
    ${open && previewCard(request, edit, desk.today(request.now), view.preview)}
    ${edit.state === 'waiting' && approvalCard(request, edit)} ${writes && discardCard(request, edit)}`,
  };
}

function writeForm(
  desk: KnowledgeDesk,
  { language, formToken, now }: ConsoleRequest,
  edit: KnowledgeEdit,
  shown: EditTexts,
  view: EditView,
): Markup {
  const texts = KNOWLEDGE_TEXTS[language];
  const candidate = { subject: edit.subject, texts: shown, base: edit.base };
  const faults = quickCheck(desk.files(), desk.library(), candidate, desk.today(now));
  return html`<form method="post" action="/console/knowledge/edits/${edit.id}/save" class="edit" data-edit="${edit.id}">
    ${formToken}<input type="hidden" name="revision" value="${edit.revision}" />
    ${
      shown.kind === 'article'
        ? articleFields(language, articleForm(shown), view.typed?.casesFault)
        : factFields(language, shown.fact)
    }
    ${textField(language, {
      name: 'note',
      label: texts.editNote,
      hint: texts.editNoteHint,
      value: edit.note,
      optional: true,
      maxlength: 300,
    })}
    <section class="live-check" aria-labelledby="live-check-title" tabindex="0">
      <h2 id="live-check-title">${texts.liveCheck}</h2>
      <div data-live-check role="status">
        <p>${faults.length === 0 ? texts.noFaults : texts.faults(faults.length)}</p>
        ${faultsHtml(language, faults, edit.subject)}
      </div>
    </section>
    <div class="buttons"><button class="strong">${texts.save}</button></div>
  </form>`;
}

function checkCard(desk: KnowledgeDesk, request: ConsoleRequest, edit: KnowledgeEdit, { run }: EditView): Markup {
  const { language, formToken } = request;
  const texts = KNOWLEDGE_TEXTS[language];
  const current = edit.check?.against === desk.state().name && edit.check.revision === edit.revision;
  const running = run !== undefined && !run.failed;
  const submits = edit.state === 'draft' && request.may('knowledge.write') && edit.check?.ok === true && !running;
  return card(
    'check',
    texts.checkTitle,
    html`<p class="hint">${texts.checkLead}</p>
      ${checkHtml(language, edit, run, current)}
      <div class="buttons">
        ${
          !running &&
          html`<form method="post" action="/console/knowledge/edits/${edit.id}/check">
            ${formToken}<button>${edit.check ? texts.checkAgain : texts.check}</button>
          </form>`
        }
        ${
          submits &&
          html`<form method="post" action="/console/knowledge/edits/${edit.id}/submit">
            ${formToken}<input type="hidden" name="revision" value="${edit.revision}" />
            <button class="strong">${texts.submit}</button>
          </form>`
        }
      </div>`,
  );
}

function approvalCard(request: ConsoleRequest, edit: KnowledgeEdit): Markup | undefined {
  const { language, formToken, officer } = request;
  const texts = KNOWLEDGE_TEXTS[language];
  if (!request.may('knowledge.approve')) return undefined;
  if (edit.writtenBy.id === officer.id) return card('approval', texts.approval, html`<p>${texts.notOwn}</p>`);
  return card(
    'approval',
    texts.approval,
    html`<form method="post" action="/console/knowledge/edits/${edit.id}/approve">
        ${formToken}
        <div class="buttons"><button class="strong">${texts.approve}</button></div>
      </form>
      <form method="post" action="/console/knowledge/edits/${edit.id}/send-back" class="stack">
        ${formToken} ${textArea(language, { name: 'why', label: texts.sendBackWhy, rows: 2, maxlength: 300 })}
        <div class="buttons"><button>${texts.sendBack}</button></div>
      </form>`,
  );
}

function discardCard({ language, formToken }: ConsoleRequest, edit: KnowledgeEdit): Markup {
  const texts = KNOWLEDGE_TEXTS[language];
  return html`<details class="more">
    <summary>${texts.discard}</summary>
    <form method="post" action="/console/knowledge/edits/${edit.id}/discard" class="stack">
      ${formToken} ${textField(language, { name: 'why', label: texts.discardWhy, maxlength: 300 })}
      <div class="buttons"><button>${texts.discard}</button></div>
    </form>
  </details>`;
}
