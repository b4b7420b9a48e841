import { hasQuestionWords, isDenied, isFiller, isProblem } from './small-words';
import type { Phrase } from './state-phrases';

/** An option that words were read as. */
export interface Meaning {
  readonly option: string;
  /** Letters of the phrase that was recognised: the longer, the surer. */
  readonly score: number;
  /** The phrase is all that was said, or most of it; otherwise it may as well be a remark about something else. */
  readonly sure: boolean;
  /** The phrase is all that was said, small words aside. */
  readonly exact: boolean;
  /** Words of the phrase. */
  readonly words: number;
  /** Every word that was said belongs to the question: nothing else can be meant. */
  readonly whole?: boolean;
  /** It is a word that is said with any answer ("rồi"): it counts when all other words are known at the question. */
  readonly light?: boolean;
  /** Few of the words tell for it: not enough to end a dialog. */
  readonly vague?: boolean;
  /** A clause of it is a phrase and nothing else: "chưa, bận quá". */
  readonly firm?: boolean;
}

/** The option whose phrase is found in what was said; longer phrases win, two equally good ones mean nothing. */
export function bestPhrase(spoken: readonly string[], phrases: readonly Phrase[]): Meaning | undefined {
  const found = spoken.flatMap((form) => phrases.flatMap((phrase) => meaningOf(form, phrase) ?? []));
  const rank = (meaning: Meaning): number => (meaning.exact ? 1000 : 0) + meaning.score;
  const highest = Math.max(0, ...found.map(rank));
  const winners = found.filter((meaning) => rank(meaning) === highest);
  const first = winners[0];
  return first && winners.every(({ option }) => option === first.option) ? first : undefined;
}

/** A question or a wish: perhaps about something else than what was asked. "Mượn" (borrow) without marks is no wish. */
export function mayAsk(form: string): boolean {
  if (/\b(?:khong|chua|quen) (?:biet|nho|ro|hieu|thay)\b|\bnot (?:know|remember|sure)\b/.test(form)) return false;
  return hasQuestionWords(form) || /\b(?:muon (?!may|dt|dien|laptop|duoc|cua|roi)|want)\b/.test(form);
}

/** Said with any answer. */
const LIGHT: ReadonlySet<string> = new Set('roi co duoc ok yes'.split(' '));
/** A denial of something: of what, the other words say. */
const BARE: ReadonlySet<string> = new Set('khong chua no not mat'.split(' '));
/** Shorter single words ("rồi", "có") say something only when they are most of the message. */
const DISTINCTIVE = 5;

function meaningOf(form: string, { option, text, apart, language }: Phrase): Meaning | undefined {
  if (form === text) return { option, score: text.length, sure: true, exact: true, words: wordsIn(text) };
  const padded = ` ${form} `;
  const together = padded.includes(` ${text} `);
  const spread = together ? undefined : spreadOf(padded, text, apart);
  const found = together ? text : spread;
  if (found === undefined || isDenied(padded, found, language)) return undefined;
  const rest = padded.replace(found, ' ').trim().split(/\s+/);
  const others = rest.filter((word) => word !== '' && !isFiller(word));
  const words = wordsIn(text);
  const coverage = words / (words + others.length);
  const exact = others.length === 0 && together;
  const asked = hasQuestionWords(rest.join(' ')) || (words === 1 && hasQuestionWords(form));
  if (!exact && asked && (coverage < 0.5 || !isProblem(text))) return undefined;
  if (words === 1 && coverage < (text.length < DISTINCTIVE ? 0.5 : 0.2)) return undefined;
  if (words > 1 && coverage < (together ? 0.2 : 0.4)) return undefined;
  const sure = exact || (coverage >= 0.5 && isProblem(text)) || (coverage >= 0.25 && !mayAsk(form));
  const vague = words === 1 && BARE.has(text) && !exact;
  const light = words === 1 && LIGHT.has(text) && !exact;
  return {
    option,
    score: together ? text.length : text.length - 2,
    sure,
    exact,
    words,
    ...(light ? { light } : {}),
    ...(vague ? { vague } : {}),
  };
}

/** The phrase with small words inside; undefined when other words stand between. */
function spreadOf(padded: string, text: string, apart: RegExp | undefined): string | undefined {
  const spread = apart?.exec(padded)?.[0];
  if (spread === undefined) return undefined;
  const left = text.split(' ');
  const inside = spread.split(' ').filter((word) => left[0] !== word || left.shift() === undefined);
  return inside.every((word) => word === '' || isFiller(word)) ? spread : undefined;
}

function wordsIn(phrase: string): number {
  return phrase.split(' ').length;
}
