import type { CollectedData, DataRecord, Kept } from '../../core/personal-data';
import type { Language } from '../../core/message';
import { html, type Markup } from '../../pages/html';
import { faultSummary, textField } from '../fields';
import { badge, buttonLink, card, emptyNote } from '../parts';
import type { ConsoleRequest, Page } from '../section';
import { dataTable } from '../table';
import { momentTag } from '../times';
import { enData } from '../../messages/en-personal-data';
import { viData } from '../../messages/vi-personal-data';
import { DATA_DESK_TEXTS } from './texts';

const KINDS = { vi: viData.kinds, en: enData.kinds };

/** The form that asks for the code. */
export function askPage(
  { language, formToken }: ConsoleRequest,
  filled: {
    readonly code?: string;
    readonly why?: string;
    readonly fault?: { readonly field: 'code' | 'why'; readonly text: string };
  },
): Page {
  const texts = DATA_DESK_TEXTS[language];
  const { fault } = filled;
  const faultOf = (field: 'code' | 'why'): string | undefined => (fault?.field === field ? fault.text : undefined);
  return {
    title: texts.title,
    ...(fault ? { status: 422 as const } : {}),
    body: html`${fault && faultSummary(language, [{ name: fault.field, text: fault.text }])}
      <p>${texts.intro}</p>
      <form method="post" action="/console/personal-data" class="narrow">
        ${formToken}
        ${textField(language, {
          name: 'code',
          label: texts.code,
          hint: texts.codeHint,
          value: filled.code ?? '',
          size: 12,
          maxlength: 20,
          fault: faultOf('code'),
        })}
        ${textField(language, {
          name: 'why',
          label: texts.why,
          hint: texts.whyHint,
          value: filled.why ?? '',
          maxlength: 500,
          fault: faultOf('why'),
        })}
        <button class="strong">${texts.look}</button>
      </form>
      <p class="hint">${texts.erasing}</p>`,
  };
}

/** Newest lines shown on the page. */
const LINES = 50;

/** What is kept of the resident whose code was told. */
export function keptPage(
  request: ConsoleRequest,
  { access, kept, data }: { readonly access: string; readonly kept: Kept; readonly data: CollectedData },
): Page {
  const { language } = request;
  const texts = DATA_DESK_TEXTS[language];
  const path = `/personal-data/${access}`;
  return {
    title: texts.title,
    actions: html`${buttonLink(`${path}/file/html`, texts.html)} ${buttonLink(`${path}/file/json`, texts.json)}`,
    body: html`${card(
        'kept',
        texts.kept,
        dataTable(
          language,
          texts.kept,
          [
            { label: texts.kind, cell: ({ kind }) => KINDS[language][kind], name: true },
            { label: texts.count, cell: ({ n }) => n, number: true },
          ],
          kept.records,
        ),
      )}
      ${card('cases', texts.cases, casesHtml(request, path, data.records.cases ?? []))}
      ${card('conversation', texts.conversation, conversationHtml(data, language))}
      <p class="hint">${texts.erasing}</p>`,
  };
}

function casesHtml(request: ConsoleRequest, path: string, cases: readonly DataRecord[]): Markup {
  const { language, may, formToken } = request;
  const texts = DATA_DESK_TEXTS[language];
  if (cases.length === 0) return emptyNote(language);
  return html`<ul class="held-cases">
    ${cases.map((one, at) => {
      const id = String(one['id'] ?? '');
      const held = one['legal_hold'] === true;
      return html`<li>
        <p>
          <a href="/console/cases/${id}">${id.slice(0, 8)}</a> ${texts.opened}
          ${momentTag(new Date(String(one['opened_at'])))} ${held ? badge(texts.held, 'warn') : badge(texts.notHeld)}
        </p>
        ${
          may('cases.legal-hold') &&
          html`<form method="post" action="/console${path}/hold">
            ${formToken}
            <input type="hidden" name="case" value="${id}" />
            <input type="hidden" name="held" value="${held ? '0' : '1'}" />
            <label for="why-${at}">${texts.holdWhy}</label>
            <input id="why-${at}" name="why" required maxlength="500" autocomplete="off" />
            <button>${held ? texts.release : texts.hold}</button>
          </form>`
        }
      </li>`;
    })}
  </ul>`;
}

function conversationHtml({ conversation }: CollectedData, language: Language): Markup {
  const texts = DATA_DESK_TEXTS[language];
  if (conversation.length === 0) return emptyNote(language);
  return html`${conversation.length > LINES && html`<p class="hint">${texts.lastLines(LINES)}</p>`}
    <ol class="lines">
      ${conversation
        .slice(-LINES)
        .map(
          ({ at, from, text }) =>
            html`<li><strong>${texts.from[from]}</strong> ${momentTag(new Date(at))}<br />${text}</li>`,
        )}
    </ol>`;
}
