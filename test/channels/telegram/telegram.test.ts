import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Person } from '../../support/telegram/person';
import { REFUSALS } from '../../support/telegram/faults';
import {
  telegramUnderTest,
  webhookRequest,
  WEBHOOK_SECRET,
  type TelegramUnderTest,
} from '../../support/telegram/telegram-under-test';

let under: TelegramUnderTest;
let person: Person;
beforeEach(async () => {
  under = await telegramUnderTest();
  person = under.telegram.person(42);
});
afterEach(async () => {
  expect(under.telegram.violations).toEqual([]);
  await under.stop();
});

const reply = (text: string) => ({ text, choices: [], sources: [] });
const calls = (method: string) =>
  under.telegram.calls.filter((call) => call.method === method).map(({ params }) => params);

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

test('preparing for polling tells the name, removes the webhook, keeps waiting updates and sets the menu in two languages', async () => {
  person.says('trước khi khởi động');
  expect(await under.channel.prepare()).toEqual({ username: 'de_an_06_bot' });
  expect(under.telegram.calls.map(({ method }) => method)).toEqual([
    'getMe',
    'deleteWebhook',
    'setMyCommands',
    'setMyCommands',
  ]);
  expect(calls('deleteWebhook')).toEqual([{}]);
  const [vietnamese, english] = calls('setMyCommands');
  expect(vietnamese).not.toHaveProperty('language_code');
  expect(english).toMatchObject({ language_code: 'en' });
  expect(JSON.stringify(vietnamese)).toContain('Gặp cán bộ');
  expect(under.telegram.unconfirmed()).toBe(1);
});

test('preparing for a webhook sets it with the secret and the kinds of updates', async () => {
  await under.channel.prepare('https://assistant.example/telegram');
  expect(calls('setWebhook')).toEqual([
    {
      url: 'https://assistant.example/telegram',
      secret_token: WEBHOOK_SECRET,
      allowed_updates: ['message', 'edited_message', 'callback_query', 'my_chat_member'],
    },
  ]);
});

test('a menu that cannot be set is told of and holds up nothing', async () => {
  under.telegram.trouble({ kind: 'answer', answer: REFUSALS.tooManyRequests(600) }, { method: 'setMyCommands' });
  await under.channel.prepare();
  expect(under.reported).toMatchObject([{ code: 'rate-limited', retryAfterMs: 600_000 }]);
});

test('after preparing, commands in groups that carry the name of the bot are understood', async () => {
  const group = { message_id: 1, date: 1, chat: { id: -100123, type: 'supergroup' }, text: '/help@de_an_06_bot' };
  const receive = async (update_id: number) =>
    (await under.channel.receive(webhookRequest(JSON.stringify({ update_id, message: group })))).messages;
  expect(await receive(1)).toEqual([]);
  await under.channel.prepare();
  expect(await receive(2)).toMatchObject([{ person: '-100123', content: { kind: 'text', text: '/help' } }]);
});

test('a press is answered at once, so that the button stops waiting', async () => {
  await under.channel.send('42', { ...reply('Thẻ nào?'), choices: [{ id: 'd:x:card:chip', label: 'Thẻ gắn chip' }] });
  under.poll();
  person.presses('Thẻ gắn chip');
  expect((await under.receives(1))[0]?.content).toEqual({ kind: 'choice', id: 'd:x:card:chip' });
  await until(() => calls('answerCallbackQuery').length === 1);
  expect(calls('answerCallbackQuery')[0]).toEqual({ callback_query_id: expect.any(String) });
});

test('a press that Telegram no longer waits for counts as answered; other trouble is told of, and the press still arrives', async () => {
  await under.channel.send('42', { ...reply('Thẻ nào?'), choices: [{ id: 'x:a', label: 'Thẻ' }] });
  under.telegram.trouble({ kind: 'answer', answer: REFUSALS.stalePress }, { method: 'answerCallbackQuery', times: 1 });
  under.telegram.trouble({ kind: 'answer', answer: REFUSALS.internal }, { method: 'answerCallbackQuery', times: 1 });
  under.poll();
  person.presses('Thẻ');
  await until(() => calls('answerCallbackQuery').length === 1);
  person.presses('Thẻ');
  await under.receives(2);
  await until(() => under.reported.length > 0);
  expect(under.reported).toMatchObject([{ code: 'unavailable' }]);
});

test('an answer to a press that hangs does not hold up the message', async () => {
  await under.channel.send('42', { ...reply('Thẻ nào?'), choices: [{ id: 'x:a', label: 'Thẻ' }] });
  under.telegram.trouble({ kind: 'hang' }, { method: 'answerCallbackQuery' });
  under.poll();
  person.presses('Thẻ');
  expect(await under.receives(1)).toHaveLength(1);
});

test('typing is shown', async () => {
  await under.channel.typing?.('42');
  expect(calls('sendChatAction')).toEqual([{ chat_id: '42', action: 'typing' }]);
});

test('sent messages are told by the ids Telegram gave them', async () => {
  const sent = await under.channel.send('42', reply('chữ '.repeat(1500)));
  expect(sent.platformIds).toEqual(person.messages.map((message) => String(message.message_id)));
  expect(sent.platformIds).toHaveLength(2);
});

test('a reply that stopped half-way goes on where it stopped, and comes whole the next time', async () => {
  const long = reply(Array.from({ length: 2000 }, (_, index) => `chữ${index}`).join(' '));
  under.telegram.trouble(
    { kind: 'answer', answer: REFUSALS.tooManyRequests(1) },
    { method: 'sendMessage', after: 2, times: 1 },
  );
  await expect(under.channel.send('42', long)).rejects.toMatchObject({ code: 'rate-limited', retry: true });
  expect(person.messages).toHaveLength(2);
  const { platformIds } = await under.channel.send('42', long);
  expect(person.messages.flatMap(({ text }) => text?.split(' '))).toEqual(long.text.split(' '));
  expect(platformIds).toEqual(person.messages.map((message) => String(message.message_id)));
  await under.channel.send('42', long);
  expect(person.messages).toHaveLength(2 * platformIds.length);
});

test('a reply whose second part has an unknown result is never begun again', async () => {
  under.telegram.trouble({ kind: 'drop', carriedOut: true }, { method: 'sendMessage', after: 1, times: 1 });
  await expect(under.channel.send('42', reply('chữ '.repeat(1500)))).rejects.toMatchObject({
    code: 'unknown-result',
    retry: false,
  });
});

test('a person who has blocked the bot cannot be written to, and can again after unblocking', async () => {
  under.poll();
  person.blocks();
  await expect(under.channel.send('42', reply('chào'))).rejects.toMatchObject({ code: 'blocked', retry: false });
  person.unblocks();
  await under.channel.send('42', reply('chào'));
  expect((await under.receives(2)).map(({ content }) => content.kind)).toEqual(['blocked', 'unblocked']);
});

test('what was sent by voice can be fetched, up to the size that is asked for', async () => {
  const bytes = new Uint8Array(50_000).map((_, index) => index % 251);
  const file = under.telegram.keepFile(bytes);
  expect(await under.channel.downloadFile(file, 50_000)).toEqual({
    name: 'voice/file_0.oga',
    bytes: Buffer.from(bytes),
  });
  await expect(under.channel.downloadFile(file, 49_999)).rejects.toMatchObject({ code: 'rejected', retry: false });
});

test('a file that turns out longer than was told is not read further', async () => {
  const file = under.telegram.keepFile(new Uint8Array(2_000_000));
  const told = { file_id: file, file_unique_id: 'u', file_path: 'voice/file_0.oga', file_size: 10 };
  under.telegram.trouble({ kind: 'answer', answer: { ok: true, result: told } }, { method: 'getFile' });
  await expect(under.channel.downloadFile(file, 1_000_000)).rejects.toMatchObject({ code: 'rejected' });
});

test.each([
  ['Telegram knows no such file', 'rejected', undefined],
  ['it is larger than 20 MB', 'rejected', new Uint8Array(20 * 1024 * 1024 + 1)],
])('a file cannot be fetched when %s', async (_name, code, bytes) => {
  const file = bytes ? under.telegram.keepFile(bytes) : 'AwACunknown';
  await expect(under.channel.downloadFile(file, 100_000_000)).rejects.toMatchObject({ code });
});

test.each(['/etc/passwd', '../../secret', ''])('a file whose address is %j is not fetched', async (file_path) => {
  const result = { file_id: 'x', file_unique_id: 'u', file_path };
  under.telegram.trouble({ kind: 'answer', answer: { ok: true, result } }, { method: 'getFile' });
  await expect(under.channel.downloadFile('x', 100)).rejects.toMatchObject({ code: 'not-found' });
});

test('a file that is gone after its address was told is not found', async () => {
  const result = { file_id: 'x', file_unique_id: 'u', file_path: 'voice/gone.oga' };
  under.telegram.trouble({ kind: 'answer', answer: { ok: true, result } }, { method: 'getFile' });
  await expect(under.channel.downloadFile('x', 100)).rejects.toMatchObject({ code: 'not-found' });
});

test('an answer can be sent by voice', async () => {
  const sound = { ogg: new Uint8Array(3000), seconds: 3.4, waveform: [] };
  const sent = await under.channel.send('42', { text: 'Xin chào', choices: [], sources: [] }, sound);
  expect(sent.platformIds).toEqual([String(person.messages[0]?.message_id)]);
  expect(person.messages[0]).toMatchObject({ voice: { duration: 4 } });
  expect(under.telegram.calls.at(-1)?.files).toEqual(['voice.ogg']);
});
