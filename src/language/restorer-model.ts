import { cleanText } from './clean-text';
import { fold, syllables } from './fold';

/** How often words and pairs of neighbours stand in the training texts. Word ids are dense; id 0 is the edge of a text. */
export interface WordModel {
  readonly words: readonly string[];
  readonly ids: ReadonlyMap<string, number>;
  /** The words with a given folded form, the commonest first. */
  readonly candidates: ReadonlyMap<string, readonly number[]>;
  /** Natural logarithm of the smoothed probability that the second word follows the first. */
  logProbability(before: number, id: number): number;
}

/** Id of the edge of a text, and of any word never seen. */
export const EDGE = 0;

const ID_RANGE = 2 ** 20;
const MOST_CANDIDATES = 16;
const PAIR_WEIGHT = 0.85;
/** At least this share of a training text's words must bear marks; running Vietnamese has about two thirds. */
const LEAST_MARKED_SHARE = 0.35;

/** What a model is made of, as plain data: it can be stored and read back. */
export interface WordCounts {
  readonly words: readonly string[];
  readonly counts: readonly number[];
  /** How often a pair of neighbours was seen, by `before * 2^20 + id`. */
  readonly pairs: ReadonlyMap<number, number>;
}

/** Counts words and neighbours in texts written with diacritics; texts mostly without marks are skipped. */
export function countWords(texts: readonly string[]): WordCounts {
  const words: string[] = [''];
  const ids = new Map<string, number>();
  const counts: number[] = [0];
  const pairs = new Map<number, number>();
  const idOf = (word: string): number => {
    const known = ids.get(word);
    if (known !== undefined) return known;
    const id = words.push(word) - 1;
    ids.set(word, id);
    counts.push(0);
    return id;
  };
  const step = (before: number, id: number): void => {
    counts[id] = (counts[id] ?? 0) + 1;
    const pair = before * ID_RANGE + id;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  };
  for (const text of texts) {
    const tokens = syllables(cleanText(text));
    if (markedShare(tokens) < LEAST_MARKED_SHARE) continue;
    const path = tokens.map(idOf);
    path.forEach((id, index) => step(path[index - 1] ?? EDGE, id));
    step(path.at(-1) ?? EDGE, EDGE);
  }
  return { words, counts, pairs };
}

/** Makes a model of its counts. */
export function wordModel({ words, counts, pairs }: WordCounts): WordModel {
  const ids = new Map(words.map((word, id) => [word, id] as const).filter(([, id]) => id !== EDGE));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const logProbability = (before: number, id: number): number => {
    const afterBefore = (pairs.get(before * ID_RANGE + id) ?? 0) / ((counts[before] ?? 0) + 1);
    const alone = ((counts[id] ?? 0) + 0.1) / (total + 1);
    return Math.log(PAIR_WEIGHT * afterBefore + (1 - PAIR_WEIGHT) * alone);
  };
  return { words, ids, candidates: candidatesOf(words, counts), logProbability };
}

/** The share of words made of letters that bear any mark (tone, hat, horn, đ); 0 for a text without words. */
export function markedShare(words: readonly string[]): number {
  const letters = words.filter((word) => LETTERS.test(word));
  return letters.filter(isMarked).length / Math.max(1, letters.length);
}

/** Whether a word has a letter beyond plain a–z. */
export function isMarked(word: string): boolean {
  return /[^\u0000-\u007f]/.test(word);
}

const LETTERS = /^\p{L}+$/u;

function candidatesOf(words: readonly string[], counts: readonly number[]): ReadonlyMap<string, readonly number[]> {
  const byFold = new Map<string, number[]>();
  words.forEach((word, id) => {
    if (id === EDGE || !LETTERS.test(word)) return;
    const folded = fold(word);
    const list = byFold.get(folded);
    if (list === undefined) byFold.set(folded, [id]);
    else list.push(id);
  });
  for (const list of byFold.values()) {
    list.sort((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0)).splice(MOST_CANDIDATES);
  }
  return byFold;
}
