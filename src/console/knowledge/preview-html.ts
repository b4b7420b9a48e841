import type { KnowledgeEdit } from '../../core/knowledge-edits';
import { html, type Markup } from '../../pages/html';
import { selectField, textField } from '../fields';
import { card } from '../parts';
import type { ConsoleRequest } from '../section';
import { faultsHtml } from './check-html';
import type { EditView } from './edit-page';
import { KNOWLEDGE_TEXTS } from './texts';

/** A question and a day, and how the assistant would answer with the edit. */
export function previewCard(
  { language, query }: ConsoleRequest,
  edit: KnowledgeEdit,
  today: string,
  preview: EditView['preview'],
): Markup {
  const texts = KNOWLEDGE_TEXTS[language];
  const spoken = query.get('language') === 'en' ? 'en' : 'vi';
  return card(
    'preview',
    texts.preview,
    html`<p class="hint">${texts.previewLead}</p>
      <form method="get" action="/console/knowledge/edits/${edit.id}#preview" class="filters">
        ${textField(language, { name: 'question', label: texts.previewQuestion, value: preview?.question ?? '', maxlength: 500 })}
        ${textField(language, { name: 'day', label: texts.previewDay, value: preview?.day ?? today, type: 'date' })}
        ${selectField(language, {
          name: 'language',
          label: texts.language,
          value: spoken,
          options: (['vi', 'en'] as const).map((value) => ({ value, label: texts.languages[value] })),
        })}
        <div class="field"><button>${texts.tryIt}</button></div>
      </form>
      ${preview && shownHtml(language, spoken, preview)}`,
  );
}

function shownHtml(language: 'vi' | 'en', spoken: 'vi' | 'en', { shown }: NonNullable<EditView['preview']>): Markup {
  const texts = KNOWLEDGE_TEXTS[language];
  if (shown.faults.length > 0)
    return html`<p>${texts.previewFaults}</p>
      ${faultsHtml(language, shown.faults)}`;
  return html`<p class="hint">
      ${texts.previewOutcome}: ${shown.outcome} ${shown.article !== undefined && html`<code>${shown.article}</code>`}
    </p>
    ${shown.replies.map(
      ({ text, choices }) =>
        html`<div class="bubble" lang="${spoken}">${text.replaceAll('**', '')}</div>
          <ul class="chips">
            ${choices.map((label) => html`<li>${label}</li>`)}
          </ul>`,
    )}`;
}
