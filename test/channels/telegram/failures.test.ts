import { GrammyError, HttpError } from 'grammy';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { telegramFailure } from '../../../src/channels/telegram/failures';
import { telegramChannel } from '../../../src/channels/telegram/telegram';
import { Failure, type FailureCode } from '../../../src/core/failure';
import { REFUSALS, refusal, type Trouble } from '../../support/telegram/faults';
import { telegramUnderTest, type TelegramUnderTest } from '../../support/telegram/telegram-under-test';
import { maskTwelveDigits } from '../contract';

const PERSON = 42;
const SECRET_TEXT = 'chuyện riêng của bà Lan';

let under: TelegramUnderTest;
beforeEach(async () => {
  under = await telegramUnderTest();
  under.telegram.person(PERSON);
});
afterEach(() => under.stop());

const sending = (): Promise<unknown> =>
  under.channel.send(String(PERSON), { text: SECRET_TEXT, choices: [], sources: [] }).catch((error: unknown) => error);
const answer = (answer: Extract<Trouble, { kind: 'answer' }>['answer']): Trouble => ({ kind: 'answer', answer });

type Row = [name: string, trouble: Trouble, code: FailureCode, retry: boolean, retryAfterMs?: number];
const SEND_TROUBLES: readonly Row[] = [
  ['429', answer(REFUSALS.tooManyRequests(3)), 'rate-limited', true, 3000],
  ['429 for a long time', answer(REFUSALS.tooManyRequests(86_400)), 'rate-limited', true, 86_400_000],
  ['429 without a time', answer(refusal(429, 'Too Many Requests')), 'rate-limited', true],
  ['403 blocked', answer(REFUSALS.blocked), 'blocked', false],
  ['403 deactivated', answer(REFUSALS.deactivated), 'blocked', false],
  ['403 kicked', answer(REFUSALS.kicked), 'blocked', false],
  ["403 can't begin", answer(refusal(403, "Forbidden: bot can't initiate conversation with a user")), 'blocked', false],
  ['400 chat not found', answer(REFUSALS.chatNotFound), 'blocked', false],
  ['400 something else', answer(refusal(400, 'Bad Request: BUTTON_URL_INVALID')), 'rejected', false],
  ['400 moved to a supergroup', answer(REFUSALS.migrated(-100123)), 'rejected', false],
  ['401', answer(REFUSALS.unauthorised), 'unauthorised', false],
  ['404', answer(REFUSALS.notFound), 'unauthorised', false],
  ['413', answer(refusal(413, 'Request Entity Too Large')), 'rejected', false],
  ['500', answer(REFUSALS.internal), 'unknown-result', false],
  ['a 502 page of a proxy', { kind: 'page', status: 502 }, 'unknown-result', false],
  ['a 200 page of a proxy', { kind: 'page', status: 200 }, 'unknown-result', false],
  ['a connection lost before it was carried out', { kind: 'drop', carriedOut: false }, 'unknown-result', false],
  ['a connection lost after it was carried out', { kind: 'drop', carriedOut: true }, 'unknown-result', false],
];

test.each<Row>(SEND_TROUBLES)('sending into %s', async (_name, trouble, code, retry, retryAfterMs) => {
  under.telegram.trouble(trouble, { method: 'sendMessage', chat: PERSON, times: 1 });
  const failure = await sending();
  expect(failure).toBeInstanceOf(Failure);
  expect(failure).toMatchObject({ code, retry, retryAfterMs });
  expect(under.telegram.calls.filter(({ method }) => method === 'sendMessage')).toHaveLength(1);
  expect(await sending()).toMatchObject({ platformIds: [expect.any(String)] });
});

test('no answer for too long is an unknown result', async () => {
  under.telegram.trouble({ kind: 'hang' }, { method: 'sendMessage' });
  const { token, apiRoot } = under.telegram;
  const hasty = telegramChannel({ token, apiRoot, mask: maskTwelveDigits, callSeconds: 0.2 });
  const failure = await hasty
    .send(String(PERSON), { text: 'chào', choices: [], sources: [] })
    .catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: 'unknown-result', retry: false });
});

test('a refused connection certainly sent nothing and may be tried again', async () => {
  await under.telegram.stop();
  expect(await sending()).toMatchObject({ code: 'unavailable', retry: true });
});

test.each([
  ['no such host', { code: 'ENOTFOUND', syscall: 'getaddrinfo' }, 'unavailable'],
  ['the resolver is down', { code: 'EAI_AGAIN', syscall: 'getaddrinfo' }, 'unavailable'],
  ['nobody answers the call', { code: 'UND_ERR_CONNECT_TIMEOUT' }, 'unavailable'],
  ['the system gives up connecting', { code: 'ETIMEDOUT', syscall: 'connect' }, 'unavailable'],
  ['no route when connecting', { code: 'EHOSTUNREACH', syscall: 'connect' }, 'unavailable'],
  ['no route later on', { code: 'EHOSTUNREACH', syscall: 'read' }, 'unknown-result'],
  ['the system gives up reading', { code: 'ETIMEDOUT', syscall: 'read' }, 'unknown-result'],
  ['reset', { code: 'ECONNRESET', syscall: 'read' }, 'unknown-result'],
  ['the certificate ran out', { code: 'CERT_HAS_EXPIRED' }, 'unavailable'],
  ['the certificate is for another name', { code: 'ERR_TLS_CERT_ALTNAME_INVALID' }, 'unavailable'],
])('when %s, a message is "%o": %s', (_name, fields, code) => {
  const network = Object.assign(new Error('below'), fields);
  const error = new HttpError(
    "Network request for 'sendMessage' failed!",
    new TypeError('fetch failed', { cause: network }),
  );
  expect(telegramFailure(error, { token: '1:abc', noticed: true })).toMatchObject({ code });
  expect(telegramFailure(error, { token: '1:abc', noticed: false })).toMatchObject({
    code: 'unavailable',
    retry: true,
  });
});

test('what may be repeated at will is never of unknown result', async () => {
  for (const trouble of [
    answer(REFUSALS.internal),
    { kind: 'page', status: 502 },
    { kind: 'drop', carriedOut: true },
  ] as const) {
    under.telegram.trouble(trouble, { method: 'getMe', times: 1 });
    const failure = await under.channel.prepare().catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'unavailable', retry: true });
  }
});

test('a bug is left as it is', () => {
  expect(telegramFailure(new TypeError('x is undefined'), { token: '1:abc', noticed: true })).toBeUndefined();
});

test('the cause tells what happened and where a group moved to is not lost', async () => {
  under.telegram.trouble(answer(REFUSALS.migrated(-100123)), { method: 'sendMessage', times: 1 });
  expect(String(((await sending()) as Failure).cause)).toContain('upgraded to a supergroup');
});

test('neither the token nor what was written is in any failure, in its causes or in what is reported', async () => {
  const failures: unknown[] = [];
  const { token, apiRoot } = under.telegram;
  const echo = (text: string): Trouble => answer(refusal(400, `Bad Request: ${text}`));
  for (const [, trouble] of [...SEND_TROUBLES, ['echo', echo(`/bot${token}/sendMessage`)] as const]) {
    under.telegram.trouble(trouble, { method: 'sendMessage', times: 1 });
    failures.push(await sending());
    under.telegram.trouble(trouble, { method: 'getMe', times: 1 });
    failures.push(await under.channel.prepare().catch((error: unknown) => error));
    under.telegram.trouble(trouble, { method: 'setMyCommands', times: 1 });
    await under.channel.prepare().catch(() => undefined);
    under.telegram.trouble(trouble, { method: 'getFile', times: 1 });
    failures.push(await under.channel.downloadFile('AwAC', 100).catch((error: unknown) => error));
  }
  const badRoots = [
    'https://127.0.0.1:1',
    apiRoot.replace('http:', 'https:'),
    `${apiRoot}/elsewhere`,
    'http://[',
    'ftp://127.0.0.1',
  ];
  for (const root of badRoots) {
    const lost = telegramChannel({ token, apiRoot: root, mask: maskTwelveDigits });
    failures.push(await lost.prepare().catch((error: unknown) => error));
    failures.push(
      await lost.send('42', { text: SECRET_TEXT, choices: [], sources: [] }).catch((error: unknown) => error),
    );
    failures.push(await lost.downloadFile('x', 1).catch((error: unknown) => error));
  }
  await under.telegram.stop();
  failures.push(await sending());
  const told =
    inspect([failures, under.reported, under.channel], { depth: 20, showHidden: true }) +
    failures.map((failure) => String((failure as Error).stack)).join('');
  expect(under.reported.length).toBeGreaterThan(10);
  expect(failures.every((failure) => failure instanceof Failure)).toBe(true);
  expect(told).not.toContain(token);
  expect(told).not.toContain(token.split(':')[1]);
  expect(told).not.toContain(encodeURIComponent(token));
  expect(told).not.toContain('riêng');
});

test.each([
  ['cut off in the middle', `{"ok":true,"result":{"message_id":1,"text":"${SECRET_TEXT}`],
  ['with nothing but what was written', SECRET_TEXT],
])('an answer %s does not tell what was written', async (_name, body) => {
  const server = createServer((socket) => {
    socket.once('data', () =>
      socket.end(`HTTP/1.1 200 OK\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const apiRoot = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const channel = telegramChannel({ token: '1:abcdefgh', apiRoot, mask: maskTwelveDigits });
  const failure = await channel
    .send('42', { text: SECRET_TEXT, choices: [], sources: [] })
    .catch((error: unknown) => error);
  await new Promise((resolve) => server.close(resolve));
  expect(failure).toMatchObject({ code: 'unknown-result' });
  expect(inspect(failure, { depth: 20, showHidden: true })).not.toMatch(/chuyện|riê|Lan/);
});

test('an answer that lacks its usual parts is still a failure of Telegram', () => {
  const strange = new GrammyError('Call failed!', {} as never, 'sendMessage', {});
  expect(telegramFailure(strange, { token: '1:abc', noticed: true })).toMatchObject({ code: 'unknown-result' });
});
