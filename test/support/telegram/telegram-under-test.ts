import { telegramChannel, type TelegramChannel } from '../../../src/channels/telegram/telegram';
import type { Failure } from '../../../src/core/failure';
import type { Incoming } from '../../../src/core/message';
import { maskTwelveDigits } from '../../channels/contract';
import { fakeBotApi, type FakeBotApi } from './fake-bot-api';

/** The webhook secret of the channel under test. */
export const WEBHOOK_SECRET = 'webhook_secret-0123456789';

/** The Telegram channel with a fake Telegram and what it stored. */
export interface TelegramUnderTest {
  readonly telegram: FakeBotApi;
  readonly channel: TelegramChannel;
  /** What was accepted, each id once, as the inbox does it. */
  readonly stored: readonly Incoming[];
  /** Failures that the channel went on after. */
  readonly reported: readonly Failure[];
  /** Stores messages, as the inbox does it. */
  accept(messages: readonly Incoming[]): Promise<void>;
  /** Begins long polling. */
  poll(): void;
  /** Resolves to all stored messages as soon as there are `count`; rejects after `ms`. */
  receives(count: number, ms?: number): Promise<readonly Incoming[]>;
  stop(): Promise<void>;
}

/** Makes a channel on a fake Telegram of its own. */
export async function telegramUnderTest(telegram?: FakeBotApi): Promise<TelegramUnderTest> {
  const server = telegram ?? (await fakeBotApi());
  const stored = new Map<string, Incoming>();
  const reported: Failure[] = [];
  const waiters = new Set<() => void>();
  const ended = new AbortController();
  let polling: Promise<void> = Promise.resolve();
  const channel = telegramChannel({
    token: server.token,
    apiRoot: server.apiRoot,
    webhookSecret: WEBHOOK_SECRET,
    mask: maskTwelveDigits,
    report: (failure) => void reported.push(failure),
    now: () => new Date('2026-11-23T02:00:00Z'),
  });
  const accept = async (messages: readonly Incoming[]): Promise<void> => {
    for (const message of messages) stored.set(message.id, stored.get(message.id) ?? message);
    for (const waiter of waiters) waiter();
  };
  return {
    telegram: server,
    channel,
    get stored() {
      return [...stored.values()];
    },
    reported,
    accept,
    poll: () => {
      polling = channel.start(accept, ended.signal);
    },
    receives: (count, ms = 5000) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiters.delete(check);
          reject(new Error(`${stored.size} messages were stored, not ${count}`));
        }, ms);
        const check = (): void => {
          if (stored.size < count) return;
          clearTimeout(timer);
          waiters.delete(check);
          resolve([...stored.values()]);
        };
        waiters.add(check);
        check();
      }),
    stop: async () => {
      ended.abort();
      await polling;
      if (!telegram) await server.stop();
    },
  };
}

/** A webhook request as Telegram sends it. */
export function webhookRequest(body: string, secret: string | undefined = WEBHOOK_SECRET, method = 'POST'): Request {
  return new Request('https://assistant.example/telegram', {
    method,
    headers: secret === undefined ? {} : { 'x-telegram-bot-api-secret-token': secret },
    ...(method === 'GET' ? {} : { body }),
  });
}
