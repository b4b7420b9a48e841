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
 * Sets the answer of a state. Look-ups after it are forgotten; if the answer leads back to a state passed before it, that
 * state and what follows is asked again.
 */
export function setAnswer(dialog: Dialog, state: DialogState, name: string, answer: string, now: Date): DialogState {
  const { passed } = walk(dialog, state, now);
  const before = passed.includes(name) ? passed.slice(0, passed.indexOf(name)) : passed;
  const results = only(state.results, before);
  const changed: DialogState = { ...state, answers: { ...state.answers, [name]: answer }, results, misses: 0 };
  const target = following(dialog, name, changed, now);
  if (target === undefined || ![...before, name].includes(target)) return changed;
  return { ...changed, answers: only(state.answers, before.slice(0, before.indexOf(target))) };
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

/** Longest way from a state to an end, in questions: for "tới đâu rồi". */
export function longestWay(dialog: Dialog, from: string, seen: ReadonlySet<string> = new Set()): number {
  const here = dialog.states[from];
  if (!here || here.kind === 'end' || seen.has(from)) return 0;
  const way = new Set([...seen, from]);
  const lengths = targetsOf(here).map((target) => longestWay(dialog, target, way));
  return (here.kind === 'call' ? 0 : 1) + Math.max(0, ...lengths);
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
