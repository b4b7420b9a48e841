import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeMark, type Applications } from '../../src/core/applications';
import { newConversation } from '../../src/core/conversation';
import type { Effect } from '../../src/core/effect';
import { createWatching, type Watching } from '../../src/core/watching';
import { applicationNotices } from '../../src/dialogs/application-notices';
import { enAloud } from '../../src/messages/en-voice';
import { viAloud } from '../../src/messages/vi-voice';
import { httpApplications } from '../../src/status/http-applications';
import { startMockApi, type MockApi } from '../../src/status/mock/mock-api';
import type { Database } from '../../src/storage/database';
import { openStores } from '../../src/storage/stores';
import { createWatches } from '../../src/storage/watches';
import { claimOne, message, turn } from '../storage/domain';
import { sqlitePlace, type Place } from '../storage/place';

const DAY_MS = 86_400_000;
const START = Date.parse('2026-11-23T02:00:00Z');
const MOVING = { code: 'G01.899.909-261123-000500', ownerCheck: '5000' };

let place: Place;
let mock: MockApi;
let now: number;
let failures: unknown[];
beforeEach(async () => {
  place = await sqlitePlace();
  mock = await startMockApi({ real: () => START, perSecond: 1e9 });
  now = START;
  failures = [];
});
afterEach(async () => {
  await mock.close();
  await place.remove();
});

const client = (): Applications =>
  httpApplications({ url: mock.url, key: mock.key, tries: 1, failuresBeforeRest: 1e9 });

/** The watching of a process that has just started. */
function watchingOf(database: Database, follow: Applications['follow'] = (token) => client().follow(token)): Watching {
  return createWatching({
    watches: createWatches(database),
    applications: { follow },
    budgets: openStores(database).budgets,
    words: applicationNotices,
    aloud: { vi: viAloud, en: enAloud },
    now: () => new Date(now),
    told: () => undefined,
    failed: (error) => void failures.push(error),
  });
}

/** A person says something whose turn has these effects. */
async function turnWith(
  database: Database,
  name: string,
  effects: readonly Effect[],
  language: 'vi' | 'en' = 'vi',
): Promise<void> {
  const { inbox } = openStores(database);
  await inbox.accept([message(name, `${now}`)], new Date(now));
  const claimed = await claimOne(inbox, new Date(now));
  const finished = turn(claimed, [], { effects, conversation: { ...newConversation(), language } });
  expect(await inbox.finish('one', claimed, finished, new Date(now))).toBe(true);
}

async function follow(database: Database, name: string, language: 'vi' | 'en' = 'vi'): Promise<void> {
  const found = await client().lookUp(MOVING);
  if (found.kind !== 'found') throw new Error('the mock does not know it');
  const { application, watchToken: check } = found;
  await turnWith(
    database,
    name,
    [{ kind: 'watch', id: name, code: MOVING.code, check, status: changeMark(application) }],
    language,
  );
}

/** Steps through `ms` of virtual time. */
async function pass(watching: Watching, ms: number): Promise<void> {
  for (const until = now + ms; now < until;) now += Math.max(await watching.step(), 1);
}

async function told(database: Database): Promise<readonly string[]> {
  const items = await openStores(database).outbox.claim('telegram', 'test', 100, 1_000, new Date(now));
  await openStores(database).outbox.settle(
    items.map(({ seq }) => ({ seq, result: { kind: 'sent', platformIds: [] } })),
    new Date(now),
  );
  return items.map(({ reply }) => reply.text);
}

const watches = async (database: Database): Promise<number> =>
  (await database.kysely.selectFrom('watch').selectAll().execute()).length;

describe('following an application', () => {
  it('tells each change once, over restarts, until the application is finished', async () => {
    let database = await place.open();
    await follow(database, 'an');
    const heard: (readonly string[])[] = [];
    for (const days of [0, 0.5, 1, 1.2, 2]) {
      mock.clock.set({ advanceMs: days * DAY_MS });
      await pass(watchingOf(database), 3_600_000);
      heard.push(await told(database));
      await database.close();
      database = await place.open();
    }
    expect(heard.map((texts) => texts.length)).toEqual([0, 1, 1, 1, 0]);
    expect(heard[1]?.[0]).toContain('**Được tiếp nhận**');
    expect(heard[2]?.[0]).toContain('**Đang xử lý**');
    expect(heard[3]?.[0]).toContain('**Đã xử lý xong**');
    expect(heard[3]?.[0]).toContain('thôi theo dõi');
    expect(await watches(database)).toBe(0);
    expect(failures).toEqual([]);
  });

  it('tells it in the language of the person, with a way to stop', async () => {
    const database = await place.open();
    await follow(database, 'ann', 'en');
    mock.clock.set({ advanceMs: DAY_MS / 2 });
    await pass(watchingOf(database), 3_600_000);
    const [item] = await openStores(database).outbox.claim('telegram', 'test', 10, 1_000, new Date(now));
    expect(item?.reply.text).toContain('**has changed**');
    expect(item?.reply.choices).toEqual([{ id: 'x:unwatch', label: 'Stop alerts' }]);
  });

  it('is quiet after the person stopped it', async () => {
    const database = await place.open();
    await follow(database, 'an');
    now += 1_000;
    await turnWith(database, 'an', [{ kind: 'unwatch-all' }]);
    mock.clock.set({ advanceMs: DAY_MS });
    await pass(watchingOf(database), 3_600_000);
    expect(await told(database)).toEqual([]);
  });

  it('tells a change once when two processes look at it at the same time', async () => {
    const database = await place.open();
    await follow(database, 'an');
    mock.clock.set({ advanceMs: DAY_MS / 2 });
    now += 3_600_000;
    const stores = [createWatches(database), createWatches(await place.open())];
    const due = await stores[0]?.claim(new Date(now), new Date(now));
    if (!due) throw new Error('nothing is due');
    const notice = {
      channel: due.channel,
      person: due.person,
      from: 'assistant' as const,
      reply: { text: 'đổi', choices: [], sources: [] },
    };
    const settled = await Promise.all(stores.map((store) => store.settle(due, { mark: 'new', notice }, new Date(now))));
    expect(settled.filter((done) => done)).toHaveLength(1);
    expect(await told(database)).toEqual(['đổi']);
  });

  it('waits longer and longer while the service is down, and catches up', async () => {
    const database = await place.open();
    await follow(database, 'an');
    mock.clock.set({ advanceMs: DAY_MS / 2 });
    mock.faults.set({ mode: 'error', latencyMs: 0 });
    const watching = watchingOf(database);
    const waits: number[] = [];
    for (let n = 0; n < 4; n += 1) {
      now += 16 * 60_000;
      waits.push(await watching.step());
    }
    expect(waits).toEqual([2_000, 4_000, 8_000, 16_000]);
    expect(failures).toHaveLength(4);
    mock.faults.set({ mode: 'none', latencyMs: 0 });
    await pass(watching, 3_600_000);
    expect(await told(database)).toHaveLength(1);
  });

  it('gives up, with a word, after 90 days', async () => {
    const database = await place.open();
    await follow(database, 'an');
    now += 91 * DAY_MS;
    await pass(watchingOf(database), 3_600_000);
    expect(await told(database)).toEqual([expect.stringContaining('đủ 90 ngày')]);
    expect(await watches(database)).toBe(0);
  });

  it('gives up, with a word, when the service does not know the application three times in a row', async () => {
    const database = await place.open();
    await follow(database, 'an');
    const watching = watchingOf(database, () => Promise.resolve({ kind: 'not-found' }));
    await pass(watching, 35 * 60_000);
    expect(await told(database)).toEqual([]);
    await pass(watching, 3_600_000);
    expect(await told(database)).toEqual([expect.stringContaining('không còn cho xem')]);
  });

  it('looks at 2,000 applications with at most one request a second, each in turn', async () => {
    const database = await place.open();
    await follow(database, 'an');
    const { kysely } = database;
    const row = await kysely.selectFrom('watch').selectAll().executeTakeFirstOrThrow();
    for (let n = 1; n < 2_000; n += 100) {
      const rows = Array.from({ length: Math.min(100, 2_000 - n) }, (_none, k) => ({ ...row, id: `watch ${n + k}` }));
      await kysely.insertInto('watch').values(rows).execute();
    }
    const found = await client().follow(row.check_value);
    const asked: number[] = [];
    const watching = watchingOf(database, async () => {
      asked.push(now);
      return found;
    });
    now += 20 * 60_000;
    await pass(watching, 2_100_000);
    const seconds = asked.slice(1).map((at, n) => at - (asked[n] ?? 0));
    expect(Math.min(...seconds)).toBeGreaterThanOrEqual(1_000);
    expect(asked.length).toBeGreaterThanOrEqual(2_000);
    const unseen = await kysely.selectFrom('watch').select('id').where('checked_at', '<=', row.checked_at).execute();
    expect(unseen).toEqual([]);
  }, 120_000);
});
