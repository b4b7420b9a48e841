import type { Language } from '../core/message';
import { figuresOf, negationsOf, sentencesOf } from './figures';
import type { Library } from './load';
import { renderSection } from './render';

/** What a reply claims to say: its text, and the sections it cites as of a day. */
export interface Claim {
  readonly text: string;
  readonly article: string;
  readonly sections: readonly string[];
  readonly language: Language;
  readonly date: string;
  /** Fixed texts around the cited sections (headings, questions, the source line): their figures are allowed, too. */
  readonly frame: readonly string[];
}

/** Something in a reply that its cited sections do not support. */
export interface Unsupported {
  readonly kind: 'figure' | 'negation' | 'sentence' | 'citation';
  readonly what: string;
}

/** Share of a sentence's words that must stand in the cited sentence it is aligned with. */
const SAME_SENTENCE = 0.6;

/**
 * Checks a reply against the sections and facts that it cites, which are rendered anew from the knowledge base: every figure
 * must stand there, every sentence must be found there, and must deny as often as its source does. Empty means proved.
 */
export function prove(claim: Claim, library: Library): readonly Unsupported[] {
  const article = library.articles.get(claim.article);
  if (!article) return [{ kind: 'citation', what: claim.article }];
  const faults: Unsupported[] = [];
  const cited: string[] = [...claim.frame];
  for (const key of claim.sections) {
    const section = article.text[claim.language].sections.find((candidate) => candidate.key === key);
    if (section) cited.push(section.heading, renderSection(section, claim.language, claim.date, library.facts).text);
    else faults.push({ kind: 'citation', what: `${claim.article}#${key}` });
  }
  const allowed = new Set(cited.flatMap((text) => [...figuresOf(text)]));
  for (const figure of figuresOf(claim.text))
    if (!allowed.has(figure) && !isListNumber(figure, claim.text)) faults.push({ kind: 'figure', what: figure });
  const sources = cited.flatMap(sentencesOf).map((sentence) => ({ sentence, words: wordsOf(sentence) }));
  for (const sentence of sentencesOf(claim.text)) {
    const fault = checkSentence(sentence, sources);
    if (fault) faults.push(fault);
  }
  return faults;
}

function checkSentence(
  sentence: string,
  sources: readonly { readonly sentence: string; readonly words: ReadonlySet<string> }[],
): Unsupported | undefined {
  const words = [...wordsOf(sentence)];
  if (words.length === 0) return undefined;
  let best = { share: 0, sentence: '' };
  for (const source of sources) {
    const share =
      words.filter((word) => source.words.has(word)).length / Math.max(words.length, source.words.size * 0.5);
    const closer = share === best.share && negationsOf(source.sentence) === negationsOf(sentence);
    if (share > best.share || closer) best = { share, sentence: source.sentence };
  }
  if (best.share < SAME_SENTENCE) return { kind: 'sentence', what: sentence };
  return negationsOf(best.sentence) === negationsOf(sentence) ? undefined : { kind: 'negation', what: sentence };
}

function wordsOf(sentence: string): ReadonlySet<string> {
  return new Set(
    sentence
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\d]+/gu) ?? [],
  );
}

function isListNumber(figure: string, text: string): boolean {
  return /^\d{1,2}$/.test(figure) && new RegExp(`^${figure}\\. `, 'm').test(text);
}
