import { ENGLISH_WORDS } from './english-words';
import { fold } from './fold';
import { isFoldedSyllable } from './syllable';

/**
 * Takes words apart that were written without blanks: "dangkytamtru" → "dang ky tam tru" (folded, as the vocabulary is). A
 * vocabulary with counts prefers the commoner reading. Whatever cannot be covered wholly by known syllables of two letters
 * or more, English words and known words come back as they were.
 */
export function splitJoined(token: string, vocabulary: ReadonlySet<string> | ReadonlyMap<string, number>): string {
  const folded = fold(token);
  if (!isCandidate(folded, vocabulary)) return token;
  const split = cheapestSplit(folded, (syllable) => costOf(syllable, vocabulary));
  return split === undefined ? token : split.join(' ');
}

const FEWEST_LETTERS = 5;
const MOST_LETTERS = 48;
const LONGEST_SYLLABLE = 7;
/** Brands and foreign names that happen to consist of syllables. */
const NAMES: ReadonlySet<string> = new Set([
  'samsung',
  'vivo',
  'honda',
  'toyota',
  'bitcoin',
  'hanoi',
  'saigon',
  'canon',
]);

function isCandidate(folded: string, vocabulary: { has(word: string): boolean }): boolean {
  return (
    folded.length >= FEWEST_LETTERS &&
    folded.length <= MOST_LETTERS &&
    /^[a-z]+$/.test(folded) &&
    !vocabulary.has(folded) &&
    !isFoldedSyllable(folded) &&
    !ENGLISH_WORDS.has(folded) &&
    !NAMES.has(folded)
  );
}

/** Every syllable costs something, a rare or short one more, so that few common ones win. */
function costOf(syllable: string, vocabulary: ReadonlySet<string> | ReadonlyMap<string, number>): number | undefined {
  if (syllable.length < 2 || !vocabulary.has(syllable) || !isFoldedSyllable(syllable)) return undefined;
  const count = 'get' in vocabulary ? (vocabulary.get(syllable) ?? 0) : 1;
  return SYLLABLE_COST - Math.log(count + 1) + (syllable.length === 2 ? SHORT_COST : 0);
}

const SYLLABLE_COST = 14;
const SHORT_COST = 1;

function cheapestSplit(word: string, cost: (syllable: string) => number | undefined): readonly string[] | undefined {
  const best: ({ readonly cost: number; readonly from: number } | undefined)[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= word.length; end += 1) {
    for (let from = Math.max(0, end - LONGEST_SYLLABLE); from < end; from += 1) {
      const before = best[from];
      const own = before === undefined ? undefined : cost(word.slice(from, end));
      if (before === undefined || own === undefined) continue;
      const total = before.cost + own;
      const known = best[end];
      if (known === undefined || total < known.cost) best[end] = { cost: total, from };
    }
  }
  const parts: string[] = [];
  for (let end = word.length; end > 0; end = best[end]?.from ?? 0) {
    const step = best[end];
    if (step === undefined) return undefined;
    parts.push(word.slice(step.from, end));
  }
  return parts.length < 2 ? undefined : parts.reverse();
}
