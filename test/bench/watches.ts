import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Applications, changeMark } from '../../src/core/applications';
import { newConversation } from '../../src/core/conversation';
import { createWatching, type Watching } from '../../src/core/watching';
import { applicationNotices } from '../../src/dialogs/application-notices';
import { enAloud } from '../../src/messages/en-voice';
import { viAloud } from '../../src/messages/vi-voice';
import { httpApplications } from '../../src/status/http-applications';
import { startMockApi } from '../../src/status/mock/mock-api';
import { type Database, openDatabase } from '../../src/storage/database';
import { openStores } from '../../src/storage/stores';
import { createWatches } from '../../src/storage/watches';

const WATCHES = 2_000;
const PROCESSES = 2;
const START = Date.parse('2026-11-23T01:00:00.000Z');
const HOUR_MS = 3_600_000;
/** Longer than it takes to look at all of them once. */
const SIMULATED_MS = 40 * 60_000;
/** An application of the mock, with what proves whose it is. */
const EXAMPLE = { code: 'G01.899.909-261123-000500', ownerCheck: '5000' };

/**
 * 2,000 watches, looked at by two watchings on connections of their own against the real mock over HTTP, for
 * forty minutes of simulated time. The target: never more than one request in any second.
 */
export async function benchWatches(): Promise<readonly string[]> {
  let now = START;
  const folder = mkdtempSync(join(tmpdir(), 'bench-watches-'));
  const mock = await startMockApi({ real: () => START, perSecond: 1e9 });
  const client = httpApplications({ url: mock.url, key: mock.key });
  const databases = await Promise.all(Array.from({ length: PROCESSES }, () => openDatabase({ folder })));
  await fill(databases[0]!, client);
  const sent: number[] = [];
  const failures: unknown[] = [];
  const follow: Applications['follow'] = (token) => {
    sent.push(now);
    return client.follow(token);
  };
  const processes = databases.map((database) => ({
    due: START,
    watching: watchingOf(database, follow, () => now, failures),
  }));
  const begun = performance.now();
  for (const until = START + SIMULATED_MS; now < until;) {
    const next = processes.reduce((one, other) => (other.due < one.due ? other : one));
    now = Math.max(now, next.due);
    next.due = now + Math.max(await next.watching.step(), 1);
  }
  const seconds = (performance.now() - begun) / 1000;
  const seen = await databases[0]!.kysely
    .selectFrom('watch')
    .select('checked_at')
    .where('checked_at', '>', START)
    .execute();
  await Promise.all(databases.map((database) => database.close()));
  await mock.close();
  rmSync(folder, { recursive: true, force: true });
  const closest = Math.min(...sent.slice(1).map((at, place) => at - (sent[place] ?? 0)));
  return [
    `${WATCHES} watches, ${PROCESSES} pollers, 40 minutes simulated in ${seconds.toFixed(0)} s: ${sent.length} requests, at most ${mostInASecond(sent)} in any second, ` +
      `the closest two ${closest} ms apart; ${seen.length} watches looked at, ${failures.length} failures`,
  ];
}

function watchingOf(
  database: Database,
  follow: Applications['follow'],
  now: () => number,
  failures: unknown[],
): Watching {
  return createWatching({
    watches: createWatches(database),
    applications: { follow },
    budgets: openStores(database).budgets,
    words: applicationNotices,
    aloud: { vi: viAloud, en: enAloud },
    now: () => new Date(now()),
    told: () => undefined,
    failed: (error) => void failures.push(error),
  });
}

/** 2,000 people who each follow an application. */
async function fill({ kysely }: Database, client: Applications): Promise<void> {
  const found = await client.lookUp(EXAMPLE);
  if (found.kind !== 'found') throw new Error('the mock does not know its example');
  const status = changeMark(found.application);
  const state = JSON.stringify(newConversation());
  const watch = { code: EXAMPLE.code, check_value: found.watchToken, status, checked_at: START - HOUR_MS };
  await kysely.transaction().execute(async (connection) => {
    for (let at = 0; at < WATCHES; at += 1) {
      const person = `p${at}`;
      const key = `bench:${person}`;
      await connection
        .insertInto('conversation')
        .values({ key, channel: 'bench', person, state, version: 1, blocked: 0, created_at: START, updated_at: START })
        .execute();
      await connection
        .insertInto('watch')
        .values({ id: `W${at}`, conversation_key: key, created_at: START, ...watch })
        .execute();
    }
  });
}

/** The most that lie in one second, wherever it begins. */
function mostInASecond(times: readonly number[]): number {
  let first = 0;
  let most = 0;
  for (const [place, at] of times.entries()) {
    while (at - (times[first] ?? at) >= 1_000) first += 1;
    most = Math.max(most, place - first + 1);
  }
  return most;
}
