import { choiceId } from '../core/choice-id';
import type { DialogState } from '../core/conversation';
import type { DialogContext, DialogTurn } from '../core/needs';
import type { Dialog } from './dialog';
import type { EngineOptions } from './frame';
import { proceed } from './proceeding';
import type { Repair } from './repairs';
import { goBack, setAnswer, SKIPPED, stepsLeft, walk } from './walk';
import { control } from './wording';

/** Carries out a repair. */
export async function repaired(
  kind: Repair,
  dialog: Dialog,
  state: DialogState,
  context: DialogContext,
  options: EngineOptions,
): Promise<DialogTurn> {
  const frame = options.frames[context.language];
  const { passed, at } = walk(dialog, state, context.now);
  const ask = (from: DialogState, ...said: readonly string[]): Promise<DialogTurn> =>
    proceed(dialog, from, context, options, said);
  switch (kind) {
    case 'cancel':
      return cancelled(dialog, at, context, options);
    case 'later':
    case 'remind':
      return putAside(kind === 'remind', dialog, state, context, options);
    case 'back': {
      const earlier = goBack(dialog, state, context.now);
      return earlier ? ask(earlier) : ask(state, frame.atBeginning);
    }
    case 'repeat':
      return ask(state);
    case 'wait':
      return ask(state, frame.takeYourTime);
    case 'progress': {
      const done = passed.filter((name) => dialog.states[name]?.kind !== 'call').length;
      return ask(state, frame.progress(dialog.title[context.language], done, stepsLeft(dialog, at)));
    }
    case 'restart':
      return ask({ ...state, answers: {}, results: {}, misses: 0 }, frame.restarted);
    case 'skip': {
      const here = dialog.states[at];
      const skippable = (here?.kind === 'choose' || here?.kind === 'ask') && here.skip !== undefined;
      return skippable ? ask(setAnswer(dialog, state, at, SKIPPED, context.now)) : ask(state, frame.cannotSkip);
    }
    case 'correct':
      return whichToCorrect(dialog, state, passed, context, options);
  }
}

function cancelled(dialog: Dialog, at: string, context: DialogContext, options: EngineOptions): DialogTurn {
  const again = { id: choiceId({ kind: 'dialog', dialog: dialog.name }), label: dialog.title[context.language] };
  return {
    replies: [{ text: options.frames[context.language].cancelled, choices: [again], sources: [] }],
    state: undefined,
    effects: [
      { kind: 'dialog-step', dialog: dialog.name, state: at, step: 'left' },
      { kind: 'cancel-reminders', subject: dialog.name },
    ],
    ...(dialog.article === undefined ? {} : { article: dialog.article }),
  };
}

function putAside(
  remind: boolean,
  dialog: Dialog,
  state: DialogState,
  context: DialogContext,
  options: EngineOptions,
): DialogTurn {
  const { parked, labels } = options.frames[context.language];
  const goOn = { id: choiceId({ kind: 'dialog', dialog: dialog.name }), label: labels.goOn };
  const choices = [...(remind ? [] : [control('remind', labels.remind)]), goOn];
  return { replies: [{ text: parked, choices, sources: [] }], state: undefined, parked: state, remind, effects: [] };
}

/** Most earlier questions offered to be answered anew. */
const MOST_OFFERED = 5;

async function whichToCorrect(
  dialog: Dialog,
  state: DialogState,
  passed: readonly string[],
  context: DialogContext,
  options: EngineOptions,
): Promise<DialogTurn> {
  const frame = options.frames[context.language];
  const choices = passed
    .filter((name) => dialog.states[name]?.kind === 'choose' || dialog.states[name]?.kind === 'ask')
    .slice(-MOST_OFFERED)
    .map((name) => ({
      id: choiceId({ kind: 'dialog', dialog: dialog.name, state: name, value: '' }),
      label: (dialog.texts[context.language][name]?.name ?? name).replace(/^./u, (first) => first.toUpperCase()),
    }));
  if (choices.length === 0) return proceed(dialog, state, context, options, [frame.atBeginning]);
  const goOn = control('repeat', frame.labels.goOn);
  return { replies: [{ text: frame.whichToCorrect, choices: [...choices, goOn], sources: [] }], state, effects: [] };
}
