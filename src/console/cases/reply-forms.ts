import type { CaseFile } from '../../core/cases';
import { html, type Markup } from '../../pages/html';
import { textArea } from '../fields';
import type { ConsoleRequest } from '../section';
import { CASES_TEXTS } from './texts';

/** What the forms below a conversation are made from. */
export interface ReplyForms {
  readonly mine: boolean;
  readonly canned: readonly { readonly id: string; readonly title: string; readonly text: string }[];
  readonly chosen: string;
  readonly draft: string;
}

/** The answer to the person, for who has the case, and the internal note for all. */
export function replyForms(request: ConsoleRequest, file: CaseFile, forms: ReplyForms): Markup {
  const { language, formToken } = request;
  const texts = CASES_TEXTS[language];
  const path = `/console/cases/${file.id}`;
  const closed = file.status === 'closed' || file.status === 'erased';
  const refusal = file.assignee && !closed ? texts.elsewhere(file.assignee.name) : texts.mayNotReply;
  return html`<div class="write">
    ${
      forms.mine
        ? html`${cannedForm(path, forms, request)}
            <form method="post" action="${path}/reply" data-reply>
              ${formToken}
              <input type="hidden" name="canned" value="${forms.chosen}" data-canned-id />
              ${textArea(language, { name: 'reply', label: texts.reply, value: forms.draft, rows: 4, maxlength: 20_000, lang: file.language, hint: texts.replyHint('') })}
              <div class="buttons"><button class="button strong">${texts.send}</button></div>
            </form>`
        : !closed && html`<p class="soft">${refusal}</p>`
    }
    ${
      file.status !== 'erased' &&
      html`<details class="note-form">
        <summary>${texts.note}</summary>
        <form method="post" action="${path}/note">
          ${formToken}
          ${textArea(language, { name: 'note', label: texts.note, rows: 2, maxlength: 20_000, hint: texts.noteHint })}
          <div class="buttons"><button class="button">${texts.addNote}</button></div>
        </form>
      </details>`
    }
  </div>`;
}

/** Without script, the chosen text comes back in the field. */
function cannedForm(path: string, { canned, chosen }: ReplyForms, { language }: ConsoleRequest): Markup | undefined {
  if (canned.length === 0) return undefined;
  const texts = CASES_TEXTS[language];
  return html`<form class="canned" method="get" action="${path}" data-canned>
    <label for="canned">${texts.canned}</label>
    <select id="canned" name="canned">
      <option value="">${texts.chooseCanned}</option>
      ${canned.map(({ id, title, text }) => html`<option value="${id}" data-text="${text}" ${id === chosen && html`selected`}>${title}</option>`)}
    </select>
    <button class="button small">${texts.insert}</button>
  </form>`;
}
