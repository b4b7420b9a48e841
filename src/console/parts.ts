import type { Language } from '../core/message';
import { html, type Markup, type Part } from '../pages/html';
import { CONSOLE_TEXTS } from './texts';

/** How a badge or a message looks; the words must say it too. */
export type Tone = 'plain' | 'good' | 'note' | 'warn' | 'bad';

/** A short word in a coloured box: a status. */
export function badge(text: string, tone: Tone = 'plain'): Markup {
  return html`<span class="badge ${tone}">${text}</span>`;
}

/** A message at the top of a page: `bad` is read out at once and takes the focus, the others when the reader pauses. */
export function messageBox(kind: 'good' | 'bad' | 'note', text: Part): Markup {
  return kind === 'bad'
    ? html`<div class="message bad" role="alert" tabindex="-1" data-focus><div>${text}</div></div>`
    : html`<div class="message ${kind}" role="status"><div>${text}</div></div>`;
}

/** A link that looks like a button. `strong`: the page's main step. `path` is below `/console`. */
export function buttonLink(path: string, label: string, strong = false): Markup {
  return html`<a class="button ${strong ? 'strong' : ''}" href="/console${path}">${label}</a>`;
}

/** Terms and what they are; entries without a value are left out. */
export function definitions(entries: readonly (readonly [term: string, value: Part])[]): Markup {
  return html`<dl class="definitions">
    ${entries
      .filter(([, value]) => value !== undefined && value !== false && value !== '')
      .map(
        ([term, value]) =>
          html`<div>
            <dt>${term}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
  </dl>`;
}

/** Said instead of an empty list. */
export function emptyNote(language: Language, text = CONSOLE_TEXTS[language].nothing): Markup {
  return html`<p class="empty">${text}</p>`;
}

/** A part of a page with a heading of its own. `id` must be unique on the page. */
export function card(id: string, title: string, body: Part): Markup {
  return html`<section class="card" aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${body}
  </section>`;
}
