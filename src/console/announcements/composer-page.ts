import type { ContentFault } from '../../announcements/checking';
import { TEMPLATES } from '../../announcements/templates';
import type { AnnouncementContent } from '../../core/announcing';
import type { Language } from '../../core/message';
import { EVERY, TOPICS, ACTIVATIONS, type Area } from '../../core/subscribing';
import { TOPIC_NAMES } from '../../core/topic-names';
import { html, type Markup } from '../../pages/html';
import { choiceField, faultSummary, selectField, textArea, textField } from '../fields';
import { buttonLink, card } from '../parts';
import type { ConsoleRequest, Page } from '../section';
import { momentOf } from './composer-form';
import { ANNOUNCEMENT_TEXTS } from './texts';

/** What the page is made from. */
export interface Composing {
  readonly content: AnnouncementContent;
  /** Undefined: a new one. */
  readonly id?: number;
  readonly version?: number;
  readonly faults: readonly ContentFault[];
  readonly areas: readonly Area[];
  readonly channels: readonly string[];
  /** Previews and count, already rendered. */
  readonly preview?: Markup | undefined;
  readonly problem?: string | undefined;
}

/** The page on which an announcement is written, with its preview; without script the preview comes with a press. */
export function composerPage(request: ConsoleRequest, composing: Composing): Page {
  const { language } = request;
  const texts = ANNOUNCEMENT_TEXTS[language];
  const { faults, problem, id } = composing;
  const summary = faultSummary(
    language,
    faults.map((fault) => ({ name: fault.field, text: faultText(fault, language) })),
  );
  const path = id === undefined ? '/announcements/new' : `/announcements/${id}/edit`;
  return {
    title: id === undefined ? texts.write : texts.edit,
    above: [{ label: texts.section, path: '/announcements' }],
    ...(problem === undefined ? {} : { message: { kind: 'bad', text: problem } }),
    ...(faults.length > 0 || problem !== undefined ? { status: 422 } : {}),
    scripts: ['announcements.js'],
    styles: ['announcements.css'],
    wide: true,
    body: html`${summary} ${id === undefined && templateLinks(language)}
      <div class="compose">
        <form method="post" action="/console${path}" enctype="multipart/form-data" class="stack" data-preview>
          ${request.formToken} ${fieldsOf(request, composing)}
          <div class="buttons">
            <button class="strong" name="do" value="save">${texts.save}</button>
            <button name="do" value="preview" formnovalidate>${texts.preview}</button>
          </div>
        </form>
        <div id="preview" aria-live="polite">${composing.preview}</div>
      </div>`,
  };
}

/** What is wrong, in words. */
export function faultText({ field, kind, detail }: ContentFault, language: Language): string {
  const texts = ANNOUNCEMENT_TEXTS[language];
  const [name = '', of] = field.split('.');
  const names: Readonly<Record<string, string>> = {
    title: texts.title,
    body: texts.body,
    source: texts.source,
    alt: texts.alt,
    contact: texts.contact,
    areas: texts.areas,
    expiresAt: texts.expires,
    sendAt: texts.sendAt,
  };
  const which = of === undefined ? '' : ` (${of === 'vi' ? texts.inVi : texts.inEn})`;
  return `${names[name] ?? name}${which}: ${texts.faults[kind]}${detail === undefined ? '' : ` ${detail}`}`;
}

function templateLinks(language: Language): Markup {
  const texts = ANNOUNCEMENT_TEXTS[language];
  return html`<details class="more">
    <summary>${texts.fromTemplate}</summary>
    <ul class="plain-list">
      ${TEMPLATES.map(
        ({ id, name }) => html`<li>${buttonLink(`/announcements/new?template=${id}`, name[language])}</li>`,
      )}
    </ul>
  </details>`;
}

function fieldsOf(request: ConsoleRequest, { content, faults, areas, channels, version }: Composing): Markup {
  const { language } = request;
  const texts = ANNOUNCEMENT_TEXTS[language];
  const fault = (field: string): string | undefined => {
    const found = faults.find((one) => one.field === field);
    return found && faultText(found, language);
  };
  const inLanguage = (label: string, of: Language): string => `${label} (${of === 'vi' ? texts.inVi : texts.inEn})`;
  const text = (name: 'title' | 'source', label: string, of: Language): Markup =>
    textField(language, {
      name: `${name}.${of}`,
      label: inLanguage(label, of),
      value: content[name][of],
      fault: fault(`${name}.${of}`),
    });
  const body = (of: Language): Markup =>
    textArea(language, {
      name: `body.${of}`,
      label: inLanguage(texts.body, of),
      value: content.body[of],
      rows: 8,
      lang: of,
      fault: fault(`body.${of}`),
      ...(of === 'vi' ? { hint: texts.bodyHint } : {}),
    });
  return html`<input type="hidden" name="version" value="${version ?? 0}" /> ${selectField(language, {
      name: 'topic',
      label: texts.topic,
      value: content.topic,
      options: TOPICS.map((topic) => ({ value: topic, label: TOPIC_NAMES[topic][language] })),
    })}
    ${text('title', texts.title, 'vi')} ${body('vi')} ${text('title', texts.title, 'en')} ${body('en')}
    ${text('source', texts.source, 'vi')} ${text('source', texts.source, 'en')}
    ${textField(language, { name: 'contact', label: texts.contact, value: content.contact, optional: true, fault: fault('contact') })}
    ${attachmentFields(request, content, fault)}
    <div class="field">
      <div class="choice">
        <input
          type="checkbox"
          id="spoken"
          name="spoken"
          value="yes"
          aria-describedby="spoken-hint"
          ${content.spoken && html`checked`}
        />
        <label for="spoken">${texts.spoken}</label>
      </div>
      <p class="hint" id="spoken-hint">${texts.spokenHint}</p>
    </div>
    ${textField(language, { name: 'expiresAt', label: texts.expires, type: 'datetime-local', value: momentOf(content.expiresAt), fault: fault('expiresAt') })}
    ${textField(language, { name: 'sendAt', label: texts.sendAt, type: 'datetime-local', value: momentOf(content.sendAt), optional: true, hint: texts.sendAtHint, fault: fault('sendAt') })}
    ${audienceFields(language, content, areas, channels, fault)}`;
}

function attachmentFields(
  { language }: ConsoleRequest,
  { attachment }: AnnouncementContent,
  fault: (field: string) => string | undefined,
): Markup {
  const texts = ANNOUNCEMENT_TEXTS[language];
  const alt = (of: Language): Markup =>
    textField(language, {
      name: `alt.${of}`,
      label: `${texts.alt} (${of === 'vi' ? texts.inVi : texts.inEn})`,
      value: attachment?.alt[of] ?? '',
      optional: true,
      fault: fault(`alt.${of}`),
    });
  return html`${
      attachment !== null &&
      html`<p class="kept">
          <input type="hidden" name="attachment" value="${attachment.file}" />${texts.keepFile}:
          <a href="/files/${attachment.file}">${attachment.name}</a>
        </p>
        <div class="choice">
          <input type="checkbox" id="dropFile" name="dropFile" value="yes" /><label for="dropFile"
            >${texts.dropFile}</label
          >
        </div>`
    }
    <div class="field">
      <label for="file">${texts.file}</label>
      <p class="hint" id="file-hint">${texts.fileHint}</p>
      <input type="file" id="file" name="file" accept=".jpg,.jpeg,.png,.pdf" aria-describedby="file-hint" />
    </div>
    ${alt('vi')} ${alt('en')}`;
}

function audienceFields(
  language: Language,
  { audience }: AnnouncementContent,
  areas: readonly Area[],
  channels: readonly string[],
  fault: (field: string) => string | undefined,
): Markup {
  const texts = ANNOUNCEMENT_TEXTS[language];
  return card(
    'audience',
    texts.audience,
    html`${choiceField({
      name: 'areas',
      label: texts.areas,
      many: true,
      values: audience.areas,
      options: [
        { value: EVERY, label: texts.allAreas },
        ...areas.map(({ id, name }) => ({ value: id, label: name[language] })),
      ],
      fault: fault('areas'),
    })}
    ${choiceField({
      name: 'languages',
      label: `${texts.languages} (${texts.anyone})`,
      many: true,
      values: audience.languages,
      options: (['vi', 'en'] as const).map((value) => ({ value, label: texts.languageNames[value] })),
    })}
    ${choiceField({
      name: 'channels',
      label: `${texts.channels} (${texts.anyone})`,
      many: true,
      values: audience.channels,
      options: channels.map((value) => ({ value, label: value })),
    })}
    ${choiceField({
      name: 'activated',
      label: `${texts.activated} (${texts.anyone})`,
      many: true,
      values: audience.activated,
      options: ACTIVATIONS.map((value) => ({ value, label: texts.activations[value] })),
    })}
    ${textField(language, { name: 'notToldDays', label: texts.notTold, type: 'number', min: '0', max: '365', value: `${audience.notToldDays}`, hint: texts.notToldHint, size: 6 })}`,
  );
}
