import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createSending } from '../../../src/announcements/sending';
import { createDelivery } from '../../../src/core/delivery';
import type { Reply } from '../../../src/core/message';
import { openDatabase } from '../../../src/storage/database';
import { openStores } from '../../../src/storage/stores';
import { makeSubscribers, morning, startAnnouncement } from './subscribers';

const BUDGET = { perSecond: 30, burst: 30 };
/** How long the platform takes for a message. */
const PLATFORM_MS = 80;
const REPLIES_A_SECOND = 5;
const WARM_UP_MS = 5_000;

/** An announcement beside replies on one channel of 30 messages a second: how much of it is used, and how long replies take. */
export async function benchBudget(seconds: number): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-budget-'));
  const database = await openDatabase({ folder });
  const stores = openStores(database);
  await makeSubscribers(database, 'fake', 40 * (seconds + 20));
  const now = morning();
  const begun = new Map<string, number>();
  const waits: number[] = [];
  const sends: number[] = [];
  const sender = {
    name: 'fake',
    send: async (_person: string, reply: Reply) => {
      sends.push(performance.now());
      const asked = begun.get(reply.text);
      if (asked !== undefined) waits.push(performance.now() - asked);
      await setTimeout(PLATFORM_MS);
      return { platformIds: ['m'] };
    },
  };
  const common = { budgets: stores.budgets, owner: 'bench', now, report: () => undefined };
  const sending = createSending({ ledger: stores.ledger, desk: stores.announcements, ...common });
  sending.connect(sender, BUDGET);
  const delivery = createDelivery({ outbox: stores.outbox, sender, budget: BUDGET, ...common });
  const stop = new AbortController();
  await startAnnouncement(stores, now());
  const running = Promise.all([sending.run(stop.signal), delivery.run(stop.signal)]);
  await setTimeout(WARM_UP_MS);
  const from = performance.now();
  for (let n = 0; performance.now() - from < seconds * 1000; n += 1) {
    const text = `reply ${n}`;
    begun.set(text, performance.now());
    const person = `r${n}`;
    await stores.notices.send(
      [{ channel: 'fake', person, reply: { text, choices: [], sources: [] }, from: 'assistant' }],
      now(),
    );
    delivery.wake();
    await setTimeout(1000 / REPLIES_A_SECOND);
  }
  const until = performance.now();
  stop.abort();
  await running;
  await database.close();
  await rm(folder, { recursive: true, force: true });
  const used = sends.filter((at) => at >= from && at < until).length / ((until - from) / 1000);
  const busiest = Math.max(...sends.map((at) => sends.filter((other) => other >= at && other < at + 1000).length));
  waits.sort((a, b) => a - b);
  const at = (share: number): string => (waits[Math.floor(waits.length * share)] ?? 0).toFixed(0);
  return [
    `30 a second for ${seconds} s with ${REPLIES_A_SECOND} replies a second: ${used.toFixed(2)} a second used (${((used / 30) * 100).toFixed(1)} %), busiest second ${busiest}; replies begin after p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`,
  ];
}
