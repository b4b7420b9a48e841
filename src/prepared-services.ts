import type { Knowledge, Needs } from './core/needs';
import type { Language } from './core/message';
import type { PreparedService } from './dialogs/prepared-service';
import type { ReadService } from './dialogs/service-words';
import type { Article } from './knowledge/article';
import { factsInWords, nextCaseStep } from './knowledge/cases';
import type { Library } from './knowledge/load';

/** What people most often prepare an application for; the others are found by words. */
export const MOST_ASKED = [
  'res-temporary',
  'res-permanent',
  'id-renew',
  'id-reissue',
  'id-under14',
  'birth-linked',
  'passport',
];

/** The articles with own-case checklists, as the dialog that asks for the case needs them; the most asked first. */
export function preparedServices(library: Library): readonly PreparedService[] {
  const rank = ({ id }: Article): number => (MOST_ASKED.includes(id) ? MOST_ASKED.indexOf(id) : MOST_ASKED.length);
  return [...library.articles.values()]
    .toSorted((one, other) => rank(one) - rank(other))
    .flatMap((article) => prepared(article, library));
}

function prepared(article: Article, library: Library): readonly PreparedService[] {
  if (!article.cases) return [];
  const { vi, en } = article.text;
  const cases = article.cases.list.map(({ key }) => key);
  return [
    {
      article: article.id,
      label: { vi: vi.label, en: en.label },
      aliases: { vi: vi.aliases, en: en.aliases },
      facts: article.cases.ask.flatMap((name) => {
        const fact = library.deciding.get(name);
        return fact ? [{ name, ...fact }] : [];
      }),
      cases: [...new Set(cases)],
      next: (known) => nextCaseStep(article, known) ?? { kind: 'case', key: cases[0] ?? '' },
    },
  ];
}

/** Understands a need in words by the knowledge base: the article and the deciding facts told. */
export function serviceReader(library: Library, find: Knowledge['find'], understand: Needs['understand']): ReadService {
  return (text, now) => {
    const said = understand(text, 'vi');
    const { language } = said;
    const found = find({ said, language, topic: null, now });
    const article = found.kind === 'answer' ? library.articles.get(found.target.article) : undefined;
    if (!article?.cases) return undefined;
    return { article: article.id, known: factsInWords(text, article.cases.ask, library.deciding, language, now) };
  };
}

/** The text of `{section.<article>.<key>}`: the section as it answers on the day, proved; else where to ask. */
export function sectionText(knowledge: Knowledge, id: string, language: Language, now: Date): string | undefined {
  const [, article = '', key = ''] = /^section\.([a-z0-9-]+)\.(.+)$/.exec(id) ?? [];
  if (article === '') return undefined;
  const answer = knowledge.answer({ target: { article, sections: [key] }, language, now, known: {} });
  return answer?.reply.text ?? knowledge.hotlines(language, now);
}
