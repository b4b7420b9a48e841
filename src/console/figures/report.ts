import type { AnnouncementFigures, Counted, CountSum, DayRange, Figures, Guide } from '../../core/figures';
import { WAITS } from '../../core/figures';
import type { Language } from '../../core/message';
import { enFigures } from '../../messages/en-figures';
import { viFigures, type FigureTexts } from '../../messages/vi-figures';
import { funnel, guideRow } from './guide-rows';
import { numberText, tellable } from './numbers';
import { overview } from './overview';
import { compared, summed, total, type FigureRow, type Period } from './period';
import { dayLabel, daysOf, type ComparedRange } from './range';

/** Texts of the page by language. */
export const FIGURE_TEXTS: Readonly<Record<Language, FigureTexts>> = { vi: viFigures, en: enFigures };

/** Where figures come from. */
export interface FigureSources {
  readonly figures: Figures;
  readonly announcements: (range: DayRange) => Promise<AnnouncementFigures>;
  readonly articleLabel: (article: string, language: Language) => string | undefined;
  readonly areaName: (area: string, language: Language) => string;
  readonly topicName: (topic: string, language: Language) => string;
  /** The first is the one whose steps are shown. */
  readonly guides: (language: Language) => readonly Guide[];
}

/** A part of the page and of the file: a chart with its table. */
export interface FigureBlock {
  readonly id: keyof FigureTexts['blocks'];
  readonly chart: 'days' | 'bars' | 'none';
  readonly rows: readonly FigureRow[];
  readonly note?: string;
}

const COUNTERS: readonly Counted[] = [
  'turn',
  'turn-ms',
  'language',
  'topic',
  'voice',
  'newcomer',
  'rating',
  'case-opened',
  'first-reply',
  'first-reply-ms',
  'sla',
];
/** Topics and rated answers shown; the file has all. */
const MOST_ROWS = 15;

/** Reads all figures of a range and of the one before it. `all`: every row, for the file. */
export async function figureReport(
  sources: FigureSources,
  range: ComparedRange,
  language: Language,
  all = false,
): Promise<readonly FigureBlock[]> {
  const { figures } = sources;
  const [now, before, days, daysBefore] = await Promise.all([
    periodOf(sources, range),
    periodOf(sources, range.before),
    figures.byDay('turn', range),
    figures.byDay('turn', range.before),
  ]);
  const texts = FIGURE_TEXTS[language];
  const most = all ? Infinity : MOST_ROWS;
  const rows = (name: Counted, by: (sum: CountSum) => string, words: (label: string) => string, limit = Infinity) =>
    compared(summed(now.sums, name, by), summed(before.sums, name, by), words, limit);
  const article = (id: string): string => sources.articleLabel(id, language) ?? id;
  const word = (table: Readonly<Record<string, string>>) => (label: string) => table[label] ?? label;
  const [guide, ...others] = sources.guides(language);
  const blocks: readonly FigureBlock[] = [
    { id: 'overview', chart: 'none', rows: overview(now, before, guide, texts, language) },
    { id: 'days', chart: 'days', rows: dayRows(range, days, daysBefore) },
    { id: 'outcomes', chart: 'bars', rows: rows('turn', other, word(texts.outcomes)) },
    { id: 'topics', chart: 'bars', rows: rows('topic', label, article, most) },
    { id: 'channels', chart: 'bars', rows: rows('turn', label, word(texts.channels)) },
    { id: 'languages', chart: 'bars', rows: rows('language', label, word(texts.languages)) },
    { id: 'voice', chart: 'bars', rows: rows('voice', label, word(texts.channels)) },
    ...(guide ? [...funnel(guide, now.steps, before.steps, texts, language)] : []),
    { id: 'dialogs', chart: 'bars', rows: others.flatMap((one) => guideRow(one, now.steps, before.steps)) },
    {
      id: 'ratings',
      chart: 'bars',
      rows: rows(
        'rating',
        (sum) => `${sum.other} ${sum.label}`,
        (key) => ratedWord(key, article, texts),
        most,
      ),
    },
    { id: 'handoffs', chart: 'bars', rows: rows('case-opened', label, word(texts.reasons)) },
    { id: 'waits', chart: 'bars', ...waits(now, before, texts, language) },
    { id: 'sla', chart: 'bars', rows: rows('sla', (sum) => `${sum.label} ${sum.other}`, word(texts.sla)) },
    { id: 'announcements', chart: 'bars', rows: announced(now, before, texts) },
    { id: 'audience', chart: 'bars', rows: audience(now, before, sources, texts, language) },
  ];
  return blocks;
}

const label = (sum: CountSum): string => sum.label;
const other = (sum: CountSum): string => sum.other;

async function periodOf({ figures, announcements }: FigureSources, range: DayRange): Promise<Period> {
  const [sums, steps, sent] = await Promise.all([
    figures.sums(COUNTERS, range),
    figures.steps(range),
    announcements(range),
  ]);
  return { sums, steps, announcements: sent };
}

function dayRows(
  range: ComparedRange,
  now: readonly { readonly day: string; readonly n: number }[],
  before: readonly { readonly day: string; readonly n: number }[],
): readonly FigureRow[] {
  const by = (rows: typeof now): ReadonlyMap<string, number> => {
    const found = new Map<string, number>();
    for (const { day, n } of rows) found.set(day, (found.get(day) ?? 0) + n);
    return found;
  };
  const [here, there, earlier] = [by(now), by(before), daysOf(range.before)];
  return daysOf(range).map((day, at) => ({
    label: dayLabel(day),
    now: here.get(day) ?? 0,
    before: there.get(earlier[at] ?? '') ?? 0,
  }));
}

function ratedWord(key: string, article: (id: string) => string, texts: FigureTexts): string {
  const [good, id = ''] = key.split(' ');
  return good === 'good' ? texts.good(article(id)) : texts.bad(article(id));
}

function waits(
  now: Period,
  before: Period,
  texts: FigureTexts,
  language: Language,
): { readonly rows: readonly FigureRow[]; readonly note?: string } {
  const steps = [...WAITS.map(String), 'more'];
  const of = (period: Period, step: string): number => total(period.sums, 'first-reply', (sum) => sum.label === step);
  const rows = steps.map((step) => ({
    label: texts.waits[step] ?? step,
    now: of(now, step),
    before: of(before, step),
  }));
  const n = total(now.sums, 'first-reply');
  if (rows.every((row) => row.now + row.before === 0)) return { rows: [] };
  if (n === 0) return { rows };
  const minutes = total(now.sums, 'first-reply-ms') / n / 60_000;
  return { rows, note: texts.average(`${numberText(minutes, language)} ${texts.minutes}`) };
}

function announced(now: Period, before: Period, texts: FigureTexts): readonly FigureRow[] {
  const by = ({ announcements }: Period) => new Map(announcements.sent.map(({ status, n }) => [status, n]));
  return compared(by(now), by(before), (status) => texts.sent[status] ?? status);
}

/** Ward by topic could point at a person: cells of few people are not told. */
function audience(
  now: Period,
  before: Period,
  { areaName, topicName }: FigureSources,
  texts: FigureTexts,
  language: Language,
): readonly FigureRow[] {
  const by = ({ announcements }: Period) =>
    new Map(
      announcements.audience.map(({ areas, topic, n }) => [
        `${areas.map((area) => areaName(area, language)).join(', ')} – ${topicName(topic, language)}`,
        n,
      ]),
    );
  return compared(by(now), by(before), (name) => name).map((row) => ({ ...row, ...hidden(row, texts) }));
}

function hidden({ now, before }: FigureRow, texts: FigureTexts): Partial<FigureRow> {
  return {
    ...(tellable(now) === undefined ? { now: 0, text: texts.fewer } : {}),
    ...(tellable(before) === undefined ? { before: 0, textBefore: texts.fewer } : {}),
  };
}
