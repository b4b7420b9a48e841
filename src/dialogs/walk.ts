import type { DialogState } from '../core/conversation';
import type { Dialog } from './dialog';

/** What a person answered when they skipped a question. */
export const SKIPPED = '-';

/** Where a person stands: the states passed, in order, and the one that waits. */
export interface Position {
  readonly passed: readonly string[];
  readonly at: string;
}

/**
 * Finds the position by walking the graph along the answers. Answers of states that are off the path, or that the dialog of
 * today no longer accepts, are ignored: so going back, correcting, and resuming under a newer version are one operation.
 */
export function walk(dialog: Dialog, state: DialogState, now: Date): Position {
  const passed: string[] = [];
  let at = dialog.start;
  for (;;) {
    const next = following(dialog, at, state, now);
    if (next === undefined || passed.includes(at) || !Object.hasOwn(dialog.states, next)) return { passed, at };
    passed.push(at);
    at = next;
  }
}

function following(dialog: Dialog, at: string, state: DialogState, now: Date): string | undefined {
  const here = dialog.states[at];
  const answer = own(state.answers, at);
  switch (here?.kind) {
    case 'choose':
      if (answer === SKIPPED) return here.skip;
      return answer === undefined ? undefined : own(here.options, answer);
    case 'ask':
      if (answer === SKIPPED) return here.skip;
      return answer !== undefined && here.parse(answer, now) === answer ? here.next : undefined;
    case 'call': {
      const result = own(state.results, at);
      return result === undefined ? undefined : own(here.outcomes, result.outcome);
    }
    case 'end':
    case undefined:
      return undefined;
  }
}

/**
 * Sets the answer of a state. Look-ups after it are forgotten, and so are answers that were on the way and no longer are. If the
 * answer leads back to a state passed before it, that state and what follows is asked again.
 */
export function setAnswer(dialog: Dialog, state: DialogState, name: string, answer: string, now: Date): DialogState {
  const { passed } = walk(dialog, state, now);
  const before = passed.includes(name) ? passed.slice(0, passed.indexOf(name)) : passed;
  const results = only(state.results, before);
  const changed: DialogState = { ...state, answers: { ...state.answers, [name]: answer }, results, misses: 0 };
  const target = following(dialog, name, changed, now);
  if (target !== undefined && [...before, name].includes(target))
    return { ...changed, answers: only(state.answers, before.slice(0, before.indexOf(target))) };
  const after = walk(dialog, changed, now);
  if (dialog.states[after.at]?.kind === 'call') return changed;
  const left = new Set(passed.filter((one) => one !== name && !after.passed.includes(one)));
  return { ...changed, answers: without(changed.answers, left) };
}

/** Takes back the last answer given; undefined at the beginning. */
export function goBack(dialog: Dialog, state: DialogState, now: Date): DialogState | undefined {
  const { passed } = walk(dialog, state, now);
  const asked = passed.filter((name) => dialog.states[name]?.kind !== 'call');
  const last = asked.at(-1);
  if (last === undefined) return undefined;
  return backTo(state, passed, last);
}

/** Asks a passed state again: its answer and all look-ups from there on are dropped, later answers kept in case they still fit. */
export function backTo(state: DialogState, passed: readonly string[], name: string): DialogState {
  const before = passed.slice(0, passed.indexOf(name));
  const answers = Object.fromEntries(Object.entries(state.answers).filter(([key]) => key !== name));
  return { ...state, answers, results: only(state.results, before), misses: 0 };
}

/** Questions on the shortest way from a state to a good end (to any end where there is none): for "tới đâu rồi". */
export function stepsLeft(dialog: Dialog, from: string): number {
  return shortest(dialog, from, true) ?? shortest(dialog, from, false) ?? 0;
}

function shortest(dialog: Dialog, from: string, good: boolean): number | undefined {
  const seen = new Set([from]);
  let level: readonly string[] = [from];
  for (let length = 0; level.length > 0; length += 1) {
    const states = level.flatMap((name) => dialog.states[name] ?? []);
    if (states.some((state) => state.kind === 'end' && (!good || state.result === 'done'))) return length;
    level = [...new Set(states.flatMap(targetsOf))].filter((name) => !seen.has(name));
    for (const name of level) seen.add(name);
  }
  return undefined;
}

/** All states that a state may lead to. */
export function targetsOf(state: Dialog['states'][string]): readonly string[] {
  switch (state.kind) {
    case 'choose':
      return [...Object.values(state.options), ...(state.skip === undefined ? [] : [state.skip])];
    case 'ask':
      return [state.next, ...(state.skip === undefined ? [] : [state.skip])];
    case 'call':
      return Object.values(state.outcomes);
    case 'end':
      return [];
  }
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function only<T>(record: Readonly<Record<string, T>>, keys: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => keys.includes(key)));
}

function without<T>(record: Readonly<Record<string, T>>, keys: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.has(key)));
}
