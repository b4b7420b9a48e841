import { afterEach, beforeEach, expect, test } from 'vitest';
import { fakeBotApi, type FakeBotApi } from '../../support/telegram/fake-bot-api';

let telegram: FakeBotApi;
beforeEach(async () => {
  telegram = await fakeBotApi();
});
afterEach(() => telegram.stop());

interface Answered {
  readonly ok: boolean;
  readonly result: unknown;
  readonly error_code?: number;
  readonly description?: string;
}

async function call(method: string, params: object = {}, token = telegram.token): Promise<Answered> {
  const response = await fetch(`${telegram.apiRoot}/bot${token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(params),
  });
  return (await response.json()) as Answered;
}

const numbers = (answered: Answered): readonly number[] =>
  (answered.result as { update_id: number }[]).map(({ update_id }) => update_id);

test('updates come again until a higher offset is asked for', async () => {
  const said = ['một', 'hai', 'ba'].map((text) => telegram.person(1).says(text));
  expect(numbers(await call('getUpdates'))).toEqual(said);
  expect(numbers(await call('getUpdates', { limit: 2 }))).toEqual(said.slice(0, 2));
  expect(numbers(await call('getUpdates', { offset: said[1] }))).toEqual(said.slice(1));
  expect(numbers(await call('getUpdates', { offset: (said[2] ?? 0) + 1 }))).toEqual([]);
  expect(telegram.unconfirmed()).toBe(0);
});

test('a long wait ends with the first update', async () => {
  const waiting = call('getUpdates', { timeout: 50 });
  setTimeout(() => telegram.person(1).says('chào'), 20);
  expect(numbers(await waiting)).toHaveLength(1);
});

test('a second poller ends the wait of the first', async () => {
  const first = call('getUpdates', { timeout: 50 });
  while (telegram.calls.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  await call('getUpdates');
  expect(await first).toMatchObject({ ok: false, error_code: 409 });
});

test('kinds of updates that are not asked for do not come', async () => {
  await call('getUpdates', { allowed_updates: ['callback_query'] });
  telegram.person(1).says('chào');
  expect(telegram.unconfirmed()).toBe(0);
});

test.each([
  ['a text that is too long', 'sendMessage', { chat_id: 1, text: 'x'.repeat(4097) }],
  ['a parameter that does not exist', 'sendMessage', { chat_id: 1, text: 'x', disable_web_page_preview: true }],
  [
    'a button whose data has 66 bytes',
    'sendMessage',
    { chat_id: 1, text: 'x', reply_markup: { inline_keyboard: [[{ text: 'x', callback_data: 'ế'.repeat(22) }]] } },
  ],
  ['no chat', 'sendMessage', { text: 'x' }],
  ['an action that does not exist', 'sendChatAction', { chat_id: 1, action: 'thinking' }],
  ['a batch that is too large', 'getUpdates', { limit: 101 }],
  ['a kind of update that does not exist', 'getUpdates', { allowed_updates: ['telegram'] }],
  ['a command without description', 'setMyCommands', { commands: [{ command: 'help' }] }],
])('it refuses and notes %s', async (_name, method, params) => {
  telegram.person(1);
  expect(await call(method, params)).toMatchObject({ ok: false, error_code: 400 });
  expect(telegram.violations.length).toBeGreaterThan(0);
});

test.each([
  ['only blanks', { text: ' \n' }],
  ['an entity that ends behind its text', { text: 'chào', entities: [{ type: 'bold', offset: 2, length: 3 }] }],
  ['an entity that ends inside an emoji', { text: 'a👍b', entities: [{ type: 'bold', offset: 0, length: 2 }] }],
])('it refuses a message of %s', async (_name, content) => {
  telegram.person(1);
  expect(await call('sendMessage', { chat_id: 1, ...content })).toMatchObject({ ok: false, error_code: 400 });
});

test('it knows only its own token, its own methods and people it has met', async () => {
  expect(await call('getMe', {}, '1:wrong')).toMatchObject({ error_code: 401 });
  expect(await call('getYou')).toMatchObject({ error_code: 404 });
  expect(await call('sendMessage', { chat_id: 99, text: 'x' })).toMatchObject({
    description: 'Bad Request: chat not found',
  });
});

test('it does not serve updates that Telegram could not send', () => {
  expect(() => telegram.update({ message: { text: 'chào' } } as never)).toThrow('no update by the schema');
});

test('it edits messages, tells of the webhook and takes form data as other clients send it', async () => {
  const person = telegram.person(1);
  await fetch(`${telegram.apiRoot}/bot${telegram.token}/sendMessage`, {
    method: 'POST',
    body: new URLSearchParams({ chat_id: '1', text: '5', link_preview_options: '{"is_disabled":true}' }),
  });
  const message_id = person.messages[0]?.message_id;
  expect(await call('editMessageText', { chat_id: 1, message_id, text: '6' })).toMatchObject({ ok: true });
  expect(await call('editMessageText', { chat_id: 1, message_id, text: '6' })).toMatchObject({ error_code: 400 });
  expect(person.messages[0]?.text).toBe('6');
  await call('setWebhook', { url: 'http://127.0.0.1:9/x' });
  expect(await call('getWebhookInfo')).toMatchObject({ result: { url: 'http://127.0.0.1:9/x' } });
  expect(telegram.violations).toEqual([]);
});
