import type { CaseFile } from '../../core/cases';
import type { StoredOffice } from '../../core/office';
import type { StaffMember } from '../../core/staff';
import { html, type Markup, type Part } from '../../pages/html';
import { card } from '../parts';
import { may } from '../permissions';
import type { ConsoleRequest } from '../section';
import { momentValue } from '../times';
import { CASES_TEXTS } from './texts';

/** What the actions choose from. */
export interface ActionChoices {
  readonly offices: readonly StoredOffice[];
  readonly members: readonly StaffMember[];
  readonly labels: readonly string[];
}

/** All that this officer may do with the case now, besides answering. */
export function caseActions(request: ConsoleRequest, file: CaseFile, choices: ActionChoices): Markup {
  const texts = CASES_TEXTS[request.language];
  return card(
    'actions',
    texts.actions,
    html`${steps(request, file)} ${handing(request, file, choices)} ${labelling(request, file, choices)}
    ${holding(request, file)}`,
  );
}

function form(request: ConsoleRequest, file: CaseFile, step: string, content: Part): Markup {
  return html`<form method="post" action="/console/cases/${file.id}/${step}">${request.formToken}${content}</form>`;
}

function steps(request: ConsoleRequest, file: CaseFile): Markup {
  const texts = CASES_TEXTS[request.language];
  const { officer } = request;
  const mine = file.assignee?.id === officer.id;
  const button = (step: string, label: string, strong = false): Markup =>
    form(request, file, step, html`<button class="button ${strong ? 'strong' : ''}">${label}</button>`);
  if (file.status === 'erased') return html``;
  if (file.status === 'closed') return html`<div class="buttons">${button('reopen', texts.reopen)}</div>`;
  const mayAct = mine || file.assignee === undefined || request.may('cases.all');
  return html`<div class="buttons">
    ${file.status === 'waiting' && button('claim', texts.claim, true)}
    ${file.status === 'attended' && !mine && request.may('cases.all') && button('take-over', texts.takeOver)}
    ${mine && button('release', texts.release)} ${mayAct && file.snoozedUntil && button('wake', texts.wake)}
    ${mayAct && button('close', texts.close)}
  </div>`;
}

const DAY_MS = 86_400_000;

function handing(request: ConsoleRequest, file: CaseFile, { offices, members }: ActionChoices): Markup | undefined {
  const texts = CASES_TEXTS[request.language];
  const { officer, language, now } = request;
  const mine = file.assignee?.id === officer.id;
  if (file.status !== 'waiting' && file.status !== 'attended') return undefined;
  if (!mine && file.assignee !== undefined && !request.may('cases.all')) return undefined;
  const colleagues = members.filter(
    (member) => !member.disabled && member.id !== file.assignee?.id && may(member, 'cases.reply'),
  );
  const others = offices.filter(({ office }) => office.id !== file.office);
  return html`<details>
    <summary>${texts.transfer} · ${texts.move} · ${texts.doSnooze}</summary>
    <div class="stack">
      ${
        colleagues.length > 0 &&
        form(
          request,
          file,
          'transfer',
          html`<label for="to">${texts.transfer}</label>
            <select id="to" name="to">
              ${colleagues.map(({ id, name, unit }) => html`<option value="${id}">${name}${unit === '' ? '' : ` (${unit})`}</option>`)}
            </select>
            <button class="button small">${texts.transfer}</button>`,
        )
      }
      ${
        others.length > 0 &&
        form(
          request,
          file,
          'move',
          html`<label for="office">${texts.move}</label>
            <select id="office" name="office">
              ${others.map(({ office }) => html`<option value="${office.id}">${office.name[language]}</option>`)}
            </select>
            <button class="button small">${texts.move}</button>`,
        )
      }
      ${form(
        request,
        file,
        'snooze',
        html`<label for="until">${texts.snooze}</label>
          <input
            id="until"
            name="until"
            type="datetime-local"
            required
            min="${momentValue(now)}"
            value="${momentValue(new Date(now.getTime() + DAY_MS))}"
          />
          <button class="button small">${texts.doSnooze}</button>`,
      )}
    </div>
  </details>`;
}

function labelling(request: ConsoleRequest, file: CaseFile, { labels }: ActionChoices): Markup | undefined {
  if (file.status === 'erased') return undefined;
  const texts = CASES_TEXTS[request.language];
  return html`<div class="labels">
    <h3>${texts.labels}</h3>
    ${
      file.labels.length > 0 &&
      html`<ul class="plain-list chips">
        ${file.labels.map((label) => html`<li>${form(request, file, 'unlabel', html`<input type="hidden" name="label" value="${label}" /><span>${label}</span> <button class="plain" aria-label="${texts.removeLabel(label)}">×</button>`)}</li>`)}
      </ul>`
    }
    ${form(
      request,
      file,
      'label',
      html`<label class="hidden" for="label">${texts.addLabel}</label>
        <input id="label" name="label" list="known-labels" maxlength="40" required autocomplete="off" />
        <datalist id="known-labels">${labels.map((label) => html`<option value="${label}"></option>`)}</datalist>
        <button class="button small">${texts.addLabel}</button>`,
    )}
  </div>`;
}

function holding(request: ConsoleRequest, file: CaseFile): Markup | undefined {
  if (!request.may('cases.legal-hold') || file.status === 'erased') return undefined;
  const texts = CASES_TEXTS[request.language];
  const step = file.legalHold ? 'unhold' : 'hold';
  return html`<details>
    <summary>${file.legalHold ? texts.unhold : texts.hold}</summary>
    ${form(
      request,
      file,
      step,
      html`<label for="why">${texts.holdWhy}</label>
        <input id="why" name="why" maxlength="500" required autocomplete="off" />
        <button class="button small">${texts[step]}</button>`,
    )}
  </details>`;
}
