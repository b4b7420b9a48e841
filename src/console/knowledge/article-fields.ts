import type { Language } from '../../core/message';
import type { ArticleForm, ArticleTextForm } from '../../knowledge/article-form';
import { html, type Markup } from '../../pages/html';
import { textArea, textField } from '../fields';
import type { FormValues } from '../section';
import { KNOWLEDGE_TEXTS } from './texts';

/** An article's fields: both languages side by side, then what they share. */
export function articleFields(language: Language, form: ArticleForm, casesFault?: string): Markup {
  const texts = KNOWLEDGE_TEXTS[language];
  const shared = (name: 'basis' | 'next' | 'dialog', label: string, hint?: string): Markup =>
    textField(language, { name, label, value: form[name], optional: true, ...(hint === undefined ? {} : { hint }) });
  const day = (name: 'checkedOn' | 'from' | 'to', label: string): Markup =>
    textField(language, { name, label, value: form[name], type: 'date', optional: name !== 'checkedOn' });
  return html`<div class="twins">${(['vi', 'en'] as const).map((own) => languageFields(language, own, form[own]))}</div>
    <fieldset class="layer">
      <legend>${texts.general}</legend>
      <div class="row">${day('checkedOn', texts.checkedOn)} ${day('from', texts.from)} ${day('to', texts.to)}</div>
      ${textArea(language, { name: 'sources', label: texts.sources, hint: texts.sourcesHint, value: form.sources, rows: 3 })}
      ${shared('basis', texts.basis, texts.basisHint)} ${shared('next', texts.next, texts.nextHint)}
      ${shared('dialog', texts.dialog)}
      <details class="more" ${casesFault !== undefined && html`open`}>
        <summary>${texts.cases}</summary>
        ${textArea(language, {
          name: 'cases',
          label: texts.cases,
          hint: texts.casesHint,
          value: form.cases,
          rows: 8,
          optional: true,
          fault: casesFault,
        })}
      </details>
    </fieldset>`;
}

function languageFields(language: Language, own: Language, form: ArticleTextForm): Markup {
  const texts = KNOWLEDGE_TEXTS[language];
  const line = (name: 'title' | 'label', label: string, maxlength: number): Markup =>
    textField(language, { name: `${own}.${name}`, label, value: form[name], maxlength });
  const area = (name: 'body' | 'questions' | 'aliases', label: string, hint: string, rows: number): Markup =>
    textArea(language, {
      name: `${own}.${name}`,
      label,
      hint,
      value: form[name],
      rows,
      lang: own,
      optional: name === 'aliases',
    });
  return html`<fieldset class="twin">
    <legend>${texts.inLanguage[own]}</legend>
    ${line('title', texts.title, 200)} ${line('label', texts.label, 32)} ${area('body', texts.body, texts.bodyHint, 24)}
    ${area('questions', texts.questionsField, texts.questionsHint, 12)}
    ${area('aliases', texts.aliases, texts.aliasesHint, 4)}
  </fieldset>`;
}

/** Reads the fields back. */
export function readArticleForm(form: FormValues): ArticleForm {
  const text = (own: Language): ArticleTextForm => ({
    title: form.get(`${own}.title`),
    label: form.get(`${own}.label`),
    aliases: form.get(`${own}.aliases`),
    questions: form.get(`${own}.questions`),
    body: form.get(`${own}.body`),
  });
  return {
    vi: text('vi'),
    en: text('en'),
    checkedOn: form.get('checkedOn'),
    from: form.get('from'),
    to: form.get('to'),
    sources: form.get('sources'),
    basis: form.get('basis'),
    next: form.get('next'),
    dialog: form.get('dialog'),
    cases: form.get('cases'),
  };
}
