import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createBrain, KNOWLEDGE_FOLDER } from '../../src/brain';
import { newConversation } from '../../src/core/conversation';
import type { EditTexts } from '../../src/core/knowledge-edits';
import type { Needs } from '../../src/core/needs';
import { takeTurn } from '../../src/core/turn';
import { exportKnowledge } from '../../src/commands/export-knowledge';
import { DIALOGS } from '../../src/dialogs/dialogs';
import { readFiles } from '../../src/knowledge/files';
import { loadLibrary } from '../../src/knowledge/load';
import { hashOf, textsOf } from '../../src/knowledge/overlay';
import { type BrokenEdit, createLiveBrain, type LiveBrain } from '../../src/live-brain';
import { type Database, openDatabase } from '../../src/storage/database';
import { openKnowledgeDesk } from '../../src/storage/knowledge-desk';
import { createOffices } from '../../src/storage/offices';
import { createWorkshop, type Workshop } from '../../src/workshop';

// Reading and training take seconds, more when the machine is busy.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'live-'));
const files = readFiles(KNOWLEDGE_FOLDER);
const NOW = new Date('2026-11-28T03:00:00Z');
const LAN = { id: 'lan', name: 'Lan' };
const HUNG = { id: 'hung', name: 'Hùng' };
let database: Database;
let workshop: Workshop;

beforeAll(async () => {
  database = await openDatabase({ folder });
  workshop = createWorkshop({ folder: KNOWLEDGE_FOLDER, cacheFolder: join(folder, 'cache') });
});

afterAll(async () => {
  await workshop.close();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const record = (action: string) => ({ action, subject: 'article:res-temporary', officer: 'lan', at: NOW });

/** An edit that another person made live, whatever a gate would say. */
async function goLive(subject: string, texts: EditTexts, base = hashOf(textsOf(files, subject))): Promise<string> {
  const { edits } = openKnowledgeDesk(database);
  const id = randomUUID();
  await edits.begin({ id, subject, texts, base, note: '' }, LAN, record('knowledge.begin'));
  const same = { good: 1, wrong: 0 };
  const check = { ok: true, faults: [], moves: [], before: same, now: same, unproved: 0 };
  await edits.checked(id, { ...check, at: NOW.toISOString(), against: '', revision: 1 });
  await edits.submit(id, 1, record('knowledge.submit'));
  expect(await edits.approve(id, HUNG, await edits.mark(), record('knowledge.approve'))).toBe(true);
  return id;
}

function article(id: string, change: (text: string) => string): EditTexts {
  const texts = textsOf(files, `article:${id}`);
  if (texts?.kind !== 'article') throw new Error(`there is no article ${id}`);
  return { ...texts, vi: change(texts.vi) };
}

const withLine = (line: string) => (text: string) => text.replace(/^(## .* \{answer\})$/m, `$1\n${line}`);

/** A process of its own on the shared database. */
async function process(alarms: BrokenEdit[] = []): Promise<LiveBrain> {
  const { edits, rows } = openKnowledgeDesk(database);
  const made = await createLiveBrain({
    folder: KNOWLEDGE_FOLDER,
    edits,
    rows,
    offices: createOffices(database),
    workshop,
    make: (given) =>
      createBrain({
        newId: randomUUID,
        cacheFolder: join(folder, 'cache'),
        dialogs: DIALOGS,
        lookUps: {},
        unproved: () => undefined,
        ...given,
      }),
    alarm: (broken) => alarms.push(...broken),
    failed: (error) => {
      throw error;
    },
  });
  if ('faults' in made) throw new Error(made.faults[0]?.message);
  return made.live;
}

async function answer(needs: Needs, text = 'đăng ký tạm trú làm sao'): Promise<string> {
  const content = { kind: 'text', text, secrets: [] } as const;
  const incoming = { channel: 'test', person: 'an', id: randomUUID(), at: NOW.toISOString(), content };
  const result = await takeTurn(incoming, newConversation(), needs, NOW);
  return result.replies.map((reply) => reply.text).join('\n');
}

it('every process answers with what was made live, a turn in flight with what it began with, and it can be taken back', async () => {
  const { edits } = openKnowledgeDesk(database);
  const [one, two] = [await process(), await process()];
  const begun = two.needs();
  await goLive('article:res-temporary', article('res-temporary', withLine('Bài này vừa được cán bộ sửa.')));
  await Promise.all([one.refresh(), two.refresh()]);
  for (const live of [one, two]) expect(await answer(live.needs())).toContain('Bài này vừa được cán bộ sửa.');
  expect(await answer(begun)).not.toContain('Bài này vừa được cán bộ sửa.');
  const third = await process();
  expect(await answer(third.needs())).toContain('Bài này vừa được cán bộ sửa.');
  await edits.rollBack('article:res-temporary', undefined, HUNG, 'sai', record('knowledge.roll-back'));
  await two.refresh();
  expect(await answer(two.needs())).not.toContain('Bài này vừa được cán bộ sửa.');
});

it('turns go on while a new version is built, and none is lost', async () => {
  const live = await process();
  await goLive('article:res-temporary', article('res-temporary', withLine('Dòng mới giữa lúc đông người.')));
  const state = { taken: false };
  const taking = live.refresh().then(() => (state.taken = true));
  let answered = 0;
  for (; !state.taken; answered += 1) {
    expect(await answer(live.needs(), `đăng ký tạm trú làm sao ${answered}`)).toContain('Đăng ký tạm trú');
    await setImmediate();
  }
  await taking;
  expect(answered).toBeGreaterThan(0);
  expect(await answer(live.needs())).toContain('Dòng mới giữa lúc đông người.');
});

it('an edit that breaks the knowledge base is left out with an alarm; the others and the release answer', async () => {
  const alarms: BrokenEdit[] = [];
  await goLive('article:id-fee', { kind: 'article', area: 'id', vi: 'không phải bài viết', en: 'no article' });
  const live = await process(alarms);
  expect(alarms.map(({ subject }) => subject)).toEqual(['article:id-fee']);
  expect(live.broken()[0]?.faults[0]?.file).toContain('id-fee');
  expect(await answer(live.needs())).toContain('Dòng mới giữa lúc đông người.');
  expect(live.brain().library.articles.has('id-fee')).toBe(true);
});

it('says when the release has changed a text under an edit', async () => {
  await goLive('article:res-absence', article('res-absence', withLine('Có sửa.')), 'another release');
  const live = await process();
  expect(live.conflicts()).toContain('article:res-absence');
  expect(live.conflicts()).not.toContain('article:res-temporary');
});

it('a fact that was changed is changed in every answer that refers to it', async () => {
  const fact = textsOf(files, 'fact:res.temporary.min-stay');
  if (fact?.kind !== 'fact') throw new Error('there is no such fact');
  const values = [{ from: '2020-01-01', vi: '45 ngày', en: '45 days' }];
  const live = await process();
  await goLive('fact:res.temporary.min-stay', { ...fact, fact: { ...fact.fact, values } });
  await live.refresh();
  expect(await answer(live.needs())).toContain('45 ngày');
});

it('sessions and days off that staff enter are in the very next answer', async () => {
  const { rows } = openKnowledgeDesk(database);
  const live = await process();
  const both = (text: string) => ({ vi: text, en: text });
  const data = {
    ward: both('Phường Dĩ An'),
    place: both('Chung cư Bcons'),
    day: '2099-12-05',
    begins: '08:00',
    ends: '11:00',
    services: both('căn cước cho trẻ'),
    source: 'Thông báo số 1',
  };
  await rows.save({ id: 's', kind: 'session', data, replaces: undefined, version: 0 }, 'Lan', record('schedule.save'));
  await live.refresh();
  expect(await answer(live.needs(), 'lịch hành chính lưu động ở đâu')).toContain(
    '05/12/2099, 08:00–11:00, Phường Dĩ An',
  );
});

it('what is live is written out as files that read as it does', async () => {
  const target = join(folder, 'export');
  const written = await exportKnowledge(target, openKnowledgeDesk(database));
  expect(written).toContain('residence/res-temporary.vi.md');
  expect(written).toContain('schedule.yaml');
  expect(readFiles(target).get('residence/res-temporary.vi.md')).toContain('Dòng mới giữa lúc đông người.');
  const facts = written.find((path) => path.startsWith('facts/')) ?? '';
  const changed = readFiles(target).get(facts)?.split('\n') ?? [];
  const before = files.get(facts)?.split('\n') ?? [];
  expect(before.filter((line) => !changed.includes(line)).length).toBeLessThan(12);
  expect(loadLibrary(target).faults.filter(({ file }) => file === facts)).toEqual([]);
});
