import { choiceId } from '../core/choice-id';
import type { DialogState } from '../core/conversation';
import type { Choice, Language, Reply } from '../core/message';
import type { DialogContext } from '../core/needs';
import type { Dialog } from './dialog';
import type { DialogFrame, EngineOptions, FactFormat } from './frame';

/** The message of a state as it is sent: text with facts and data filled in, its choices, and the ways out. */
export function replyAt(
  dialog: Dialog,
  state: DialogState,
  at: string,
  context: DialogContext,
  options: EngineOptions,
): Reply {
  const { language } = context;
  const frame = options.frames[language];
  const fill = (text: string): string => filled(text, state, context, options);
  const choices =
    dialog.states[at]?.kind === 'end' ? choicesAfter(dialog, at, frame) : choicesAt(dialog, at, language, frame);
  return {
    text: fill(textOf(dialog, at, state, language)),
    choices: choices.map((choice) => ({ ...choice, label: fill(choice.label) })),
    sources: [],
  };
}

/** What helps to answer a state; empty when it has no hint. */
export function hintAt(
  dialog: Dialog,
  state: DialogState,
  at: string,
  context: DialogContext,
  options: EngineOptions,
): string {
  return filled(dialog.texts[context.language][at]?.hint ?? '', state, context, options);
}

/** A line of the frame, before the question. */
export function line(text: string): Reply {
  return { text, choices: [], sources: [] };
}

/** A button that steers. */
export function control(name: string, label: string): Choice {
  return { id: choiceId({ kind: 'control', control: name }), label };
}

/** The brief text for people who asked for the short way (answer `short` of a state named `pace`). */
function textOf(dialog: Dialog, at: string, state: DialogState, language: Language): string {
  const text = dialog.texts[language][at];
  return (state.answers['pace'] === 'short' ? text?.brief : undefined) ?? text?.ask ?? '';
}

function filled(text: string, state: DialogState, context: DialogContext, options: EngineOptions): string {
  return text.replace(/\{([a-z][a-z0-9.-]*)(?:\|(amount|base))?\}/gi, (whole, id: string, format?: FactFormat) => {
    if (id.startsWith('data.')) return lastData(state, id.slice('data.'.length)) ?? '';
    return options.fact(id, context.language, context.now, format ?? 'full') ?? whole;
  });
}

function lastData(state: DialogState, name: string): string | undefined {
  return Object.values(state.results)
    .map(({ data }) => data[name])
    .findLast((value) => value !== undefined);
}

function choicesAt(dialog: Dialog, at: string, language: Language, frame: DialogFrame): readonly Choice[] {
  const here = dialog.states[at];
  const labels = dialog.texts[language][at]?.options;
  const choices: Choice[] =
    here?.kind === 'choose'
      ? Object.keys(here.options).map((value) => ({
          id: choiceId({ kind: 'dialog', dialog: dialog.name, state: at, value }),
          label: labels?.[value] ?? value,
        }))
      : here?.kind === 'ask'
        ? (here.offers?.(language) ?? []).map(({ value, label }) => ({
            id: choiceId({ kind: 'dialog', dialog: dialog.name, state: at, value }),
            label,
          }))
        : [];
  if ((here?.kind === 'choose' || here?.kind === 'ask') && here.skip !== undefined)
    choices.push(control('skip', frame.labels.skip));
  if (at !== dialog.start) choices.push(control('back', frame.labels.back));
  return choices;
}

function choicesAfter(dialog: Dialog, at: string, frame: DialogFrame): readonly Choice[] {
  const here = dialog.states[at];
  if (here?.kind !== 'end') return [];
  return [
    ...(here.article === undefined
      ? []
      : [{ id: choiceId({ kind: 'article', article: here.article }), label: frame.labels.readMore }]),
    ...(here.staff === true ? [control('staff', frame.labels.staff)] : []),
    ...(here.result === 'done' || at === dialog.start ? [] : [control('back', frame.labels.back)]),
  ];
}
