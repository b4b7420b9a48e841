import { expandAbbreviations } from '../language/abbreviations';
import { cleanText } from '../language/clean-text';
import { fold, syllables } from '../language/fold';
import { normaliseRegional } from '../language/regional';
import { openRestorer } from '../language/restorer';
import type { WordCounts } from '../language/restorer-model';

/** A text as the search reads it: words with and without diacritics, in the written standard. */
export interface ReadText {
  readonly surface: readonly string[];
  readonly folded: readonly string[];
}

/** Reads texts the same way for training and for searching. */
export interface Reader {
  /** A text of ours, written properly. */
  own(text: string): ReadText;
  /** What a person typed: repaired, abbreviations written out, diacritics restored. */
  typed(text: string): ReadText;
}

/** Makes a reader whose restoration was learnt from counts of our own texts. */
export function createReader(counts: WordCounts): Reader {
  const restorer = openRestorer(counts);
  return {
    own: (text) => words(normaliseRegional(expandAbbreviations(cleanText(text)))),
    typed(text) {
      const clean = cleanText(text);
      const expanded = expandAbbreviations(clean);
      return words(normaliseRegional(restorer.restore(expanded, clean).text));
    },
  };
}

function words(text: string): ReadText {
  const surface = syllables(text).map((word) => (/^\d+$/.test(word) && !TELLING_NUMBERS.has(word) ? '#' : word));
  return { surface, folded: surface.map(fold) };
}

/** Numbers that name something ("mức 2", "Đề án 06", "hotline 113"); all others are alike to the search. */
const TELLING_NUMBERS = new Set(['1', '2', '3', '06', '01', '02', '113', '114', '115', '1022']);
