import type { Understood } from '../core/needs';
import { expandAbbreviations } from '../language/abbreviations';
import { fold } from '../language/fold';
import { normaliseRegional } from '../language/regional';
import type { Dialog } from './dialog';
import { alike, clausesOf, openingOf } from './likeness';
import { hasQuestionWords, isDenied, isFiller, isProblem, NO, SHORT, YES } from './small-words';

/** The words of a message as dialogs read them. */
export type Said = Pick<Understood, 'text' | 'folded'>;

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
}

/**
 * The option of a `choose` state that was meant: its label, one of its words, its number, or yes/no. Longer phrases win; two
 * equally good ones mean that it was not understood. A question about something is no answer, unless it names the obstacle.
 */
export function optionMeant(dialog: Dialog, state: string, said: Said): Meaning | undefined {
  const definition = dialog.states[state];
  if (definition?.kind !== 'choose') return undefined;
  const options = Object.keys(definition.options);
  const number = /^(?:so |chon |cau |option |number )?(\d)$/.exec(said.folded)?.[1];
  if (number !== undefined) {
    const option = options[Number(number) - 1];
    return option === undefined ? undefined : { option, score: 1, sure: true, exact: true, words: 1 };
  }
  const phrases = phrasesOf(dialog, state, options);
  const spoken = forms(said);
  const meant = best(spoken.map(lastClause), phrases) ?? best(spoken, phrases);
  return meant ?? yesOrNo(spoken, options) ?? loosely(said, spoken, phrases, options);
}

/**
 * What was meant when the whole is no phrase: an answer with a reason ("dạ rồi, hôm bữa công an nhắn"), or the words of a phrase
 * in another order. Never a question or a wish.
 */
function loosely(
  said: Said,
  spoken: readonly string[],
  phrases: readonly Phrase[],
  options: readonly string[],
): Meaning | undefined {
  if (said.text.includes('?') || spoken.some(mayAsk)) return undefined;
  const parts = clausesOf(said.text).flatMap((clause) => {
    const form = forms(clause);
    return best(form, phrases) ?? yesOrNo(form, options) ?? [];
  });
  const [surest] = parts.toSorted((one, other) => other.score - one.score);
  if (surest) return { ...surest, exact: false };
  const opening = openingOf(spoken);
  const opened = opening === undefined ? undefined : (best([opening], phrases) ?? yesOrNo([opening], options));
  if (opened) return { ...opened, score: 1, exact: false };
  const option = alike(spoken, phrases);
  return option === undefined ? undefined : { option, score: 1, sure: false, exact: false, words: 1 };
}

/** Folds and spaces a text so that it can be compared with what was said. */
export function comparable(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What was said, as typed, with short forms written out, and in standard words: each folded. */
export function forms(said: Said): readonly string[] {
  const signs = said.text.replace(/[👍👌✅🆗🙆]/gu, ' ok ').replace(/[👎❌🙅]/gu, ' khong ');
  const expanded = expandAbbreviations(signs);
  const short = Object.hasOwn(SHORT, said.folded) ? [SHORT[said.folded] ?? ''] : [];
  return [
    ...new Set([
      said.folded,
      ...short,
      comparable(signs),
      comparable(expanded),
      comparable(normaliseRegional(expanded)),
    ]),
  ];
}

interface Phrase {
  readonly option: string;
  readonly text: string;
  /** The phrase with up to two other words in each gap: "quên mất mật khẩu". Only for phrases of several words. */
  readonly apart: RegExp | undefined;
}

const known = new WeakMap<Dialog, Map<string, readonly Phrase[]>>();

/** Labels and words of a state in both languages, folded; read once. */
function phrasesOf(dialog: Dialog, state: string, options: readonly string[]): readonly Phrase[] {
  const states = known.get(dialog) ?? new Map<string, readonly Phrase[]>();
  known.set(dialog, states);
  const before = states.get(state);
  if (before) return before;
  const phrases = [dialog.texts.vi[state], dialog.texts.en[state]].flatMap((text) =>
    options.flatMap((option) =>
      [text?.options?.[option] ?? '', ...(text?.words?.[option] ?? [])]
        .flatMap((phrase) => [comparable(phrase), comparable(normaliseRegional(phrase))])
        .filter((phrase) => phrase !== '')
        .map((phrase) => ({ option, text: phrase, apart: apartOf(phrase) })),
    ),
  );
  states.set(state, phrases);
  return phrases;
}

function apartOf(phrase: string): RegExp | undefined {
  const words = phrase.split(' ');
  if (words.length < 2 || phrase.length < 5) return undefined;
  return new RegExp(`(?<= )${words.join('(?: (?!(?:khong|chua|not|no) )\\S+){0,2} ')}(?= )`);
}

/** "lúc đầu không được nhưng giờ được rồi": what comes last counts. */
function lastClause(form: string): string {
  return form.split(/ (?:nhung ma|nhung|bay gio|gio thi|but|now) /).at(-1) ?? form;
}

function best(spoken: readonly string[], phrases: readonly Phrase[]): Meaning | undefined {
  const found = spoken.flatMap((form) => phrases.flatMap((phrase) => meaningOf(form, phrase) ?? []));
  const rank = (meaning: Meaning): number => (meaning.exact ? 1000 : 0) + meaning.score;
  const highest = Math.max(0, ...found.map(rank));
  const winners = found.filter((meaning) => rank(meaning) === highest);
  const first = winners[0];
  return first && winners.every(({ option }) => option === first.option) ? first : undefined;
}

/** Shorter single words ("rồi", "có") say something only when they are most of the message. */
const DISTINCTIVE = 5;

function meaningOf(form: string, { option, text, apart }: Phrase): Meaning | undefined {
  if (form === text) return { option, score: text.length, sure: true, exact: true, words: wordsIn(text) };
  const padded = ` ${form} `;
  const together = padded.includes(` ${text} `) ? text : undefined;
  const spread = together === undefined ? apart?.exec(padded)?.[0] : undefined;
  const found = together ?? spread;
  if (found === undefined || isDenied(padded, found)) return undefined;
  const inside = spread === undefined ? '' : without(spread, text);
  const rest = `${padded.replace(found, ' ')} ${inside}`.trim().split(/\s+/);
  const others = rest.filter((word) => word !== '' && !isFiller(word));
  const words = wordsIn(text);
  const coverage = words / (words + others.length);
  const exact = others.length === 0 && spread === undefined;
  if (!exact && hasQuestionWords(rest.join(' ')) && (coverage < 0.5 || !isProblem(text))) return undefined;
  if (words === 1 && coverage < (text.length < DISTINCTIVE ? 0.5 : 0.2)) return undefined;
  if (words > 1 && coverage < (spread === undefined ? 0.2 : 0.4)) return undefined;
  const score = spread === undefined ? text.length : text.length - 2;
  const sure = exact || (coverage >= 0.5 && isProblem(text)) || (coverage >= 0.25 && !mayAsk(form));
  return { option, score, sure, exact, words };
}

/** A question or a wish: perhaps about something else than what was asked. */
function mayAsk(form: string): boolean {
  return hasQuestionWords(form) || /\b(muon|want)\b/.test(form);
}

/** The words of `spread` that are not in `phrase`. */
function without(spread: string, phrase: string): string {
  const left = phrase.split(' ');
  return spread
    .split(' ')
    .filter((word) => left[0] !== word || left.shift() === undefined)
    .join(' ');
}

function wordsIn(phrase: string): number {
  return phrase.split(' ').length;
}

/** Names of options that a plain yes means. */
const POSITIVE: ReadonlySet<string> = new Set(['yes', 'done', 'got', 'fixed', 'in', 'ok', 'ready']);

/** Plain yes and no for states whose options are called so. */
function yesOrNo(spoken: readonly string[], options: readonly string[]): Meaning | undefined {
  const has = (words: ReadonlySet<string>): boolean =>
    spoken.some(
      (form) =>
        words.has(form) ||
        words.has(
          form
            .split(' ')
            .filter((word) => !isFiller(word))
            .join(' '),
        ),
    );
  const yes = options.find((option) => POSITIVE.has(option));
  const no = options.find((option) => option === 'no' || option === 'still');
  const option = has(YES) ? yes : has(NO) ? no : undefined;
  return option === undefined ? undefined : { option, score: 1, sure: true, exact: true, words: 1 };
}
