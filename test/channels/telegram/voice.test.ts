import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createAssistant, type Assistant } from '../../../src/assistant';
import type { Delivery } from '../../../src/core/delivery';
import type { HearingReport } from '../../../src/core/listening';
import { maskSecrets } from '../../../src/language/mask';
import { vi } from '../../../src/messages/vi';
import { type Database, openDatabase } from '../../../src/storage/database';
import { testBrain } from '../../support/conversation/play';
import { refusal } from '../../support/telegram/faults';
import type { Person } from '../../support/telegram/person';
import { telegramUnderTest, type TelegramUnderTest } from '../../support/telegram/telegram-under-test';
import { soundOf, testEars, type TestEars } from '../../support/voice/ears';

let folder: string;
let database: Database;
let under: TelegramUnderTest;
let assistant: Assistant;
let delivery: Delivery;
let ears: TestEars;
let person: Person;
let reports: HearingReport[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'telegram-voice-'));
  database = await openDatabase({ folder });
  under = await telegramUnderTest();
  ears = testEars();
  reports = [];
  assistant = createAssistant({
    database,
    needs: () => testBrain().needs,
    now: () => new Date(),
    turned: () => undefined,
    delivered: () => undefined,
    voice: {
      hearing: ears,
      speaking: { configured: true, speak: async (text) => ({ ogg: soundOf(text), seconds: 3.2, waveform: [] }) },
      hints: () => [],
      mask: maskSecrets,
      heard: (report) => void reports.push(report),
    },
  });
  const budget = { perSecond: 1e6, burst: 1e6 };
  delivery = assistant.connect(under.channel, budget, ({ file }, most) => under.channel.downloadFile(file, most));
  person = under.telegram.person(42);
  under.poll();
});
afterEach(async () => {
  await under.stop();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

async function settle(messages: number): Promise<void> {
  const stored = await under.receives(messages);
  await assistant.accept(stored.slice(-1));
  for (let quiet = 0; quiet < 2;) {
    const sounds = await assistant.soundsFor('telegram')?.runOnce();
    const worked =
      (await assistant.lanes.runOnce()) + ((await assistant.listening?.runOnce()) ?? 0) + (await delivery.runOnce());
    quiet = worked + (sounds ?? 0) === 0 ? quiet + 1 : 0;
  }
}

function says(words: string, path?: string): void {
  const file_id = under.telegram.keepFile(soundOf(words), path);
  person.sends({ voice: { file_id, file_unique_id: `u${file_id}`, duration: 4, mime_type: 'audio/ogg' } });
}

async function agree(): Promise<void> {
  says('xin chào');
  await settle(1);
  person.presses(vi.voice.labels.agree);
  await settle(2);
}

test('a voice note is fetched, heard, shown, answered in text and then as a voice note', async () => {
  await agree();
  says('lệ phí đổi thẻ căn cước');
  await settle(3);
  expect(ears.listened).toEqual(['xin chào', 'lệ phí đổi thẻ căn cước']);
  const [heard, answer, note] = person.messages.slice(-3);
  expect(heard?.text).toBe('Tôi nghe được: “lệ phí đổi thẻ căn cước”');
  expect(heard?.reply_markup?.inline_keyboard.flat().map(({ text }) => text)).toEqual(['Không đúng']);
  expect(answer?.text).toContain('đồng');
  expect(note?.voice).toMatchObject({ duration: 4 });
  expect(under.telegram.calls.at(-1)).toMatchObject({ method: 'sendVoice', files: ['voice.ogg'] });
  expect(under.telegram.violations).toEqual([]);
});

test('it shows that it listens, and a sound file sent as music is heard as well', async () => {
  await agree();
  const file_id = under.telegram.keepFile(soundOf('lệ phí hộ chiếu'), 'music/file_9.mp3');
  person.sends({ audio: { file_id, file_unique_id: 'u', duration: 5, mime_type: 'audio/mpeg' } });
  await settle(3);
  expect(ears.listened.at(-1)).toBe('lệ phí hộ chiếu');
  expect(under.telegram.calls.map(({ method }) => method)).toContain('sendChatAction');
});

test('who forbids voice messages gets the text and nothing else; who asked to hear it is told once', async () => {
  await agree();
  const forbidden = refusal(400, 'Bad Request: VOICE_MESSAGES_FORBIDDEN');
  under.telegram.trouble({ kind: 'answer', answer: forbidden }, { method: 'sendVoice' });
  says('lệ phí đổi thẻ căn cước');
  await settle(3);
  expect(person.messages.at(-1)?.text).toContain('đồng');
  person.says('đọc cho tôi nghe');
  await settle(4);
  expect(person.messages.filter(({ text }) => text === vi.voice.cannotSpeak)).toHaveLength(1);
});

test('a file that is too large or gone is answered, and nothing that is reported holds the token', async () => {
  await agree();
  says('x'.repeat(5_000_001));
  await settle(3);
  expect(person.messages.at(-2)?.text ?? person.messages.at(-1)?.text).toContain('nặng quá');
  under.telegram.trouble({ kind: 'drop', carriedOut: false }, { method: 'getFile', times: 1 });
  says('lệ phí');
  await settle(4);
  expect(inspect(reports, { depth: 10, showHidden: true })).not.toContain(under.telegram.token.slice(8));
});
