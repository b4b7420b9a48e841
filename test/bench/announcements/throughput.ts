import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createSending } from '../../../src/announcements/sending';
import type { Reply } from '../../../src/core/message';
import { openDatabase } from '../../../src/storage/database';
import { openStores } from '../../../src/storage/stores';
import { makeSubscribers, morning, startAnnouncement } from './subscribers';

/** Delivers one announcement to so many people over a channel that takes everything at once: rate and memory. */
export async function benchAnnouncement(recipients: number): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-announce-'));
  const database = await openDatabase({ folder });
  const stores = openStores(database);
  const loading = performance.now();
  await makeSubscribers(database, 'fake', recipients);
  const loaded = performance.now() - loading;
  const now = morning();
  let sent = 0;
  let characters = 0;
  const sender = {
    name: 'fake',
    send: (_person: string, reply: Reply) => {
      sent += 1;
      characters += reply.text.length;
      return Promise.resolve({ platformIds: ['m'] });
    },
  };
  const sending = createSending({
    ledger: stores.ledger,
    desk: stores.announcements,
    budgets: stores.budgets,
    owner: 'bench',
    now,
    report: ({ error }) => {
      if (error !== undefined) throw error;
    },
  });
  sending.connect(sender, { perSecond: 1e6, burst: 1e6 });
  const stop = new AbortController();
  globalThis.gc?.();
  await setTimeout(1_000);
  const idle = process.memoryUsage().rss;
  let most = idle;
  let longest = 0;
  let ticked = performance.now();
  const watching = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
    longest = Math.max(longest, performance.now() - ticked - 20);
    ticked = performance.now();
  }, 20);
  const started = performance.now();
  const id = await startAnnouncement(stores, now());
  const running = sending.run(stop.signal);
  while ((await stores.announcements.get(id))?.state !== 'done') await setTimeout(100);
  const seconds = (performance.now() - started) / 1000;
  clearInterval(watching);
  stop.abort();
  await running;
  const announcement = await stores.announcements.get(id);
  await database.close();
  await rm(folder, { recursive: true, force: true });
  return [
    `announcement to ${recipients}: ${sent} sent (${JSON.stringify(announcement?.counts)}) in ${seconds.toFixed(1)} s, ${(sent / seconds).toFixed(0)} a second, ${characters} characters`,
    `memory ${(idle / 1e6).toFixed(0)} MB idle, at most ${(most / 1e6).toFixed(0)} MB (+${((most - idle) / 1e6).toFixed(0)}); longest pause of the loop ${longest.toFixed(0)} ms; subscribers loaded in ${(loaded / 1000).toFixed(1)} s`,
  ];
}
