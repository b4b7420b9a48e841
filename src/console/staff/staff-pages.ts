import type { Language } from '../../core/message';
import type { StaffMember } from '../../core/staff';
import { html, type Markup } from '../../pages/html';
import { textField } from '../fields';
import { badge, buttonLink, card } from '../parts';
import type { ConsoleRequest, Page } from '../section';
import { dataTable } from '../table';
import { CONSOLE_TEXTS } from '../texts';
import { momentTag } from '../times';
import { staffForm, type StaffDraft, type StaffFault } from './staff-form';
import { STAFF_TEXTS } from './texts';

/** Everybody. */
export function staffListPage({ language }: ConsoleRequest, members: readonly StaffMember[]): Page {
  const texts = STAFF_TEXTS[language].staff;
  return {
    title: texts.title,
    actions: buttonLink('/staff/new', texts.add, true),
    body: dataTable(
      language,
      texts.title,
      [
        { label: texts.name, name: true, cell: ({ id, name }) => html`<a href="/console/staff/${id}">${name}</a>` },
        { label: texts.login, cell: ({ login }) => login },
        {
          label: texts.roles,
          cell: ({ roles }) => roles.map((role) => CONSOLE_TEXTS[language].roles[role]).join(', '),
        },
        { label: texts.unit, cell: ({ unit }) => unit },
        { label: texts.state, cell: (member) => stateBadge(language, member) },
        { label: texts.lastSeen, cell: ({ lastSeenAt }) => lastSeenAt && momentTag(lastSeenAt) },
      ],
      members,
    ),
  };
}

/** Adding somebody. */
export function newStaffPage(request: ConsoleRequest, draft: StaffDraft, faults: readonly StaffFault[]): Page {
  const { language, formToken } = request;
  const texts = STAFF_TEXTS[language].staff;
  return {
    title: texts.add,
    above: [{ label: texts.title, path: '/staff' }],
    ...(faults.length > 0 ? { status: 422 } : {}),
    body: staffForm(language, { action: '/console/staff/new', formToken, draft, faults, known: false }),
  };
}

/** Changing, disabling and resetting somebody. */
export function staffMemberPage(
  request: ConsoleRequest,
  member: StaffMember,
  draft: StaffDraft,
  faults: readonly StaffFault[],
): Page {
  const { language, formToken, officer } = request;
  const texts = STAFF_TEXTS[language].staff;
  const action = `/console/staff/${member.id}`;
  return {
    title: texts.edit(member.name),
    above: [{ label: texts.title, path: '/staff' }],
    actions: stateBadge(language, member),
    ...(faults.length > 0 ? { status: 422 } : {}),
    body: html`${staffForm(language, { action, formToken, draft, faults, known: true })}
      <hr />
      ${
        member.id === officer.id
          ? html`<p>${texts.ownAccount}</p>`
          : card('danger', texts.danger, dangerHtml(request, member))
      }`,
  };
}

/** The one-time link, shown once. */
export function linkPage({ language }: ConsoleRequest, member: { readonly name: string }, link: string): Page {
  const texts = STAFF_TEXTS[language].staff;
  return {
    title: texts.linkTitle(member.name),
    above: [{ label: texts.title, path: '/staff' }],
    body: html`<p>${texts.linkText}</p>
      <p class="card"><code>${link}</code></p>
      <p>${buttonLink('/staff', texts.back)}</p>`,
  };
}

function dangerHtml({ language, formToken }: ConsoleRequest, member: StaffMember): Markup {
  const texts = STAFF_TEXTS[language].staff;
  const form = (what: 'disable' | 'enable' | 'reset', text: string): Markup =>
    html`<form method="post" action="/console/staff/${member.id}/${what}" class="stack">
      ${formToken}
      <p>${text}</p>
      ${textField(language, { name: `why-${what}`, label: texts.why, maxlength: 300 })}
      <div class="buttons"><button class="${what === 'enable' ? '' : 'danger'}">${texts[what]}</button></div>
    </form>`;
  return member.disabled
    ? form('enable', '')
    : html`${form('reset', texts.resetText)}
        <hr />
        ${form('disable', texts.disableText)}`;
}

function stateBadge(language: Language, member: StaffMember): Markup {
  const texts = STAFF_TEXTS[language].staff.states;
  if (member.disabled) return badge(texts.disabled, 'bad');
  if (!member.hasPassword) return badge(texts.invited, 'warn');
  return member.hasSecondFactor ? badge(texts.active, 'good') : badge(texts.unfinished, 'warn');
}
