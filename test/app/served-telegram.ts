import type { Message } from 'grammy/types';
import { fakeBotApi, type FakeBotApi } from '../support/telegram/fake-bot-api';
import type { Person } from '../support/telegram/person';
import { serveProduct, type ServedProduct, type ServedWith } from './served-product';

/** The whole product, listening, with a Telegram of its own. */
export interface ServedTelegram {
  readonly telegram: FakeBotApi;
  readonly product: ServedProduct;
  stop(): Promise<void>;
}

/** Serves it by long polling, as `npm start` with a token does. */
export async function serveOnTelegram({ environment, ...rest }: ServedWith = {}): Promise<ServedTelegram> {
  const telegram = await fakeBotApi();
  const product = await serveProduct({
    environment: { TELEGRAM_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot, ...environment },
    ...rest,
  });
  return {
    telegram,
    product,
    async stop() {
      await product.stop();
      await telegram.stop();
    },
  };
}

const LONGEST_MS = 20_000;

/** What `look` finds, as soon as it finds it. */
export async function until<T>(look: () => Promise<T | undefined> | T | undefined): Promise<T> {
  for (const end = Date.now() + LONGEST_MS; Date.now() < end;) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('it did not come');
}

/** The newest message of the bot with these words in it, or under a file, after the first `after` messages. */
export function shown(person: Person, words: string, after = 0): Promise<Message> {
  return until(() =>
    person.messages.slice(after).findLast(({ text, caption }) => (text ?? caption ?? '').includes(words)),
  );
}
