import type { CountOf, SubscriberFigures } from '../../core/announcing';
import type { Chat } from '../../core/staff-chats';
import type { Area } from '../../core/subscribing';
import { TOPIC_NAMES } from '../../core/topic-names';
import { html, type Markup } from '../../pages/html';
import { textField } from '../fields';
import { numberText } from '../numbers';
import { card } from '../parts';
import type { ConsoleRequest, Page } from '../section';
import { dataTable } from '../table';
import { ANNOUNCEMENT_TEXTS } from './texts';

/** Who subscribes to what, in figures; areas may be added. */
export function subscribersPage(
  request: ConsoleRequest,
  figures: SubscriberFigures,
  areas: readonly Area[],
  problem?: string,
): Page {
  const { language } = request;
  const texts = ANNOUNCEMENT_TEXTS[language];
  const topics: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = TOPIC_NAMES;
  const areaName = (id: string): string =>
    areas.find((area) => area.id === id)?.name[language] ?? (id === '*' ? texts.allAreas : id);
  const table = (caption: string, rows: readonly CountOf[], name: (what: string) => string): Markup =>
    dataTable(
      language,
      caption,
      [
        { label: caption, name: true, cell: ({ what }) => name(what) },
        { label: texts.people, number: true, cell: ({ n }) => numberText(n, language) },
      ],
      rows,
      { visible: true },
    );
  return {
    title: texts.subscribers,
    above: [{ label: texts.section, path: '/announcements' }],
    ...(problem === undefined ? {} : { message: { kind: 'bad', text: problem }, status: 422 }),
    body: html`<ul class="figures">
        <li><strong>${numberText(figures.total, language)}</strong> <span>${texts.people}</span></li>
      </ul>
      ${table(texts.areas, figures.by.areas, areaName)}
      ${table(texts.topic, figures.by.topics, (what) => topics[what]?.[language] ?? texts.all)}
      ${table(texts.channels, figures.by.channel, (what) => what)}
      ${table(texts.languages, figures.by.language, (what) => texts.languageNames[what === 'en' ? 'en' : 'vi'])}
      ${table(texts.activated, figures.by.activated, (what) => texts.activations[what as 'yes' | 'no' | 'unknown'])}
      ${dataTable(
        language,
        texts.day,
        [
          { label: texts.day, name: true, cell: ({ day }) => day },
          { label: texts.given, number: true, cell: ({ given }) => `${given}` },
          { label: texts.withdrawn, number: true, cell: ({ withdrawn }) => `${withdrawn}` },
        ],
        figures.days,
      )}
      ${request.may('announcements.write') && addAreaCard(request)}`,
  };
}

function addAreaCard(request: ConsoleRequest): Markup {
  const { language, form } = request;
  const texts = ANNOUNCEMENT_TEXTS[language];
  return card(
    'add-area',
    texts.addArea,
    html`<form method="post" action="/console/announcements/areas" class="stack">
      ${request.formToken}
      ${textField(language, { name: 'id', label: texts.areaId, value: form.get('id'), pattern: '[a-z][a-z0-9\\-]{1,30}' })}
      ${textField(language, { name: 'vi', label: texts.areaVi, value: form.get('vi'), maxlength: 40 })}
      ${textField(language, { name: 'en', label: texts.areaEn, value: form.get('en'), maxlength: 40 })}
      <div class="buttons"><button>${texts.addArea}</button></div>
    </form>`,
  );
}

/** The officer's own chats, to which test messages go. `code`: just made. */
export function chatPage(request: ConsoleRequest, chats: readonly Chat[], code: string | undefined): Page {
  const { language } = request;
  const texts = ANNOUNCEMENT_TEXTS[language];
  return {
    title: texts.myChat,
    above: [{ label: texts.section, path: '/announcements' }],
    body: html`${
        code !== undefined &&
        card(
          'code',
          texts.linkCode,
          html`<p>${texts.linkHint(code)}</p>
            <p class="hint">${texts.codeOnce}</p>`,
        )
      }
      <form method="post" action="/console/announcements/my-chat">
        ${request.formToken}<button class="strong" name="do" value="code">${texts.newCode}</button>
      </form>
      ${chats.map(
        ({ channel, person }) =>
          html`<form method="post" action="/console/announcements/my-chat">
            ${request.formToken}<input type="hidden" name="channel" value="${channel}" />
            <input type="hidden" name="person" value="${person}" />
            <p>
              ${texts.linked}: ${channel} …${person.slice(-3)} <button name="do" value="unlink">${texts.unlink}</button>
            </p>
          </form>`,
      )}`,
  };
}
