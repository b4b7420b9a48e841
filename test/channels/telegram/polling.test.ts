import { afterEach, beforeEach, expect, test } from 'vitest';
import { telegramChannel } from '../../../src/channels/telegram/telegram';
import { Failure } from '../../../src/core/failure';
import type { Incoming } from '../../../src/core/message';
import { fakeBotApi, type FakeBotApi } from '../../support/telegram/fake-bot-api';
import { REFUSALS } from '../../support/telegram/faults';
import { telegramUnderTest, type TelegramUnderTest } from '../../support/telegram/telegram-under-test';
import { maskTwelveDigits } from '../contract';

let telegram: FakeBotApi;
beforeEach(async () => {
  telegram = await fakeBotApi();
});
afterEach(async () => {
  expect(telegram.violations).toEqual([]);
  await telegram.stop();
});

const channelOf = (server: FakeBotApi, reported: Failure[] = []) =>
  telegramChannel({
    token: server.token,
    apiRoot: server.apiRoot,
    mask: maskTwelveDigits,
    report: (failure) => void reported.push(failure),
  });

async function during(work: (under: TelegramUnderTest) => Promise<void>): Promise<void> {
  const under = await telegramUnderTest(telegram);
  under.poll();
  try {
    await work(under);
  } finally {
    await under.stop();
  }
}

test('it asks for long waits, full batches and exactly the kinds of updates it reads', async () => {
  await during(async (under) => {
    telegram.person(1).says('chào');
    await under.receives(1);
  });
  expect(telegram.calls.find(({ method }) => method === 'getUpdates')?.params).toEqual({
    timeout: 50,
    limit: 100,
    allowed_updates: ['message', 'edited_message', 'callback_query', 'my_chat_member'],
  });
});

test('messages of many people arrive once each and in order', async () => {
  await during(async (under) => {
    for (let round = 0; round < 30; round += 1)
      for (let id = 1; id <= 10; id += 1) telegram.person(id).says(`${id}/${round}`);
    const stored = await under.receives(300);
    expect(stored.map(({ id }) => Number(id))).toEqual(stored.map((_, index) => Number(stored[0]?.id) + index));
    for (const { person, content } of stored)
      expect(content).toMatchObject({ text: expect.stringMatching(`^${person}/`) });
  });
});

test('it ends promptly when it is told to, in the middle of a long wait', async () => {
  const under = await telegramUnderTest(telegram);
  under.poll();
  telegram.person(1).says('chào');
  await under.receives(1);
  await under.stop();
});

test('it ends promptly in the pause after a failure, too', async () => {
  telegram.trouble({ kind: 'answer', answer: REFUSALS.tooManyRequests(3600) }, { method: 'getUpdates' });
  const under = await telegramUnderTest(telegram);
  under.poll();
  while (under.reported.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(under.reported).toMatchObject([{ code: 'rate-limited', retryAfterMs: 3_600_000 }]);
  await under.stop();
});

test('a signal that is aborted already asks for nothing', async () => {
  await channelOf(telegram).start(async () => undefined, AbortSignal.abort());
  expect(telegram.calls).toEqual([]);
});

test('when it is killed again and again, nothing is lost and the same message always has the same id', async () => {
  const inbox = new Map<string, Incoming>();
  const said = Array.from({ length: 350 }, (_, index) => `tin ${index}`);
  for (const text of said) telegram.person(1).says(text);
  for (let run = 0; inbox.size < said.length; run += 1) {
    const killed = new AbortController();
    const accept = async (messages: readonly Incoming[]): Promise<void> => {
      if (run % 3 === 0) killed.abort();
      if (run % 3 === 0) throw new Error('killed before the batch was stored');
      for (const message of messages) {
        const known = inbox.get(message.id);
        if (known) expect(known).toEqual(message);
        inbox.set(message.id, message);
      }
      if (run % 3 === 1 || inbox.size === said.length) killed.abort();
    };
    await channelOf(telegram).start(accept, killed.signal);
  }
  expect([...inbox.values()].map(({ content }) => content)).toMatchObject(said.map((text) => ({ text })));
});

test('a batch that cannot be stored comes again until it is', async () => {
  const reported: Failure[] = [];
  const ended = new AbortController();
  const batches: (readonly string[])[] = [];
  telegram.person(1).says('một');
  telegram.person(1).says('hai');
  await channelOf(telegram, reported).start(async (messages) => {
    batches.push(messages.map(({ id }) => id));
    expect(telegram.unconfirmed()).toBe(2);
    if (batches.length === 1) throw new Error('the disk is full');
    if (batches.length === 2) throw new Failure('storage', 'still full');
    ended.abort();
  }, ended.signal);
  expect(batches).toEqual([batches[0], batches[0], batches[0]]);
  expect(batches[0]).toHaveLength(2);
  expect(reported.map(({ code }) => code)).toEqual(['storage', 'storage']);
});

test('updates are confirmed to Telegram once they are stored', async () => {
  await during(async (under) => {
    telegram.person(1).says('chào');
    await under.receives(1);
    while (telegram.unconfirmed() > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  });
});

test('a batch of nothing but updates of other kinds is confirmed without storing anything', async () => {
  const { user } = telegram.person(1);
  telegram.update({
    poll: {
      id: '1',
      question: 'Họp?',
      options: [],
      total_voter_count: 0,
      is_closed: true,
      is_anonymous: true,
      type: 'regular',
      allows_multiple_answers: false,
      allows_revoting: false,
      members_only: false,
    },
  });
  telegram.update({
    message: {
      message_id: 9,
      from: user,
      chat: { id: 1, type: 'private', first_name: 'Lan' },
      date: 1,
      group_chat_created: true,
    },
  });
  await during(async (under) => {
    while (telegram.unconfirmed() > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(under.stored).toEqual([]);
    expect(under.reported).toEqual([]);
  });
});

test('a second poller makes it step back and go on', async () => {
  await during(async (under) => {
    while (telegram.calls.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await fetch(`${telegram.apiRoot}/bot${telegram.token}/getUpdates?timeout=0`);
    telegram.person(1).says('còn ai không');
    await under.receives(1);
    expect(under.reported).toMatchObject([{ code: 'unavailable' }]);
  });
});

test('a webhook that somebody left makes it wait until that is gone', async () => {
  await fetch(`${telegram.apiRoot}/bot${telegram.token}/setWebhook?url=http://127.0.0.1:9/`);
  await during(async (under) => {
    while (under.reported.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await under.channel.prepare();
    telegram.person(1).says('chào');
    await under.receives(1);
  });
});

test.each([
  ['an error of the server', { kind: 'answer', answer: REFUSALS.internal }],
  ['a page of a proxy', { kind: 'page', status: 502 }],
  ['a lost connection', { kind: 'drop', carriedOut: false }],
  ['429', { kind: 'answer', answer: REFUSALS.tooManyRequests(1) }],
] as const)('after %s it goes on', async (_name, trouble) => {
  telegram.trouble(trouble, { method: 'getUpdates', times: 1 });
  await during(async (under) => {
    telegram.person(1).says('chào');
    await under.receives(1);
    expect(under.reported).toHaveLength(1);
  });
});

test('when Telegram is gone and comes back, it goes on', async () => {
  const first = await fakeBotApi();
  const under = await telegramUnderTest(first);
  under.poll();
  first.person(1).says('trước');
  await under.receives(1);
  await first.stop();
  while (under.reported.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  const second = await fakeBotApi({ port: Number(new URL(first.apiRoot).port), firstUpdate: 800_000 });
  second.person(1).says('sau');
  await under.receives(2);
  await under.stop();
  await second.stop();
});

test('a wrong token ends it with a failure', async () => {
  telegram.trouble({ kind: 'answer', answer: REFUSALS.unauthorised }, { method: 'getUpdates' });
  const polling = channelOf(telegram).start(async () => undefined, new AbortController().signal);
  await expect(polling).rejects.toMatchObject({ code: 'unauthorised', retry: false });
});
