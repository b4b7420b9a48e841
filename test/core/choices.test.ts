import { describe, expect, it } from 'vitest';
import { choicesOf, labelsOf, person, wordsOf } from './person';

describe('a choice', () => {
  it('is understood as a press, a number, "số 2", its label and its label without diacritics', async () => {
    const asked = 'đăng ký tạm trú';
    const first = await person().says(asked);
    const label = labelsOf(first)[1] ?? '';
    const answers = new Set<string>();
    for (const reply of [
      '2',
      '2.',
      'số 2',
      'chọn 2',
      label,
      label.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd'),
    ]) {
      const an = person();
      await an.says(asked);
      answers.add((await an.says(reply)).replies[0]?.text ?? '');
    }
    const an = person();
    await an.says(asked);
    answers.add((await an.presses(choicesOf(first)[1] ?? '')).replies[0]?.text ?? '');
    expect([...answers]).toHaveLength(1);
  });

  it('of a number that was not offered is asked about, not guessed', async () => {
    const an = person();
    for (const number of ['7', '0', '99999999999999999999']) expect((await an.says(number)).outcome).toBe('smalltalk');
  });

  it('of an old message is understood in a new conversation', async () => {
    expect((await person().presses('a:res-temporary:documents')).article).toBe('res-temporary');
    expect(wordsOf(await person().presses('c:res-temporary:home:rented'))).toContain('Nhà thuê');
    expect((await person().presses('d:activate-eid')).outcome).toBe('dialog');
  });

  it.each([
    '',
    'x',
    'x:',
    'a:',
    'a:gone',
    'a:constructor',
    'd:gone',
    'd:__proto__',
    'd:activate-eid:gone:x',
    'x:gone',
    'x:toString',
    'c:gone:a:b',
    'zzz:1',
    '🙂',
    'a'.repeat(300),
  ])('that means nothing any more (%s) is declined politely, with other choices', async (id) => {
    const result = await person().presses(id);
    expect(wordsOf(result)).toContain('Nút này cũ rồi');
    expect(choicesOf(result).length).toBeGreaterThan(2);
  });

  it('that means nothing keeps the waiting question of a dialog', async () => {
    const an = person();
    const asked = (await an.presses('d:activate-eid')).replies[0]?.choices;
    const again = await an.presses('zzz');
    expect(wordsOf(again)).toContain('Nút này cũ rồi');
    expect(again.replies.at(-1)?.choices).toEqual(asked);
  });

  it('with a value that no longer exists asks again and remembers nothing of it', async () => {
    for (const id of [
      'c:id-reissue:card-reason:gone',
      'c:id-reissue:gone:lost',
      'c:id-reissue:__proto__:lost',
      'c:id-reissue:card-reason:constructor',
    ]) {
      const an = person();
      expect((await an.presses(id)).article).toBe('id-reissue');
      expect(an.conversation().known).toEqual({});
    }
  });

  it('of one article does not carry what was told about another', async () => {
    const an = person();
    await an.presses('c:res-temporary:home:rented');
    await an.presses('c:id-reissue:card-reason:lost');
    expect(an.conversation().known).toEqual({ 'card-reason': 'lost' });
  });

  it('never has an id that Telegram would refuse', async () => {
    for (const text of [
      'đăng ký tạm trú',
      'đổi căn cước',
      'xin chào',
      'hồ sơ của tôi tới đâu rồi',
      'kích hoạt vneid',
    ]) {
      for (const id of choicesOf(await person().says(text))) expect(id).toMatch(/^[\x21-\x7e]{1,64}$/);
    }
  });
});

describe('steering words', () => {
  it('cancel, repeat, and nothing to cancel or repeat', async () => {
    const an = person();
    expect(wordsOf(await an.says('nhắc lại'))).toContain('chưa nói gì');
    const asked = await an.says('cấp lại căn cước');
    const repeated = await an.says('nhắc lại');
    expect(repeated.replies[0]?.text).toBe(asked.replies[0]?.text);
    expect(choicesOf(repeated)).toEqual(choicesOf(asked));
    expect(wordsOf(await an.says('huỷ'))).toContain('dừng rồi');
    expect(wordsOf(await an.says('huỷ'))).toContain('Không có việc gì');
    expect(an.conversation()).toMatchObject({ deciding: null, topic: null, known: {} });
  });

  it('/start opens the article or the dialog that its payload names, and greets when it names nothing', async () => {
    expect((await person().sends({ kind: 'start', payload: 'res-temporary' })).article).toBe('res-temporary');
    expect((await person().sends({ kind: 'start', payload: 'activate-eid' })).outcome).toBe('dialog');
    for (const payload of ['gone', '__proto__', 'constructor', '../../etc/passwd', '']) {
      expect(wordsOf(await person().sends({ kind: 'start', payload }))).toContain('Chào anh/chị');
    }
  });

  it('/start offers to go on with what was begun', async () => {
    const an = person();
    await an.presses('d:activate-eid');
    expect(labelsOf(await an.sends({ kind: 'start' }))[0]).toContain('Làm tiếp');
  });

  it('an unknown command gets help', async () => {
    for (const command of ['/foo', '/foo@bot', '/Settings'])
      expect(wordsOf(await person().says(command))).toContain('hỏi gì cũng được');
  });
});
