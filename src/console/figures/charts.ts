import type { Language } from '../../core/message';
import { html, type Markup } from '../../pages/html';
import { numberText } from './numbers';

/** A bar with the one it is compared with. */
export interface Bar {
  readonly label: string;
  readonly now: number;
  readonly before: number;
  /** Shown in place of the number: `dưới 5`, `12,5 %`. */
  readonly text?: string;
}

/** What a chart says of itself to those who do not see it. `id` is unique on the page. */
export interface ChartWords {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly nowWord: string;
  readonly beforeWord: string;
}

const WIDTH = 300;
const ROW = 40;
const LEGEND = 24;

/** Bars that lie, one below the other: this period full, the one before hatched and thinner. Readable at 300 pixels. */
export function barChart(words: ChartWords, bars: readonly Bar[], language: Language): Markup {
  const most = Math.max(1, ...bars.flatMap(({ now, before }) => [now, before]));
  const height = LEGEND + bars.length * ROW;
  const length = (n: number): number => Math.round((n / most) * WIDTH * 10) / 10;
  return frame(
    words,
    height,
    html`${legend(words)}
    ${bars.map(({ label, now, before, text }, at) => {
      const top = LEGEND + at * ROW;
      return html`<text x="0" y="${top + 12}">${cut(label)}</text
        ><text x="${WIDTH}" y="${top + 12}" text-anchor="end" class="value">${text ?? numberText(now, language)}</text
        ><rect x="0" y="${top + 17}" width="${length(now)}" height="9" class="now" /><rect
          x="0"
          y="${top + 27}"
          width="${length(before)}"
          height="5"
          fill="url(#${words.id}-hatch)"
          class="before"
        />`;
    })}`,
  );
}

const PLOT = { top: 34, height: 110, bottom: 26 };

/** One bar a day, and the days before as a dashed line with points. */
export function dayChart(
  words: ChartWords,
  days: readonly { readonly label: string; readonly now: number; readonly before: number }[],
  language: Language,
): Markup {
  const most = niceTop(Math.max(1, ...days.flatMap(({ now, before }) => [now, before])));
  const step = WIDTH / Math.max(1, days.length);
  const y = (n: number): number => Math.round((PLOT.top + PLOT.height * (1 - n / most)) * 10) / 10;
  const x = (at: number): number => Math.round((at + 0.5) * step * 10) / 10;
  const base = PLOT.top + PLOT.height;
  const line = days.map(({ before }, at) => `${at === 0 ? 'M' : 'L'}${x(at)} ${y(before)}`).join('');
  const first = days[0]?.label ?? '';
  const last = days.at(-1)?.label ?? '';
  return frame(
    words,
    base + PLOT.bottom,
    html`${legend(words, true)}
      <line x1="0" x2="${WIDTH}" y1="${y(most)}" y2="${y(most)}" class="grid" />
      <line x1="0" x2="${WIDTH}" y1="${y(most / 2)}" y2="${y(most / 2)}" class="grid" />
      <text x="0" y="${y(most) - 3}" class="tick">${numberText(most, language)}</text>
      <text x="0" y="${y(most / 2) - 3}" class="tick">${numberText(most / 2, language)}</text>
      ${days.map(
        ({ now }, at) =>
          html`<rect
            x="${Math.round((x(at) - step * 0.36) * 10) / 10}"
            y="${y(now)}"
            width="${Math.round(step * 0.72 * 10) / 10}"
            height="${Math.round((base - y(now)) * 10) / 10}"
            class="now"
          />`,
      )}
      <path d="${line}" class="before-line" />
      ${days.length <= 31 && days.map(({ before }, at) => html`<circle cx="${x(at)}" cy="${y(before)}" r="1.6" class="before-point" />`)}
      <line x1="0" x2="${WIDTH}" y1="${base}" y2="${base}" class="axis" />
      <text x="0" y="${base + 15}" class="tick">${first}</text>
      ${days.length > 1 && html`<text x="${WIDTH}" y="${base + 15}" text-anchor="end" class="tick">${last}</text>`}`,
  );
}

function frame({ id, title, description }: ChartWords, height: number, content: Markup): Markup {
  return html`<svg
    class="chart"
    role="img"
    aria-labelledby="${id}-title ${id}-desc"
    viewBox="0 0 ${WIDTH} ${height}"
    xmlns="http://www.w3.org/2000/svg"
  >
    <title id="${id}-title">${title}</title>
    <desc id="${id}-desc">${description}</desc>
    <defs>
      <pattern id="${id}-hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line x1="0" y1="0" x2="0" y2="4" class="hatch" />
      </pattern>
    </defs>
    ${content}
  </svg>`;
}

function legend({ id, nowWord, beforeWord }: ChartWords, dashed = false): Markup {
  return html`<rect x="0" y="2" width="14" height="9" class="now" /><text x="18" y="11" class="tick">${nowWord}</text>${
      dashed
        ? html`<path d="M118 7h16" class="before-line" />`
        : html`<rect x="120" y="3" width="14" height="7" fill="url(#${id}-hatch)" class="before" />`
    }<text x="138" y="11" class="tick">${beforeWord}</text>`;
}

/** What fits beside a number at the smallest size; the table has the whole. */
const MOST_LETTERS = 34;

function cut(label: string): string {
  return label.length <= MOST_LETTERS ? label : `${label.slice(0, MOST_LETTERS - 1).trimEnd()}…`;
}

/** The next of 1, 2, 5, 10, 20 …, so that half of it is a plain number too. */
function niceTop(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  const top = [1, 2, 4, 5, 10].map((n) => n * power).find((n) => n >= most) ?? most;
  return Math.max(2, top);
}
