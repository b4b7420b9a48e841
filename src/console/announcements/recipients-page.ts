import { RECIPIENT_STATES, type Announcement, type RecipientRow } from '../../core/announcing';
import type { Language } from '../../core/message';
import { html, type Markup } from '../../pages/html';
import { selectField, textField } from '../fields';
import type { ConsoleRequest, Page } from '../section';
import { dataTable, pagination, type Column } from '../table';
import { momentText } from '../times';
import { ANNOUNCEMENT_TEXTS } from './texts';

/** Every recipient's result, without telling who it is: channel and a masked id. */
export function recipientsPage(
  request: ConsoleRequest,
  { id, content }: Announcement,
  rows: readonly RecipientRow[],
  next: number | undefined,
): Page {
  const { language, query } = request;
  const texts = ANNOUNCEMENT_TEXTS[language];
  const state = query.get('state');
  return {
    title: texts.recipients,
    above: [
      { label: texts.section, path: '/announcements' },
      { label: content.title[language], path: `/announcements/${id}` },
    ],
    body: html`<form method="get" action="/console/announcements/${id}/recipients" class="filters">
        ${selectField(language, {
          name: 'state',
          label: texts.result,
          value: state,
          options: [
            { value: '', label: texts.everyState },
            ...RECIPIENT_STATES.map((value) => ({ value, label: texts.results[value] })),
          ],
        })}
        ${textField(language, { name: 'person', label: texts.person, type: 'search', value: query.get('person'), optional: true })}
        <button>${texts.search}</button>
      </form>
      ${dataTable(language, texts.recipients, recipientColumns(language), rows)}
      ${pagination(language, { next: next === undefined ? undefined : `/announcements/${id}/recipients?state=${state}&after=${next}` })}`,
  };
}

/** Those whose result is not known, with the two decisions. */
export function unknownPage(
  request: ConsoleRequest,
  { id, content }: Announcement,
  rows: readonly RecipientRow[],
): Page {
  const { language } = request;
  const texts = ANNOUNCEMENT_TEXTS[language];
  const tick: Column<RecipientRow> = {
    label: texts.resend,
    cell: ({ recipient }) =>
      html`<input
        type="checkbox"
        name="recipient"
        value="${recipient}"
        aria-label="${texts.recipient} ${recipient}"
      />`,
  };
  return {
    title: texts.unknownTitle,
    above: [
      { label: texts.section, path: '/announcements' },
      { label: content.title[language], path: `/announcements/${id}` },
    ],
    body:
      rows.length === 0
        ? html`<p class="empty">${texts.nothingUnknown}</p>`
        : html`<p>${texts.unknownHint}</p>
            <form method="post" action="/console/announcements/${id}/unknown" class="stack">
              ${request.formToken}
              ${dataTable(language, texts.unknownTitle, [...recipientColumns(language), tick], rows)}
              <div class="choice">
                <input type="checkbox" id="all" name="all" value="yes" /><label for="all">${texts.all}</label>
              </div>
              ${textField(language, { name: 'why', label: texts.why, maxlength: 300 })}
              <div class="buttons">
                <button name="decision" value="resend">${texts.resend}</button>
                <button name="decision" value="leave">${texts.leave}</button>
              </div>
            </form>`,
  };
}

function recipientColumns(language: Language): readonly Column<RecipientRow>[] {
  const texts = ANNOUNCEMENT_TEXTS[language];
  return [
    { label: texts.recipient, name: true, cell: (row) => maskedPerson(row) },
    { label: texts.areas, cell: ({ area }) => area },
    { label: texts.result, cell: ({ state, reason }) => resultHtml(language, state, reason) },
    { label: texts.when, cell: ({ at }) => at && momentText(at) },
  ];
}

function resultHtml(language: Language, state: RecipientRow['state'], reason: string | undefined): Markup {
  const texts = ANNOUNCEMENT_TEXTS[language];
  return html`${texts.results[state]}${reason !== undefined && `: ${texts.why_[reason] ?? reason}`}`;
}

function maskedPerson({ channel, person }: RecipientRow): string {
  return person === '' ? '–' : `${channel} …${person.slice(-3)}`;
}
