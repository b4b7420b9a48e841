/** Markup that may stand in a page as it is. Only {@link html} makes it. */
export interface Markup {
  readonly markup: string;
}

/** What may stand in a template: a text is escaped, markup is not, nothing and `false` leave no trace. */
export type Part = string | number | Markup | readonly Part[] | false | undefined;

/** Markup from a template. Every text in it is escaped, for attributes in double quotes and for content alike. */
export function html(fixed: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { markup: fixed.reduce((text, next, index) => text + markupOf(parts[index - 1]) + next) };
}

function markupOf(part: Part): string {
  if (part === undefined || part === false) return '';
  if (typeof part === 'string' || typeof part === 'number') return escape(String(part));
  if ('markup' in part) return part.markup;
  return part.map(markupOf).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
