import { describe, expect, it } from 'vitest';
import type { TurnResult } from '../../src/core/turn';
import { place, realBrain, talk } from './ground';

const brain = realBrain();
const TO_THE_APP = 'tôi|ngắn|còn|rồi|mới|android|rồi';

async function say(typed: string): Promise<TurnResult> {
  const person = talk(brain);
  let result = await person.press('d:activate-eid');
  for (const text of typed.split('|')) result = await person.say(text);
  return result;
}

/** What a turn counts, by the step. */
function counted(result: TurnResult, step: string): readonly string[] {
  return (result.effects ?? []).flatMap((effect) =>
    effect.kind === 'dialog-step' && effect.step === step ? [effect.state] : [],
  );
}

describe('what helped', () => {
  it('is counted by the obstacles that were passed, when the end is good', async () => {
    const typed = `${TO_THE_APP}|gửi rồi|chưa nhận được mã|có mã rồi|đặt rồi|passcode là gì|hiểu rồi|xong|vào rồi|mức 2|tốt`;
    const result = await say(typed);
    expect(place(result)).toBe('doneEnd');
    expect(counted(result, 'helped')).toEqual(['noOtp', 'passcodeHelp']);
    expect(counted(result, 'ended')).toEqual(['doneEnd']);
    expect(JSON.stringify(result.effects)).not.toContain('passcode là gì');
  });

  it('is nothing when nothing stood in the way, or the end is not good', async () => {
    const smooth = await say(`${TO_THE_APP}|gửi rồi|có mã rồi|đặt rồi|đặt rồi|xong|vào rồi|mức 2|tốt`);
    expect([place(smooth), counted(smooth, 'helped')]).toEqual(['doneEnd', []]);
    const stuck = await say(`${TO_THE_APP}|gửi rồi|chưa nhận được mã|vẫn chưa có`);
    expect([place(stuck), counted(stuck, 'helped')]).toEqual(['staffEnd', []]);
  });
});
