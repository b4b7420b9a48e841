import { existsSync, readdirSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { claim, close, reply, type Acting } from '../../src/cases/conduct';
import { changeMark } from '../../src/core/applications';
import type { CaseDecision } from '../../src/core/cases';
import type { Language, Reply } from '../../src/core/message';
import type { Spoken } from '../../src/core/voice';
import { createWatching } from '../../src/core/watching';
import { applicationNotices } from '../../src/dialogs/application-notices';
import { enAloud } from '../../src/messages/en-voice';
import { viAloud } from '../../src/messages/vi-voice';
import { httpApplications } from '../../src/status/http-applications';
import { type MockApi, startMockApi } from '../../src/status/mock/mock-api';
import { createWatches } from '../../src/storage/watches';
import { testBrain } from '../support/conversation/play';
import { testedEngines, type TestedEngines } from '../support/voice/engines';
import { voiceWorld, type VoiceWorld } from '../support/voice/voice-world';

const DAY_MS = 86_400_000;
const START = Date.parse('2026-11-23T02:00:00Z');

let engines: TestedEngines;
let world: VoiceWorld;
beforeAll(() => {
  engines = testedEngines({ voices: { embeddedEspeak: true } });
});
afterAll(() => engines.close());
beforeEach(async () => {
  world = await voiceWorld({ engines });
});
afterEach(async () => {
  expect(engines.failures).toEqual([]);
  await world.close();
});

const WORDS = {
  vi: { always: 'luôn đọc cho tôi nghe', never: 'thôi đọc', hello: 'cho tôi hỏi chút nhé', staff: 'gặp cán bộ' },
  en: {
    always: 'always read everything to me',
    never: 'stop reading',
    hello: 'hello I have a question please',
    staff: 'talk to staff',
  },
} as const;

interface Heard {
  readonly reply: Reply;
  readonly sound: Spoken;
}

async function says(person: string, words: string): Promise<void> {
  await world.type(person, words);
  await world.settle();
}

/** What a person was shown and played while `act` ran. */
async function during(
  person: string,
  act: () => Promise<unknown>,
): Promise<{ readonly shown: readonly string[]; readonly played: readonly Heard[] }> {
  const before = world.sent.length;
  await act();
  await world.settle();
  const mine = world.sent.slice(before).filter((one) => one.person === person);
  return {
    shown: mine.flatMap((one) => (one.sound ? [] : [one.reply.text])),
    played: mine.flatMap(({ reply: told, sound }) => (sound ? [{ reply: told, sound }] : [])),
  };
}

/** Sound that a player takes, told of one person and kept nowhere. */
function expectSpeech(played: readonly Heard[], language: Language, words: string): void {
  expect(played).toHaveLength(1);
  const [{ reply: told, sound } = { reply: undefined, sound: undefined }] = played;
  expect(Buffer.from(sound?.ogg ?? []).toString('latin1', 0, 4)).toBe('OggS');
  expect(sound?.seconds).toBeGreaterThan(1);
  expect(told?.text).toContain(words);
  expect(told?.sound).toEqual({ language, personal: true });
}

const kept = (): readonly string[] => (existsSync(engines.cacheFolder) ? readdirSync(engines.cacheFolder) : []);

async function remind(person: string): Promise<void> {
  await world.press(person, 'd:activate-eid');
  await world.settle();
  const row = {
    id: person,
    conversation_key: `phone:${person}`,
    at: START,
    subject: 'activate-eid',
    status: 'waiting',
  };
  await world.database.kysely.insertInto('reminder').values(row).execute();
  world.later(1_000);
}

async function changeCase(person: string, decide: (acting: Acting) => CaseDecision): Promise<void> {
  const { cases } = world.assistant.stores;
  const file = (await cases.list({ tab: 'all', officer: 'lan', most: 50 })).find((one) => one.person === person);
  const acting: Acting = {
    officer: { id: 'lan', name: 'Lan' },
    supervisor: false,
    now: world.now(),
    texts: ({ language }) => testBrain().needs.texts[language].desk,
    office: () => undefined,
  };
  const result = await cases.change(file?.id ?? '', decide(acting), { now: world.now() });
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
}

describe.each(['vi', 'en'] as const)('who always wants to hear (%s)', (language) => {
  const { always, never, hello, staff } = WORDS[language];

  test('hears a reminder; others read it', async () => {
    await says('an', always);
    await says('bình', hello);
    await remind('an');
    await remind('bình');
    const before = kept();
    const send = () => world.assistant.reminding.runOnce();
    const an = await during('an', send);
    expect(an.shown).toHaveLength(1);
    expectSpeech(an.played, language, language === 'vi' ? 'Kích hoạt tài khoản' : 'Activate');
    expect(kept()).toEqual(before);
    const toOther = world.sent.filter(({ person }) => person === 'bình').slice(-1);
    expect(toOther.map(({ reply: told, sound }) => [told.text, sound])).toEqual([[an.shown[0], undefined]]);
  });

  test('hears what became of an application', async () => {
    const mock: MockApi = await startMockApi({ real: () => START, perSecond: 1e9 });
    const applications = httpApplications({ url: mock.url, key: mock.key });
    const found = await applications.lookUp({ code: 'G01.899.909-261123-000500', ownerCheck: '5000' });
    if (found.kind !== 'found') throw new Error('the mock does not know it');
    await says('an', always);
    await world.database.kysely
      .insertInto('watch')
      .values({
        id: 'w',
        conversation_key: 'phone:an',
        code: 'G01.899.909-261123-000500',
        check_value: found.watchToken,
        status: changeMark(found.application),
        checked_at: START - DAY_MS,
        created_at: START,
        misses: 0,
      })
      .execute();
    const watching = createWatching({
      watches: createWatches(world.database),
      applications,
      budgets: world.assistant.stores.budgets,
      words: applicationNotices,
      aloud: { vi: viAloud, en: enAloud },
      now: world.now,
      told: () => undefined,
      failed: (error) => expect(error).toBeUndefined(),
    });
    mock.clock.set({ advanceMs: DAY_MS / 2 });
    const { shown, played } = await during('an', () => watching.step());
    expect(shown).toHaveLength(1);
    expectSpeech(played, language, language === 'vi' ? 'vừa có thay đổi' : 'has changed');
    await mock.close();
  });

  test('hears who of staff speaks, all that they write, and the end; after "thôi đọc" nothing more', async () => {
    await says('an', always);
    await says('an', staff);
    const joined = await during('an', () => changeCase('an', (acting) => claim(acting)));
    expectSpeech(joined.played, language, 'Lan');
    const answer =
      language === 'vi'
        ? ['Anh mang theo:', '1. Căn cước', '2. Giấy tờ nhà', '3. Tờ khai', '4. Ảnh', 'Hẹn anh thứ Hai.'].join('\n')
        : ['Please bring:', '1. ID card', '2. House papers', '3. The form', '4. A photo', 'See you on Monday.'].join(
            '\n',
          );
    const written = await during('an', () => changeCase('an', (acting) => reply(acting, answer)));
    expectSpeech(written.played, language, language === 'vi' ? 'Ảnh\nHẹn anh thứ Hai.' : 'A photo\nSee you on Monday.');
    await says('an', never);
    expect(world.sent.at(-1)?.reply.text).toBe(testBrain().needs.texts[language].voice.noLongerSpoken);
    const quiet = await during('an', () => changeCase('an', (acting) => reply(acting, 'Chào anh.')));
    expect([quiet.shown.length, quiet.played.length]).toEqual([1, 0]);
  });

  test('is not read to by an officer when it was never wished for', async () => {
    await says('bình', hello);
    await says('bình', staff);
    for (const decide of [claim, (acting: Acting) => reply(acting, 'Chào anh.'), close]) {
      const { shown, played } = await during('bình', () => changeCase('bình', (acting) => decide(acting)));
      expect([shown.length, played.length]).toEqual([1, 0]);
    }
  });
});

test('what an officer writes is read in the language it is written in', async () => {
  await says('an', WORDS.en.always);
  await says('an', WORDS.en.staff);
  await changeCase('an', (acting) => claim(acting));
  await world.settle();
  const answer = 'Chị mang căn cước tới Ủy ban nhân dân phường vào sáng thứ Hai giúp tôi nhé.';
  const { played } = await during('an', () => changeCase('an', (acting) => reply(acting, answer)));
  expectSpeech(played, 'vi', 'Ủy ban nhân dân phường');
});

test('an answer of the knowledge base is spoken once for all; a status is never kept', async () => {
  await says('an', WORDS.vi.always);
  const before = kept().length;
  await says('an', 'đổi thẻ căn cước hết bao nhiêu tiền');
  await expect.poll(() => kept().length, { timeout: 10_000 }).toBe(before + 1);
  const answered = kept().length;
  await says('an', 'tra hồ sơ G01.899.909-260916-890028');
  await says('an', '1234');
  expect(world.turns.at(-1)?.outcome).toBe('status');
  expect(kept()).toHaveLength(answered);
});

test('an apology when nothing can be answered is heard as well', async () => {
  await world.close();
  world = await voiceWorld({
    engines,
    needs: (needs) => ({
      ...needs,
      understand: (text, language) => {
        if (text.includes('hỏng')) throw new Error('a bug');
        return needs.understand(text, language);
      },
    }),
  });
  await says('an', WORDS.vi.always);
  await world.type('an', 'câu này hỏng');
  const { shown, played } = await during('an', async () => {
    for (let tries = 0; tries < 4; tries += 1) {
      await world.settle();
      world.later(10_000);
    }
  });
  expect(shown).toEqual([testBrain().needs.texts.vi.failed]);
  expectSpeech(played, 'vi', shown[0]?.split('.')[0] ?? '?');
});
