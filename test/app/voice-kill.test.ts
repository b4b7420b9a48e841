import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { vi } from '../../src/messages/vi';
import type { Person } from '../support/telegram/person';
import { SLOW_MS } from './product';
import { type Service, spokenProduct, type SpokenProduct } from './spoken-product';

/** The model is asked which article it means. */
const UNCLEAR = 'đăng ký cư trú cần giấy tờ gì';
const CLEAR = 'lệ phí căn cước bao nhiêu';
const WAITING = { timeout: SLOW_MS };

let product: SpokenProduct;
/** Each test has somebody of its own, who agreed to voice messages. */
let person: Person;
let persons = 0;

beforeAll(async () => {
  product = await spokenProduct();
  await product.start();
}, SLOW_MS);
beforeEach(async () => {
  persons += 1;
  person = product.telegram.person(40 + persons);
  product.speaks(person, 'xin chào');
  await shown('tôi xin phép trước');
  person.presses(vi.voice.labels.agree);
  await shown(vi.voice.heard('xin chào'));
  // The question whether they agree, and the greeting.
  await spoken(2);
  for (const one of [product.recogniser, product.model, product.voice]) one.requests = 0;
}, SLOW_MS);
afterAll(() => product.close());

async function killedAndStartedLater(): Promise<void> {
  await product.kill();
  for (const one of [product.recogniser, product.model, product.voice]) one.holds = false;
  await product.start();
}

function timesSent(part: string): number {
  return product.sent(person, 'sendMessage').filter((text) => text.includes(part)).length;
}

function voiceNotes(): number {
  return product.sent(person, 'sendVoice').length;
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
  const texts = product.sent(person, 'sendMessage');
  expect(new Set(texts).size).toBe(texts.length);
}

describe('a voice message whose process is killed', () => {
  it(
    'while the recogniser is asked is heard again and answered once',
    async () => {
      product.recogniser.holds = true;
      product.speaks(person, CLEAR);
      await asked(product.recogniser);
      await killedAndStartedLater();
      await shown(vi.voice.heard(CLEAR));
      await everythingWent();
      expectAnsweredOnce(CLEAR);
      await spoken(3);
      expect(product.recogniser.requests).toBe(2);
    },
    SLOW_MS,
  );

  it(
    'between what was heard and the answer is not heard again, and answered once',
    async () => {
      product.model.says = 'none';
      product.model.holds = true;
      product.speaks(person, UNCLEAR);
      await asked(product.model);
      await killedAndStartedLater();
      await shown(vi.voice.heard(UNCLEAR));
      await everythingWent();
      expectAnsweredOnce(UNCLEAR);
      await spoken(3);
      expect([product.model.requests, product.recogniser.requests]).toEqual([2, 1]);
    },
    SLOW_MS,
  );

  it(
    'while the sound of its answer is made is not answered again in text',
    async () => {
      product.voice.holds = true;
      product.speaks(person, CLEAR);
      await asked(product.voice);
      expect(timesSent(vi.voice.heard(CLEAR))).toBe(1);
      await killedAndStartedLater();
      await everythingWent();
      expectAnsweredOnce(CLEAR);
      expect([product.recogniser.requests, voiceNotes()]).toEqual([1, 2]);
    },
    SLOW_MS,
  );

  it(
    'while the sound of its answer is sent is answered in text once, and nobody hears it twice',
    async () => {
      product.telegram.trouble({ kind: 'hang' }, { method: 'sendVoice', times: 1 });
      product.speaks(person, CLEAR);
      await spoken(3);
      await killedAndStartedLater();
      await everythingWent();
      expectAnsweredOnce(CLEAR);
      expect(voiceNotes()).toBe(3);
    },
    SLOW_MS,
  );
});
