import { fold } from '../language/fold';
import { correctTypos } from '../language/spelling';
import { isMarked } from './marks';
import { SAME_WORDS } from './same-words';
import { WRITTEN_IN } from './spans';
import { tokensOf } from './tokens';

/** What the words of a message tell about the options of a question. */
export interface Weighed {
  readonly option: string;
  /** How much more they tell for it than for the next; from about 1 on it means something. */
  readonly lead: number;
  /** The share of what was said that is known at this question. */
  readonly coverage: number;
  /** Nothing but words that are said with any answer ("được", "rồi"). */
  readonly light: boolean;
}

/** A phrase in its language; `option` is left out for what the question itself says. */
export interface LearntPhrase {
  readonly option?: string;
  readonly text: string;
  readonly language: 'vi' | 'en';
}

/** Weighs a message of `year` in each language it may be of; undefined when no word of it is known. */
export type Evidence = (text: string, languages: readonly ('vi' | 'en')[], year: number) => Weighed | undefined;

/** Counted for a word that an option's phrases do not have. */
const ABSENT = 0.5;
/** More phrases with a word say no more. */
const MOST = 4;
/** Words that are said with any answer: beside others they say less. */
const LIGHT: ReadonlySet<string> = new Set('roi co xong duoc !duoc !co ! moi dang phai mot'.split(' '));
const LESS = 0.4;
/** A denial of something unknown, when nothing else tells. */
const HALF = 0.6;
/** The share of an option's phrases that deny, from which on a denial of whatever tells for it. */
const DENYING = 0.25;
/** The weight of a word that tells for an option by itself. */
const TELLS = 0.7;

/**
 * Learns from a question's phrases which words tell for which option. A word said for all tells nothing, a word of one option
 * much. So words are understood in combinations that nobody wrote down.
 */
export function learnEvidence(phrases: readonly LearntPhrase[]): Evidence {
  const counts = countsOf(phrases);
  const options = [...new Set(phrases.flatMap(({ option }) => option ?? []))];
  const asked = phrases.filter(({ option }) => option === undefined);
  const spelled = spelling(phrases);
  const known = new Set([...counts.keys(), ...asked.flatMap(({ text, language }) => [...featuresOf(text, language)])]);
  const weightOf = (token: string, option: string): number => {
    const by = counts.get(token);
    if (!by) return 0;
    const others = Math.max(0, ...options.map((one) => (one === option ? 0 : (by.get(one) ?? 0))));
    return Math.log(((by.get(option) ?? 0) + ABSENT) / (others + ABSENT));
  };
  const tells = (token: string): boolean =>
    !LIGHT.has(token) && options.some((option) => weightOf(token, option) > TELLS);
  const weighIn = (text: string, language: 'vi' | 'en', year: number): Weighed | undefined => {
    const tokens = [...new Set(tokensOf(text, language, year, spelled))];
    const telling = tokens.some(tells);
    const vaguely = tokens.some((token) => token.startsWith('!') && !counts.has(token)) && counts.has('!');
    const told = [...new Set([...tokens.filter((token) => counts.has(token)), ...(vaguely ? ['!'] : [])])];
    const shareOf = (token: string): number =>
      token === '!' && vaguely ? (telling ? LESS : HALF) : telling && LIGHT.has(token) ? LESS : 1;
    const scoreOf = (option: string): number =>
      told.reduce((sum, token) => sum + shareOf(token) * weightOf(token, option), 0);
    const [first, second] = options
      .map((option) => ({ option, score: scoreOf(option) }))
      .sort((one, other) => other.score - one.score);
    if (told.length === 0 || !first) return undefined;
    const heard = tokens.filter((token) => known.has(token) || known.has(token.replace('!', '')));
    const counted = tokens.filter((token) => known.has(token) || !NUMBERED.test(token));
    const coverage = heard.length / counted.length;
    const lightly = coverage < 1 && !telling && !told.some((token) => token.startsWith('!'));
    const lead = lightly || first.score <= 0 ? 0 : first.score - (second?.score ?? 0);
    return { option: first.option, lead, coverage, light: tokens.every((token) => LIGHT.has(token)) };
  };
  return (text, languages, year) =>
    languages
      .flatMap((language) => weighIn(text, language, year) ?? [])
      .sort((one, other) => other.lead * other.coverage - one.lead * one.coverage)[0];
}

/** Numbers and models ("a05s", "14 pro max"): whoever does not know them has lost nothing. */
const NUMBERED = /\d|^!?(?:pro|prm|max|plus|note|ultra|mini|reno|lite|air|edge|fold|flip|ver|version)$/;

/** Repairs slips of the keyboard ("đăgn nhập") by the words that are known here. */
function spelling(phrases: readonly LearntPhrase[]): (words: readonly string[]) => readonly string[] {
  const words = phrases.flatMap(({ text, language }) => (language === 'vi' ? fold(text).split(/[^a-z]+/) : []));
  const vocabulary = new Map([...words, ...SAME_WORDS].map((word) => [word, 2]));
  return (said) => correctTypos(said, vocabulary);
}

function countsOf(phrases: readonly LearntPhrase[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const { option, text, language } of phrases) {
    if (option === undefined) continue;
    for (const token of featuresOf(text, language)) {
      const by = counts.get(token) ?? new Map<string, number>();
      by.set(option, (by.get(option) ?? 0) + 1);
      counts.set(token, by);
    }
  }
  const denials = counts.get('!');
  for (const [option, count] of denials ?? []) {
    const all = phrases.filter((phrase) => phrase.option === option).length;
    if (count < DENYING * all) denials?.delete(option);
  }
  for (const by of counts.values()) for (const [option, count] of by) by.set(option, Math.min(MOST, count));
  return counts;
}

/** The words of a phrase, typed with marks and without; a denial counts beside what it denies. */
function featuresOf(text: string, language: 'vi' | 'en'): ReadonlySet<string> {
  const typed = isMarked(text) ? [text, fold(text)] : [text];
  const tokens = typed.flatMap((one) => tokensOf(one, language, WRITTEN_IN));
  return new Set([...tokens, ...(tokens.some((token) => token.startsWith('!')) ? ['!'] : [])]);
}
