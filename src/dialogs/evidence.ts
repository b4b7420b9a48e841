import { isMarked, tokensOf } from './tokens';
import { fold } from '../language/fold';

/** What was gathered for an option, of 0 (nothing) to about 10. */
export interface Weighed {
  readonly option: string;
  readonly score: number;
  /** How much more than for the second. */
  readonly lead: number;
  /** The share of what was said that is known at this question. */
  readonly coverage: number;
}

/** Phrases of one state: what the options are called and what people say for them. */
export interface StatePhrase {
  readonly option: string;
  readonly text: string;
  readonly language: 'vi' | 'en';
}

/** What the words of a state tell. */
export interface Evidence {
  /** Weighs words in each language they may be of; the best, when any word tells anything. */
  weigh(text: string, languages: readonly ('vi' | 'en')[]): Weighed | undefined;
}

const ABSENT = 0.25;
/** Words that are said with any answer: beside others they say less. */
const LIGHT: ReadonlySet<string> = new Set('roi co xong duoc van hoai !duoc !co ! moi year'.split(' '));
const LESS = 0.4;
/** The weight of a word that tells for an option by itself. */
const TELLS = 0.7;
/** A denial of something unknown, when nothing else tells. */
const HALF = 0.6;
/** More phrases with a word say no more. */
const MOST = 4;

/**
 * Learns from a state's phrases which words tell for which option. A word said by all tells nothing, a word of one option much.
 * `context` are texts whose words are known at this question but tell for nothing: its prompt and hints.
 */
export function learnEvidence(
  phrases: readonly StatePhrase[],
  context: readonly { text: string; language: 'vi' | 'en' }[],
): Evidence {
  const options = [...new Set(phrases.map(({ option }) => option))];
  const counts = new Map<string, Map<string, number>>();
  for (const { option, text, language } of phrases)
    for (const token of featuresOf(text, language)) {
      const by = counts.get(token) ?? new Map<string, number>();
      by.set(option, Math.min(MOST, (by.get(option) ?? 0) + 1));
      counts.set(token, by);
    }
  const known = new Set([
    ...context.flatMap(({ text, language }) => bothWays(text).flatMap((one) => tokensOf(one, language))),
  ]);
  const weightOf = (token: string, option: string): number => {
    const by = counts.get(token);
    if (!by) return 0;
    const others = Math.max(...options.filter((one) => one !== option).map((one) => by.get(one) ?? 0), 0);
    return Math.log(((by.get(option) ?? 0) + ABSENT) / (others + ABSENT));
  };
  const weighIn = (text: string, language: 'vi' | 'en'): Weighed | undefined => {
    const tokens = [...new Set(tokensOf(text, language))];
    const told = tokens.filter((token) => counts.has(token) || (token.startsWith('!') && counts.has('!')));
    if (told.length === 0) return undefined;
    const telling = told.some(
      (token) => !LIGHT.has(token) && counts.has(token) && options.some((option) => weightOf(token, option) > TELLS),
    );
    const share = (token: string): number =>
      counts.has(token)
        ? telling && LIGHT.has(token)
          ? LESS
          : 1
        : token.startsWith('!')
          ? telling
            ? LESS
            : HALF
          : 0;
    const scores = options
      .map((option) => ({
        option,
        score: tokens.reduce(
          (sum, token) => sum + share(token) * weightOf(counts.has(token) ? token : token.slice(0, 1), option),
          0,
        ),
      }))
      .sort((one, other) => other.score - one.score);
    const [first, second] = scores;
    if (!first || first.score <= 0) return undefined;
    const heard = tokens.filter((token) => counts.has(token) || known.has(token) || known.has(token.replace('!', '')));
    return {
      option: first.option,
      score: first.score,
      lead: first.score - (second?.score ?? 0),
      coverage: heard.length / tokens.length,
    };
  };
  return {
    weigh(text, languages) {
      const found = languages.flatMap((language) => weighIn(text, language) ?? []);
      return found.sort((one, other) => other.lead * other.coverage - one.lead * one.coverage)[0];
    },
  };
}

/** The tokens of a phrase, typed with marks and without; a denial counts beside what it denies. */
function featuresOf(text: string, language: 'vi' | 'en'): ReadonlySet<string> {
  const tokens = bothWays(text).flatMap((one) => tokensOf(one, language));
  return new Set([...tokens, ...(tokens.some((token) => token.startsWith('!')) ? ['!'] : [])]);
}

function bothWays(text: string): readonly string[] {
  return isMarked(text) ? [text, fold(text)] : [text];
}
