import type { Language } from '../core/message';
import { expandAbbreviations } from '../language/abbreviations';
import { cleanText } from '../language/clean-text';
import { foldWord, syllables } from '../language/fold';
import { normaliseRegional } from '../language/regional';
import { openRestorer } from '../language/restorer';
import { remember } from './remember';
import type { WordCounts } from '../language/restorer-model';

/** A text as the search reads it: words with and without diacritics, in the written standard. */
export interface ReadText {
  readonly surface: readonly string[];
  readonly folded: readonly string[];
}

/** Reads texts the same way for training and for searching. */
export interface Reader {
  /** A text of ours, written properly. */
  own(text: string, language: Language): ReadText;
  /** What a person typed: in Vietnamese abbreviations are written out and diacritics restored. */
  typed(text: string, language: Language): ReadText;
  /** A Vietnamese text with abbreviations written out and diacritics put back, in the person's own words. */
  restored(text: string): string;
}

/**
 * Makes a reader whose restoration was learnt from counts of our own texts. With `numbersAlike` a number is only a number ("bé 8 tuổi"
 * asks the same as "bé 9 tuổi"), except those that name something; without, every number counts as it stands.
 */
export function createReader(counts: WordCounts, { numbersAlike }: { readonly numbersAlike: boolean }): Reader {
  const restorer = openRestorer(counts);
  const words = (text: string): ReadText => {
    const surface = numbersAlike ? syllables(text).map(alike) : syllables(text);
    return { surface, folded: surface.map(foldWord) };
  };
  const restored = remember(
    MOST_REMEMBERED,
    (clean: string) => clean,
    (clean: string) => restorer.restore(expandAbbreviations(clean), clean).text,
  );
  return {
    own: (text, language) =>
      words(language === 'en' ? cleanText(text) : normaliseRegional(expandAbbreviations(cleanText(text)))),
    typed(text, language) {
      const clean = cleanText(text);
      return words(language === 'en' ? clean : normaliseRegional(restored(clean)));
    },
    restored: (text) => restored(cleanText(text)),
  };
}

function alike(word: string): string {
  return /^\d+$/.test(word) && !TELLING_NUMBERS.has(word) ? '#' : word;
}

/** Different texts whose restored form is remembered. */
const MOST_REMEMBERED = 2000;

/** Numbers that name something ("mức 2", "Đề án 06", "hotline 113"); all others are alike to the search. */
const TELLING_NUMBERS = new Set(['1', '2', '3', '06', '01', '02', '113', '114', '115', '1022']);
