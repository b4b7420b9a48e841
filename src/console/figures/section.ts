import type { Language } from '../../core/message';
import { html, type Markup } from '../../pages/html';
import { buttonLink, card, emptyNote } from '../parts';
import type { ConsoleRequest, ConsoleSection, Page } from '../section';
import { dataTable, type Column } from '../table';
import { barChart, dayChart, type ChartWords } from './charts';
import { csvLine, csvResponse } from '../csv';
import { changeText, numberText } from './numbers';
import { dayLabel, lastDays, readRange, type ComparedRange } from './range';
import type { FigureRow } from './period';
import { FIGURE_TEXTS, figureReport, type FigureBlock, type FigureSources } from './report';

/** Figures for those who plan: charts with their tables, a range of days, a file for a spreadsheet. */
export function figuresSection(sources: FigureSources): ConsoleSection {
  return {
    path: '/figures',
    label: { vi: FIGURE_TEXTS.vi.label, en: FIGURE_TEXTS.en.label },
    action: 'figures.view',
    routes: [
      { method: 'GET', path: '', action: 'figures.view', handle: (request) => figuresPage(sources, request) },
      { method: 'GET', path: '/csv', action: 'figures.export', handle: (request) => figuresFile(sources, request) },
    ],
  };
}

async function figuresPage(sources: FigureSources, request: ConsoleRequest): Promise<Page> {
  const { language, query, now, may } = request;
  const texts = FIGURE_TEXTS[language];
  const range = readRange(query.get('from'), query.get('to'), now);
  const blocks = await figureReport(sources, range, language);
  const address = `?from=${range.from}&to=${range.to}`;
  return {
    title: texts.title,
    ...(may('figures.export') ? { actions: buttonLink(`/figures/csv${address}`, texts.csv) } : {}),
    body: html`${rangeForm(range, language, now)}
      <p class="range">
        ${texts.range(dayLabel(range.from), dayLabel(range.to), texts.daysWord(range.days))} ${texts.noPersons}
      </p>
      <div class="blocks">${blocks.map((block) => blockHtml(block, language))}</div>`,
    styles: ['figures.css'],
    wide: true,
  };
}

const PRESETS = [7, 28, 90, 365];

function rangeForm(range: ComparedRange, language: Language, now: Date): Markup {
  const texts = FIGURE_TEXTS[language];
  return html`<form method="get" action="/console/figures" class="days">
      <label for="from">${texts.from}</label
      ><input id="from" name="from" type="date" value="${range.from}" max="${lastDays(1, now).to}" />
      <label for="to">${texts.to}</label
      ><input id="to" name="to" type="date" value="${range.to}" max="${lastDays(1, now).to}" />
      <button>${texts.show}</button>
    </form>
    <ul class="presets">
      ${PRESETS.map((days) => {
        const { from, to } = lastDays(days, now);
        const current = from === range.from && to === range.to;
        return html`<li>
          <a href="/console/figures?from=${from}&amp;to=${to}" ${current && html`aria-current="true"`}
            >${texts.last(days)}</a
          >
        </li>`;
      })}
    </ul>`;
}

function blockHtml(block: FigureBlock, language: Language): Markup {
  const texts = FIGURE_TEXTS[language];
  const title = texts.blocks[block.id];
  const empty = block.rows.every(({ now, before, text }) => now === 0 && before === 0 && text === undefined);
  if (block.rows.length === 0 || empty) return card(block.id, title, emptyNote(language, texts.nothing));
  const table = tableHtml(block, language);
  return card(
    block.id,
    title,
    html`${block.note !== undefined && html`<p>${block.note}</p>`}
      <div class="${block.chart === 'none' ? '' : 'beside'}">
        ${chartHtml(block, language)}
        ${
          block.rows.length > LONG
            ? html`<details>
                <summary>${texts.table}: ${title}</summary>
                ${table}
              </details>`
            : table
        }
      </div>`,
  );
}

/** Rows from which a table is folded. */
const LONG = 16;

function chartHtml(block: FigureBlock, language: Language): Markup | undefined {
  if (block.chart === 'none') return undefined;
  const texts = FIGURE_TEXTS[language];
  const title = texts.blocks[block.id];
  const largest = block.rows.reduce((one, row) => (row.now > one.now ? row : one));
  const words: ChartWords = {
    id: `chart-${block.id}`,
    title,
    description: texts.chartOf(title, texts.mostIs(largest.label, largest.text ?? numberText(largest.now, language))),
    nowWord: texts.now,
    beforeWord: texts.before,
  };
  return block.chart === 'days' ? dayChart(words, block.rows, language) : barChart(words, block.rows, language);
}

function tableHtml(block: FigureBlock, language: Language): Markup {
  const texts = FIGURE_TEXTS[language];
  const columns: readonly Column<FigureRow>[] = [
    { label: block.id === 'days' ? texts.day : texts.what, cell: (row) => row.label, name: true },
    { label: texts.now, cell: (row) => row.text ?? numberText(row.now, language), number: true },
    { label: texts.before, cell: (row) => row.textBefore ?? numberText(row.before, language), number: true },
    { label: texts.change, cell: (row) => changeText(row.now, row.before, language), number: true },
  ];
  return dataTable(language, texts.blocks[block.id], columns, block.rows);
}

/** All rows as one table: a block, an item, and its two figures. Who fetched it is in the audit log. */
async function figuresFile(sources: FigureSources, request: ConsoleRequest): Promise<Response> {
  const { language, query, now, audit } = request;
  const texts = FIGURE_TEXTS[language];
  const range = readRange(query.get('from'), query.get('to'), now);
  const blocks = await figureReport(sources, range, language, true);
  const rows = blocks.flatMap((block) =>
    block.rows.map((row) => [
      texts.blocks[block.id],
      row.label,
      row.text === texts.fewer ? texts.fewer : row.now,
      row.textBefore === texts.fewer ? texts.fewer : row.before,
    ]),
  );
  const head = [
    texts.title,
    texts.what,
    `${texts.now} ${range.from}/${range.to}`,
    `${texts.before} ${range.before.from}/${range.before.to}`,
  ];
  await audit({ action: 'figures.export', subject: `figures:${range.from}/${range.to}` });
  return csvResponse(`figures-${range.from}-${range.to}`, [head, ...rows].map(csvLine));
}
