import { mkdtempSync, rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { webChannel, type WebChannel } from '../../../src/channels/web/web';
import { conversationKey, type Incoming, type Reply } from '../../../src/core/message';
import { createMetrics } from '../../../src/metrics';
import { startServer } from '../../../src/server';
import { openDatabase } from '../../../src/storage/database';
import { openStores, type Stores } from '../../../src/storage/stores';
import { maskTwelveDigits } from '../contract';

/** The web channel on a server of loopback with a database of its own. */
export interface WebUnderTest {
  readonly url: string;
  readonly web: WebChannel;
  readonly stores: Stores;
  /** All that was stored, oldest first. */
  readonly accepted: Incoming[];
  /** Puts a reply where the assistant puts it, and tells the pages. */
  replies(person: string, reply: Reply): Promise<void>;
  /** Makes the next message fail with this. */
  failWith(error: Error): void;
  stop(): Promise<void>;
}

/** Starts it. `answer` stands for the assistant: what it says to a message at once. */
export async function startWeb(answer?: (message: Incoming) => Reply | undefined): Promise<WebUnderTest> {
  const folder = mkdtempSync(join(tmpdir(), 'web-'));
  const database = await openDatabase({ folder });
  const stores = openStores(database);
  const accepted: Incoming[] = [];
  let failure: Error | undefined;

  const replies = async (person: string, reply: Reply): Promise<void> => {
    await stores.notices.send([{ channel: 'web', person, reply, from: 'assistant' }], new Date());
    web.sent(conversationKey({ channel: 'web', person }));
  };
  const web = webChannel({
    history: stores.history,
    attended: (key) => stores.cases.attended(key),
    mask: maskTwelveDigits,
    now: () => new Date(),
    newId: randomUUID,
    origins: ['https://tinh.example.vn'],
    secret: 'a secret for the test',
    async accept(messages) {
      if (failure) {
        const thrown = failure;
        failure = undefined;
        throw thrown;
      }
      const fresh = await stores.inbox.accept(messages, new Date());
      accepted.push(...messages);
      for (const message of fresh > 0 ? messages : []) {
        const reply = answer?.(message);
        if (reply) await replies(message.person, reply);
      }
      return fresh;
    },
  });
  const server = await startServer({
    host: '127.0.0.1',
    port: 0,
    metrics: createMetrics({ backlog: async () => 0, outbox: async () => ({}), unproved: () => 0 }),
    metricsPublic: false,
    ready: async () => true,
    accept: async () => 0,
    failed: () => undefined,
    webhooks: [],
    pages: [{ path: '/', app: web.app }],
  });
  return {
    url: server.url,
    web,
    stores,
    accepted,
    replies,
    failWith: (error) => (failure = error),
    async stop() {
      await server.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
