import { readChoiceId } from '../core/choice-id';
import type { DialogState } from '../core/conversation';
import type { DialogContext, Dialogs, DialogTurn, Understood } from '../core/needs';
import { changedMind, corrected } from './correcting';
import type { Dialog } from './dialog';
import type { EngineOptions } from './frame';
import { optionMeant } from './matching';
import { proceed } from './proceeding';
import { repaired } from './repairing';
import { ranAhead } from './running-ahead';
import { correctionIn, REPAIR_CONTROLS, repairIn } from './repairs';
import { hasQuestionWords } from './small-words';
import { backTo, setAnswer, walk } from './walk';
import { control, hintAt } from './wording';

export type { LookUp, LookUpResult } from './look-up';

/** Shown in the place of digits that prove who asks. */
const HIDDEN = '••••';

/** Nothing to say: the dialog is not known here. */
const UNKNOWN: DialogTurn = { replies: [], state: undefined, effects: [] };

/** Makes the dialogs of the assistant. A dialog's whole state is the answers given; everything else is found by walking. */
export function createDialogs(options: EngineOptions): Dialogs {
  const byName = new Map(options.dialogs.map((dialog) => [dialog.name, dialog]));
  return {
    has: (name) => byName.has(name),
    title: (name, language) => byName.get(name)?.title[language] ?? name,
    article: (name) => byName.get(name)?.article,
    async start(name, context, answers) {
      const dialog = byName.get(name);
      if (!dialog) throw new Error(`there is no dialog ${name}`);
      const startedAt = context.now.toISOString();
      return proceed(dialog, { name, answers: { ...answers }, results: {}, misses: 0, startedAt }, context, options);
    },
    async take(state, said, choice, context) {
      const dialog = byName.get(state.name);
      if (!dialog) return undefined;
      if (choice !== undefined) return pressed(dialog, state, choice, context, options);
      return said && taken(dialog, state, said, context, options);
    },
    async revive(ended, said, choice, context) {
      const dialog = byName.get(ended.name);
      return dialog && revived(dialog, ended, said, choice, context, options);
    },
    unsure(state, said, now) {
      const dialog = byName.get(state.name);
      if (!dialog || repairIn(said) !== undefined || correctionIn(said) !== undefined) return false;
      const { at } = walk(dialog, state, now);
      if (dialog.states[at]?.kind === 'ask') return said.codes.length === 0 && hasQuestionWords(said.folded);
      return optionMeant(dialog, at, said, now)?.sure === false && ranAhead(dialog, state, said, now) === undefined;
    },
    certain(state, said, now) {
      const dialog = byName.get(state.name);
      const meant = dialog && optionMeant(dialog, walk(dialog, state, now).at, said, now);
      return meant !== undefined && (meant.exact || meant.whole === true);
    },
    hidden(state, said, now) {
      const dialog = byName.get(state.name);
      const here = dialog?.states[walk(dialog, state, now).at];
      if (here?.kind !== 'ask' || here.secret !== true) return undefined;
      if (here.parse(said.text, now) !== undefined) return HIDDEN;
      const hidden = said.text.replace(/\d/g, '•');
      return hidden === said.text ? undefined : hidden;
    },
    async ask(state, context) {
      const dialog = byName.get(state.name);
      return dialog ? proceed(dialog, state, context, options) : UNKNOWN;
    },
    async missed(state, context) {
      const dialog = byName.get(state.name);
      return dialog ? missed(dialog, state, context, options) : UNKNOWN;
    },
  };
}

/**
 * Words as an exact answer, a correction, a repair, an answer, or a change of mind, in this order. Undefined: an aside.
 * An exact answer comes first because options may be called like repairs ("để sau", "bỏ qua").
 */
async function taken(
  dialog: Dialog,
  state: DialogState,
  said: Understood,
  context: DialogContext,
  options: EngineOptions,
): Promise<DialogTurn | undefined> {
  const frame = options.frames[context.language];
  const { at } = walk(dialog, state, context.now);
  const meant = optionMeant(dialog, at, said, context.now);
  const answer = (option: string): Promise<DialogTurn> =>
    proceed(dialog, setAnswer(dialog, state, at, option, context.now), context, options);
  if (meant?.exact === true) return answer(meant.option);
  const correction = correctionIn(said);
  if (correction) {
    const changed = corrected(correction, dialog, state, context.now);
    if (changed) return proceed(dialog, changed, context, options, [frame.corrected]);
    if (correction.folded === '') return repaired('correct', dialog, state, context, options);
  }
  const kind = repairIn(said);
  if (kind !== undefined) return repaired(kind, dialog, state, context, options);
  const ahead = ranAhead(dialog, state, said, context.now);
  if (ahead) return proceed(dialog, ahead, context, options);
  if (meant) return answer(meant.option);
  const here = dialog.states[at];
  const value = here?.kind === 'ask' ? here.parse(said.text, context.now) : undefined;
  if (value !== undefined) return answer(value);
  const changed = changedMind(said, dialog, state, context.now);
  return changed && proceed(dialog, changed, context, options, [frame.corrected]);
}

/** A button: of the waiting question, of one passed, or a control. Undefined when it means nothing here. */
async function pressed(
  dialog: Dialog,
  state: DialogState,
  id: string,
  context: DialogContext,
  options: EngineOptions,
): Promise<DialogTurn | undefined> {
  const meaning = readChoiceId(id);
  if (meaning.kind === 'control') {
    const kind = Object.hasOwn(REPAIR_CONTROLS, meaning.control) ? REPAIR_CONTROLS[meaning.control] : undefined;
    return kind === undefined ? undefined : repaired(kind, dialog, state, context, options);
  }
  if (meaning.kind !== 'dialog' || meaning.dialog !== dialog.name || meaning.state === undefined) return undefined;
  const { passed, at } = walk(dialog, state, context.now);
  const { state: name, value = '' } = meaning;
  if (name !== at && !passed.includes(name)) return undefined;
  if (value === '' && name !== at) return proceed(dialog, backTo(state, passed, name), context, options);
  const here = dialog.states[name];
  const means =
    here?.kind === 'ask'
      ? here.offers !== undefined && here.parse(value, context.now) === value
      : here?.kind === 'choose' && Object.hasOwn(here.options, value);
  if (!means) return undefined;
  if (state.answers[name] === value && name !== at) return proceed(dialog, state, context, options);
  const said = name === at ? [] : [options.frames[context.language].changed];
  return proceed(dialog, setAnswer(dialog, state, name, value, context.now), context, options, said);
}

/** Right after the end: only going back, correcting, starting over and buttons of passed questions still count. */
async function revived(
  dialog: Dialog,
  ended: DialogState,
  said: Understood | undefined,
  choice: string | undefined,
  context: DialogContext,
  options: EngineOptions,
): Promise<DialogTurn | undefined> {
  if (choice !== undefined && choice !== 'x:back')
    return choice.startsWith('d:') ? pressed(dialog, ended, choice, context, options) : undefined;
  const kind = choice === 'x:back' ? 'back' : said && repairIn(said);
  if (kind === 'back' || kind === 'restart') return repaired(kind, dialog, ended, context, options);
  const correction = said && correctionIn(said);
  const changed = correction && corrected(correction, dialog, ended, context.now);
  return changed && proceed(dialog, changed, context, options, [options.frames[context.language].corrected]);
}

/** Asks once more with a hint, then offers help. */
async function missed(
  dialog: Dialog,
  state: DialogState,
  context: DialogContext,
  options: EngineOptions,
): Promise<DialogTurn> {
  const frame = options.frames[context.language];
  const { at } = walk(dialog, state, context.now);
  const misses = state.misses + 1;
  const hint = hintAt(dialog, state, at, context, options);
  const said = misses > 1 ? frame.helpOffer : `${frame.notUnderstood} ${hint}`.trim();
  const turn = await proceed(dialog, state, context, options, [said]);
  const staff = control('staff', frame.labels.staff);
  const replies = turn.replies.map((reply, place) =>
    misses > 1 && place === turn.replies.length - 1 && reply.choices.every(({ id }) => id !== staff.id)
      ? { ...reply, choices: [...reply.choices, staff] }
      : reply,
  );
  return { ...turn, replies, state: turn.state && { ...turn.state, misses } };
}
