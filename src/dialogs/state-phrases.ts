import { normaliseRegional } from '../language/regional';
import type { Dialog } from './dialog';
import { learnEvidence, type Evidence } from './evidence';
import { plainlySaid } from './plain-speech';
import { unconfused, withoutParticles } from './marks';
import { comparable } from './said';
import { hasQuestionWords } from './small-words';
import {
  DID_NOT_HELP,
  DID_NOT_HELP_ENGLISH,
  NOT_KNOWN,
  NOT_KNOWN_ENGLISH,
  WENT_WELL,
  WENT_WELL_ENGLISH,
} from './stock-phrases';
import { uncontracted } from './tokens';

/** A phrase that means an option, folded. */
export interface Phrase {
  readonly option: string;
  readonly text: string;
  readonly language: 'vi' | 'en';
  /** The phrase with up to two other words in each gap: "quên mất mật khẩu". Only for phrases of several words. */
  readonly apart: RegExp | undefined;
}

/** What is known of a question: its phrases, what its words tell, and which options are questions ("passcode là gì"). */
export interface StateWords {
  readonly phrases: readonly Phrase[];
  readonly evidence: Evidence;
  readonly asking: ReadonlySet<string>;
}

/** Names of options that a plain yes means. */
export const POSITIVE: ReadonlySet<string> = new Set(['yes', 'done', 'got', 'fixed', 'in', 'ok', 'ready']);

/** Names of options that a plain no means. */
export const NEGATIVE: ReadonlySet<string> = new Set(['no', 'still', 'fail', 'rejected']);

/** Stands for "it did not work" where no option says so: then the question is asked again. */
export const NO_OPTION = '';

const LANGUAGES = ['vi', 'en'] as const;
const known = new WeakMap<Dialog, Map<string, StateWords>>();

/** The labels and words of a `choose` state in both languages, and what anybody says; read once. */
export function wordsOfState(dialog: Dialog, state: string): StateWords {
  const states = known.get(dialog) ?? new Map<string, StateWords>();
  known.set(dialog, states);
  const before = states.get(state);
  if (before) return before;
  const options = Object.keys(dialog.texts.vi[state]?.options ?? {});
  const own = LANGUAGES.flatMap((language) => {
    const text = dialog.texts[language][state];
    return options.flatMap((option) =>
      [text?.options?.[option] ?? '', ...(text?.words?.[option] ?? [])].map((typed) => ({ option, typed, language })),
    );
  });
  const stock = LANGUAGES.flatMap((language) =>
    options.flatMap((option) => stockOf(option, language).map((typed) => ({ option, typed, language }))),
  );
  const asks = LANGUAGES.flatMap((language) => {
    const text = dialog.texts[language][state];
    return [text?.ask, text?.brief, text?.hint].flatMap((one) => (one === undefined ? [] : [{ text: one, language }]));
  });
  const failures = options.some((one) => POSITIVE.has(one)) && !options.some((one) => NEGATIVE.has(one));
  const amiss = failures
    ? LANGUAGES.flatMap((language) => stockOf('no', language).map((typed) => ({ option: NO_OPTION, typed, language })))
    : [];
  const learnt = [...own, ...stock, ...amiss].map(({ option, typed, language }) => ({ option, text: typed, language }));
  const made: StateWords = {
    phrases: phrasesOf(own, stock),
    evidence: learnEvidence([...learnt, ...asks]),
    asking: new Set(
      own.filter(({ typed }) => hasQuestionWords(comparable(plainlySaid(typed)))).map(({ option }) => option),
    ),
  };
  states.set(state, made);
  return made;
}

interface Typed {
  readonly option: string;
  readonly typed: string;
  readonly language: 'vi' | 'en';
}

/** What anybody says counts unless the same words are another option's own. */
function phrasesOf(own: readonly Typed[], stock: readonly Typed[]): readonly Phrase[] {
  const phrases = new Map<string, Phrase>();
  const taken = new Set<string>();
  for (const [list, first] of [
    [own, true],
    [stock, false],
  ] as const)
    for (const { option, typed, language } of list)
      for (const form of [typed, withoutParticles(typed), normaliseRegional(typed), unconfused(typed)]) {
        const text = comparable(uncontracted(plainlySaid(form)));
        if (text === '' || (!first && taken.has(text))) continue;
        if (first) taken.add(text);
        phrases.set(`${option} ${language} ${text}`, {
          option,
          text,
          language,
          apart: first ? apartOf(text) : undefined,
        });
      }
  return [...phrases.values()];
}

function apartOf(phrase: string): RegExp | undefined {
  const words = phrase.split(' ');
  if (words.length < 2 || phrase.length < 5) return undefined;
  return new RegExp(`(?<= )${words.join('(?: (?!(?:khong|chua|not|no) )\\S+){0,2} ')}(?= )`);
}

/** What is said for an option whatever the question: it went well, it did not, not known. */
function stockOf(option: string, language: 'vi' | 'en'): readonly string[] {
  if (POSITIVE.has(option)) return language === 'vi' ? WENT_WELL : WENT_WELL_ENGLISH;
  if (NEGATIVE.has(option)) return language === 'vi' ? DID_NOT_HELP : DID_NOT_HELP_ENGLISH;
  if (option === 'unsure') return language === 'vi' ? NOT_KNOWN : NOT_KNOWN_ENGLISH;
  return [];
}
