import { describe, expect, it } from 'vitest';
import { dialogStateSchema, newConversation, type DialogState } from '../../src/core/conversation';
import type { DialogContext, DialogTurn } from '../../src/core/needs';
import { DIALOGS } from '../../src/dialogs/dialogs';
import type { LookUp } from '../../src/dialogs/engine';
import { walk } from '../../src/dialogs/walk';
import { realBrain, START } from './ground';

const WALKS = 2000;
const MOST_TURNS = 25;
const REPAIRS = [
  'quay lại',
  'back',
  'nhắc lại',
  'tới đâu rồi',
  'bỏ qua',
  'làm lại từ đầu',
  'sửa',
  'nhầm, tôi chưa có thẻ chip',
  'chưa xong',
  'sua the',
  'huỷ',
  'mai làm tiếp',
  'không',
  'có',
  'rồi',
  'ok',
  '1',
  '2',
  '9',
  'asdf qwer',
  'phí bao nhiêu',
  '🙂',
  '👍',
  'G01.899.909-260916-890028',
  'công an gọi kêu đọc otp qua zalo',
  'trả lời dài dòng quá',
  'hôm qua',
  '12/03/2026',
  '1234',
  '4321',
];
let draw = random(1);
const { needs, dialogs } = realBrain(anyOutcome());

/** mulberry32: small, seeded, good enough for walks. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

/** Look-ups that find anything their dialogs foresee. */
function anyOutcome(): Readonly<Record<string, LookUp>> {
  const calls = DIALOGS.flatMap((dialog) => Object.values(dialog.states)).filter((state) => state.kind === 'call');
  const said = [...JSON.stringify(DIALOGS.map((dialog) => dialog.texts)).matchAll(/\{data\.([\w-]+)\}/g)];
  const data = Object.fromEntries(said.map(([, name = '']) => [name, 'something']));
  const look = (outcomes: readonly string[]): LookUp => {
    return () => Promise.resolve({ outcome: outcomes[Math.floor(draw() * outcomes.length)] ?? 'failed', data });
  };
  return Object.fromEntries(calls.map((state) => [state.look, look(Object.keys(state.outcomes))]));
}

function reloaded(state: DialogState): DialogState {
  return dialogStateSchema.parse(JSON.parse(JSON.stringify(state)));
}

function contextIn(language: 'vi' | 'en'): DialogContext {
  return {
    conversation: newConversation(),
    conversationKey: 'test:p',
    channel: 'test',
    language,
    now: START,
    newId: () => 'id',
  };
}

describe.each(dialogs.map((dialog) => [dialog.name, dialog] as const))('random walks through %s', (name, dialog) => {
  it('never throw, never fall silent, and always wait at a known state or end', { timeout: 120_000 }, async () => {
    const ended = new Set<string>();
    const faults: string[] = [];
    for (let seed = 1; seed <= WALKS; seed += 1) {
      const next = random(seed);
      draw = next;
      const one = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
      let turn: DialogTurn = await needs.dialogs.start(name, contextIn('vi'));
      for (let turns = 0; turn.state && turns < MOST_TURNS; turns += 1) {
        const state = reloaded(turn.state);
        const context = contextIn(next() < 0.1 ? 'en' : 'vi');
        const { at } = walk(dialog, state, START);
        const kind = dialog.states[at]?.kind;
        if (kind !== 'choose' && kind !== 'ask') faults.push(`waits at ${at}`);
        const offered = turn.replies.at(-1)?.choices ?? [];
        const press = next() < 0.6 && offered.length > 0 ? one(offered).id : undefined;
        const typed = next() < 0.5 && offered.length > 0 ? one(offered).label : one(REPAIRS);
        const said = press === undefined ? needs.understand(typed, 'vi') : undefined;
        const taken = await needs.dialogs.take(state, said, press, context);
        turn =
          taken ??
          (next() < 0.5 ? await needs.dialogs.missed(state, context) : await needs.dialogs.ask(state, context));
        if (turn.replies.length === 0) faults.push(`says nothing at ${at}`);
        const bad = turn.replies.filter(({ text }) => text.trim() === '' || /\{[a-z][\w.|-]*\}|undefined/.test(text));
        faults.push(...bad.map(({ text }) => `${at}: ${text}`));
      }
      if (turn.ended) ended.add(walk(dialog, turn.ended, START).at);
    }
    expect(faults).toEqual([]);
    expect(ended.size).toBeGreaterThan(1);
  });
});
