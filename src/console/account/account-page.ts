import type { StoredSession } from '../../core/staff';
import { html, type Markup } from '../../pages/html';
import { ACCESS_TEXTS } from '../access/texts';
import { buttonLink, badge, card, definitions } from '../parts';
import type { ConsoleRequest, Page } from '../section';
import { dataTable } from '../table';
import { CONSOLE_TEXTS } from '../texts';
import { momentTag } from '../times';

/** The own account with the sessions that are open. */
export function accountPage(request: ConsoleRequest, sessions: readonly StoredSession[], codesLeft: number): Page {
  const texts = ACCESS_TEXTS[request.language].account;
  return {
    title: texts.title,
    body: html`<div class="columns">${aboutCard(request)} ${securityCard(request, codesLeft)}</div>
      ${card('sessions', texts.sessions, sessionsHtml(request, sessions))}`,
  };
}

function aboutCard({ officer, language, formToken }: ConsoleRequest): Markup {
  const { account: texts } = ACCESS_TEXTS[language];
  const roles = officer.roles.map((role) => CONSOLE_TEXTS[language].roles[role]).join(', ');
  const other = language === 'vi' ? 'en' : 'vi';
  return card(
    'about',
    texts.about,
    html`${definitions([
        [texts.name, officer.name],
        [texts.login, officer.login],
        [texts.roles, roles],
        [texts.unit, officer.unit],
        [texts.office, officer.office],
        [texts.language, texts.languages[language]],
      ])}
      <form method="post" action="/console/account/language">
        ${formToken}<input type="hidden" name="back" value="/console/account" />
        <button name="language" value="${other}" lang="${other}">${texts.languages[other]}</button>
      </form>`,
  );
}

function securityCard({ language, formToken }: ConsoleRequest, codesLeft: number): Markup {
  const texts = ACCESS_TEXTS[language].account;
  return card(
    'security',
    texts.security,
    html`<div class="buttons">
        ${buttonLink('/account/password', texts.changePassword)}
        ${buttonLink('/account/second-factor', texts.changeFactor)}
      </div>
      <p>${texts.codesLeft(codesLeft)}</p>
      <form method="post" action="/console/account/recovery-codes">
        ${formToken}<button>${texts.newCodes}</button>
      </form>`,
  );
}

function sessionsHtml({ language, formToken, sessionId }: ConsoleRequest, sessions: readonly StoredSession[]): Markup {
  const texts = ACCESS_TEXTS[language].account;
  const endForm = (session: string, label: string, name: string): Markup =>
    html`<form method="post" action="/console/account/sessions/end">
      ${formToken}<input type="hidden" name="session" value="${session}" />
      <button class="small" aria-label="${name}">${label}</button>
    </form>`;
  return html`${dataTable(
    language,
    texts.sessions,
    [
      {
        label: texts.device,
        name: true,
        cell: ({ id, device }) => html`${device} ${id === sessionId && badge(texts.thisOne, 'good')}`,
      },
      { label: texts.since, cell: ({ createdAt }) => momentTag(createdAt) },
      { label: texts.seen, cell: ({ seenAt }) => momentTag(seenAt) },
      {
        label: texts.end,
        cell: ({ id, device }) => id !== sessionId && endForm(id, texts.end, texts.endNamed(device)),
      },
    ],
    sessions,
  )}
  ${sessions.length > 1 && endForm('', texts.endOthers, texts.endOthers)}`;
}
