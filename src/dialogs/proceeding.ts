import type { DialogState } from '../core/conversation';
import type { Effect } from '../core/effect';
import type { DialogContext, DialogTurn } from '../core/needs';
import type { Dialog } from './dialog';
import type { EngineOptions } from './frame';
import type { LookUpResult } from './look-up';
import { walk } from './walk';
import { line, replyAt } from './wording';

/** Walks to where the person stands, makes the look-ups on the way, and says what is there, after `said`. */
export async function proceed(
  dialog: Dialog,
  before: DialogState,
  context: DialogContext,
  options: EngineOptions,
  said: readonly string[] = [],
): Promise<DialogTurn> {
  const { state, at, effects, held } = await lookUps(dialog, before, context, options);
  if (held) return { replies: [], state: before, effects: [], held, ...outcomeOf(dialog) };
  const replies = [...said.map(line), replyAt(dialog, state, at, context, options)];
  const about = {
    ...(dialog.article === undefined ? {} : { article: dialog.article }),
    ...outcomeOf(dialog),
  };
  if (dialog.states[at]?.kind === 'end') {
    const ended: Effect = { kind: 'dialog-step', dialog: dialog.name, state: at, step: 'ended' };
    const forget: Effect = { kind: 'cancel-reminders', subject: dialog.name };
    const helped = helpedOn(dialog, state, context.now);
    return { replies, state: undefined, ended: state, effects: [...effects, ...helped, ended, forget], ...about };
  }
  const asked: readonly Effect[] =
    state.asked === at ? [] : [{ kind: 'dialog-step', dialog: dialog.name, state: at, step: 'asked' }];
  return { replies, state: { ...state, asked: at }, effects: [...effects, ...asked], ...about };
}

/** The obstacles that a person came over on the way to a good end. */
function helpedOn(dialog: Dialog, state: DialogState, now: Date): readonly Effect[] {
  const { passed, at } = walk(dialog, state, now);
  const end = dialog.states[at];
  if (end?.kind !== 'end' || end.result !== 'done') return [];
  return passed.flatMap((name): readonly Effect[] => {
    const here = dialog.states[name];
    const met = here?.kind === 'choose' && here.obstacle === true;
    return met ? [{ kind: 'dialog-step', dialog: dialog.name, state: name, step: 'helped' }] : [];
  });
}

function outcomeOf(dialog: Dialog): Pick<DialogTurn, 'outcome'> {
  return dialog.outcome === undefined ? {} : { outcome: dialog.outcome };
}

async function lookUps(
  dialog: Dialog,
  before: DialogState,
  context: DialogContext,
  options: EngineOptions,
): Promise<{
  readonly state: DialogState;
  readonly at: string;
  readonly effects: readonly Effect[];
  readonly held?: true;
}> {
  const effects: Effect[] = [];
  let state = before;
  let { at } = walk(dialog, state, context.now);
  for (let here = dialog.states[at]; here?.kind === 'call'; here = dialog.states[at]) {
    if (context.hold === true && options.outside?.has(here.look)) return { state, at, effects, held: true };
    const look = options.lookUps[here.look];
    const found: LookUpResult = look ? await look(state.answers, context) : { outcome: 'failed', data: {} };
    const outcome = Object.hasOwn(here.outcomes, found.outcome) ? found.outcome : 'failed';
    effects.push(...(found.effects ?? []));
    const answers = { ...state.answers, ...found.answers };
    state = { ...state, answers, results: { ...state.results, [at]: { outcome, data: { ...found.data } } } };
    const next = walk(dialog, state, context.now);
    if (next.at === at) throw new Error(`${dialog.name}.${at} has no outcome ${found.outcome}`);
    at = next.at;
  }
  return { state, at, effects };
}
