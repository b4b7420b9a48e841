import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DialogState } from '../../src/core/conversation';
import type { Dialog } from '../../src/dialogs/dialog';
import { targetsOf } from '../../src/dialogs/walk';
import type { Brain } from '../../src/brain';
import { START, talk } from './ground';

/** What people type at a question, and the option that they mean. */
export interface Sample {
  readonly state: string;
  readonly option: string;
  readonly typed: string;
}

/** Reads lines `state option: words | other words`; lines that begin with `#` are remarks. */
export function readSamples(...names: readonly string[]): readonly Sample[] {
  const lines = names.flatMap((name) => readFileSync(join(__dirname, 'answers', `${name}.txt`), 'utf8').split('\n'));
  return lines.flatMap((line) => {
    const [head, typed] = [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)];
    const [state = '', option = ''] = head.split(' ');
    if (line.startsWith('#') || option === '') return [];
    return typed.split(' | ').map((one) => ({ state, option, typed: one.trim() }));
  });
}

/** The answers that lead from the start of a dialog to a state, by the shortest way that passes none it leads to. */
export function wayTo(dialog: Dialog, wanted: string): Readonly<Record<string, string>> {
  const after = dialog.states[wanted] ? targetsOf(dialog.states[wanted]) : [];
  const way = shortest(dialog, wanted, new Set(after)) ?? shortest(dialog, wanted, new Set());
  if (!way) throw new Error(`no way leads to ${wanted}`);
  return way;
}

function shortest(dialog: Dialog, wanted: string, avoid: ReadonlySet<string>): Record<string, string> | undefined {
  const ways = new Map<string, Record<string, string>>([[dialog.start, {}]]);
  for (const [name, way] of ways) {
    const state = dialog.states[name];
    if (state?.kind !== 'choose') continue;
    for (const [option, next] of Object.entries(state.options))
      if (!ways.has(next) && !avoid.has(next)) ways.set(next, { ...way, [name]: option });
  }
  return ways.get(wanted);
}

/** The option that words typed at a state were taken for; undefined: they were no answer. */
export async function takenFor(
  brain: Brain,
  dialog: Dialog,
  state: string,
  typed: string,
): Promise<string | undefined> {
  const answers = wayTo(dialog, state);
  const waiting: DialogState = {
    name: dialog.name,
    answers: { ...answers },
    results: {},
    asked: state,
    misses: 0,
    startedAt: START.toISOString(),
  };
  const person = talk(brain, 'vi', { dialog: waiting });
  const { conversation } = await person.say(typed);
  const after = conversation.dialog ?? conversation.ended ?? conversation.parked[0];
  return after?.answers[state];
}
