import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSending, type Sending } from '../../src/announcements/sending';
import type { Announcement } from '../../src/core/announcing';
import { Failure } from '../../src/core/failure';
import { openStores, type Stores } from '../../src/storage/stores';
import { makeSubscribers } from '../bench/announcements/subscribers';
import { approved, started } from '../storage/announcing';
import { after, START } from '../storage/domain';
import { sqlitePlace, type Place } from '../storage/place';

let place: Place;
let stores: Stores;
let clock: number;
let received: string[];
const stops: AbortController[] = [];

beforeEach(async () => {
  place = await sqlitePlace();
  stores = openStores(await place.open());
  clock = START.getTime();
  received = [];
});
afterEach(async () => {
  for (const stop of stops.splice(0)) stop.abort();
  await new Promise((resolve) => setTimeout(resolve, 50));
  await place.remove();
});

/** A process that sends over a channel which answers as `answer` says. */
function process(
  answer: (person: string) => void = () => undefined,
  perSecond = 1e5,
): { run: Promise<void>; sending: Sending; stop: AbortController } {
  const stop = new AbortController();
  stops.push(stop);
  const { ledger, announcements: desk, budgets } = stores;
  const sending = createSending({
    ledger,
    desk,
    budgets,
    owner: `${Math.random()}`,
    now: () => new Date(clock),
    report: () => undefined,
  });
  const send = async (person: string) => {
    answer(person);
    received.push(person);
    return { platformIds: [person] };
  };
  sending.connect({ name: 'fake', send }, { perSecond, burst: perSecond });
  return { sending, stop, run: sending.run(stop.signal) };
}

async function until(id: number, holds: (announcement: Announcement) => boolean): Promise<Announcement> {
  for (let tries = 0; tries < 400; tries += 1) {
    const announcement = await stores.announcements.get(id);
    if (announcement && holds(announcement)) return announcement;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`it never came to that: ${JSON.stringify(await stores.announcements.get(id))}`);
}

async function people(n: number): Promise<void> {
  await makeSubscribers(await place.open(), 'fake', n);
}

test('everybody gets it once, and one who cannot be reached stops nobody', async () => {
  await people(350);
  const id = await started(stores);
  process((person) => {
    if (person === '7') throw new Failure('rejected', 'no');
    if (person === '8') throw new Failure('blocked', 'gone');
    if (person === '9') throw new TypeError('a bug');
  });
  const done = await until(id, ({ state }) => state === 'done');
  expect(done.counts).toMatchObject({ sent: 347, failed: 1, blocked: 1, unknown: 1, waiting: 0 });
  expect(new Set(received).size).toBe(received.length);
}, 20_000);

test('when too many of the first hundred fail it stops by itself, before the others are tried', async () => {
  await people(400);
  const id = await started(stores);
  process((person) => {
    if (Number(person) % 2 === 0) throw new Failure('rejected', 'no');
  });
  const halted = await until(id, ({ state }) => state === 'paused');
  expect(halted.halt).toBe('failures');
  expect(halted.counts.sent + halted.counts.failed).toBeLessThanOrEqual(100);
  expect(halted.counts.waiting).toBeGreaterThanOrEqual(300);
}, 20_000);

test('a key that is refused stops it at once, and nobody counts as failed', async () => {
  await people(50);
  const id = await started(stores);
  process(() => {
    throw new Failure('unauthorised', 'no');
  });
  const halted = await until(id, ({ state, counts }) => state === 'paused' && counts.sending === 0);
  expect([halted.halt, halted.counts.failed, halted.counts.sent]).toEqual(['unauthorised', 0, 0]);
}, 20_000);

test('told to wait for hours, a new process still waits', async () => {
  await people(30);
  const id = await started(stores);
  let told = 0;
  const first = process(() => {
    told += 1;
    throw new Failure('rate-limited', 'wait', { retryAfterMs: 2 * 3_600_000 });
  }, 30);
  await until(id, () => told > 0);
  first.stop.abort();
  await first.run;
  const before = told;
  process(undefined, 30);
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  expect([received, told]).toEqual([[], before]);
  const slot = await stores.budgets.take('fake', 1, 30, 1, new Date(clock));
  expect(slot.getTime()).toBeGreaterThanOrEqual(clock + 2 * 3_600_000);
  clock += 2 * 3_600_000 + 60_000;
  process(undefined, 1e5);
  const done = await until(id, ({ state }) => state === 'done');
  expect([done.counts.sent, new Set(received).size]).toEqual([30, 30]);
}, 30_000);

test('at its hour it begins by itself; one that cannot end before it expires does not', async () => {
  await people(40);
  const sendAt = after(600).toISOString();
  const id = await approved(stores, { sendAt });
  const late = await approved(stores, { sendAt, expiresAt: after(601).toISOString() });
  process(undefined, 30);
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect((await stores.announcements.get(id))?.state).toBe('approved');
  clock = after(600).getTime();
  await until(id, ({ state }) => state === 'sending' || state === 'done');
  expect(await until(late, ({ halt }) => halt !== undefined)).toMatchObject({ state: 'paused', halt: 'too-late' });
}, 20_000);

test('nothing is sent at night, unless it is urgent', async () => {
  await people(20);
  clock = Date.parse('2026-11-23T22:00:00+07:00');
  const id = await started(stores, {}, new Date(clock));
  process();
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  expect(received).toEqual([]);
  clock = Date.parse('2026-11-24T07:00:00+07:00');
  await until(id, ({ state }) => state === 'done');
  expect(received).toHaveLength(20);
}, 20_000);

test('two processes share the work and nobody gets it twice', async () => {
  await people(600);
  const id = await started(stores);
  process();
  process();
  const done = await until(id, ({ state }) => state === 'done');
  expect([done.counts.sent, received.length, new Set(received).size]).toEqual([600, 600, 600]);
}, 30_000);
