import type { Language } from '../core/message';
import type { Aspect } from './article';
import { aspectsAsked } from './aspects';
import type { Library } from './load';
import type { ReadText } from './reader';
import { passageTarget, type SearchIndex } from './search-index';

/** A section is the whole answer when its likeness to the question is at least this. */
const SURE = 0.24;
/** … and when it is ahead of the short answer by this. */
const AHEAD = 0.03;
/** A whole aspect (its steps, its fee) that no word asked for must be this alike; otherwise the overview, or the person's own case, is better. */
const PLAIN = 0.6;
/** Two sections that are this close are both sent. */
const TIED = 0.93;
/** An aspect's own words count as much as this share of likeness. */
const ASPECT_BONUS = 0.22;
/** Aspects that can be asked in words without naming a section; the others need a known question. */
const ASKED_BY_WORDS: ReadonlySet<Aspect> = new Set([
  'fee',
  'time',
  'documents',
  'where',
  'steps',
  'online',
  'who',
  'changes',
  'result',
  'legal',
]);
const MOST_SECTIONS = 2;

/** Words that ask how it used to be, without naming a date (a date renders today's sections as of it). */
const PAST = / (truoc day|hoi truoc|ngay truoc|truoc kia|quy dinh cu|muc cu|used to|before|previously|in the past) /;

/** The sections of an article that answer a question; none when the question is about the article as a whole. */
export function sectionsFor(
  article: string,
  read: ReadText,
  language: Language,
  library: Library,
  index: SearchIndex,
): readonly string[] {
  return bestSections(article, read, language, library, index).sections;
}

/** {@link sectionsFor} with the likeness of the best section to the question, from 0 to 1 and a little. */
export function bestSections(
  article: string,
  read: ReadText,
  language: Language,
  library: Library,
  index: SearchIndex,
): { readonly sections: readonly string[]; readonly score: number } {
  const sections = library.articles.get(article)?.text[language].sections ?? [];
  const asked = new Set(aspectsAsked(read.folded.join(' ')));
  const likeness = new Map<string, number>();
  const [from, to] = index.ranges.get(article) ?? [0, 0];
  for (const hit of index.passages.searchWithin(read, from, to)) {
    const { section } = passageTarget(hit.id);
    likeness.set(section, Math.max(likeness.get(section) ?? 0, hit.selfNorm));
  }
  const past = PAST.test(` ${read.folded.join(' ')} `);
  const scored = sections
    .filter((section) => past || !section.key.endsWith('.past'))
    .map((section) => {
      const near = likeness.get(section.key) ?? 0;
      const bonus =
        asked.has(section.aspect) && ASKED_BY_WORDS.has(section.aspect) && section.key === section.aspect
          ? ASPECT_BONUS
          : 0;
      return { section, score: near + bonus };
    })
    .sort((left, right) => right.score - left.score);
  const general = scored.find(({ section }) => section.key === 'answer')?.score ?? 0;
  const best = scored[0];
  if (!best || best.section.key === 'answer' || best.section.aspect === 'case')
    return { sections: [], score: best?.score ?? 0 };
  if (best.score < SURE || best.score < general + AHEAD) return { sections: [], score: best?.score ?? 0 };
  const unasked =
    ASKED_BY_WORDS.has(best.section.aspect) &&
    best.section.key === best.section.aspect &&
    !asked.has(best.section.aspect);
  if (unasked && best.score < PLAIN) return { sections: [], score: best?.score ?? 0 };
  const second = scored[1];
  const both =
    second !== undefined &&
    second.section.key !== 'answer' &&
    second.section.aspect !== 'case' &&
    ((asked.has(second.section.aspect) &&
      asked.has(best.section.aspect) &&
      second.section.aspect !== best.section.aspect &&
      second.score >= SURE) ||
      second.score >= best.score * TIED);
  return { sections: both ? [best.section.key, second.section.key] : [best.section.key], score: best.score };
}

/** The sections that are named by aspect words alone ("còn phí thì sao"); none when no such section exists. */
export function sectionsByAspect(
  article: string,
  folded: readonly string[],
  language: Language,
  library: Library,
): readonly string[] {
  const asked = aspectsAsked(folded.join(' '));
  const sections = library.articles.get(article)?.text[language].sections ?? [];
  return asked.filter((aspect) => sections.some((section) => section.key === aspect)).slice(0, MOST_SECTIONS);
}
