import { ASPECTS } from './article';
import { addDays, checkLibrary } from './check';
import { type Fault, type Library, loadLibrary } from './load';

/** Days ahead within which something that ends is reported as about to expire. */
const SOON_DAYS = 60;
/** Days after which a checked date is old enough to be looked at again. */
const STALE_DAYS = 180;

/** What `npm run knowledge` prints, and whether the knowledge base may be released. */
export interface KnowledgeReport {
  readonly lines: readonly string[];
  readonly ok: boolean;
}

/** Checks a knowledge folder as of a day and tells what is wrong, missing, expired or about to expire. */
export function reportKnowledge(folder: string, today: string): KnowledgeReport {
  const { library, faults } = loadLibrary(folder);
  const wrong = [...faults, ...checkLibrary(library, today)];
  const lines = [
    ...wrong.map(faultLine),
    ...ending(library, today),
    `${library.articles.size} articles, ${sectionCount(library)} sections, ${library.facts.size} facts, ${questionCount(library)} known questions`,
    wrong.length === 0 ? 'Nothing is wrong.' : `${wrong.length} faults.`,
  ];
  return { lines, ok: wrong.length === 0 };
}

/** A fault as one line: file, line, what is wrong. */
export function faultLine(fault: Fault): string {
  return `${fault.file}${fault.line === undefined ? '' : `:${fault.line}`}: ${fault.message}`;
}

function ending(library: Library, today: string): readonly string[] {
  const soon = addDays(today, SOON_DAYS);
  const tell = (what: string, day: string): string =>
    day < today ? `expired: ${what} ended on ${day}` : `ends soon: ${what} on ${day}`;
  const lines: string[] = [];
  for (const article of library.articles.values()) {
    if (article.to !== undefined && article.to <= soon) lines.push(tell(`article ${article.id}`, article.to));
    if (addDays(article.checkedOn, STALE_DAYS) < today)
      lines.push(`check again: article ${article.id} was checked on ${article.checkedOn}`);
  }
  for (const [id, fact] of library.facts) {
    if (fact.kind === 'value') {
      const last = fact.values.at(-1)?.to;
      if (last !== undefined && last <= soon) lines.push(tell(`fact ${id}`, last));
    }
    if (fact.kind === 'fee') {
      for (const layer of [fact.cut.at(-1), fact.waiver.at(-1), fact.base.at(-1)]) {
        if (layer?.to !== undefined && layer.to <= soon) lines.push(tell(`a layer of ${id}`, layer.to));
      }
    }
  }
  return lines;
}

function sectionCount(library: Library): number {
  return [...library.articles.values()].reduce((sum, article) => sum + article.text.vi.sections.length, 0);
}

function questionCount(library: Library): string {
  const count = { vi: 0, en: 0 };
  for (const article of library.articles.values()) {
    for (const language of ['vi', 'en'] as const) {
      count[language] += Object.values(article.text[language].questions).reduce((sum, list) => sum + list.length, 0);
    }
  }
  return `${count.vi} vi + ${count.en} en (${ASPECTS.length} aspects)`;
}
