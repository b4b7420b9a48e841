import { setTimeout } from 'node:timers/promises';
import { createSending } from '../../../src/announcements/sending';
import { Failure } from '../../../src/core/failure';
import type { Reply } from '../../../src/core/message';
import { openDatabase, type DatabaseOptions } from '../../../src/storage/database';
import { openStores } from '../../../src/storage/stores';
import { morning } from './subscribers';

const LEASE_MS = 1_500;
const REPORT_MS = 40;

/** Sends announcements to a platform until it is killed. Arguments: database, platform, messages a second, when the test began. */
async function main(): Promise<void> {
  const database = await openDatabase(JSON.parse(process.argv[2] ?? '') as DatabaseOptions);
  const platform = process.argv[3] ?? '';
  const stores = openStores(database);
  const perSecond = Number(process.argv[4]);
  const sending = createSending({
    ledger: stores.ledger,
    desk: stores.announcements,
    budgets: stores.budgets,
    owner: `${process.pid}`,
    now: morning(Number(process.argv[5])),
    report: () => undefined,
    leaseMs: LEASE_MS,
  });
  const send = async (person: string, reply: Reply) => {
    const response = await fetch(`${platform}/send`, {
      method: 'POST',
      body: JSON.stringify({ person, text: reply.text }),
    }).catch((cause: unknown) => {
      throw new Failure('unknown-result', 'no answer', { retry: false, cause });
    });
    await response.arrayBuffer();
    if (response.status === 429) throw new Failure('rate-limited', 'told to wait', { retryAfterMs: 50 });
    return { platformIds: ['m'] };
  };
  sending.connect({ name: 'fake', send }, { perSecond, burst: perSecond });
  const stop = new AbortController();
  process.once('SIGTERM', () => stop.abort());
  const running = sending.run(stop.signal);
  while (!stop.signal.aborted) {
    const [announcement] = await stores.announcements.list(1);
    process.send?.({ state: announcement?.state, sending: announcement?.counts.sending });
    await setTimeout(REPORT_MS);
  }
  await running;
  await database.close();
  process.disconnect();
}

void main();
