/** Lower case without diacritics, đ as d: how two spellings of one word are compared. Everything else stays. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .normalize('NFC');
}

/** Folded letter by letter: every place in the result is the same place in the text, which should be in NFC. */
export function foldInPlace(text: string): string {
  return text.replace(/[^\u0000-\u007f]|[A-Z]/g, (char) => {
    const folded = fold(char);
    return folded.length === char.length ? folded : char;
  });
}

/**
 * The words of a text, lower case, marks kept. A word is a run of letters and digits ("ct01", "vneid"); figures with dots or
 * commas inside stay whole ("1.001456", "2,5"). Everything else separates.
 */
export function syllables(text: string): readonly string[] {
  return text.toLowerCase().normalize('NFC').match(WORD) ?? [];
}

/** The words of a text without diacritics: `syllables` of `fold`. */
export function foldedSyllables(text: string): readonly string[] {
  return fold(text).match(WORD) ?? [];
}

/** What `syllables` finds. For `match` and `matchAll` only, on NFC text of any case. */
export const WORD = /\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{M}\p{N}]+/gu;

/** Folded forms of words met before; words repeat far more than texts do. */
const FOLDED = new Map<string, string>();
const MOST_FOLDED = 50_000;

/** `fold` of a single lower-case word, remembered. */
export function foldWord(word: string): string {
  const known = FOLDED.get(word);
  if (known !== undefined) return known;
  if (FOLDED.size >= MOST_FOLDED) FOLDED.clear();
  const folded = fold(word);
  FOLDED.set(word, folded);
  return folded;
}
