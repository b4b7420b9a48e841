import { ASPECTS } from './article';
import { checkLibrary } from './check';
import { knowledgeEndings } from './endings';
import { type Fault, type Library, loadLibrary } from './load';

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
  return knowledgeEndings(library, today).map(({ day, subject: id, reason }) => {
    const subject = id.replace(':', ' ');
    if (reason === 'stale') return `check again: ${subject} was checked on ${day}`;
    return reason === 'ended' ? `expired: ${subject} ended on ${day}` : `ends soon: ${subject} on ${day}`;
  });
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
