import { describe, expect, it } from 'vitest';
import { activateEid } from '../../src/dialogs/activate-eid';
import { activateEidTopics } from '../../src/dialogs/activate-eid-topics';
import { wayTo } from './answer-bank';
import { place, realBrain, START, talk } from './ground';

const brain = realBrain();

async function after(state: string, typed: string): Promise<string> {
  const answers = wayTo(activateEid, state);
  const dialog = { name: activateEid.name, answers: { ...answers }, results: {}, asked: state, misses: 0 };
  const person = talk(brain, 'vi', { dialog: { ...dialog, startedAt: START.toISOString() } });
  return place(await person.say(typed));
}

describe('somebody who runs ahead of the questions', () => {
  it.each([
    ['passcode', 'hai câu hỏi trả lời xong rồi', 'login'],
    ['passcode', '2 cau hoi tl xog r', 'login'],
    ['enter', 'em nhập mã vào rồi', 'password'],
    ['password', 'passcode em cũng đặt rồi', 'questions'],
    ['login', 'nó hiện mức 2 rồi', 'worked'],
    ['pace', 'thẻ còn hạn tới 2035', 'approved'],
  ])('is followed from %s by “%s” to %s', async (state, typed, wanted) => {
    expect(await after(state, typed)).toBe(wanted);
  });

  it.each([
    ['passcode', 'đăng nhập không được'],
    ['enter', 'nhập mã ở đâu vậy?'],
    ['otp', 'sao nó đòi mật khẩu vậy'],
  ])('is not led to an end from %s by “%s”', async (state, typed) => {
    const reached = await after(state, typed);
    expect(activateEid.states[reached]?.kind).toBe('choose');
  });

  it('has topics of steps only that the dialog has', () => {
    expect(Object.keys(activateEidTopics).filter((name) => !Object.hasOwn(activateEid.states, name))).toEqual([]);
  });
});
