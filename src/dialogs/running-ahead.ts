import type { DialogState } from '../core/conversation';
import type { Dialog } from './dialog';
import { optionMeant } from './matching';
import { forms, type Said } from './said';
import { hasQuestionWords, isAlarming, isPuzzled } from './small-words';
import { POSITIVE } from './state-phrases';
import { setAnswer, SKIPPED, walk } from './walk';

/** So many questions may be passed in one go: farther off it is more likely a remark. */
const FARTHEST = 3;

/** Options that lead on beside those which a plain yes means. */
const GOING_ON: ReadonlySet<string> = new Set(['sent', 'smart', 'try', 'two']);

/**
 * "Hai câu hỏi xong rồi" to the question whether the passcode is set: what is said only of a later step (see {@link Dialog}'s
 * topics) tells that the steps before it went well. Never into an end that stops: there the later question is asked.
 */
export function ranAhead(dialog: Dialog, state: DialogState, said: Said, now: Date): DialogState | undefined {
  const { topics } = dialog;
  if (!topics || said.text.includes('?') || isPuzzled(said.folded) || isAlarming(said.folded)) return undefined;
  const spoken = forms(said);
  const about = (place: string): boolean => spoken.some((form) => topics[place]?.test(form) === true);
  let { at } = walk(dialog, state, now);
  if (about(at) || spoken.some(hasQuestionWords)) return undefined;
  let passed = state;
  for (let steps = 0; steps < FARTHEST; steps += 1) {
    const option = goingOn(dialog, at);
    if (option === undefined) return undefined;
    passed = setAnswer(dialog, passed, at, option, now);
    at = walk(dialog, passed, now).at;
    if (!about(at)) continue;
    const meant = optionMeant(dialog, at, said, now);
    if (meant === undefined) return undefined;
    if (steps > 0 && meant.option !== goingOn(dialog, at)) return undefined;
    const further = setAnswer(dialog, passed, at, meant.option, now);
    return dialog.states[walk(dialog, further, now).at]?.kind === 'end' ? passed : further;
  }
  return undefined;
}

function goingOn(dialog: Dialog, at: string): string | undefined {
  const here = dialog.states[at];
  if (here?.kind !== 'choose') return undefined;
  if (here.skip !== undefined) return SKIPPED;
  return Object.keys(here.options).find((option) => POSITIVE.has(option) || GOING_ON.has(option));
}
