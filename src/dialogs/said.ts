import type { Understood } from '../core/needs';
import { expandAbbreviations } from '../language/abbreviations';
import { detectLanguage } from '../language/detect-language';
import { fold } from '../language/fold';
import { normaliseRegional } from '../language/regional';
import { plainlySaid } from './plain-speech';
import { isMarked, unconfused, withoutParticles } from './marks';
import { SHORT } from './small-words';
import { uncontracted } from './tokens';

/** The words of a message as dialogs read them. */
export type Said = Pick<Understood, 'text' | 'folded'> & Partial<Pick<Understood, 'language'>>;

/** Folds and spaces a text so that it can be compared with what was said. */
export function comparable(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What was said, as typed, with short forms written out, and in standard words: each folded. */
export function forms(said: Said): readonly string[] {
  const signs = uncontracted(plainlySaid(withoutParticles(said.text)))
    .replace(/[👍👌✅🆗🙆]/gu, ' ok ')
    .replace(/[👎❌🙅]/gu, ' khong ');
  const expanded = expandAbbreviations(signs);
  const short = Object.hasOwn(SHORT, said.folded) ? [SHORT[said.folded] ?? ''] : [];
  return [
    ...new Set([
      ...(isMarked(said.text) || /['’]/.test(said.text) ? [] : [plainlySaid(said.folded)]),
      ...short,
      comparable(unconfused(signs)),
      comparable(unconfused(expanded)),
      comparable(unconfused(normaliseRegional(expanded))),
    ]),
  ];
}

/** The languages that a message may be of, the likelier one first: "me" is mẹ to one and myself to another. */
export function languagesOf(said: Said): readonly ('vi' | 'en')[] {
  if (isMarked(said.text)) return ['vi'];
  if (/\p{L}['’](?:s|m|t|re|ve|ll|d)\b/u.test(said.text)) return ['en'];
  const { language, sure } = detectLanguage(said.text, said.language ?? 'vi');
  if (sure) return [language];
  return language === 'vi' ? ['vi', 'en'] : ['en', 'vi'];
}
