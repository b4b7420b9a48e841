import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { openDatabase, type DatabaseOptions } from '../../../src/storage/database';
import { openStores } from '../../../src/storage/stores';
import { makeSubscribers, morning, startAnnouncement } from './subscribers';

/** What became of an announcement whose sender was killed again and again. */
export interface AnnouncementKills {
  readonly recipients: number;
  readonly killed: number;
  /** People whom the platform got it for. */
  readonly reached: number;
  /** In the ledger as sent but never at the platform, or in no state that a person would see. Must be 0. */
  readonly lost: number;
  /** People whom the platform got it for twice. Must be 0. */
  readonly doubled: number;
  /** Left to a person's decision. */
  readonly unknown: number;
  /** Of these the platform really got. */
  readonly unknownReached: number;
}

const PER_SECOND = 400;
const MOST_WORK_MS = 250;

/** Kills the sending process by SIGKILL at random moments, some times while it is being born; then lets it finish. */
export async function runAnnouncementKills(options: {
  readonly kills: number;
  readonly random: () => number;
  readonly database?: DatabaseOptions;
}): Promise<AnnouncementKills> {
  const { kills, random } = options;
  const folder = await mkdtemp(join(tmpdir(), 'announce-kill-'));
  const place = options.database ?? { folder };
  const recipients = 40 * kills + 200;
  const database = await openDatabase(place);
  const stores = openStores(database);
  await makeSubscribers(database, 'fake', recipients);
  const since = Date.now();
  const id = await startAnnouncement(stores, morning(since)());
  const received = new Map<string, number>();
  const server = await startPlatform(received, random);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let killed = 0;
  try {
    for (; killed < kills; killed += 1) {
      const worker = startWorker(place, url, since);
      if (killed % 5 === 4) await setTimeout(random() * 900);
      else await once(worker, 'message').then(() => setTimeout(random() * MOST_WORK_MS));
      await kill(worker);
    }
    const last = startWorker(place, url, since);
    for (let state = ''; state !== 'done';) {
      const [message] = (await once(last, 'message')) as [{ state: string }];
      ({ state } = message);
    }
    await kill(last);
    const rows = await database.kysely
      .selectFrom('recipient')
      .select(['conversation_key', 'status'])
      .where('announcement', '=', id)
      .execute();
    const personOf = (key: string): string => key.slice('fake:'.length);
    const unknown = rows.filter(({ status }) => status === 'unknown');
    const lost = rows.filter(
      ({ status, conversation_key: key }) =>
        (status === 'sent' && !received.has(personOf(key))) || (status !== 'sent' && status !== 'unknown'),
    );
    const counts = (await stores.announcements.get(id))?.counts;
    const miscounted = counts?.unknown === unknown.length && counts.sent === rows.length - unknown.length ? 0 : 1;
    return {
      recipients,
      killed,
      reached: received.size,
      lost: lost.length + (recipients - rows.length) + miscounted,
      doubled: [...received.values()].filter((times) => times > 1).length,
      unknown: unknown.length,
      unknownReached: unknown.filter(({ conversation_key: key }) => received.has(personOf(key))).length,
    };
  } finally {
    server.close();
    server.closeAllConnections();
    await database.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function startWorker(place: DatabaseOptions, url: string, since: number): ChildProcess {
  const script = join(__dirname, 'kill-worker.ts');
  const values = [
    '-r',
    'ts-node/register/transpile-only',
    script,
    JSON.stringify(place),
    url,
    `${PER_SECOND}`,
    `${since}`,
  ];
  return spawn(process.execPath, values, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
}

async function kill(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null) throw new Error(`the worker ended by itself with ${worker.exitCode}`);
  const gone = once(worker, 'exit');
  worker.kill('SIGKILL');
  await gone;
}

/** Takes messages; now and then it tells to wait, having taken nothing. */
async function startPlatform(received: Map<string, number>, random: () => number): Promise<Server> {
  const server = createServer((request, response) => {
    void text(request)
      .then(async (body) => {
        if (random() < 0.01) {
          response.writeHead(429).end();
          return;
        }
        const { person } = JSON.parse(body) as { person: string };
        received.set(person, (received.get(person) ?? 0) + 1);
        await setTimeout(random() * 8);
        response.end();
      })
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
