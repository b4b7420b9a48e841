import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Reply } from '../../../src/core/message';
import { openDatabase, type DatabaseOptions } from '../../../src/storage/database';
import { startPlatform, type Platform } from './platform';
import type { Progress } from './worker';

/** How many messages met which fate. */
export interface KillTestResult {
  /** Messages that the assistant confirmed to have. */
  readonly accepted: number;
  /** Messages whose reply the platform got. */
  readonly answered: number;
  /** Confirmed messages without a reply that nobody is told about. Must be 0. */
  readonly lost: number;
  /** Messages whose reply the platform got twice. Must be 0. */
  readonly doubled: number;
  /** Replies that were on their way when the process was killed: recorded as unknown, not repeated. */
  readonly unknown: number;
}

/** What to run. `database` is a new embedded one when left out. */
export interface KillTestOptions {
  readonly kills: number;
  readonly seed: number;
  readonly database?: DatabaseOptions;
}

/** Longest work before a kill. Every fourth process is killed at any moment from its birth, so also while it opens its files. */
const MOST_WORK_MS = 200;
const MOST_LIFE_MS = 800;

/**
 * An assistant that repeats what it hears, with a platform that keeps it busy, is killed by SIGKILL at random moments and started
 * again; then it may finish in peace. Everything that was confirmed must be answered once, or be known to be in doubt.
 */
export async function runKillTest({ kills, seed, database }: KillTestOptions): Promise<KillTestResult> {
  const random = randomFrom(seed);
  const folder = await mkdtemp(join(tmpdir(), 'assistant-kill-'));
  const place = database ?? { folder };
  const platform = await startPlatform(random);
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      const worker = startWorker(place, platform);
      if (kill % 4 === 3) await setTimeout(random() * MOST_LIFE_MS);
      else await progress(worker).then(() => setTimeout(random() * MOST_WORK_MS));
      await killed(worker);
    }
    await finishInPeace(place, platform);
    return await judge(place, platform);
  } finally {
    platform.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function startWorker(place: DatabaseOptions, platform: Platform): ChildProcess {
  const script = join(__dirname, 'worker.ts');
  return spawn(
    process.execPath,
    ['-r', 'ts-node/register/transpile-only', script, JSON.stringify(place), platform.url],
    { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] },
  );
}

/** What the worker reports next. */
async function progress(worker: ChildProcess): Promise<Progress> {
  const stop = new AbortController();
  const died = once(worker, 'exit', { signal: stop.signal }).then(() => {
    throw new Error('the worker ended by itself');
  });
  const [message] = (await Promise.race([once(worker, 'message', { signal: stop.signal }), died])) as [Progress];
  died.catch(() => undefined);
  stop.abort();
  return message;
}

async function killed(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null) throw new Error(`the worker ended by itself with ${worker.exitCode}`);
  const gone = once(worker, 'exit');
  worker.kill('SIGKILL');
  await gone;
}

async function finishInPeace(place: DatabaseOptions, platform: Platform): Promise<void> {
  const worker = startWorker(place, platform);
  for (;;) {
    const { open } = await progress(worker);
    if (platform.hush() && open === 0) break;
  }
  await killed(worker);
}

async function judge(place: DatabaseOptions, platform: Platform): Promise<KillTestResult> {
  const database = await openDatabase(place);
  const rows = await database.kysely.selectFrom('outbox').select('reply').where('status', '=', 'unknown').execute();
  await database.close();
  const unknown = new Set(rows.map((row) => (JSON.parse(row.reply) as Reply).text));
  const answered = new Set(platform.received);
  return {
    accepted: platform.confirmed.size,
    answered: answered.size,
    lost: [...platform.confirmed].filter((id) => !answered.has(id) && !unknown.has(id)).length,
    doubled: platform.received.length - answered.size,
    unknown: unknown.size,
  };
}

/** Mulberry32: the same numbers from 0 to 1 for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
