import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAssistant } from '../../src/assistant';
import { KNOWLEDGE_FOLDER } from '../../src/brain';
import { telegramChannel } from '../../src/channels/telegram/telegram';
import { readQuestions } from '../../src/knowledge/evaluate';
import { maskSecrets } from '../../src/language/mask';
import { openDatabase } from '../../src/storage/database';
import { testBrain } from '../support/conversation/play';
import { fakeBotApi, type FakeBotApi } from '../support/telegram/fake-bot-api';
import { startEchoBot } from './telegram/echo-bot';

const PEOPLE = 100;
const MESSAGES = 2000;
/** What residents ask, all different until the list is used up. */
const QUESTIONS = readQuestions(readFileSync(join(KNOWLEDGE_FOLDER, 'evaluation', 'dev.tsv'), 'utf8')).map(
  (row) => row.question,
);

/** Turns a second through the Telegram channel, durable inbox and outbox on, beside a bare grammY echo bot on the same fake server. */
export async function benchThroughput(): Promise<readonly string[]> {
  const echo = await measure(async (server) => startEchoBot(server.apiRoot, server.token));
  const ours = await measure(startAssistant);
  return [
    `grammY echo bot: ${echo.toFixed(0)} messages a second`,
    `assistant on Telegram: ${ours.toFixed(0)} turns a second (${((100 * ours) / echo).toFixed(0)} % of the echo bot)`,
  ];
}

async function measure(start: (server: FakeBotApi) => Promise<{ stop(): Promise<void> }>): Promise<number> {
  const server = await fakeBotApi();
  const people = Array.from({ length: PEOPLE }, (_, at) => server.person(5000 + at));
  const bot = await start(server);
  const begun = performance.now();
  for (let at = 0; at < MESSAGES; at += 1) people[at % PEOPLE]?.says(QUESTIONS[at % QUESTIONS.length] ?? '');
  await Promise.all(people.map((person) => person.receives(MESSAGES / PEOPLE, 120_000)));
  const seconds = (performance.now() - begun) / 1000;
  await bot.stop();
  await server.stop();
  return MESSAGES / seconds;
}

async function startAssistant(server: FakeBotApi): Promise<{ stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-telegram-'));
  const database = await openDatabase({ folder });
  const assistant = createAssistant({
    database,
    needs: () => testBrain().needs,
    now: () => new Date(),
    turned: () => undefined,
    delivered: () => undefined,
  });
  const channel = telegramChannel({ token: server.token, apiRoot: server.apiRoot, mask: maskSecrets });
  assistant.connect(channel, { perSecond: 1e6, burst: 1e6 });
  await channel.prepare();
  const stop = new AbortController();
  const running = Promise.all([
    assistant.run(stop.signal),
    channel.start((messages) => assistant.accept(messages), stop.signal),
  ]);
  return {
    async stop() {
      stop.abort();
      await running;
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
