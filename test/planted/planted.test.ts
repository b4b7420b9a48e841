import { createWriteStream, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAssistant, type Assistant } from '../../src/assistant';
import { telegramChannel } from '../../src/channels/telegram/telegram';
import type { Delivery } from '../../src/core/delivery';
import type { Incoming } from '../../src/core/message';
import { dataFile } from '../../src/data-files';
import { maskForStaff, maskSecrets } from '../../src/language/mask';
import { createLog, logDelivery, logTurn } from '../../src/log';
import { openDatabase } from '../../src/storage/database';
import { testBrain } from '../support/conversation/play';
import { terminalRig, webRig, type Rig } from '../support/conversation/rigs';
import { fakeBotApi } from '../support/telegram/fake-bot-api';
import { PLANTED, PLANTED_WORDS } from './identifiers';
import { searchFolder } from './search';

/** Stays after the run, for the last stage to search again. */
const FOLDER = join(__dirname, '..', '..', '.test-output', 'planted');
const ALL = [...PLANTED, ...PLANTED_WORDS];
const UNLIMITED = { perSecond: 1e6, burst: 1e6 };

async function answerAll(
  assistant: Assistant,
  messages: readonly Incoming[],
  deliveries: readonly Delivery[],
): Promise<void> {
  await assistant.accept(messages);
  while ((await assistant.lanes.runOnce()) > 0);
  for (const delivery of deliveries) while ((await delivery.runOnce()) > 0);
}

describe('what people should not have sent', () => {
  it('is in no file afterwards, whatever way it came: texts, captions, corrections, links, names of files, dialogs', async () => {
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
    const log = createLog('trace', createWriteStream(join(FOLDER, 'log.jsonl')));
    const database = await openDatabase({ folder: FOLDER });
    // Nobody types so fast: the page would stop them.
    let clock = Date.now();
    const now = (): Date => new Date((clock += 3_000));
    const assistant = createAssistant({
      database,
      needs: () => testBrain().needs,
      now,
      turned: (report) => logTurn(log, report),
      delivered: (report) => logDelivery(log, report),
    });
    const world = {
      history: () => assistant.stores.history,
      sounds: () => assistant.stores.soundsIn,
      attended: (key: string) => assistant.stores.cases.attended(key),
      now,
    };
    for (const makeRig of [terminalRig, webRig]) {
      const rig: Rig = await makeRig(world);
      const delivery = assistant.connect(rig.channel, UNLIMITED);
      for (const { typed } of ALL) await answerAll(assistant, await rig.says(typed), [delivery]);
      await answerAll(assistant, await rig.says('góp ý'), [delivery]);
      for (const { typed } of ALL.slice(0, 8))
        await answerAll(assistant, await rig.says(`câu trả lời sai, gọi lại ${typed}`), [delivery]);
      await answerAll(assistant, await rig.says('gặp cán bộ'), [delivery]);
      for (const { typed } of ALL)
        await answerAll(assistant, await rig.says(`hồ sơ trễ hẹn, ${typed} giúp tôi`), [delivery]);
      await rig.stop();
    }
    await plantOnTelegram(assistant, now);
    const keys = await database.kysely.selectFrom('conversation').select('key').execute();
    for (const [at, { key }] of keys.entries())
      for (const format of ['html', 'json'] as const) {
        const file = dataFile(await assistant.stores.personalData.collect(key), format, now());
        writeFileSync(join(FOLDER, `${at}-${file.name}`), file.bytes);
      }
    expect(searchFolder(FOLDER)).toEqual([]);
    await database.close();
    expect(searchFolder(FOLDER)).toEqual([]);
  }, 240_000);

  it('is found by the search that looks for it', () => {
    const folder = join(FOLDER, '..', 'planted-search');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const [at, { traces }] of ALL.entries()) writeFileSync(join(folder, `${at}.bin`), `\0${traces[0] ?? ''}\0`);
    expect(new Set(searchFolder(folder).map(({ typed }) => typed)).size).toBe(ALL.length);
    rmSync(folder, { recursive: true, force: true });
  });

  it('is masked in what officers write too, but for the numbers that offices give out', () => {
    expect(maskForStaff('Anh Nam, CCCD 079283014562, gọi văn phòng 0274 3822 825')).toBe(
      'Anh Nam, CCCD [số định danh], gọi văn phòng 0274 3822 825',
    );
    const secret = PLANTED.filter(
      ({ typed }) => !/^(?:[(+o]|0903|84903|00 84|sđt|028)|@|\bat\b|\[at\]|stk|khoản/.test(typed),
    );
    for (const { typed, traces } of secret)
      for (const trace of traces) expect(maskForStaff(`Ghi chú: ${typed}`)).not.toContain(trace);
  });

  it.each(ALL.map(({ typed, traces }) => [typed, traces] as const))(
    '%j is masked in the middle of a sentence',
    (typed, traces) => {
      const { text, found } = maskSecrets(`nhờ xem giúp\n${typed}\nvới ạ`);
      expect(found.length).toBeGreaterThan(0);
      for (const trace of traces) expect(text).not.toContain(trace);
    },
  );
});

/** Everything that can be sent on Telegram with words in it, through long polling of a server that speaks the Bot API. */
async function plantOnTelegram(assistant: Assistant, now: () => Date): Promise<void> {
  const server = await fakeBotApi();
  const person = server.person(5151);
  const ended = new AbortController();
  const channel = telegramChannel({ token: server.token, apiRoot: server.apiRoot, mask: maskSecrets, now });
  await channel.prepare();
  const delivery = assistant.connect(channel, UNLIMITED);
  const polling = channel.start((messages) => assistant.accept(messages), ended.signal);
  for (const { typed } of ALL) {
    person.says(typed);
    person.edits(`ý tôi là ${typed}`);
    person.sends({ photo: [{ file_id: 'f', file_unique_id: 'u', width: 1, height: 1 }], caption: typed });
    person.sends({
      document: { file_id: 'd', file_unique_id: 'v', file_name: `${typed}.pdf` },
      caption: `tệp ${typed}`,
    });
    const figures = typed.normalize('NFKC').replace(/\D/g, '');
    if (figures.length >= 6) person.says(`/start x-${figures}`);
  }
  person.sends({ contact: { phone_number: '0903781452', first_name: '079283014565' } });
  while (server.unconfirmed() > 0) await new Promise((resolve) => setTimeout(resolve, 50));
  await answerAll(assistant, [], [delivery]);
  ended.abort();
  await polling;
  await server.stop();
}
