import { factLines } from './plain-fact';
import type { EditTexts } from '../../core/knowledge-edits';
import type { Language } from '../../core/message';
import { html, type Markup } from '../../pages/html';
import { linesDifference } from './lines-difference';
import { KNOWLEDGE_TEXTS } from './texts';

/** What an edit changes, line by line, both languages. */
export function differenceHtml(language: Language, before: EditTexts | undefined, after: EditTexts): Markup {
  const texts = KNOWLEDGE_TEXTS[language];
  const parts = partsOf(before, after).filter(({ old, young }) => old !== young);
  if (parts.length === 0) return html`<p>${texts.noChanges}</p>`;
  return html`${parts.map(
    ({ name, old, young }) =>
      html`${name !== undefined && html`<h3>${texts.inLanguage[name]}</h3>`}
        <div class="difference" tabindex="0" role="group" aria-label="${texts.changes}">
          ${linesDifference(old, young).map(({ sign, text }) =>
            sign === '+'
              ? html`<ins>+ ${text}</ins>`
              : sign === '-'
                ? html`<del>− ${text}</del>`
                : html`<span>&nbsp; ${text}</span>`,
          )}
        </div>`,
  )}`;
}

interface Part {
  readonly name: Language | undefined;
  readonly old: string;
  readonly young: string;
}

function partsOf(before: EditTexts | undefined, after: EditTexts): readonly Part[] {
  if (after.kind === 'fact') {
    const old = before?.kind === 'fact' ? factLines(before.fact) : '';
    return [{ name: undefined, old, young: factLines(after.fact) }];
  }
  const old = before?.kind === 'article' ? before : { vi: '', en: '' };
  return (['vi', 'en'] as const).map((name) => ({ name, old: old[name], young: after[name] }));
}
