import { inCaseOf } from './letter-case';
import { REGIONAL_WORDS } from './regional-words';

/**
 * Southern and spoken words as the written standard has them ("tui xài sim của má" → "tôi dùng sim của mẹ"), so that a search
 * finds what offices write. For searching only: never shown to the person. Longer phrases win; repeating changes nothing.
 */
export function normaliseRegional(text: string): string {
  return text.replace(PHRASES, (phrase) => {
    const standard = STANDARD.get(phrase.toLowerCase().replace(/ +/g, ' '));
    return standard === undefined ? phrase : inCaseOf(phrase, standard);
  });
}

const STANDARD: ReadonlyMap<string, string> = new Map(
  REGIONAL_WORDS.flatMap(({ said, written }) => said.split('|').map((spelling) => [spelling, written] as const)),
);

const PATTERNS = REGIONAL_WORDS.flatMap((entry) => entry.said.split('|').map((spelling) => ({ spelling, entry })))
  .sort((one, other) => other.spelling.length - one.spelling.length)
  .map(({ spelling, entry }) => {
    const before = entry.unlessAfter === undefined ? '' : `(?<!(?:${entry.unlessAfter}) )`;
    const after = entry.unlessBefore === undefined ? '' : `(?! (?:${entry.unlessBefore}))`;
    return before + spelling.replaceAll(' ', ' +') + after;
  });

const PHRASES = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${PATTERNS.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
