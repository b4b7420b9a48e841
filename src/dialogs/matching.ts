import type { Dialog } from './dialog';
import { lastClause, lastPart } from './last-part';
import { alike, clausesOf, openingOf } from './likeness';
import { bestPhrase, mayAsk, type Meaning } from './phrase-match';
import { forms, languagesOf, type Said } from './said';
import { hasNegation, hasQuestionWords, isAlarming, isFiller, isPuzzled, isUnfinished, NO, YES } from './small-words';
import { NEGATIVE, NO_OPTION, type Phrase, POSITIVE, wordsOfState } from './state-phrases';

/**
 * The option of a `choose` state that was meant: its number, its label, one of its words, yes/no, or what most of the words tell
 * for. Two equally good ones mean that it was not understood. A question about something is no answer, unless it names the obstacle.
 */
export function optionMeant(dialog: Dialog, state: string, said: Said, now: Date): Meaning | undefined {
  const meant = heard(dialog, state, said, now) ?? besidesQuestion(dialog, state, said, now);
  if (meant && !meant.exact && isAlarming(said.folded) && !knowsAlarm(dialog, state)) return undefined;
  if (meant?.vague === true && stops(dialog, state, meant.option)) return undefined;
  if (meant && !meant.exact && POSITIVE.has(meant.option) && isUnfinished(said.folded)) return undefined;
  if (meant && !meant.exact && tellsMore(dialog, state, said)) return { ...meant, option: 'other' };
  if (!meant || !POSITIVE.has(meant.option) || !isPuzzled(said.folded)) return meant;
  const [asking, ...others] = wordsOfState(dialog, state).asking;
  return asking === undefined || others.length > 0 || POSITIVE.has(asking)
    ? undefined
    : { ...meant, option: asking, exact: false };
}

/** Whether an option ends the dialog before its goal. A wrong end is worse than to be asked again. */
function stops(dialog: Dialog, state: string, option: string): boolean {
  const here = dialog.states[state];
  const target = here?.kind === 'choose' ? dialog.states[here.options[option] ?? ''] : undefined;
  return target?.kind === 'end' && target.result !== 'done';
}

function knowsAlarm(dialog: Dialog, state: string): boolean {
  return wordsOfState(dialog, state).phrases.some(({ text }) => isAlarming(text));
}

/** "làm lại căn cước cho con 8 tuổi": an age says more than a list of services can take; its `other` asks for it in words. */
function tellsMore(dialog: Dialog, state: string, said: Said): boolean {
  const here = dialog.states[state];
  return here?.kind === 'choose' && Object.hasOwn(here.options, 'other') && AGE.test(said.folded);
}

const AGE = /\b\d{1,3} (?:tuoi|thang tuoi|years? old)\b/;

/** "cái này có được không, tui có ipad": what is said beside a question; the question may yet be about something else. */
function besidesQuestion(dialog: Dialog, state: string, said: Said, now: Date): Meaning | undefined {
  const clauses = clausesOf(said.text, /(?<=\?)|[,.;:!\n…]+/u);
  const told = clauses.filter(({ text, folded }) => !text.endsWith('?') && !mayAsk(folded) && !isPuzzled(folded));
  if (told.length === 0 || told.length === clauses.length) return undefined;
  const words = {
    ...said,
    text: told.map(({ text }) => text).join(', '),
    folded: told.map(({ folded }) => folded).join(' '),
  };
  const meant = heard(dialog, state, words, now);
  return meant && { ...meant, sure: false, exact: false, whole: false };
}

function heard(dialog: Dialog, state: string, said: Said, now: Date): Meaning | undefined {
  const definition = dialog.states[state];
  if (definition?.kind !== 'choose') return undefined;
  const options = Object.keys(definition.options);
  const number = /^(?:so |chon |cau |option |number )?(\d)$/.exec(said.folded)?.[1];
  if (number !== undefined) {
    const option = options[Number(number) - 1];
    return option === undefined ? undefined : { option, score: 1, sure: true, exact: true, words: 1 };
  }
  const spoken = forms(said);
  const ends = spoken.map(lastClause);
  const languages = languagesOf(said);
  const phrases = wordsOfState(dialog, state).phrases.filter(({ language }) => languages.includes(language));
  for (const language of languages) {
    const exact = bestPhrase(
      ends,
      phrases.filter((phrase) => phrase.language === language),
    );
    if (exact?.exact === true) return exact;
  }
  const whole = bestPhrase(ends, phrases) ?? bestPhrase(spoken, phrases) ?? yesOrNo(spoken, options);
  if (whole?.exact === true) return whole;
  const denied = deniedFirst(said, phrases, options);
  if (denied) return weighed(dialog, state, said, now, denied);
  return weighed(
    dialog,
    state,
    said,
    now,
    (whole?.light === true || whole?.vague === true ? undefined : whole) ??
      loosely(said, spoken, phrases, options) ??
      whole,
  );
}

/** "chưa, có ai kêu đâu": a denial and its reason. The denial counts. */
function deniedFirst(said: Said, phrases: readonly Phrase[], options: readonly string[]): Meaning | undefined {
  const [first, ...others] = clausesOf(said.text).map(forms);
  if (!first || !first.some(hasNegation)) return undefined;
  const meant = bestPhrase(first, phrases) ?? yesOrNo(first, options);
  const better = others.some((clause) => bestPhrase(clause, phrases)?.exact === true);
  return meant?.exact === true && !better ? { ...meant, exact: false, firm: true } : undefined;
}

/** The least that words must tell when no phrase was found. */
const ENOUGH = 1.1;
/** The same when much of what was said is not known at this question. */
const HALF_KNOWN = 2.2;
/** Words that tell for another option than the phrase that was found count when they tell as much. */
const MUCH = 1.8;
/** Than a phrase of several words, this much more for each. */
const FOR_EACH = 0.6;
/** Than a whole clause, this much more. */
const FAR = 6;
/** A wish ("muốn chuyển sang máy mới") that tells as much for an option is an answer. */
const CLEAR_WISH = 6;
/** Of what was said, how much must be known at this question. */
const MOSTLY = 0.5;
const SURELY = 0.7;
/** The same for an option that ends the dialog before its goal. */
const MOST = 0.55;

/** What the words tell, together with the phrase that was found, if any. */
function weighed(
  dialog: Dialog,
  state: string,
  said: Said,
  now: Date,
  found: Meaning | undefined,
): Meaning | undefined {
  const { evidence, asking } = wordsOfState(dialog, state);
  const languages = languagesOf(said);
  const year = now.getUTCFullYear();
  const last = evidence(lastPart(said.text), languages, year);
  const told =
    last && last.lead >= ENOUGH && !(last.light && !POSITIVE.has(last.option))
      ? last
      : evidence(said.text, languages, year);
  if (found?.light === true && told?.coverage !== 1)
    return told && told.lead >= MUCH && told.coverage >= MOSTLY
      ? { option: told.option, score: 1, sure: false, exact: false, words: 1 }
      : undefined;
  if (!told || told.lead < (told.coverage < SURELY ? HALF_KNOWN : ENOUGH) || told.coverage < MOSTLY) return found;
  if (told.option === NO_OPTION) return found && POSITIVE.has(found.option) && !found.exact ? undefined : found;
  const asks = said.text.includes('?') || isPuzzled(said.folded) || forms(said).some(hasQuestionWords);
  const question = asks || (told.coverage < 1 && told.lead < CLEAR_WISH && forms(said).some(mayAsk));
  const whole = told.coverage === 1;
  if (found?.option === told.option) return { ...found, sure: found.sure || !question, whole, vague: false };
  if (found && told.lead < (found.firm === true ? FAR : MUCH + FOR_EACH * (found.words - 1))) return found;
  if (question && !(asking.has(told.option) && told.coverage >= SURELY)) return found;
  const vague = told.coverage < MOST || (told.coverage < SURELY && told.lead < MUCH);
  const sure = !question && (told.coverage >= SURELY || told.lead >= MUCH);
  return { option: told.option, score: 1, sure, exact: false, words: 1, whole, vague };
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
    return bestPhrase(form, phrases) ?? yesOrNo(form, options) ?? [];
  });
  const [surest] = parts.toSorted((one, other) => Number(other.exact) - Number(one.exact) || other.score - one.score);
  if (surest) return { ...surest, exact: false, firm: surest.exact };
  const opening = openingOf(spoken);
  const opened = opening === undefined ? undefined : (bestPhrase([opening], phrases) ?? yesOrNo([opening], options));
  if (opened) return { ...opened, score: 1, exact: false };
  const option = alike(spoken, phrases);
  return option === undefined ? undefined : { option, score: 1, sure: false, exact: false, words: 1, vague: false };
}

/** Plain yes and no for states whose options are called so. */
function yesOrNo(spoken: readonly string[], options: readonly string[]): Meaning | undefined {
  const plain = (form: string): string =>
    form
      .split(' ')
      .filter((word) => !isFiller(word))
      .join(' ');
  const has = (words: ReadonlySet<string>): boolean => spoken.some((form) => words.has(form) || words.has(plain(form)));
  const yes = options.find((option) => POSITIVE.has(option));
  const no = options.find((option) => NEGATIVE.has(option));
  const option = has(YES) ? yes : has(NO) ? no : undefined;
  return option === undefined ? undefined : { option, score: 1, sure: true, exact: true, words: 1 };
}
