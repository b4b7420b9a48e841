import { fold } from '../language/fold';

/** A word as it was typed and without its diacritics. */
export interface Word {
  readonly typed: string;
  readonly folded: string;
}

/** Finds a pattern of words in a message; see {@link compilePhrase}. `anchors`: one of these folded words must be there. */
export interface PhraseMatcher {
  readonly anchors: ReadonlySet<string>;
  matches(words: readonly Word[]): boolean;
  /** Whether it matches with its first word at this place: a long message is read once, not once a word. */
  matchesAt(words: readonly Word[], at: number): boolean;
}

/** Most words that `...` stands for. */
const LONGEST_GAP = 5;

/**
 * Compiles a pattern of whole words: `cứu|giúp tôi`, `tra ... của bạn gái` (a gap of up to five words). A word typed with
 * diacritics must match exactly; a word typed without any matches its folded form. So "nổi bật" never matches "nổ", while
 * "no binh gas" matches "nổ bình gas". `^` and `$` tie the pattern to the message's ends.
 */
export function compilePhrase(pattern: string): PhraseMatcher {
  const parts = pattern.trim().toLowerCase().normalize('NFC').split(/\s+/);
  const fromStart = parts[0] === '^';
  const toEnd = parts.at(-1) === '$';
  const steps = parts.filter((part) => part !== '^' && part !== '$').map(compilePart);
  const lead = steps.findIndex((step) => step !== 'gap');
  const first = steps[lead];
  const anchors = first === undefined || first === 'gap' ? new Set<string>() : first.folded;
  const matchesAt = (words: readonly Word[], at: number): boolean => {
    for (let start = at; start >= Math.max(0, at - lead * LONGEST_GAP); start -= 1)
      if ((!fromStart || start === 0) && matchesFrom(steps, 0, words, start, toEnd)) return true;
    return false;
  };
  return {
    anchors,
    matchesAt,
    matches: (words) => words.some((word, at) => anchors.has(word.folded) && matchesAt(words, at)),
  };
}

type Part = 'gap' | { readonly exact: ReadonlySet<string>; readonly folded: ReadonlySet<string> };

function compilePart(part: string): Part {
  if (part === '...') return 'gap';
  const alternatives = part.split('|');
  return { exact: new Set(alternatives), folded: new Set(alternatives.map(fold)) };
}

function matchesFrom(
  steps: readonly Part[],
  step: number,
  words: readonly Word[],
  at: number,
  toEnd: boolean,
): boolean {
  const part = steps[step];
  if (part === undefined) return !toEnd || at === words.length;
  if (part === 'gap') {
    for (let skip = 0; skip <= LONGEST_GAP; skip += 1)
      if (matchesFrom(steps, step + 1, words, at + skip, toEnd)) return true;
    return false;
  }
  const word = words[at];
  if (!word) return false;
  const fits = part.exact.has(word.typed) || (word.typed === word.folded && part.folded.has(word.folded));
  return fits && matchesFrom(steps, step + 1, words, at + 1, toEnd);
}
