import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLanes, type Lanes, type TurnReport } from '../../src/core/lanes';
import type { Incoming } from '../../src/core/message';
import type { Needs } from '../../src/core/needs';
import { type Database, openDatabase } from '../../src/storage/database';
import { openStores, type Stores } from '../../src/storage/stores';
import { testBrain } from '../support/conversation/play';
import { MORNING } from './person';

let folder: string;
let database: Database;
let stores: Stores;
let clock: number;
let reports: TurnReport[];
const now = (): Date => new Date(clock);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lanes-'));
  database = await openDatabase({ folder });
  stores = openStores(database);
  clock = MORNING.getTime();
  reports = [];
});

afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

function text(person: string, words: string): Incoming {
  return {
    channel: 'web',
    person,
    id: `${person} ${words}`,
    at: MORNING.toISOString(),
    content: { kind: 'text', text: words, secrets: [] },
  };
}

/** The real assistant, except that looking for an answer fails. */
function withBrokenSearch(broken: () => boolean): Needs {
  const { needs } = testBrain();
  const find: Needs['knowledge']['find'] = (question) => {
    if (broken()) throw new RangeError(`nothing found for\n${question.said.text}`);
    return needs.knowledge.find(question);
  };
  return { ...needs, knowledge: { ...needs.knowledge, find } };
}

function lanes(needs: Needs = testBrain().needs, owner = 'one'): Lanes {
  return createLanes({
    inbox: stores.inbox,
    needs: () => needs,
    owner,
    now,
    report: (report) => void reports.push(report),
    replied: () => undefined,
  });
}

async function linesOf(person: string): Promise<readonly string[]> {
  return (await stores.history.lines(`web:${person}`, 0, 50)).map((line) => `${line.from}: ${line.text}`);
}

describe('an unforeseen error in a turn', () => {
  it('is tried again and told once a try; after three tries the person gets an apology and a way to staff', async () => {
    await stores.inbox.accept([text('an', 'đổi căn cước ở đâu')], now());
    const broken = lanes(withBrokenSearch(() => true));
    for (const wait of [0, 1_000, 2_000]) {
      clock += wait;
      expect(await broken.runOnce()).toBe(1);
      expect(await broken.runOnce()).toBe(0);
    }
    expect(reports.map(({ outcome, error }) => [outcome, error instanceof RangeError])).toEqual([
      ['failed', true],
      ['failed', true],
      ['failed', true],
    ]);
    expect(await stores.inbox.backlog()).toBe(0);
    const lines = await stores.history.lines('web:an', 0, 50);
    expect(lines.filter((line) => line.from === 'assistant').map((line) => line.text)).toEqual([
      testBrain().needs.texts.vi.failed,
    ]);
    expect(lines.at(-1)?.reply?.choices.map((choice) => choice.id)).toEqual(['x:staff']);
  });

  it('does no harm when it passes: the message is answered, once', async () => {
    let broken = true;
    await stores.inbox.accept([text('an', 'đổi căn cước ở đâu')], now());
    const passing = lanes(withBrokenSearch(() => broken));
    await passing.runOnce();
    broken = false;
    clock += 1_000;
    await passing.runOnce();
    expect(reports.map((report) => report.outcome)).toEqual(['failed', 'answered']);
    expect((await linesOf('an')).filter((line) => line.includes('Đổi thẻ căn cước ở đâu'))).toHaveLength(1);
  });

  it('lets the next message of the same person through, and others at once', async () => {
    await stores.inbox.accept(
      [text('an', 'đổi căn cước ở đâu'), text('an', 'cảm ơn'), text('bình', 'xin chào')],
      now(),
    );
    const broken = lanes(withBrokenSearch(() => true));
    for (const wait of [0, 1_000, 2_000, 0]) {
      clock += wait;
      while ((await broken.runOnce()) > 0);
    }
    expect(reports.map((report) => report.outcome).sort()).toEqual([
      'failed',
      'failed',
      'failed',
      'smalltalk',
      'smalltalk',
    ]);
    expect((await linesOf('an')).at(-2)).toContain('không có chi');
  });
});

describe('a message that comes twice', () => {
  it('is answered once, in one request or in two, and after it was answered', async () => {
    const once = text('an', 'xin chào');
    expect(await stores.inbox.accept([once, once], now())).toBe(1);
    expect(await stores.inbox.accept([once], now())).toBe(0);
    const working = lanes();
    while ((await working.runOnce()) > 0);
    expect(await stores.inbox.accept([once], now())).toBe(0);
    expect(await working.runOnce()).toBe(0);
    expect(reports).toHaveLength(1);
  });
});

describe('a message whose process was killed at every try', () => {
  it('is set aside with an apology and one line in the log', async () => {
    await stores.inbox.accept([text('an', 'đổi căn cước ở đâu')], now());
    for (let killed = 0; killed < 3; killed += 1) {
      expect(await stores.inbox.claim(`killed ${killed}`, 1, 30_000, now())).toHaveLength(1);
      clock += 30_001;
    }
    await lanes().runOnce();
    expect(reports.map((report) => report.outcome)).toEqual(['failed']);
    expect(await linesOf('an')).toContain(`assistant: ${testBrain().needs.texts.vi.failed}`);
    expect(await stores.inbox.backlog()).toBe(0);
  });
});

describe('a lost lease', () => {
  it('leaves nothing behind: the other process answers, and only once', async () => {
    await stores.inbox.accept([text('an', 'đổi căn cước ở đâu')], now());
    const taken: Promise<number>[] = [];
    const slow = withBrokenSearch(() => {
      clock += 31_000;
      taken.push(lanes(testBrain().needs, 'two').runOnce());
      return false;
    });
    await lanes(slow, 'one').runOnce();
    expect(await Promise.all(taken)).toEqual([1]);
    expect(reports.map((report) => report.outcome)).toEqual(['answered']);
    expect((await linesOf('an')).filter((line) => line.includes('Đổi thẻ căn cước ở đâu'))).toHaveLength(1);
    expect(await stores.inbox.backlog()).toBe(0);
  });
});

describe('running lanes', () => {
  it('are not held up by one slow conversation, and finish it before they stop', async () => {
    let release: () => void = () => undefined;
    const waiting = new Promise<void>((resolve) => (release = resolve));
    const { needs } = testBrain();
    const slow: Needs = {
      ...needs,
      dialogs: { ...needs.dialogs, start: async (...given) => waiting.then(() => needs.dialogs.start(...given)) },
    };
    const stop = new AbortController();
    const working = lanes(slow);
    const running = working.run(stop.signal);
    await stores.inbox.accept([text('an', '/start activate-eid')], now());
    await stores.inbox.accept([{ ...text('chậm', 'x'), content: { kind: 'start', payload: 'activate-eid' } }], now());
    working.wake();
    await until(() => reports.length === 1);
    await stores.inbox.accept([text('bình', 'xin chào')], now());
    working.wake();
    await until(() => reports.length === 2);
    stop.abort();
    release();
    await running;
    expect(reports.map((report) => report.outcome)).toEqual([expect.any(String), 'smalltalk', 'dialog']);
  });
});

async function until(done: () => boolean): Promise<void> {
  while (!done()) await new Promise((resolve) => setTimeout(resolve, 5));
}
