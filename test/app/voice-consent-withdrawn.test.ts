import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { vi } from '../../src/messages/vi';
import { openPage, wordsOf } from '../channels/web/visitor-browser';
import { startRecogniser, type RecogniserServer } from '../support/voice/recogniser-server';
import { fixture } from '../support/voice/sounds';
import { SLOW_MS } from './product';
import { serveOnTelegram, until, type ServedTelegram } from './served-telegram';

let recogniser: RecogniserServer;
let served: ServedTelegram;
beforeAll(async () => {
  recogniser = await startRecogniser(() => 'lệ phí đổi thẻ căn cước');
  served = await serveOnTelegram({ environment: { STT_URL: recogniser.url, STT_MODEL: 'whisper-1' } });
}, SLOW_MS);
afterAll(async () => {
  await served?.stop();
  await recogniser?.close();
});

/** A person on one of the channels. */
interface Speaker {
  readonly key: string;
  speak(): Promise<unknown> | number;
  type(text: string): Promise<unknown> | number;
  /** Presses the newest button with this label. */
  press(label: string): Promise<unknown> | number;
  /** All that the bot has said, oldest first. */
  told(): Promise<readonly string[]> | readonly string[];
}

const SOUND = fixture('bot-reply-vi.ogg');

function onTelegram(): Speaker {
  const person = served.telegram.person(8801);
  return {
    key: 'telegram:8801',
    speak: () => {
      const file_id = served.telegram.keepFile(SOUND);
      return person.sends({ voice: { file_id, file_unique_id: `u${file_id}`, duration: 9, mime_type: 'audio/ogg' } });
    },
    type: (text) => person.says(text),
    press: (label) => person.presses(label),
    told: () => person.messages.map(({ text = '' }) => text),
  };
}

async function onThePage(): Promise<Speaker> {
  const { url } = served.product;
  const page = await openPage(url);
  const choice = async (label: string): Promise<string> => {
    const offered = (await page.lines()).flatMap(({ choices }) => choices);
    return offered.findLast((one) => one.label === label)?.id ?? '';
  };
  return {
    key: `web:${page.person()}`,
    speak: () => page.speak(SOUND, 'audio/ogg'),
    type: (text) => page.post({ text }),
    press: async (label) => page.post({ choice: await choice(label) }),
    told: async () => (await page.lines()).filter(({ from }) => from !== 'person').map(wordsOf),
  };
}

describe.each([
  ['on Telegram', () => Promise.resolve(onTelegram())],
  ['on the page', onThePage],
])('consent to voice that is taken back by its button, %s', (_name, makeSpeaker) => {
  test(
    'ends listening until it is given again, and every decision is kept',
    async () => {
      const speaker = await makeSpeaker();
      const heard = (): number => recogniser.posted.length;
      const answered = async (words: string, act: () => Promise<unknown> | number): Promise<void> => {
        const before = (await speaker.told()).length;
        await act();
        await until(async () =>
          (await speaker.told()).slice(before).some((line) => line.includes(words)) ? true : undefined,
        );
      };
      const begin = heard();
      await answered('xin phép trước', () => speaker.speak());
      expect(heard()).toBe(begin);
      await answered('Tôi nghe được', () => speaker.press(vi.voice.labels.agree));
      expect(heard()).toBe(begin + 1);

      await answered('Những gì tôi đang giữ', () => speaker.type('dữ liệu của tôi'));
      await answered('Những việc anh/chị đã đồng ý', () => speaker.press(vi.data.labels.consents));
      await answered('rút lại', () => speaker.press(vi.data.withdraw(vi.data.purposes['voice'] ?? '')));

      await answered('không cho máy nghe', () => speaker.speak());
      await answered('không cho máy nghe', () => speaker.speak());
      expect(heard()).toBe(begin + 1);
      const { kysely } = served.product.database;
      expect(
        await kysely.selectFrom('sound_in').select('file').where('conversation_key', '=', speaker.key).execute(),
      ).toEqual([]);

      await answered(vi.voice.consentGiven.slice(0, 20), () => speaker.press(vi.voice.labels.allow));
      await answered('Tôi nghe được', () => speaker.speak());
      expect(heard()).toBe(begin + 2);

      const decisions = await kysely
        .selectFrom('consent')
        .select(['purpose', 'given'])
        .where('conversation_key', '=', speaker.key)
        .orderBy('id')
        .execute();
      expect(decisions.map(({ purpose, given }) => [purpose, given])).toEqual([
        ['voice', 1],
        ['voice', 0],
        ['voice', 1],
      ]);
      const audited = await kysely
        .selectFrom('audit')
        .select(['officer', 'details'])
        .where('action', '=', 'person.withdraw')
        .execute();
      expect(audited.at(-1)).toEqual({ officer: null, details: '{"purpose":"voice"}' });
    },
    SLOW_MS,
  );
});
