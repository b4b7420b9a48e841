import { describe, expect, it } from 'vitest';
import { place, realBrain, talk, words, type Talk } from './ground';

const brain = realBrain();

async function at(person: Talk, typed: string): Promise<string> {
  let last = place(await person.press('d:activate-eid'));
  for (const text of typed.split('|')) last = place(await person.say(text));
  return last;
}

describe('a guided dialog in a conversation', () => {
  it('goes back again and again, and forward from there', async () => {
    const person = talk(brain);
    expect(await at(person, 'tôi|gọn|còn hạn|nhận rồi')).toBe('age');
    for (const state of ['approved', 'card', 'pace', 'whom']) expect(place(await person.say('quay lại'))).toBe(state);
    expect(words(await person.say('quay lai'))).toContain('câu đầu tiên');
    expect(place(await person.say('cho tôi'))).toBe('pace');
  });

  it('answers an aside and asks the waiting question again', async () => {
    const person = talk(brain);
    await at(person, 'tôi|gọn');
    const turn = await person.say('phí làm hộ chiếu bao nhiêu');
    expect(turn.outcome).toBe('answered');
    expect(turn.article).toBe('passport');
    expect(words(turn)).toContain('còn hạn không?');
    expect(place(turn)).toBe('card');
    expect(person.conversation.dialog?.answers).toEqual({ whom: 'self', pace: 'short' });
  });

  it('hints once, then offers help, and never takes gibberish for an answer', async () => {
    const person = talk(brain);
    await at(person, 'tôi|gọn');
    const first = await person.say('xyzzy plugh');
    expect(words(first)).toContain('Có giá trị đến');
    const second = await person.say('xyzzy plugh');
    expect(words(second)).toContain('vẫn chưa hiểu');
    expect(second.replies.at(-1)?.choices.map(({ id }) => id)).toContain('x:staff');
    expect(place(second)).toBe('card');
  });

  it('changes the language and asks again in the new one', async () => {
    const person = talk(brain);
    await at(person, 'tôi|từng bước');
    const turn = await person.press('x:language-en');
    expect(words(turn)).toContain('Is the chip ID card still valid?');
    expect(words(await person.say('expired'))).toContain('A valid card comes first');
  });

  it('parks one dialog for another, offers it again, and resumes it by name, words or button', async () => {
    const person = talk(brain);
    await at(person, 'tôi|gọn|còn hạn');
    expect(place(await person.press('d:lost'))).toBe('what');
    expect(person.conversation.parked.map(({ name }) => name)).toEqual(['activate-eid']);
    const left = await person.say('huỷ');
    expect(words(left)).toContain('Kích hoạt tài khoản');
    expect(place(await person.say('làm tiếp'))).toBe('approved');
    await person.press('d:lost');
    expect(place(await person.say('kich hoat tai khoan'))).toBe('approved');
    expect(place(await person.press('d:lost:what:card'))).toBe('watch');
    expect(place(await person.press('d:activate-eid:approved:yes'))).toBe('age');
  });

  it('does not begin anew when its start button is pressed again', async () => {
    const person = talk(brain);
    await at(person, 'tôi|gọn|còn hạn');
    expect(place(await person.press('d:activate-eid'))).toBe('approved');
  });

  it('understands old buttons, ignores a double press, and declines what means nothing', async () => {
    const person = talk(brain);
    await at(person, 'tôi|gọn|còn hạn');
    const twice = await person.press('d:activate-eid:card:valid');
    expect([place(twice), words(twice).includes('đổi câu trả lời')]).toEqual(['approved', false]);
    expect(place(await person.press('d:activate-eid:card:expired'))).toBe('cardEnd');
    const fresh = talk(brain);
    await at(fresh, 'tôi|gọn');
    const stale = await fresh.press('d:activate-eid:login:in');
    expect(words(stale)).toContain('Nút này cũ');
    expect(place(stale)).toBe('card');
    expect(words(await talk(brain).press('d:gone:state:value'))).toContain('Nút này cũ');
  });

  it('lets a person go back from an end, but only right after it', async () => {
    const person = talk(brain);
    expect(await at(person, 'tôi|gọn|hết hạn')).toBe('cardEnd');
    expect(place(await person.say('nhầm, còn hạn'))).toBe('approved');
    expect(await at(talk(brain), 'tôi|gọn|hết hạn|quay lại')).toBe('card');
    const late = talk(brain);
    await at(late, 'tôi|gọn|hết hạn|cảm ơn');
    expect((await late.say('quay lại')).conversation.dialog).toBeNull();
  });

  it('asks which answer to correct when only “sửa” is said', async () => {
    const person = talk(brain);
    await at(person, 'tôi|gọn|còn hạn');
    const turn = await person.say('sửa');
    const choice = turn.replies.at(-1)?.choices.find(({ id }) => id === 'd:activate-eid:card:');
    expect(choice?.label).toBe('Thẻ');
    expect(place(await person.press(choice?.id ?? ''))).toBe('card');
  });

  it('puts aside until later and reminds only who agrees', async () => {
    const person = talk(brain);
    await at(person, 'tôi|gọn');
    const parked = await person.say('mai làm tiếp');
    expect(parked.effects).toEqual([]);
    const agreed = await person.press('x:remind');
    expect(agreed.effects).toEqual([
      { kind: 'remind', id: 'test:p activate-eid', at: '2026-11-24T11:30:00.000Z', subject: 'activate-eid' },
    ]);
    expect(person.conversation.consents['reminder']?.given).toBe(true);
    expect((await person.say('huỷ nhắc')).effects).toEqual([{ kind: 'cancel-reminders' }]);
    expect(place(await person.say('lam tiep'))).toBe('card');
  });

  it('drops the reminder when the dialog is finished', async () => {
    const person = talk(brain);
    await person.press('d:activate-eid');
    const end = await person.say('người nước ngoài');
    expect(end.effects).toContainEqual({ kind: 'cancel-reminders', subject: 'activate-eid' });
  });
});

describe('a dialog resumed later', () => {
  const startedAt = '2026-09-01T00:00:00.000Z';

  it('goes on from the state of a recorded earlier version', async () => {
    const dialog = {
      name: 'activate-eid',
      answers: {
        whom: 'self',
        pace: 'full',
        card: 'valid',
        simOwner: 'yes',
        approved: 'yes',
        age: 'gone-option',
        phone: 'smart',
      },
      results: { oldLookUp: { outcome: 'x', data: {} } },
      asked: 'renamedState',
      misses: 1,
      startedAt,
    };
    const person = talk(brain, 'vi', { dialog });
    expect(place(await person.say('tới đâu rồi'))).toBe('age');
    expect(place(await person.say('mới hôm qua'))).toBe('install');
  });

  it('keeps a dialog that this version does not know aside, and answers as usual', async () => {
    const dialog = { name: 'from-the-future', answers: { a: 'b' }, results: {}, misses: 0, startedAt };
    const person = talk(brain, 'vi', { dialog });
    const turn = await person.say('phí làm hộ chiếu bao nhiêu');
    expect([turn.article, turn.conversation.dialog]).toEqual(['passport', null]);
    expect(person.conversation.parked).toEqual([dialog]);
  });
});

describe('the scam check', () => {
  it.each([
    ['công an phường gọi kêu cài app nâng lên định danh mức 3', 'fraudEnd'],
    ['Bo Cong an thong bao: tai khoan se bi khoa trong 24h, bam vao duong dan vneid-capnhat.com', 'fraudEnd'],
    ['họ nói sap nhap phuong nen phai cap nhat', 'suspiciousEnd'],
    ['hôm qua có một người tới nhà hỏi đường ra chợ', 'unclearEnd'],
  ])('weighs “%s”', async (text, wanted) => {
    const person = talk(brain);
    await person.press('d:scam-check');
    await person.say('chưa làm gì');
    expect(place(await person.say(text))).toBe(wanted);
  });

  it('sends who lost money to the bank first, then to the police, then to staff', async () => {
    const person = talk(brain);
    await person.press('d:scam-check');
    const bank = await person.say('tui lỡ chuyển khoản rồi');
    expect(words(bank)).toContain('Gọi ngân hàng');
    expect(words(await person.say('gọi rồi'))).toContain('113');
    const end = await person.say('báo rồi');
    expect(end.replies.at(-1)?.choices.map(({ id }) => id)).toContain('x:staff');
  });
});

it('stores feedback without the person', async () => {
  const person = talk(brain);
  await person.press('d:feedback');
  await person.say('trả lời sai');
  const end = await person.say('phần lệ phí nói chưa rõ');
  expect(end.effects).toContainEqual({ kind: 'feedback', text: 'wrong: phần lệ phí nói chưa rõ' });
});
