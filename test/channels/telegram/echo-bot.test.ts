import { expect, test } from 'vitest';
import { startEchoBot } from '../../bench/telegram/echo-bot';
import { fakeBotApi } from '../../support/telegram/fake-bot-api';

test('the bot that others are measured against answers each text with itself', async () => {
  const telegram = await fakeBotApi();
  const bot = await startEchoBot(telegram.apiRoot, telegram.token);
  const person = telegram.person(1);
  for (const text of ['một', 'hai', 'ba']) person.says(text);
  expect((await person.receives(3)).map(({ text }) => text)).toEqual(['một', 'hai', 'ba']);
  await bot.stop();
  await telegram.stop();
  expect(telegram.violations).toEqual([]);
});
