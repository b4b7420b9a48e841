import type { Language } from '../../core/message';
import { html, type Markup } from '../../pages/html';
import { KNOWLEDGE_TEXTS } from './texts';

/** The knowledge pages' own ways. */
export type KnowledgePart = keyof (typeof KNOWLEDGE_TEXTS)['vi']['parts'];

/** Links between the parts of the knowledge desk. */
export function knowledgeNav(language: Language, current?: KnowledgePart): Markup {
  const { parts, section } = KNOWLEDGE_TEXTS[language];
  return html`<nav class="tabs" aria-label="${section}">
    <ul>
      ${(Object.keys(parts) as readonly KnowledgePart[]).map(
        (part) =>
          html`<li>
            <a href="/console/knowledge/${part}" ${part === current && html`aria-current="page"`}>${parts[part]}</a>
          </li>`,
      )}
    </ul>
  </nav>`;
}

/** Where the address of a subject's page is, below `/console`. */
export function subjectPath(subject: string): string {
  return `/knowledge/subjects/${encodeURIComponent(subject)}`;
}

/** The way back to the desk, above a title. */
export function aboveOf(language: Language): readonly { readonly label: string; readonly path: string }[] {
  return [{ label: KNOWLEDGE_TEXTS[language].overview, path: '/knowledge' }];
}
