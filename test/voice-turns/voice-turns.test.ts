import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { vi } from '../../src/messages/vi';
import { voiceWorld, words, type VoiceWorld } from '../support/voice/voice-world';

let world: VoiceWorld;
beforeEach(async () => {
  world = await voiceWorld();
});
afterEach(() => world.close());

const heard = (text: string): string => vi.voice.heard(text);
const outcomes = (): readonly string[] => world.turns.map(({ outcome }) => outcome);

describe('the first voice message', () => {
  test('is not listened to before the person agrees; then it is heard and answered, once', async () => {
    await world.speak('an', 'đổi thẻ căn cước ở đâu');
    expect(words(await world.settle())).toContain(vi.voice.consent(undefined));
    expect(world.ears.listened).toEqual([]);
    await world.press('an', 'x:voice-yes');
    const answer = words(await world.settle());
    expect(world.ears.listened).toEqual(['đổi thẻ căn cước ở đâu']);
    expect(answer).toContain(heard('đổi thẻ căn cước ở đâu'));
    expect(answer).toContain('Đổi thẻ căn cước ở đâu');
    await world.press('an', 'x:voice-yes');
    await world.settle();
    expect(world.ears.listened).toHaveLength(1);
  });

  test('may be agreed to in words', async () => {
    await world.speak('an', 'xin chào');
    await world.settle();
    await world.type('an', 'dạ đồng ý');
    expect(words(await world.settle())).toContain(heard('xin chào'));
  });

  test('is deleted when the person does not agree; a later one is kindly not listened to, until they change their mind', async () => {
    await world.speak('an', 'một');
    await world.settle();
    await world.press('an', 'x:voice-no');
    expect(words(await world.settle())).toContain(vi.voice.consentRefused);
    await world.speak('an', 'hai');
    expect(words(await world.settle())).toContain(vi.voice.refusedBefore);
    expect(world.ears.listened).toEqual([]);
    await world.press('an', 'x:voice-yes');
    await world.settle();
    await world.speak('an', 'xin chào');
    await world.settle();
    expect(world.ears.listened).toEqual(['xin chào']);
  });

  test.each(['1', 'chọn 1'])('may be agreed to by the number of its button (%s)', async (number) => {
    await world.speak('an', 'xin chào');
    await world.settle();
    await world.type('an', number);
    expect(words(await world.settle())).toContain(heard('xin chào'));
  });

  test('may be allowed later by the words on the button', async () => {
    await world.speak('an', 'một');
    await world.settle();
    await world.type('an', '2');
    expect(words(await world.settle())).toContain(vi.voice.consentRefused);
    await world.speak('an', 'hai');
    await world.settle();
    await world.type('an', vi.voice.labels.allow);
    expect(words(await world.settle())).toContain(vi.voice.consentGiven);
  });

  test('is asked about once only', async () => {
    await world.agree('an');
    await world.speak('an', 'lệ phí căn cước');
    expect(words(await world.settle())).not.toContain(vi.voice.consent(undefined));
  });
});

describe('a voice message', () => {
  beforeEach(() => world.agree('an'));

  test('is answered in its place among texts, and holds nobody else up', async () => {
    const hold = world.ears.hold();
    await world.speak('an', 'lệ phí căn cước bao nhiêu');
    await world.type('an', 'cảm ơn');
    await world.type('bình', 'xin chào');
    while ((await world.assistant.lanes.runOnce()) > 0);
    const listening = world.assistant.listening?.runOnce();
    while ((await world.assistant.lanes.runOnce()) > 0);
    expect(outcomes().slice(-1)).toEqual(['smalltalk']);
    expect(world.shownListening).toContain('an');
    hold.go();
    await listening;
    const shown = words(await world.settle('an'));
    expect(shown.indexOf('Tôi nghe được')).toBeLessThan(shown.indexOf('không có chi'));
  });

  test('delivered twice is heard once and answered once', async () => {
    const message = {
      channel: 'phone',
      person: 'an',
      id: 'twice',
      at: '2026-11-23T02:00:00Z',
      content: { kind: 'voice', file: 'said:lệ phí căn cước', seconds: 2 },
    } as const;
    await world.assistant.accept([message]);
    await world.settle();
    await world.assistant.accept([message]);
    expect(await world.settle()).toEqual([]);
    expect(world.ears.listened.filter((said) => said.includes('lệ phí'))).toHaveLength(1);
  });

  test('is counted as spoken', async () => {
    await world.speak('an', 'lệ phí căn cước');
    await world.settle();
    const range = { from: '2026-11-23', to: '2026-11-23' };
    const [sum] = await world.assistant.stores.figures.sums(['voice'], range);
    expect(sum).toMatchObject({ label: 'phone' });
    expect(sum?.n).toBeGreaterThan(1);
  });

  test('with a secret in it is masked before it is stored', async () => {
    await world.speak('an', 'số căn cước của tôi là 079123456789');
    expect(words(await world.settle())).toContain('đừng gửi');
    const lines = await world.assistant.stores.history.lines('phone:an', 0, 50);
    expect(JSON.stringify(lines)).not.toContain('079123456789');
  });

  test('with the last four digits of an ID in it keeps them neither in what is shown nor in what is read aloud', async () => {
    await world.speak('an', 'hồ sơ G01.899.909-260916-890028 1234');
    expect(words(await world.settle())).toContain('tra cứu hồ sơ');
    const said = world.sent.slice(-2).flatMap(({ reply }) => [reply.text, reply.spoken?.text ?? '']);
    expect(said.join('\n')).not.toContain('1234');
    const rows = await world.database.kysely.selectFrom('outbox').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain('890028 1234');
  });

  test('about danger to life is answered at once, however badly it was heard', async () => {
    world.ears.next({ confidence: 0.1 });
    await world.speak('an', 'cháy nhà rồi cứu với');
    expect(words(await world.settle())).toContain('114');
    expect(outcomes().at(-1)).toBe('emergency');
  });

  test.each([
    ['too-long', 'dài quá 60 giây'],
    ['too-big', 'nặng quá'],
    ['silent', 'không nghe thấy tiếng nói'],
    ['corrupt', 'bị hỏng'],
    ['unsupported', 'không mở được'],
    ['not-understood', 'nghe không rõ'],
    ['unavailable', 'chưa nghe được'],
  ] as const)(
    'that is %s gets its own reply, and the second time typing and staff are offered',
    async (rejected, text) => {
      for (const time of [1, 2]) {
        world.ears.next({ rejected });
        await world.speak('an', `lần ${time}`);
        const replies = await world.settle();
        expect(words(replies)).toContain(text);
        expect(words(replies).includes(vi.voice.twice)).toBe(time === 2);
      }
    },
  );

  test('that is said to be too long or too big is not even downloaded', async () => {
    await world.speak('an', 'x', { seconds: 3600, file: 'gone:x' });
    expect(words(await world.settle())).toContain('dài quá 60 giây');
    await world.speak('an', 'x', { bytes: 6_000_000, file: 'gone:x' });
    expect(words(await world.settle())).toContain('nặng quá');
  });

  test('whose sound is gone gets a reply; one that cannot be fetched is tried three times, then told', async () => {
    await world.speak('an', 'x', { file: 'gone:x' });
    expect(words(await world.settle())).toContain('bị hỏng');
    await world.speak('an', 'x', { file: 'down:x' });
    for (let tries = 0; tries < 4; tries += 1) {
      await world.settle();
      world.later(60_000);
    }
    expect(world.hearings.slice(-3).map(({ result }) => result)).toEqual(['failed', 'failed', 'unavailable']);
    expect(world.sent.at(-1)?.reply.text).toContain('chưa nghe được');
  });

  test('whose listener was killed at every try ends with a reply, and the next message is answered', async () => {
    await world.speak('an', 'x');
    await world.type('an', 'cảm ơn');
    await world.assistant.lanes.runOnce();
    for (let killed = 0; killed < 3; killed += 1) {
      const { unheard } = world.assistant.stores;
      const at = new Date(Date.parse('2026-11-23T02:00:00Z') + killed * 31_000);
      expect(await unheard.claim('killed', 1, 30_000, at)).toHaveLength(1);
    }
    world.later(3 * 31_000);
    const shown = words(await world.settle('an'));
    expect(shown).toContain('chưa nghe được');
    expect(shown).toContain('không có chi');
  });
});

describe('what was heard', () => {
  beforeEach(() => world.agree('an'));

  test('badly is shown and asked about; a yes answers it', async () => {
    world.ears.next({ confidence: 0.3 });
    await world.speak('an', 'lệ phí căn cước');
    expect(words(await world.settle())).toContain(vi.voice.heardBadly('lệ phí căn cước'));
    await world.type('an', 'dạ đúng rồi');
    await world.settle();
    expect(outcomes().at(-1)).toBe('answered');
  });

  test('wrongly can be said again', async () => {
    world.ears.next({ confidence: 0.3 });
    await world.speak('an', 'lệ phí căn cước');
    await world.settle();
    await world.choose('an', vi.voice.labels.wrong);
    expect(words(await world.settle())).toContain(vi.voice.sayAgain);
    await world.choose('an', vi.voice.labels.right);
    await world.settle();
    expect(outcomes().at(-1)).not.toBe('answered');
  });

  test.each([
    ['gặp cán bộ', 'chuyển anh/chị cho cán bộ'],
    ['thôi theo dõi hồ sơ', 'làm việc này'],
  ])('and would do something ("%s") is confirmed first, by a word, a button or a voice', async (said, asks) => {
    await world.speak('an', said);
    expect(words(await world.settle())).toContain(asks);
    expect(outcomes().at(-1)).toBe('clarified');
    await world.speak('an', 'đúng rồi');
    await world.settle();
    expect(['handoff', 'status']).toContain(outcomes().at(-1));
  });

  test('is not done after a no, nor when the yes comes too late, nor when something else was said', async () => {
    for (const reply of ['không', 'lệ phí căn cước', undefined]) {
      await world.speak('an', 'gặp cán bộ');
      await world.settle();
      if (reply !== undefined) await world.type('an', reply);
      else world.later(11 * 60_000);
      await world.settle();
      await world.choose('an', vi.voice.labels.right);
      await world.settle();
    }
    expect(outcomes()).not.toContain('handoff');
  });

  test('is confirmed or taken back by the number of a button', async () => {
    await world.speak('an', 'gặp cán bộ');
    await world.settle();
    await world.type('an', '2');
    expect(words(await world.settle())).toContain(vi.voice.sayAgain);
    await world.speak('an', 'gặp cán bộ');
    await world.settle();
    await world.type('an', '1');
    await world.settle();
    expect(outcomes().at(-1)).toBe('handoff');
  });

  test('is confirmed by its own buttons only: those under an older voice message do nothing', async () => {
    await world.speak('an', 'thôi theo dõi hồ sơ');
    await world.settle();
    await world.speak('an', 'gặp cán bộ');
    await world.settle();
    await world.choose('an', vi.voice.labels.right, 1);
    expect(words(await world.settle())).toContain(vi.staleButton);
    expect(outcomes()).not.toContain('handoff');
    expect(outcomes()).not.toContain('status');
  });

  test('is not taken back by a button under an older voice message', async () => {
    await world.speak('an', 'lệ phí căn cước');
    await world.settle();
    await world.speak('an', 'lệ phí hộ chiếu');
    await world.settle();
    await world.choose('an', vi.voice.labels.notThat, 1);
    expect(words(await world.settle())).not.toContain(vi.voice.sayAgain);
  });

  test('is asked about while an officer attends too, when it is the person who would do something by it', async () => {
    await world.type('an', 'gặp cán bộ');
    await world.settle();
    const { kysely } = world.database;
    await kysely
      .updateTable('case_file')
      .set({ status: 'attended', assignee_id: 'lan', assignee_name: 'Lan' })
      .execute();
    await world.speak('an', 'tải dữ liệu của tôi');
    expect(words(await world.settle())).toContain('làm việc này');
    expect(await kysely.selectFrom('data_ticket').selectAll().execute()).toEqual([]);
    await world.speak('an', 'tôi còn thiếu giấy gì');
    expect(await world.settle()).toEqual([]);
    expect(outcomes().at(-1)).toBe('handoff');
  });

  test('is not done after a yes that was heard badly; that is asked, and a clear yes does it', async () => {
    await world.speak('an', 'gặp cán bộ');
    await world.settle();
    world.ears.next({ confidence: 0.2 });
    await world.speak('an', 'đúng rồi');
    expect(words(await world.settle())).toContain(vi.voice.heardBadly('đúng rồi'));
    expect(outcomes()).not.toContain('handoff');
    await world.choose('an', vi.voice.labels.right);
    await world.settle();
    expect(outcomes().at(-1)).toBe('handoff');
  });

  test('answers a dialog; "không đúng" asks the question again', async () => {
    await world.press('an', 'd:activate-eid');
    await world.settle();
    const asked = (await world.conversation('an')).dialog;
    await world.speak('an', 'cho tôi');
    await world.settle();
    expect((await world.conversation('an')).dialog?.answers).not.toEqual(asked?.answers);
    await world.type('an', 'không đúng');
    expect(words(await world.settle())).toContain(vi.voice.sayAgain);
    expect((await world.conversation('an')).dialog?.answers).toEqual(asked?.answers);
  });

  test('is never looked up before it is confirmed', async () => {
    const looked: unknown[] = [];
    await world.close();
    world = await voiceWorld({
      needs: (needs) => ({
        ...needs,
        dialogs: {
          ...needs.dialogs,
          start: async (name, context, answers) => {
            if (name === 'application-status' && context.hold)
              return { replies: [], state: undefined, effects: [], held: true };
            if (name === 'application-status') looked.push(answers);
            return needs.dialogs.start(name, context, answers);
          },
        },
      }),
    });
    await world.agree('an');
    await world.speak('an', 'tra hồ sơ G01.899.909-260916-890028');
    expect(words(await world.settle())).toContain('tra cứu hồ sơ');
    expect(looked).toEqual([]);
    await world.choose('an', vi.voice.labels.right);
    await world.settle();
    expect(looked).toHaveLength(1);
  });
});

describe('the answer', () => {
  beforeEach(() => world.agree('an'));

  const sounds = (): readonly string[] => world.sent.flatMap(({ reply, sound }) => (sound ? [reply.text] : []));

  test('to who spoke is sent as text first, then as sound with the point of it', async () => {
    await world.speak('an', 'đổi thẻ căn cước hết bao nhiêu tiền');
    await world.settle();
    const [text, sound] = world.sent.slice(-2);
    expect(sound?.sound?.seconds).toBeGreaterThan(0);
    expect(text?.reply.text).toContain((sound?.reply.text ?? '?').split(/[.\n]/)[0]);
    expect(sound?.reply.text).not.toContain('http');
  });

  test('to who typed is text only, with a button to hear it', async () => {
    const before = sounds().length;
    await world.type('an', 'đổi thẻ căn cước hết bao nhiêu tiền');
    const replies = await world.settle();
    expect(sounds()).toHaveLength(before);
    expect(replies.flatMap(({ choices }) => choices.map(({ id }) => id))).toContain('x:read');
    await world.press('an', 'x:read');
    await world.settle();
    expect(sounds()).toHaveLength(before + 1);
  });

  test('is always read after "luôn đọc", until "thôi đọc"', async () => {
    await world.type('an', 'luôn đọc cho tôi nghe nhé');
    await world.settle();
    const before = sounds().length;
    await world.type('an', 'lệ phí căn cước');
    await world.settle();
    expect(sounds().length).toBeGreaterThan(before);
    await world.type('an', 'thôi đọc');
    await world.settle();
    const after = sounds().length;
    await world.type('an', 'lệ phí hộ chiếu');
    await world.settle();
    expect(sounds()).toHaveLength(after);
  });

  test.each(['making', 'sending'] as const)(
    'stays text when %s the sound fails; only who asked to hear it is told, once',
    async (where) => {
      const before = sounds().length;
      world.breakSound(where);
      await world.speak('an', 'lệ phí căn cước');
      expect(words(await world.settle())).not.toContain(vi.voice.cannotSpeak);
      await world.type('an', 'đọc cho tôi nghe');
      const shown = words(await world.settle());
      expect(shown.split(vi.voice.cannotSpeak)).toHaveLength(2);
      expect(sounds()).toHaveLength(before);
    },
  );
});
