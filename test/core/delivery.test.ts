import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDelivery, type Delivery, type DeliveryReport, type Sender } from '../../src/core/delivery';
import { Failure } from '../../src/core/failure';
import { type Database, openDatabase } from '../../src/storage/database';
import { openStores, type Stores } from '../../src/storage/stores';
import { MORNING } from './person';

let folder: string;
let database: Database;
let stores: Stores;
let clock: number;
let reports: DeliveryReport[];
let tried: string[];
const now = (): Date => new Date(clock);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'delivery-'));
  database = await openDatabase({ folder });
  stores = openStores(database);
  clock = MORNING.getTime();
  reports = [];
  tried = [];
});

afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A platform that does what `act` says with each message. */
function delivery(act: (text: string) => Promise<void> | void, outbox = stores.outbox): Delivery {
  const sender: Sender = {
    name: 'web',
    async send(_person, reply) {
      tried.push(reply.text);
      await act(reply.text);
      return { platformIds: [String(tried.length)] };
    },
  };
  const budget = { perSecond: 1e6, burst: 1e6 };
  return createDelivery({
    outbox,
    budgets: stores.budgets,
    sender,
    budget,
    owner: 'one',
    now,
    report: (report) => void reports.push(report),
  });
}

function waits(person: string, ...texts: string[]): Promise<unknown> {
  const notices = texts.map((text) => ({
    channel: 'web',
    person,
    reply: { text, choices: [], sources: [] },
    from: 'assistant' as const,
  }));
  return stores.notices.send(notices, now());
}

describe('sending', () => {
  it("keeps the order of one person's messages", async () => {
    await waits('an', 'một', 'hai', 'ba');
    const sending = delivery(() => undefined);
    while ((await sending.runOnce()) > 0);
    expect(tried).toEqual(['một', 'hai', 'ba']);
    expect(await stores.outbox.counts()).toMatchObject({ waiting: 0, sent: 3 });
  });

  it('obeys retry_after however long it is, and then sends once', async () => {
    await waits('an', 'một');
    const day = 86_400_000;
    let told = false;
    const sending = delivery(() => {
      if (told) return;
      told = true;
      throw new Failure('rate-limited', 'told to wait', { retryAfterMs: day });
    });
    await sending.runOnce();
    for (const ms of [1_000, 3_600_000, day - 3_601_000 - 1]) {
      clock += ms;
      expect(await sending.runOnce()).toBe(0);
    }
    clock += 1;
    expect(await sending.runOnce()).toBe(1);
    expect(reports.map((report) => report.result)).toEqual(['retry', 'sent']);
  });

  it('is never given up because of being told to wait, however often', async () => {
    await waits('an', 'một');
    let left = 30;
    const sending = delivery(() => {
      left -= 1;
      if (left >= 0) throw new Failure('rate-limited', 'told to wait', { retryAfterMs: 1_000 });
    });
    for (let round = 0; round < 40; round += 1, clock += 1_000) await sending.runOnce();
    expect(reports.at(-1)?.result).toBe('sent');
    expect(await stores.outbox.counts()).toMatchObject({ sent: 1, failed: 0 });
  });

  it('waits longer after each passing failure, and gives up after eight', async () => {
    await waits('an', 'một');
    const sending = delivery(() => {
      throw new Failure('unavailable', 'down');
    });
    for (let round = 0; round < 20; round += 1, clock += 600_000) await sending.runOnce();
    expect(tried).toHaveLength(8);
    expect(await stores.outbox.counts()).toMatchObject({ waiting: 0, failed: 1 });
  });

  it('drops what waits for a person who blocked us, and no other', async () => {
    await waits('an', 'một', 'hai');
    await waits('bình', 'ba');
    const sending = delivery((text) => {
      if (text === 'một') throw new Failure('blocked', 'blocked by the person');
    });
    while ((await sending.runOnce()) > 0);
    expect(tried.sort()).toEqual(['ba', 'một']);
    expect(await stores.outbox.counts()).toMatchObject({ waiting: 0, sent: 1, failed: 2 });
  });

  it('never repeats a send whose result is unknown, foreseen or not', async () => {
    await waits('an', 'một');
    await waits('bình', 'hai');
    const sending = delivery((text) => {
      throw text === 'một' ? new Failure('unknown-result', 'no answer') : new TypeError('a bug');
    });
    for (let round = 0; round < 5; round += 1, clock += 3_600_000) await sending.runOnce();
    expect(tried.sort()).toEqual(['hai', 'một']);
    expect(await stores.outbox.counts()).toMatchObject({ waiting: 0, sending: 0, unknown: 2 });
  });

  it('marks a send unknown whose process died, and does not repeat it', async () => {
    await waits('an', 'một', 'hai');
    expect(await stores.outbox.claim('web', 'killed', 10, 120_000, now())).toHaveLength(1);
    clock += 120_001;
    const sending = delivery(() => undefined);
    while ((await sending.runOnce()) > 0);
    expect(tried).toEqual(['hai']);
    expect(await stores.outbox.counts()).toMatchObject({ unknown: 1, sent: 1 });
  });

  it('sends what is claimed even when the budget cannot be charged', async () => {
    await waits('an', 'một');
    stores = {
      ...stores,
      budgets: {
        take: () => Promise.reject(new Failure('storage', 'lost')),
        push: () => Promise.reject(new Failure('storage', 'lost')),
      },
    };
    expect(await delivery(() => undefined).runOnce()).toBe(1);
    expect((await stores.outbox.counts()).sent).toBe(1);
  });

  it('is not held up by one slow send, and finishes it before it stops', async () => {
    let release: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => (release = resolve));
    const sending = delivery((text) => (text === 'chậm' ? slow : undefined));
    const stop = new AbortController();
    await waits('an', 'chậm');
    const running = sending.run(stop.signal);
    while (!tried.includes('chậm')) await new Promise((resolve) => setTimeout(resolve, 5));
    await waits('bình', 'nhanh');
    sending.wake();
    while (!reports.some((report) => report.result === 'sent')) await new Promise((resolve) => setTimeout(resolve, 5));
    stop.abort();
    release();
    await running;
    expect(tried).toEqual(['chậm', 'nhanh']);
    expect(await stores.outbox.counts()).toMatchObject({ sent: 2, sending: 0 });
  });
});
