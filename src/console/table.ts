import type { Language } from '../core/message';
import { html, type Markup, type Part } from '../pages/html';
import { emptyNote } from './parts';
import { CONSOLE_TEXTS } from './texts';

/** A column: its heading, and a row's cell. */
export interface Column<Row> {
  readonly label: string;
  readonly cell: (row: Row) => Part;
  /** Numbers stand at the end of their column. */
  readonly number?: boolean;
  /** The cell that names the row: a row heading for screen readers, the title of the card on a phone. One a table. */
  readonly name?: boolean;
}

/** A table that becomes a list of cards on a narrow screen. `caption` is read out; `visible` shows it too. */
export function dataTable<Row>(
  language: Language,
  caption: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  options: { readonly visible?: boolean; readonly empty?: string } = {},
): Markup {
  if (rows.length === 0) return emptyNote(language, options.empty);
  // Roles are said again: browsers drop them when the cells are laid out as blocks.
  return html`<table class="data" role="table">
    <caption class="${options.visible === true ? '' : 'hidden'}">
      ${caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${columns.map(
          ({ label, number }) =>
            html`<th scope="col" role="columnheader" class="${number === true ? 'number' : ''}">${label}</th>`,
        )}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(
        (row) =>
          html`<tr role="row">
            ${columns.map((column) => cellHtml(column, row))}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function cellHtml<Row>(column: Column<Row>, row: Row): Markup {
  const content = html`<span class="label" aria-hidden="true">${column.label}</span
    ><span class="value">${column.cell(row)}</span>`;
  return column.name === true
    ? html`<th scope="row" role="rowheader">${content}</th>`
    : html`<td role="cell" class="${column.number === true ? 'number' : ''}">${content}</td>`;
}

/** Links to other pages of a list; addresses are below `/console`, undefined at the ends. */
export function pagination(
  language: Language,
  links: { readonly previous?: string | undefined; readonly next?: string | undefined; readonly text?: string },
): Markup | undefined {
  const texts = CONSOLE_TEXTS[language];
  if (links.previous === undefined && links.next === undefined) return undefined;
  return html`<nav class="pagination" aria-label="${texts.pages}">
    ${links.previous !== undefined && html`<a rel="prev" href="/console${links.previous}">${texts.previous}</a>`}
    ${links.text !== undefined && html`<span>${links.text}</span>`}
    ${links.next !== undefined && html`<a rel="next" href="/console${links.next}">${texts.next}</a>`}
  </nav>`;
}
