import { ENGLISH_WORDS } from './english-words';
import { isFoldedSyllable } from './syllable';

/**
 * Repairs typing slips in folded words against a vocabulary with counts, one edit each: a missing, doubled or foreign letter,
 * two swapped, a neighbouring key, and the spellings that sound alike ("an sing" → "an sinh", "su ly" → "xu ly"). Careful:
 * known words, English, figures and words under four letters stay; an unknown word that has the shape of a syllable is only
 * read as one that sounds alike; nothing is done when two repairs are about as likely. Gives as many words as it got.
 */
export function correctTypos(tokens: readonly string[], vocabulary: ReadonlyMap<string, number>): readonly string[] {
  return tokens.map((token) => (isSuspect(token, vocabulary) ? (repaired(token, vocabulary) ?? token) : token));
}

const LEAST_LETTERS = 4;
const LEAST_LETTERS_SOUND = 2;
const MOST_LETTERS = 12;
/** A repair must be this many times as likely as the next one. */
const CLEARLY_LIKELIER = 2;
/** A word of the vocabulary seen only once may itself be a slip. */
const LEAST_COUNT = 2;

function isSuspect(token: string, vocabulary: ReadonlyMap<string, number>): boolean {
  return (
    token.length >= LEAST_LETTERS_SOUND &&
    token.length <= MOST_LETTERS &&
    /^[a-z]+$/.test(token) &&
    !vocabulary.has(token) &&
    !ENGLISH_WORDS.has(token)
  );
}

function repaired(token: string, vocabulary: ReadonlyMap<string, number>): string | undefined {
  const bySound = best(token.length < LEAST_LETTERS ? openSyllableSwaps(token) : soundAlikes(token), vocabulary);
  if (bySound !== undefined || token.length < LEAST_LETTERS || isFoldedSyllable(token)) return bySound;
  return best(slips(token), vocabulary) ?? best(strayLetters(token), vocabulary);
}

function best(candidates: Iterable<string>, vocabulary: ReadonlyMap<string, number>): string | undefined {
  let first: { readonly word: string; readonly count: number } | undefined;
  let second = 0;
  for (const word of new Set(candidates)) {
    const count = vocabulary.get(word) ?? 0;
    if (count < LEAST_COUNT) continue;
    if (first === undefined || count > first.count) {
      second = first?.count ?? 0;
      first = { word, count };
    } else {
      second = Math.max(second, count);
    }
  }
  return first !== undefined && first.count >= CLEARLY_LIKELIER * second ? first.word : undefined;
}

const ONSETS: readonly (readonly [string, string])[] = [
  ['s', 'x'],
  ['ch', 'tr'],
  ['d', 'gi'],
  ['d', 'r'],
  ['gi', 'r'],
  ['d', 'v'],
  ['c', 'k'],
  ['c', 'q'],
  ['g', 'gh'],
  ['ng', 'ngh'],
  ['l', 'n'],
  ['f', 'ph'],
  ['j', 'gi'],
  ['z', 'd'],
  ['w', 'qu'],
];
const ENDINGS: readonly (readonly [string, string])[] = [
  ['n', 'ng'],
  ['nh', 'ng'],
  ['n', 'nh'],
  ['c', 't'],
  ['ch', 't'],
  ['i', 'y'],
  ['u', 'o'],
  ['iu', 'ieu'],
  ['im', 'iem'],
  ['ip', 'iep'],
];

/** Spellings that sound the same, or nearly so in the South. */
function soundAlikes(token: string): readonly string[] {
  const onsets = ONSETS.flatMap(([one, other]) => [
    swapped(token, one, other, 'start'),
    swapped(token, other, one, 'start'),
  ]);
  const endings = ENDINGS.flatMap(([one, other]) => [
    swapped(token, one, other, 'end'),
    swapped(token, other, one, 'end'),
  ]);
  return [...onsets, ...endings, ...openSyllableSwaps(token)].filter((word) => word !== undefined);
}

/** "li" for "ly", "qui" for "quy": both spellings are in use. */
function openSyllableSwaps(token: string): readonly string[] {
  if (!/^[bcdghklmnpqstvx]+u?[iy]$/.test(token)) return [];
  return [token.slice(0, -1) + (token.endsWith('i') ? 'y' : 'i')];
}

function swapped(token: string, from: string, to: string, place: 'start' | 'end'): string | undefined {
  if (place === 'start') return token.startsWith(from) ? to + token.slice(from.length) : undefined;
  return token.endsWith(from) ? token.slice(0, -from.length) + to : undefined;
}

const KEYBOARD = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const NEIGHBOURS: ReadonlyMap<string, string> = new Map(
  KEYBOARD.flatMap((row, line) =>
    row.split('').map((key, at) => {
      const beside = [row[at - 1], row[at + 1], KEYBOARD[line - 1]?.[at], KEYBOARD[line - 1]?.[at + 1]];
      const below = [KEYBOARD[line + 1]?.[at - 1], KEYBOARD[line + 1]?.[at]];
      return [key, [...beside, ...below].filter((near) => near !== undefined).join('')] as const;
    }),
  ),
);

/** Two letters swapped, or a neighbouring key hit. */
function* slips(token: string): Generator<string> {
  for (let at = 0; at < token.length; at += 1) {
    const [before, key, after] = [token.slice(0, at), token.charAt(at), token.slice(at + 1)];
    if (after !== '') yield before + after.charAt(0) + key + after.slice(1);
    for (const near of NEIGHBOURS.get(key) ?? '') yield before + near + after;
  }
}

const LETTERS = 'abcdeghiklmnopqrstuvxy';

/** A letter too many, or one left out. */
function* strayLetters(token: string): Generator<string> {
  for (let at = 0; at <= token.length; at += 1) {
    const [before, after] = [token.slice(0, at), token.slice(at)];
    if (after !== '') yield before + after.slice(1);
    for (const letter of LETTERS) yield before + letter + after;
  }
}
