import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { vi } from '../../src/messages/vi';
import { openDatabase } from '../../src/storage/database';
import { startProduct, type RunningProduct } from '../browser/running-product';
import { fakeBotApi, type FakeBotApi } from '../support/telegram/fake-bot-api';
import type { Person } from '../support/telegram/person';
import { fixture } from '../support/voice/sounds';
import { type SpeechAnswer, startSpeechServer } from '../support/voice/speech-server';
import { dataFolder, SLOW_MS } from './product';

/** The model is asked which article it means. */
const UNCLEAR = 'đăng ký cư trú cần giấy tờ gì';
const CLEAR = 'lệ phí căn cước bao nhiêu';
const WAITING = { timeout: SLOW_MS };
const LONGER_THAN_ANY_LEASE_MS = 3_600_000;

let data: ReturnType<typeof dataFolder>;
let telegram: FakeBotApi;
let recogniser: Service;
let model: Service;
let voice: Service;
let product: RunningProduct | undefined;
/** Each test has somebody of its own, who agreed to voice messages. */
let person: Person;
let persons = 0;

beforeAll(async () => {
  data = dataFolder();
  telegram = await fakeBotApi();
  recogniser = await service((said) => ({ body: JSON.stringify({ text: said }) }));
  model = await service((said) => ({ body: JSON.stringify({ choices: [{ message: { content: said } }] }) }));
  voice = await service(() => ({ type: 'audio/ogg', body: fixture('bot-reply-vi.ogg') }));
  await start();
}, SLOW_MS);
beforeEach(async () => {
  persons += 1;
  person = telegram.person(40 + persons);
  speaks('xin chào');
  await shown('tôi xin phép trước');
  person.presses(vi.voice.labels.agree);
  await shown(vi.voice.heard('xin chào'));
  // The question whether they agree, and the greeting.
  await spoken(2);
  for (const one of [recogniser, model, voice]) one.requests = 0;
}, SLOW_MS);
afterAll(async () => {
  await product?.kill();
  await Promise.all([telegram.stop(), recogniser.close(), model.close(), voice.close()]);
  data.remove();
});

/** A service on loopback that answers `says`, or holds its answers back. */
interface Service {
  readonly url: string;
  says: string;
  /** Requests that come are never answered. */
  holds: boolean;
  /** How many came. */
  requests: number;
  close(): Promise<void>;
}

async function service(answer: (says: string) => SpeechAnswer): Promise<Service> {
  const made = { says: '', holds: false, requests: 0 };
  const server = await startSpeechServer(() => {
    made.requests += 1;
    return made.holds ? undefined : answer(made.says);
  });
  return Object.assign(made, { url: server.url, close: () => server.close() });
}

async function start(): Promise<void> {
  product = await startProduct({
    DATA_DIR: data.folder,
    TELEGRAM_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.apiRoot,
    STT_URL: recogniser.url,
    STT_MODEL: 'm',
    MODEL_URL: model.url,
    MODEL_NAME: 'm',
    TTS_URL: voice.url,
    TTS_MODEL: 'm',
    ESPEAK: 'off',
    VOICE_CACHE_MEGABYTES: '0',
  });
}

/** Kills the product as a power cut would, lets the time of all that it held run out, and starts it again. */
async function killedAndStartedLater(): Promise<void> {
  await product?.kill();
  const database = await openDatabase({ folder: data.folder });
  const earlier = Date.now() - LONGER_THAN_ANY_LEASE_MS;
  await database.kysely.updateTable('unheard').set({ due_at: earlier }).execute();
  await database.kysely.updateTable('conversation').set({ due_at: earlier }).where('owner', 'is not', null).execute();
  await database.kysely.updateTable('outbox').set({ lease_until: earlier }).where('status', '=', 'sending').execute();
  await database.close();
  for (const one of [recogniser, model, voice]) one.holds = false;
  await start();
}

function speaks(words: string): void {
  recogniser.says = words;
  const file_id = telegram.keepFile(fixture('s10.ogg'));
  person.sends({ voice: { file_id, file_unique_id: `u${file_id}`, duration: 10, mime_type: 'audio/ogg' } });
}

/** What the product sent to the person by a method, delivered or not. */
function sent(method: 'sendMessage' | 'sendVoice'): readonly string[] {
  const calls = telegram.calls.filter((call) => call.method === method && Number(call.params['chat_id']) === person.id);
  return calls.map(({ params: { text } }) => (typeof text === 'string' ? text : ''));
}

function timesSent(part: string): number {
  return sent('sendMessage').filter((text) => text.includes(part)).length;
}

function voiceNotes(): number {
  return sent('sendVoice').length;
}

async function shown(part: string): Promise<void> {
  await expect.poll(() => timesSent(part), WAITING).toBeGreaterThan(0);
}

/** So many voice notes were sent to the person, delivered or not. */
async function spoken(times: number): Promise<void> {
  await expect.poll(voiceNotes, WAITING).toBe(times);
}

async function asked(one: Service): Promise<void> {
  await expect.poll(() => one.requests, WAITING).toBe(1);
}

/** Whatever was left of the turn before goes out before the answer to what is typed now. */
async function everythingWent(): Promise<void> {
  person.says('cảm ơn');
  await shown('không có chi');
}

function expectAnsweredOnce(words: string): void {
  expect(timesSent(vi.voice.heard(words))).toBe(1);
  expect(new Set(sent('sendMessage')).size).toBe(sent('sendMessage').length);
}

describe('a voice message whose process is killed', () => {
  it(
    'while the recogniser is asked is heard again and answered once',
    async () => {
      recogniser.holds = true;
      speaks(CLEAR);
      await asked(recogniser);
      await killedAndStartedLater();
      await shown(vi.voice.heard(CLEAR));
      await everythingWent();
      expectAnsweredOnce(CLEAR);
      await spoken(3);
      expect(recogniser.requests).toBe(2);
    },
    SLOW_MS,
  );

  it(
    'between what was heard and the answer is not heard again, and answered once',
    async () => {
      model.says = 'none';
      model.holds = true;
      speaks(UNCLEAR);
      await asked(model);
      await killedAndStartedLater();
      await shown(vi.voice.heard(UNCLEAR));
      await everythingWent();
      expectAnsweredOnce(UNCLEAR);
      await spoken(3);
      expect([model.requests, recogniser.requests]).toEqual([2, 1]);
    },
    SLOW_MS,
  );

  it(
    'while the sound of its answer is made is not answered again in text',
    async () => {
      voice.holds = true;
      speaks(CLEAR);
      await asked(voice);
      expect(timesSent(vi.voice.heard(CLEAR))).toBe(1);
      await killedAndStartedLater();
      await everythingWent();
      expectAnsweredOnce(CLEAR);
      expect([recogniser.requests, voiceNotes()]).toEqual([1, 2]);
    },
    SLOW_MS,
  );

  it(
    'while the sound of its answer is sent is answered in text once, and nobody hears it twice',
    async () => {
      telegram.trouble({ kind: 'hang' }, { method: 'sendVoice', times: 1 });
      speaks(CLEAR);
      await spoken(3);
      await killedAndStartedLater();
      await everythingWent();
      expectAnsweredOnce(CLEAR);
      expect(voiceNotes()).toBe(3);
    },
    SLOW_MS,
  );
});
