import type { Language } from '../../core/message';
import { html, type Markup } from '../../pages/html';
import type { Block, Run, ShownLine } from './outgoing';
import { PAGE_TEXTS } from './page-texts';
import { PAGE_VOICE_TEXTS } from './page-voice-texts';
import { playerHtml } from './voice-html';

/** A line of the conversation as an item of the list. `older`: its choices are folded away, later ones stand below. */
export function lineHtml(line: ShownLine, language: Language, older: boolean): Markup {
  const texts = PAGE_TEXTS[language];
  return html`<li class="line ${line.from}" data-seq="${line.seq}">
    <h3 class="${line.from === 'staff' ? 'sender' : 'hidden'}">${texts.from[line.from]}</h3>
    <div class="bubble">
      ${line.voice && html`<p class="small">🎤 ${PAGE_VOICE_TEXTS[language].message}</p>`}${line.blocks.map(blockHtml)}
    </div>
    ${playerHtml(line, language)} ${choicesHtml(line, language, older)} ${ratingHtml(line, language)}
  </li>`;
}

function choicesHtml(line: ShownLine, language: Language, older: boolean): Markup | undefined {
  if (line.choices.length === 0) return undefined;
  const texts = PAGE_TEXTS[language];
  const choices = html`<ul class="choices">
    ${line.choices.map(({ id, label, url }) =>
      url === undefined
        ? html`<li><button form="press" name="choice" value="${id}" class="choice">${label}</button></li>`
        : html`<li>
            <a class="choice" href="${url}" target="_blank" rel="noopener noreferrer"
              >${label}<span class="hidden"> (${texts.opensPage})</span></a
            >
          </li>`,
    )}
  </ul>`;
  if (!older) return choices;
  return html`<details class="folded">
    <summary>${texts.olderChoices}</summary>
    ${choices}
  </details>`;
}

function ratingHtml({ rating }: ShownLine, language: Language): Markup | undefined {
  if (rating.length === 0) return undefined;
  return html`<div class="rating" role="group" aria-label="${PAGE_TEXTS[language].rating}">
    ${rating.map(
      ({ id, label }) => html`<button form="press" name="choice" value="${id}" class="rate">${label}</button>`,
    )}
  </div>`;
}

function blockHtml(block: Block): Markup {
  const classes = [block.apart && 'apart', block.small && 'small'].filter(Boolean).join(' ');
  switch (block.kind) {
    case 'lines':
      return html`<p class="${classes}">
        ${block.lines.map((line, at) => html`${at > 0 && html`<br />`}${line.map(runHtml)}`)}
      </p>`;
    case 'bullets':
      return html`<ul class="${classes}">
        ${block.items.map((item) => html`<li>${item.map(runHtml)}</li>`)}
      </ul>`;
    case 'numbers':
      return html`<ol class="${classes}" start="${block.from}">
        ${block.items.map((item) => html`<li>${item.map(runHtml)}</li>`)}
      </ol>`;
    case 'picture':
      return html`<p class="picture"><img src="${block.address}" alt="${block.alt}" /></p>`;
    case 'document':
      return html`<p class="document">
        <a href="${block.address}" target="_blank" rel="noopener noreferrer">${block.name}</a> ${block.alt}
      </p>`;
    default:
      return block satisfies never;
  }
}

function runHtml({ text, bold, href }: Run): Markup {
  const words = bold ? html`<strong>${text}</strong>` : html`${text}`;
  if (href === undefined) return words;
  if (href.startsWith('tel:')) return html`<a href="${href}">${words}</a>`;
  return html`<a href="${href}" target="_blank" rel="noopener noreferrer">${words}</a>`;
}
