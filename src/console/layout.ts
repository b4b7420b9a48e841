import type { Language } from '../core/message';
import type { Officer } from '../core/officers';
import { html, type Markup } from '../pages/html';
import { messageBox } from './parts';
import type { Page } from './section';
import { CONSOLE_TEXTS } from './texts';

/** Where the console is. */
export const CONSOLE_PATH = '/console';

/** An entry of the navigation that this officer may see. */
export interface NavigationItem {
  /** With `/console`. */
  readonly address: string;
  readonly label: string;
  readonly current: boolean;
  /** How much waits for somebody to act. */
  readonly toAct: number;
}

/** What surrounds a page. */
export interface Frame {
  readonly language: Language;
  /** Undefined: nobody is logged in; there is no navigation then. */
  readonly officer: Officer | undefined;
  readonly navigation: readonly NavigationItem[];
  /** This page's address, for the language switch to come back to. */
  readonly address: string;
  readonly formToken: string;
  /** The address of a file in `console/assets`. */
  readonly asset: (name: string) => string;
}

/** A whole page. */
export function renderPage(page: Page, frame: Frame): string {
  const texts = CONSOLE_TEXTS[frame.language];
  return html`<!doctype html>
    <html lang="${frame.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${page.title} – ${texts.product}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="${frame.asset('console.svg')}" type="image/svg+xml" />
        ${[...SHARED_STYLES, ...(page.styles ?? [])].map(
          (name) => html`<link rel="stylesheet" href="${frame.asset(name)}" />`,
        )}
        ${
          page.refresh !== undefined &&
          html`<noscript><meta http-equiv="refresh" content="${page.refresh}" /></noscript>`
        }
        ${[...SHARED_SCRIPTS, ...(page.scripts ?? [])].map(
          (name) => html`<script type="module" src="${frame.asset(name)}"></script>`,
        )}
      </head>
      <body ${frame.officer ? html`data-token="${frame.formToken}"` : html`class="guest"`}>
        <a class="skip" href="#main">${texts.skip}</a>
        ${headerHtml(frame)}
        <div class="frame">
          ${frame.officer && navigationHtml(frame)}
          <main id="main" tabindex="-1" class="${page.wide === true ? 'wide' : ''}">${mainHtml(page, frame)}</main>
        </div>
      </body>
    </html>`.markup;
}

const SHARED_STYLES = ['console.css', 'forms.css', 'lists.css'];
const SHARED_SCRIPTS = ['console.js'];

function mainHtml(page: Page, frame: Frame): Markup {
  const texts = CONSOLE_TEXTS[frame.language];
  return html`${
      page.above &&
      html`<nav class="above" aria-label="${texts.whereYouAre}">
        <ol>
          ${page.above.map(({ label, path }) => html`<li><a href="${CONSOLE_PATH}${path}">${label}</a></li>`)}
        </ol>
      </nav>`
    }
    <div class="head">
      <h1>${page.title}</h1>
      ${page.actions && html`<div class="actions">${page.actions}</div>`}
    </div>
    ${page.message && messageBox(page.message.kind, page.message.text)} ${page.body}`;
}

function headerHtml(frame: Frame): Markup {
  const texts = CONSOLE_TEXTS[frame.language];
  return html`<header class="top">
    <a class="name" href="${CONSOLE_PATH}"><strong>${texts.product}</strong> <span>${texts.console}</span></a>
    <div class="tools ${frame.officer ? 'apart' : ''}">
      ${frame.officer ? officerTools(frame, frame.officer) : languageLink(frame)}
    </div>
    ${
      frame.officer &&
      html`<details class="menu">
        <summary>${texts.menu}</summary>
        <nav aria-label="${texts.mainNavigation}">${entriesHtml(frame)}</nav>
        <div class="tools">${officerTools(frame, frame.officer)}</div>
      </details>`
    }
  </header>`;
}

function officerTools(frame: Frame, officer: Officer): Markup {
  const texts = CONSOLE_TEXTS[frame.language];
  const token = html`<input type="hidden" name="token" value="${frame.formToken}" />`;
  return html`<form method="post" action="${CONSOLE_PATH}/account/language">
      ${token}<input type="hidden" name="back" value="${frame.address}" />
      <button class="plain" name="language" value="${texts.languageName}" lang="${texts.languageName}">
        ${texts.language}
      </button>
    </form>
    <a href="${CONSOLE_PATH}/account" aria-label="${texts.account}: ${officer.name}">${officer.name}</a>
    <form method="post" action="${CONSOLE_PATH}/log-out">${token}<button class="plain">${texts.logOut}</button></form>`;
}

function languageLink(frame: Frame): Markup {
  const texts = CONSOLE_TEXTS[frame.language];
  const address = new URL(frame.address, 'http://here');
  address.searchParams.set('lang', texts.languageName);
  return html`<a
    href="${address.pathname}${address.search}"
    lang="${texts.languageName}"
    hreflang="${texts.languageName}"
    >${texts.language}</a
  >`;
}

function navigationHtml(frame: Frame): Markup {
  return html`<nav class="side" aria-label="${CONSOLE_TEXTS[frame.language].mainNavigation}">
    ${entriesHtml(frame)}
  </nav>`;
}

function entriesHtml({ navigation, language }: Frame): Markup {
  const texts = CONSOLE_TEXTS[language];
  return html`<ul>
    ${navigation.map(
      ({ address, label, current, toAct }) =>
        html`<li>
          <a href="${address}" ${current && html`aria-current="page"`}
            ><span>${label}</span> ${
              toAct > 0 &&
              html`<span class="count"
                ><span aria-hidden="true">${toAct}</span><span class="hidden">${texts.toAct(toAct)}</span></span
              >`
            }</a
          >
        </li>`,
    )}
  </ul>`;
}
