import { getRequestListener } from '@hono/node-server';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { telegramChannel } from '../../../src/channels/telegram/telegram';
import {
  telegramUnderTest,
  webhookRequest,
  WEBHOOK_SECRET,
  type TelegramUnderTest,
} from '../../support/telegram/telegram-under-test';
import { maskTwelveDigits } from '../contract';

const MEBIBYTE = 1024 * 1024;
const text = (update_id: number, text: string) => ({
  update_id,
  message: { message_id: 1, date: 1_795_000_000, chat: { id: 42, type: 'private' }, text },
});

let under: TelegramUnderTest;
beforeEach(async () => {
  under = await telegramUnderTest();
});
afterEach(() => under.stop());

/** A body of so many bytes in pieces, whose length the headers do not tell. */
function streamed(bytes: number): Request {
  let left = bytes;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const size = Math.min(left, 65_536);
      left -= size;
      controller.enqueue(new TextEncoder().encode(' '.repeat(size)));
      if (left === 0) controller.close();
    },
  });
  const headers = { 'x-telegram-bot-api-secret-token': WEBHOOK_SECRET };
  return new Request('https://assistant.example/telegram', { method: 'POST', headers, body, duplex: 'half' });
}

function claimingLength(bytes: number): Request {
  const headers = { 'x-telegram-bot-api-secret-token': WEBHOOK_SECRET, 'content-length': String(bytes) };
  return new Request('https://assistant.example/telegram', { method: 'POST', headers, body: '{}' });
}

const good = JSON.stringify(text(1, 'chào'));
test.each<[string, () => Request, number]>([
  ['no secret', () => new Request('https://assistant.example/telegram', { method: 'POST', body: good }), 401],
  ['an empty secret', () => webhookRequest(good, ''), 401],
  ['a wrong secret', () => webhookRequest(good, 'x'.repeat(WEBHOOK_SECRET.length)), 401],
  ['the beginning of the secret', () => webhookRequest(good, WEBHOOK_SECRET.slice(0, -1)), 401],
  ['GET', () => webhookRequest('', WEBHOOK_SECRET, 'GET'), 405],
  ['PUT', () => webhookRequest(good, WEBHOOK_SECRET, 'PUT'), 405],
  ['a body that claims to be too long', () => claimingLength(MEBIBYTE + 1), 413],
  ['a body that is too long without saying so', () => streamed(MEBIBYTE + 1), 413],
  ['a body of blanks that is just not too long', () => streamed(MEBIBYTE), 400],
  ['no body', () => webhookRequest(''), 400],
  ['malformed JSON', () => webhookRequest('{"update_id": 1,'), 400],
  ['JSON that is no update', () => webhookRequest('[1, 2]'), 400],
  ['an update without a number', () => webhookRequest('{"message": {}}'), 400],
  ['null', () => webhookRequest('null'), 400],
])('a request with %s is refused', async (_name, request, status) => {
  const { messages, response } = await under.channel.receive(request());
  expect({ messages, status: response.status }).toEqual({ messages: [], status });
});

test.each([
  ['of a kind that is not known', '{"update_id": 5, "brand_new_kind": {"a": 1}}'],
  ['of a shape that is not known', '{"update_id": 6, "message": {"text": 7}}'],
  ['with nothing in it', '{"update_id": 7}'],
])('an update %s is taken, so that it does not come again, and ignored', async (_name, body) => {
  const { messages, response } = await under.channel.receive(webhookRequest(body));
  expect({ messages, status: response.status }).toEqual({ messages: [], status: 200 });
});

test('an update with the right secret becomes a message', async () => {
  const { messages, response } = await under.channel.receive(webhookRequest(good));
  expect(messages).toMatchObject([{ person: '42', id: '1', content: { kind: 'text', text: 'chào' } }]);
  expect(response.status).toBe(200);
});

test('without a secret of its own the channel takes nothing, and does not set a webhook', async () => {
  const { token, apiRoot } = under.telegram;
  const open = telegramChannel({ token, apiRoot, mask: maskTwelveDigits });
  expect((await open.receive(webhookRequest(good, ''))).response.status).toBe(401);
  expect((await open.receive(webhookRequest(good))).response.status).toBe(401);
  await expect(open.prepare('https://assistant.example/telegram')).rejects.toMatchObject({ code: 'rejected' });
});

test('what Telegram delivers is stored once each and in order, although storing fails now and then', async () => {
  let requests = 0;
  const listener = getRequestListener(async (request) => {
    const { messages, response } = await under.channel.receive(request);
    requests += 1;
    if (requests % 3 === 0) return new Response(null, { status: 503 });
    await under.accept(messages);
    return requests % 4 === 0 ? new Response(null, { status: 503 }) : response;
  });
  const server = createServer((request, response) => void listener(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await under.channel.prepare(`http://127.0.0.1:${(server.address() as AddressInfo).port}/telegram`);

  const person = under.telegram.person(42);
  const said = Array.from({ length: 12 }, (_, index) => `tin ${index}`);
  for (const text of said) person.says(text);
  const stored = await under.receives(said.length);
  while (under.telegram.unconfirmed() > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  server.closeAllConnections();
  server.close();

  expect(stored.map(({ content }) => content)).toMatchObject(said.map((text) => ({ text })));
  expect(under.telegram.webhookStatuses().filter((status) => status === 200)).toHaveLength(said.length);
  expect(requests).toBeGreaterThan(said.length);
  expect(under.telegram.violations).toEqual([]);
});
