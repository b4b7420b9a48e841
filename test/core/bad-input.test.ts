import { describe, expect, it } from 'vitest';
import { newConversation, readConversation } from '../../src/core/conversation';
import type { MediaKind } from '../../src/core/message';
import { OUTCOMES } from '../../src/core/outcome';
import { choicesOf, person, wordsOf } from './person';

describe('text that is hardly text', () => {
  it.each([
    ['nothing', '', 'chưa nhận được chữ nào'],
    ['only spaces', ' \n\t ', 'chưa nhận được chữ nào'],
    ['NUL', '\0', 'chưa hiểu ý'],
    ['a lone surrogate', '\ud83d', 'chưa hiểu ý'],
    ['zero-width characters', '\u200b\u200d\ufeff\u2060', 'chưa nhận được chữ nào'],
    ['bidirectional marks', '\u202e\u2066\u2069', 'chưa nhận được chữ nào'],
    ['only emoji', '😀🇻🇳👨‍👩‍👧‍👦', 'chưa hiểu ý'],
    ['only punctuation', '???!!!…', 'chưa hiểu ý'],
    ['20,000 characters', 'đổi căn cước '.repeat(1_540), 'Tin nhắn dài quá'],
    ['20,000 letters without a space', 'a'.repeat(20_000), 'Tin nhắn dài quá'],
  ])('%s gets a clear reply with choices', async (_name, text, part) => {
    const result = await person().says(text);
    expect(wordsOf(result)).toContain(part);
    expect(choicesOf(result).length).toBeGreaterThan(2);
  });

  it.each([
    ['NUL inside', 'đăng ký\0 tạm trú cần giấy tờ gì'],
    ['zero-width spaces inside', 'đăng\u200b ký tạm\u200b trú cần giấy tờ gì'],
    ['bidirectional marks around', '\u202ađăng ký tạm trú cần giấy tờ gì\u202c'],
    ['lone surrogates around', '\ud800đăng ký tạm trú cần giấy tờ gì\udc00'],
    ['decomposed letters', 'đăng ký tạm trú cần giấy tờ gì'.normalize('NFD')],
    ['mathematical letters', '𝐝𝐚𝐧𝐠 𝐤𝐲 𝐭𝐚𝐦 𝐭𝐫𝐮 𝐜𝐚𝐧 𝐠𝐢𝐚𝐲 𝐭𝐨 𝐠𝐢'],
    ['line breaks between', 'đăng ký\n\n\ntạm trú\r\ncần giấy tờ gì'],
  ])('a question with %s is answered', async (_name, text) => {
    expect((await person().says(text)).article).toBe('res-temporary');
  });

  it('stays storable: what is remembered of it survives JSON', async () => {
    for (const text of ['a\ud800b căn cước', 'căn cước \0', 'x\u0301'.repeat(3_000)]) {
      const an = person();
      const result = await an.says(text);
      expect(OUTCOMES).toContain(result.outcome);
      expect(readConversation(JSON.parse(JSON.stringify(result.conversation))).readable).toBe(true);
    }
  });

  it('of any kind keeps the waiting question of a dialog', async () => {
    for (const text of ['', '😀', '\0', 'a'.repeat(20_000), '/foo']) {
      const an = person();
      const asked = (await an.presses('d:activate-eid')).replies[0]?.choices ?? [];
      const result = await an.says(text);
      expect(result.replies.at(-1)?.choices.map((choice) => choice.id)).toEqual(
        expect.arrayContaining(asked.map((choice) => choice.id)),
      );
      expect(an.conversation().dialog?.name).toBe('activate-eid');
    }
  });
});

describe('what is no text', () => {
  it.each(['photo', 'document'] as const)(
    'a %s is refused and to be deleted, whatever its caption asks',
    async (media) => {
      for (const caption of [undefined, 'đổi căn cước cần gì']) {
        const result = await person().sends({
          kind: 'media',
          media,
          secrets: [],
          ...(caption === undefined ? {} : { caption }),
        });
        expect(result.outcome).toBe('credential');
        expect(wordsOf(result)).toContain('xoá');
      }
    },
  );

  it('a photo of a fire with a cry for help is an emergency', async () => {
    const result = await person().sends({
      kind: 'media',
      media: 'photo',
      caption: 'nhà tôi đang cháy, cứu với',
      secrets: [],
    });
    expect(result.outcome).toBe('emergency');
  });

  it('a video whose caption holds an ID number is warned of', async () => {
    const result = await person().sends({
      kind: 'media',
      media: 'video',
      caption: 'căn cước [số định danh]',
      secrets: ['id-number'],
    });
    expect(result.outcome).toBe('credential');
    expect(wordsOf(result)).toContain('đừng gửi');
  });

  it('a caption of anything else is a question', async () => {
    const result = await person().sends({
      kind: 'media',
      media: 'video',
      caption: 'đăng ký tạm trú cần giấy tờ gì',
      secrets: [],
    });
    expect(result.article).toBe('res-temporary');
  });

  it.each(['sticker', 'video', 'location', 'contact', 'unsupported'] satisfies MediaKind[])(
    'a %s gets a reply of its own',
    async (media) => {
      for (const caption of [undefined, '😀']) {
        const result = await person().sends({
          kind: 'media',
          media,
          secrets: [],
          ...(caption === undefined ? {} : { caption }),
        });
        expect(result.outcome).toBe('smalltalk');
        expect(choicesOf(result).length).toBeGreaterThan(2);
      }
    },
  );

  it('a voice message is told that it cannot be heard, and a dialog goes on', async () => {
    const an = person();
    await an.presses('d:activate-eid');
    const result = await an.sends({ kind: 'voice', file: 'x', seconds: 3 });
    expect(wordsOf(result)).toContain('chưa nghe được');
    expect(result.replies.at(-1)?.choices.length).toBeGreaterThan(0);
  });

  it('an edited message is answered as it reads now', async () => {
    expect(
      (await person().sends({ kind: 'edited', text: 'đăng ký tạm trú cần giấy tờ gì', secrets: [] })).article,
    ).toBe('res-temporary');
    expect((await person().sends({ kind: 'edited', text: '', secrets: [] })).outcome).toBe('smalltalk');
  });

  it('a person who blocks us gets nothing more; one who comes back is greeted', async () => {
    const an = person();
    expect(await an.sends({ kind: 'blocked' })).toMatchObject({ replies: [], effects: [{ kind: 'unsubscribe-all' }] });
    expect(an.conversation().blocked).toBe(true);
    await an.sends({ kind: 'unblocked' });
    expect(an.conversation().blocked).toBe(false);
  });
});

describe('a stored conversation', () => {
  it('that cannot be read is begun anew, never an error', () => {
    for (const stored of [undefined, null, 7, 'x', [], { version: 99 }, { offered: 'x' }, { dialog: { name: 3 } }]) {
      const { conversation, readable } = readConversation(stored);
      expect([conversation, readable]).toEqual([newConversation(), false]);
    }
  });

  it('of an older or newer version keeps what is known', () => {
    const { conversation } = readConversation({ version: 1, greeted: true, somethingNew: { a: 1 } });
    expect(conversation).toEqual({ ...newConversation(), greeted: true });
  });

  it('with a dialog that this version does not know keeps it aside and answers', async () => {
    const state = {
      name: 'of-another-version',
      answers: { a: 'b' },
      results: {},
      misses: 0,
      startedAt: '2026-11-01T00:00:00Z',
    };
    const an = person({ before: { dialog: state } });
    expect((await an.says('đăng ký tạm trú cần giấy tờ gì')).article).toBe('res-temporary');
    expect(an.conversation().parked).toEqual([state]);
  });
});
