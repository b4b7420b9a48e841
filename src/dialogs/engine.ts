import { choiceId, readChoiceId } from '../core/choice-id';
import type { DialogState } from '../core/conversation';
import type { Effect } from '../core/effect';
import type { Choice, Language, Reply } from '../core/message';
import type { DialogContext, Dialogs, DialogTurn, Understood } from '../core/needs';
import type { Dialog, StateText } from './dialog';
import { optionMeant } from './matching';
import { correctionIn, REPAIR_CONTROLS, repairIn, type Repair } from './repairs';
import { backTo, goBack, longestWay, setAnswer, SKIPPED, walk } from './walk';

/** A look-up's outcome, with data for later texts. Kept beside the answers and dropped with them. */
export interface LookUpResult {
  readonly outcome: string;
  readonly data: Readonly<Record<string, string>>;
  readonly effects?: readonly Effect[];
}

/** Looks something up for a dialog. Failures of the world are outcomes, never throws. */
export type LookUp = (answers: Readonly<Record<string, string>>, context: DialogContext) => Promise<LookUpResult>;

/** Fixed texts around the dialogs. */
export interface DialogFrame {
  readonly cancelled: string;
  readonly atBeginning: string;
  readonly cannotSkip: string;
  readonly corrected: string;
  readonly restarted: string;
  readonly notUnderstood: string;
  readonly helpOffer: string;
  readonly changed: string;
  readonly progress: (title: string, done: number, left: number) => string;
  readonly labels: Readonly<Record<'back' | 'cancel' | 'skip' | 'staff' | 'readMore', string>>;
}

/** What the engine runs on. */
export interface EngineOptions {
  readonly dialogs: readonly Dialog[];
  readonly lookUps: Readonly<Record<string, LookUp>>;
  readonly frames: Readonly<Record<Language, DialogFrame>>;
  /** A dated fact's text, for `{fact.id}` in dialog texts. */
  readonly fact: (id: string, language: Language, now: Date) => string | undefined;
}

/** Makes the dialogs of the assistant. A dialog's whole state is the answers given; everything else is found by walking. */
export function createDialogs(options: EngineOptions): Dialogs {
  const byName = new Map(options.dialogs.map((dialog) => [dialog.name, dialog]));

  async function proceed(
    dialog: Dialog,
    before: DialogState,
    context: DialogContext,
    said: readonly string[] = [],
  ): Promise<DialogTurn> {
    const effects: Effect[] = [];
    let state = before;
    let position = walk(dialog, state, context.now);
    for (let here = dialog.states[position.at]; here?.kind === 'call'; here = dialog.states[position.at]) {
      const look = options.lookUps[here.look];
      const {
        outcome,
        data,
        effects: more,
      } = look ? await look(state.answers, context) : { outcome: 'failed', data: {}, effects: [] };
      effects.push(...(more ?? []));
      state = { ...state, results: { ...state.results, [position.at]: { outcome, data: { ...data } } } };
      const next = walk(dialog, state, context.now);
      if (next.at === position.at) throw new Error(`${dialog.name}.${position.at} has no outcome ${outcome}`);
      position = next;
    }
    return turnAt(dialog, state, position.at, context, [...said], effects);
  }

  function turnAt(
    dialog: Dialog,
    state: DialogState,
    at: string,
    context: DialogContext,
    said: string[],
    effects: Effect[],
  ): DialogTurn {
    const here = dialog.states[at];
    const frame = options.frames[context.language];
    const text = filled(textOf(dialog, at, state, context.language), state, context);
    const replies: Reply[] = [...said.map((line) => ({ text: line, choices: [], sources: [] }))];
    if (here?.kind === 'end') {
      const choices: Choice[] =
        here.article === undefined
          ? []
          : [{ id: choiceId({ kind: 'article', article: here.article }), label: frame.labels.readMore }];
      if (here.staff === true)
        choices.push({ id: choiceId({ kind: 'control', control: 'staff' }), label: frame.labels.staff });
      replies.push({ text, choices, sources: [] });
      return {
        replies,
        state: undefined,
        effects: [...effects, { kind: 'dialog-step', dialog: dialog.name, state: at, step: 'ended' }],
        ...about(dialog),
      };
    }
    replies.push({ text, choices: choicesAt(dialog, at, context.language, frame), sources: [] });
    const asked: readonly Effect[] =
      state.asked === at ? [] : [{ kind: 'dialog-step', dialog: dialog.name, state: at, step: 'asked' }];
    return { replies, state: { ...state, asked: at }, effects: [...effects, ...asked], ...about(dialog) };
  }

  function filled(text: string, state: DialogState, context: DialogContext): string {
    return text.replace(/\{([a-z][a-z0-9.-]*)\}/gi, (whole, id: string) => {
      if (id.startsWith('data.')) return lastData(state, id.slice('data.'.length)) ?? '';
      return options.fact(id, context.language, context.now) ?? whole;
    });
  }

  async function repair(kind: Repair, dialog: Dialog, state: DialogState, context: DialogContext): Promise<DialogTurn> {
    const frame = options.frames[context.language];
    const { passed, at } = walk(dialog, state, context.now);
    switch (kind) {
      case 'cancel':
        return {
          replies: [
            {
              text: frame.cancelled,
              choices: [
                { id: choiceId({ kind: 'dialog', dialog: dialog.name }), label: dialog.title[context.language] },
              ],
              sources: [],
            },
          ],
          state: undefined,
          effects: [{ kind: 'dialog-step', dialog: dialog.name, state: at, step: 'left' }],
          ...about(dialog),
        };
      case 'back': {
        const earlier = goBack(dialog, state, context.now);
        return earlier ? proceed(dialog, earlier, context) : proceed(dialog, state, context, [frame.atBeginning]);
      }
      case 'repeat':
        return proceed(dialog, state, context);
      case 'progress': {
        const done = passed.filter((name) => dialog.states[name]?.kind !== 'call').length;
        return proceed(dialog, state, context, [
          frame.progress(dialog.title[context.language], done, longestWay(dialog, at)),
        ]);
      }
      case 'restart':
        return proceed(dialog, { ...state, answers: {}, results: {}, misses: 0 }, context, [frame.restarted]);
      case 'skip': {
        const here = dialog.states[at];
        const skippable = (here?.kind === 'choose' || here?.kind === 'ask') && here.skip !== undefined;
        return skippable
          ? proceed(dialog, setAnswer(dialog, state, at, SKIPPED, context.now), context)
          : proceed(dialog, state, context, [frame.cannotSkip]);
      }
      case 'correct':
        return proceed(dialog, state, context);
    }
  }

  /** "nhầm, tôi chưa có thẻ chip": an earlier answer given anew; "sửa loại thẻ": an earlier question asked again. */
  function corrected(
    words: string,
    dialog: Dialog,
    state: DialogState,
    context: DialogContext,
  ): DialogState | undefined {
    const { passed } = walk(dialog, state, context.now);
    for (const name of [...passed].reverse()) {
      const option = optionMeant(dialog, name, words);
      if (option !== undefined && option !== state.answers[name] && !/^\d$/.test(words))
        return setAnswer(dialog, state, name, option, context.now);
    }
    for (const name of [...passed].reverse()) {
      const names = (['vi', 'en'] as const)
        .map((language) => dialog.texts[language][name]?.name)
        .filter((one) => one !== undefined);
      if (names.some((one) => words.includes(comparableName(one)))) return backTo(state, passed, name);
    }
    return undefined;
  }

  function answered(
    dialog: Dialog,
    state: DialogState,
    at: string,
    said: Understood,
    context: DialogContext,
  ): DialogState | undefined {
    const here = dialog.states[at];
    if (here?.kind === 'choose') {
      const option = optionMeant(dialog, at, said.folded);
      return option === undefined ? undefined : setAnswer(dialog, state, at, option, context.now);
    }
    const value = here?.kind === 'ask' ? here.parse(said.text, context.now) : undefined;
    return value === undefined ? undefined : setAnswer(dialog, state, at, value, context.now);
  }

  async function pressed(
    dialog: Dialog,
    state: DialogState,
    id: string,
    context: DialogContext,
  ): Promise<DialogTurn | undefined> {
    const meaning = readChoiceId(id);
    if (meaning.kind === 'control') {
      const kind = Object.hasOwn(REPAIR_CONTROLS, meaning.control) ? REPAIR_CONTROLS[meaning.control] : undefined;
      return kind === undefined ? undefined : repair(kind, dialog, state, context);
    }
    if (meaning.kind !== 'dialog' || meaning.dialog !== dialog.name || meaning.state === undefined) return undefined;
    const here = dialog.states[meaning.state];
    const known = here?.kind === 'choose' && Object.hasOwn(here.options, meaning.value ?? '');
    const { passed, at } = walk(dialog, state, context.now);
    if (!known || (meaning.state !== at && !passed.includes(meaning.state))) return undefined;
    const said = meaning.state === at ? [] : [options.frames[context.language].changed];
    return proceed(dialog, setAnswer(dialog, state, meaning.state, meaning.value ?? '', context.now), context, said);
  }

  const start: Dialogs['start'] = (name, context, answers) => {
    const dialog = byName.get(name);
    if (!dialog) return Promise.reject(new Error(`there is no dialog ${name}`));
    return proceed(
      dialog,
      { name, answers: { ...answers }, results: {}, misses: 0, startedAt: context.now.toISOString() },
      context,
    );
  };

  return {
    has: (name) => byName.has(name),
    title: (name, language) => byName.get(name)?.title[language] ?? name,
    start,
    async take(state, said, choice, context) {
      const dialog = byName.get(state.name);
      if (!dialog)
        return {
          replies: [{ text: options.frames[context.language].cancelled, choices: [], sources: [] }],
          state: undefined,
          effects: [],
        };
      if (choice !== undefined) return pressed(dialog, state, choice, context);
      if (!said) return undefined;
      const correction = correctionIn(said.folded);
      const changed = correction === undefined ? undefined : corrected(correction, dialog, state, context);
      if (changed) return proceed(dialog, changed, context, [options.frames[context.language].corrected]);
      const kind = repairIn(said.folded);
      if (kind !== undefined) return repair(kind, dialog, state, context);
      const { at } = walk(dialog, state, context.now);
      const next = answered(dialog, state, at, said, context);
      return next ? proceed(dialog, next, context) : undefined;
    },
    async ask(state, context) {
      const dialog = byName.get(state.name);
      return dialog ? proceed(dialog, state, context) : { replies: [], state: undefined, effects: [] };
    },
    async missed(state, context) {
      const dialog = byName.get(state.name);
      if (!dialog) return { replies: [], state: undefined, effects: [] };
      const frame = options.frames[context.language];
      const { at } = walk(dialog, state, context.now);
      const hint = dialog.texts[context.language][at]?.hint ?? '';
      const misses = state.misses + 1;
      const line = misses > 1 ? frame.helpOffer : `${frame.notUnderstood} ${hint}`.trim();
      const turn = await proceed(dialog, state, context, [line]);
      const staff: Choice = { id: choiceId({ kind: 'control', control: 'staff' }), label: frame.labels.staff };
      const replies =
        misses > 1
          ? turn.replies.map((reply, n) =>
              n === turn.replies.length - 1 ? { ...reply, choices: [...reply.choices, staff] } : reply,
            )
          : turn.replies;
      return { ...turn, replies, state: turn.state ? { ...turn.state, misses } : undefined };
    },
  };
}

function comparableName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd');
}

function about(dialog: Dialog): { article?: string } {
  return dialog.article === undefined ? {} : { article: dialog.article };
}

/** The brief text for people who asked for the short way (answer `short` of a state named `pace`). */
function textOf(dialog: Dialog, at: string, state: DialogState, language: Language): string {
  const text: StateText | undefined = dialog.texts[language][at];
  return (state.answers['pace'] === 'short' ? text?.brief : undefined) ?? text?.ask ?? '';
}

function choicesAt(dialog: Dialog, at: string, language: Language, frame: DialogFrame): readonly Choice[] {
  const here = dialog.states[at];
  const text = dialog.texts[language][at];
  const choices: Choice[] =
    here?.kind === 'choose'
      ? Object.keys(here.options).map((value) => ({
          id: choiceId({ kind: 'dialog', dialog: dialog.name, state: at, value }),
          label: text?.options?.[value] ?? value,
        }))
      : [];
  const control = (name: 'skip' | 'back'): Choice => ({
    id: choiceId({ kind: 'control', control: name }),
    label: frame.labels[name],
  });
  if ((here?.kind === 'choose' || here?.kind === 'ask') && here.skip !== undefined) choices.push(control('skip'));
  if (at !== dialog.start) choices.push(control('back'));
  return choices;
}

function lastData(state: DialogState, name: string): string | undefined {
  return Object.values(state.results)
    .map(({ data }) => data[name])
    .findLast((value) => value !== undefined);
}
