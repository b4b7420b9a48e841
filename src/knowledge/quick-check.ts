import { basename } from 'node:path';
import type { Article } from './article';
import { checkArticle, checkFacts } from './check';
import { factSchema } from './facts';
import type { KnowledgeFiles } from './files';
import { type Fault, type Library, readArticle } from './load';
import { changedFiles, type Overlay, subjectId } from './overlay';

/**
 * What is wrong with one article or fact, in a few milliseconds: the same checks that the whole gets, on what it touches. The
 * evaluation is not played.
 */
export function quickCheck(
  files: KnowledgeFiles,
  library: Library,
  candidate: Overlay,
  today: string,
): readonly Fault[] {
  const id = subjectId(candidate.subject);
  return candidate.texts.kind === 'article'
    ? checkArticleEdit(new Map(changedFiles(files, candidate)), library, today)
    : checkFactEdit(id, candidate.texts.fact, candidate.texts.file, library, today);
}

function checkArticleEdit(changed: KnowledgeFiles, library: Library, today: string): readonly Fault[] {
  const faults: Fault[] = [];
  const file = [...changed.keys()].find((path) => path.endsWith('.vi.md')) ?? '';
  const article = readArticle(changed, file, faults);
  if (!article) return faults;
  const articles = new Map<string, Article>([...library.articles, [basename(file, '.vi.md'), article]]);
  return [...faults, ...checkArticle(article, { ...library, articles }, today)];
}

function checkFactEdit(id: string, fact: unknown, file: string, library: Library, today: string): readonly Fault[] {
  const parsed = factSchema.safeParse(fact);
  if (!parsed.success)
    return parsed.error.issues.map((issue) => ({ file, message: `${issue.path.join('.') || id}: ${issue.message}` }));
  const facts = new Map([...library.facts, [id, parsed.data]]);
  const own = [...checkFacts(facts)].filter(({ message }) => message.startsWith(`${id}:`));
  const using = [...library.articles.values()].filter((article) => usesFact(article, id));
  return [...own, ...using.flatMap((article) => checkArticle(article, { ...library, facts }, today))];
}

function usesFact(article: Article, id: string): boolean {
  return (['vi', 'en'] as const).some((language) =>
    article.text[language].sections.some(({ lines }) =>
      lines.some(({ text }) => text.includes(`{${id}}`) || text.includes(`{${id}|`)),
    ),
  );
}
