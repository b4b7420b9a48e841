import type { QuestionGroup } from '../../core/desk-questions';
import type { Language } from '../../core/message';
import { foldedSyllables } from '../../language/fold';
import type { Option } from '../fields';
import type { KnowledgeDesk } from './desk';
import { KNOWLEDGE_TEXTS } from './texts';

/** Articles that are likely meant come first. */
const MOST_GUESSES = 3;

/** Every section of every article, as something to add a question to; `<article>|<section>`. Likely articles first. */
export function sectionOptions(desk: KnowledgeDesk, group: QuestionGroup, language: Language): readonly Option[] {
  const texts = KNOWLEDGE_TEXTS[language];
  const articles = desk.library().articles;
  const guesses = desk.likely(group.sample, group.language).filter((id) => articles.has(id));
  const likely = guesses.slice(0, MOST_GUESSES);
  const rest = [...articles.keys()].filter((id) => !likely.includes(id)).sort();
  return [...likely, ...rest].flatMap((id) =>
    (articles.get(id)?.text[language].sections ?? []).map(({ key, heading }) => {
      const title = articles.get(id)?.text[language].title ?? id;
      const guess = likely.includes(id) ? `${texts.guess}: ` : '';
      return { value: `${id}|${key}`, label: `${guess}${title}: ${heading}` };
    }),
  );
}

/** An article id made of a question's first words. */
export function slugOf(question: string): string {
  return foldedSyllables(question)
    .filter((word) => /^[a-z0-9]+$/.test(word))
    .slice(0, 5)
    .join('-')
    .slice(0, 40);
}
