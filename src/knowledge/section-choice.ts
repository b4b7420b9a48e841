import type { Language } from '../core/message';
import type { Aspect } from './article';
import { aspectsAsked } from './aspects';
import type { Library } from './load';
import type { ReadText } from './reader';
import { passageTarget, type SearchIndex } from './search-index';

const PASSAGES_SEARCHED = 400;
/** A section is the whole answer when its likeness to the question is at least this. */
const SURE = 0.3;
/** An aspect's own words count as much as this share of likeness. */
const ASPECT_BONUS = 0.22;
/** Aspects that can be asked in words without naming a section; the others need a known question. */
const ASKED_BY_WORDS: ReadonlySet<Aspect> = new Set(['fee', 'time', 'documents', 'where', 'steps', 'online', 'who', 'changes', 'result', 'legal']);
const MOST_SECTIONS = 2;

/** The sections of an article that answer a question; none when the question is about the article as a whole. */
export function sectionsFor(
  article: string,
  read: ReadText,
  language: Language,
  library: Library,
  index: SearchIndex,
): readonly string[] {
  const sections = library.articles.get(article)?.text[language].sections ?? [];
  const asked = new Set(aspectsAsked(read.folded.join(' ')));
  const likeness = new Map<string, number>();
  for (const hit of index.passages.search(read, PASSAGES_SEARCHED)) {
    const target = passageTarget(hit.id);
    if (target.article === article) likeness.set(target.section, Math.max(likeness.get(target.section) ?? 0, hit.selfNorm));
  }
  const scored = sections
    .map((section) => {
      const near = likeness.get(section.key) ?? 0;
      const bonus = asked.has(section.aspect) && ASKED_BY_WORDS.has(section.aspect) && section.key === section.aspect ? ASPECT_BONUS : 0;
      return { section, score: near + bonus };
    })
    .sort((left, right) => right.score - left.score);
  const best = scored[0];
  if (!best || best.section.key === 'answer' || best.section.aspect === 'case' || best.score < SURE) return [];
  const both = scored[1];
  const second =
    both && both.section.key !== 'answer' && asked.has(both.section.aspect) && asked.has(best.section.aspect) && both.section.aspect !== best.section.aspect && both.score >= SURE
      ? [both.section.key]
      : [];
  return [best.section.key, ...second].slice(0, MOST_SECTIONS);
}
