import type { Understood } from '../core/needs';
import { expandAbbreviations } from '../language/abbreviations';
import { detectLanguage } from '../language/detect-language';
import { fold } from '../language/fold';
import { normaliseRegional } from '../language/regional';
import type { Dialog } from './dialog';
import { learnEvidence, type Evidence } from './evidence';
import { alike, clausesOf, openingOf } from './likeness';
import { hasQuestionWords, isDenied, isFiller, isProblem, NO, SHORT, YES } from './small-words';
import {
  DID_NOT_HELP,
  DID_NOT_HELP_ENGLISH,
  NOT_KNOWN,
  NOT_KNOWN_ENGLISH,
  WENT_WELL,
  WENT_WELL_ENGLISH,
} from './stock-phrases';
import { isMarked, uncontracted, undoubted, withoutParticles } from './tokens';

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
  /** Every word that was said belongs to the question: nothing else can be meant. */
  readonly whole?: boolean;
  /** A clause of it is a phrase and nothing else: "chưa, bận quá". */
  readonly firm?: boolean;
  /** Words of the phrase. */
  readonly words: number;
}

/**
 * The option of a `choose` state that was meant: its number, its label, one of its words, yes/no, or what most of the words tell
 * for. Two equally good ones mean that it was not understood. A question about something is no answer, unless it names the obstacle.
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
  const languages = languagesOf(said.text);
  const phrases = phrasesOf(dialog, state, options).filter(({ language }) => languages.includes(language));
  const spoken = forms(said);
  const whole = best(spoken.map(lastClause), phrases) ?? best(spoken, phrases) ?? yesOrNo(spoken, options);
  if (whole?.exact === true) return whole;
  return weighed(dialog, state, said, whole ?? loosely(said, spoken, phrases, options));
}

/** Words that tell for another option than the phrase that was found count more when they tell much. */
const MUCH = 1.8;
/** Than a whole clause, this much more. */
const FAR = 6;
/** The least that words must tell when no phrase was found. */
const ENOUGH = 1.1;
/** Of what was said, how much must be known at this question. */
const MOSTLY = 0.5;

function weighed(dialog: Dialog, state: string, said: Said, found: Meaning | undefined): Meaning | undefined {
  const { evidence, asks } = evidenceOf(dialog, state);
  const told =
    evidence.weigh(lastPart(said.text), languagesOf(said.text)) ?? evidence.weigh(said.text, languagesOf(said.text));
  if (!told || told.lead < ENOUGH) return found;
  if (
    found &&
    (found.option === told.option || told.lead < (found.firm === true ? FAR : MUCH) || told.coverage < MOSTLY)
  )
    return found.option === told.option && told.coverage >= MOSTLY
      ? { ...found, sure: found.sure || !mayAsk(said.folded) }
      : found;
  const question = said.text.includes('?') || forms(said).some(mayAsk);
  if (told.coverage < MOSTLY || (question && !asks.has(told.option))) return found;
  return {
    option: told.option,
    score: 1,
    sure: !question && (told.coverage >= SURELY || told.lead >= MUCH),
    exact: false,
    words: 1,
  };
}

const SURELY = 0.7;

/** "lúc đầu không được nhưng giờ được rồi": what comes last counts. */
function lastPart(text: string): string {
  return text.split(/\s(?:nhưng mà|nhưng|nhung|giờ thì|thì|but)\s/iu).at(-1) ?? text;
}

/** The languages that a message may be of. */
function languagesOf(text: string): readonly ('vi' | 'en')[] {
  if (isMarked(text)) return ['vi'];
  if (/\p{L}['’](?:s|m|t|re|ve|ll|d)\b/u.test(text)) return ['en'];
  const { language, sure } = detectLanguage(text, 'vi');
  return sure ? [language] : ['vi', 'en'];
}

interface Learnt {
  readonly evidence: Evidence;
  /** Options that are questions themselves: "passcode là gì". */
  readonly asks: ReadonlySet<string>;
}

const learnt = new WeakMap<Dialog, Map<string, Learnt>>();

function evidenceOf(dialog: Dialog, state: string): Learnt {
  const states = learnt.get(dialog) ?? new Map<string, Learnt>();
  learnt.set(dialog, states);
  const before = states.get(state);
  if (before) return before;
  const languages = LANGUAGES;
  const options = Object.keys(dialog.texts.vi[state]?.options ?? {});
  const own = languages.flatMap((language) => {
    const text = dialog.texts[language][state];
    return options.flatMap((option) =>
      [text?.options?.[option] ?? '', ...(text?.words?.[option] ?? [])].map((phrase) => ({
        option,
        text: phrase,
        language,
      })),
    );
  });
  const stock = languages.flatMap((language) =>
    options.flatMap((option) => stockOf(option, language).map((phrase) => ({ option, text: phrase, language }))),
  );
  const context = languages.flatMap((language) => {
    const text = dialog.texts[language][state];
    return [text?.ask, text?.brief, text?.hint].flatMap((one) => (one === undefined ? [] : [{ text: one, language }]));
  });
  const asks = new Set(own.filter(({ text }) => hasQuestionWords(comparable(text))).map(({ option }) => option));
  const made = { evidence: learnEvidence([...own, ...stock], context), asks };
  states.set(state, made);
  return made;
}

/** What is said for an option whatever the question: it went well, it did not, not known. */
function stockOf(option: string, language: 'vi' | 'en'): readonly string[] {
  if (POSITIVE.has(option)) return language === 'vi' ? WENT_WELL : WENT_WELL_ENGLISH;
  if (NEGATIVE.has(option)) return language === 'vi' ? DID_NOT_HELP : DID_NOT_HELP_ENGLISH;
  if (option === 'unsure') return language === 'vi' ? NOT_KNOWN : NOT_KNOWN_ENGLISH;
  return [];
}

/**
 * What was meant when the whole is no phrase: an answer with a reason ("dạ rồi, hôm bữa công an nhắn"). Never a question or a wish.
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
  const [surest] = parts.toSorted((one, other) => Number(other.exact) - Number(one.exact) || other.score - one.score);
  if (surest) return { ...surest, exact: false, firm: surest.exact };
  const opening = openingOf(spoken);
  const opened = opening === undefined ? undefined : (best([opening], phrases) ?? yesOrNo([opening], options));
  if (opened) return { ...opened, score: 1, exact: false };
  const option = alike(spoken, phrases);
  return option === undefined ? undefined : { option, score: 1, sure: false, exact: false, words: 1 };
}

const LANGUAGES = ['vi', 'en'] as const;

/** Folds and spaces a text so that it can be compared with what was said. */
export function comparable(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What was said, as typed, with short forms written out, and in standard words: each folded. */
export function forms(said: Said): readonly string[] {
  const signs = uncontracted(undoubted(withoutParticles(said.text)))
    .replace(/[👍👌✅🆗🙆]/gu, ' ok ')
    .replace(/[👎❌🙅]/gu, ' khong ');
  const expanded = expandAbbreviations(signs);
  const short = Object.hasOwn(SHORT, said.folded) ? [SHORT[said.folded] ?? ''] : [];
  return [
    ...new Set([
      ...(isMarked(said.text) || /['’]/.test(said.text) ? [] : [undoubted(said.folded)]),
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
  readonly language: 'vi' | 'en';
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
  const phrases = LANGUAGES.flatMap((language) =>
    options.flatMap((option) => {
      const text = dialog.texts[language][state];
      return [text?.options?.[option] ?? '', ...(text?.words?.[option] ?? [])]
        .flatMap((phrase) => [phrase, withoutParticles(phrase), normaliseRegional(phrase)])
        .map((phrase) => comparable(uncontracted(undoubted(phrase))))
        .filter((phrase) => phrase !== '')
        .map((phrase) => ({ option, text: phrase, language, apart: apartOf(phrase) }));
    }),
  );
  const own = new Set(phrases.map(({ text }) => text));
  const stock = LANGUAGES.flatMap((language) =>
    options.flatMap((option) =>
      stockOf(option, language)
        .map((phrase) => comparable(uncontracted(phrase)))
        .filter((text) => !own.has(text))
        .map((text) => ({ option, text, language, apart: undefined })),
    ),
  );
  const all = [...phrases, ...stock];
  states.set(state, all);
  return all;
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
  const found =
    together ??
    (spread !== undefined &&
    without(spread, text)
      .split(' ')
      .every((word) => word === '' || isFiller(word))
      ? spread
      : undefined);
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
  return hasQuestionWords(form) || /\b(?:muon (?!may|dt|dien|laptop|duoc|cua|roi)|want)\b/.test(form);
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

/** Names of options that a plain no means. */
const NEGATIVE: ReadonlySet<string> = new Set(['no', 'still']);

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
  const no = options.find((option) => NEGATIVE.has(option));
  const option = has(YES) ? yes : has(NO) ? no : undefined;
  return option === undefined ? undefined : { option, score: 1, sure: true, exact: true, words: 1 };
}
