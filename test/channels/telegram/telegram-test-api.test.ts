import { createServer, type AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import TelegramServer from 'telegram-test-api';
import { telegramChannel } from '../../../src/channels/telegram/telegram';
import type { Incoming } from '../../../src/core/message';
import { maskTwelveDigits } from '../contract';

/** The emulator cannot choose a port by itself. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

const TOKEN = '1000001:somebody-elses-emulator';
let server: TelegramServer;
beforeEach(async () => {
  server = new TelegramServer({ port: await freePort(), host: '127.0.0.1' });
  await server.start();
});
afterEach(() => server.stop());

test('with an emulator that others wrote, a text gets its reply and a press comes back', async () => {
  const channel = telegramChannel({ token: TOKEN, apiRoot: server.config.apiURL, mask: maskTwelveDigits });
  await channel.prepare();
  const client = server.getClient(TOKEN, { chatId: 7, userId: 7, timeout: 5000 });
  const ended = new AbortController();
  const heard: Incoming[] = [];
  const polling = channel.start(async (messages) => {
    heard.push(...messages);
    for (const { person, content } of messages) {
      const text = content.kind === 'text' ? `**Nghe rồi:** ${content.text}` : `Đã chọn ${JSON.stringify(content)}`;
      await channel.send(person, { text, choices: [{ id: 'x:menu', label: 'Danh mục' }], sources: [] });
    }
  }, ended.signal);

  await client.sendMessage(client.makeMessage('lệ phí căn cước'));
  const [first] = (await client.getUpdates()).result;
  expect(first?.message).toMatchObject({
    text: 'Nghe rồi: lệ phí căn cước',
    entities: [{ type: 'bold', offset: 0, length: 9 }],
    reply_markup: { inline_keyboard: [[{ text: 'Danh mục', callback_data: 'x:menu' }]] },
  });
  await client.sendCallback(client.makeCallbackQuery('x:menu'));
  const [second] = (await client.getUpdates()).result;
  expect(second?.message).toMatchObject({ text: 'Đã chọn {"kind":"choice","id":"x:menu"}' });
  await client.sendCommand(client.makeCommand('/start residence'));
  await client.getUpdates();
  expect(heard.at(-1)?.content).toEqual({ kind: 'start', payload: 'residence' });

  ended.abort();
  await polling;
});
