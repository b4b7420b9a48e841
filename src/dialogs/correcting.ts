import type { DialogState } from '../core/conversation';
import type { Dialog } from './dialog';
import { optionMeant } from './matching';
import { comparable, type Said } from './said';
import { backTo, setAnswer, walk } from './walk';

/**
 * "nhầm, tôi chưa có thẻ chip": an earlier answer given anew; "sửa loại thẻ": an earlier question asked again. Undefined when
 * the words mean no earlier question, or mean the waiting one better.
 */
export function corrected(words: Said, dialog: Dialog, state: DialogState, now: Date): DialogState | undefined {
  if (words.folded === '' || /^\d$/.test(words.folded)) return undefined;
  const { passed, at } = walk(dialog, state, now);
  const here = optionMeant(dialog, at, words, now);
  const [best] = passed
    .toReversed()
    .flatMap((name) => {
      const meaning = optionMeant(dialog, name, words, now);
      return meaning && !meaning.vague && meaning.option !== state.answers[name] ? [{ name, ...meaning }] : [];
    })
    .sort((one, other) => Number(other.exact) - Number(one.exact) || other.score - one.score);
  const better =
    best && (!here || (best.exact && !here.exact) || (best.exact === here.exact && best.score > here.score));
  if (better && best.score > 1) return setAnswer(dialog, state, best.name, best.option, now);
  const named = here?.exact === true ? undefined : namedIn(words.folded, dialog, passed);
  return named === undefined ? undefined : backTo(state, passed, named);
}

/** A whole phrase that answers an earlier question differently, said without any opening: "tôi chưa có thẻ chip". */
export function changedMind(said: Said, dialog: Dialog, state: DialogState, now: Date): DialogState | undefined {
  const { passed } = walk(dialog, state, now);
  for (const name of passed.toReversed()) {
    const meaning = optionMeant(dialog, name, said, now);
    if (meaning?.exact === true && meaning.words >= 3 && meaning.option !== state.answers[name])
      return setAnswer(dialog, state, name, meaning.option, now);
  }
  return undefined;
}

function namedIn(folded: string, dialog: Dialog, passed: readonly string[]): string | undefined {
  const names = passed
    .toReversed()
    .filter((name) => dialog.states[name]?.kind !== 'call')
    .flatMap((name) =>
      [dialog.texts.vi[name]?.name, dialog.texts.en[name]?.name].flatMap((called) =>
        called === undefined ? [] : [{ name, called: comparable(called) }],
      ),
    )
    .filter(({ called }) => called !== '' && ` ${folded} `.includes(` ${called} `))
    .sort((one, other) => other.called.length - one.called.length);
  return names[0]?.name;
}
