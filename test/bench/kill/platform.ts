import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import type { Incoming } from '../../../src/core/message';

/** A messaging platform on loopback: it hands out messages until they are confirmed, and takes replies. */
export interface Platform {
  readonly url: string;
  /** Messages that the assistant said it has; never handed out again. */
  readonly confirmed: ReadonlySet<string>;
  /** Texts of replies in the order they came. */
  readonly received: readonly string[];
  /** People stop writing. Returns whether all they wrote is confirmed. */
  hush(): boolean;
  close(): void;
}

const PEOPLE = 40;
const MOST_AT_ONCE = 20;

/** Starts the platform. `random` (0 to 1) decides who writes and how long a reply takes to be accepted. */
export async function startPlatform(random: () => number): Promise<Platform> {
  const waiting: Incoming[] = [];
  const confirmed = new Set<string>();
  const received: string[] = [];
  let written = 0;
  let quiet = false;

  function write(): void {
    const person = `p${Math.floor(random() * PEOPLE)}`;
    written += 1;
    const content = { kind: 'text', text: `${written}`, secrets: [] } as const;
    waiting.push({ channel: 'platform', person, id: `${written}`, at: new Date().toISOString(), content });
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    if (request.url === '/send') {
      // Taken before the answer is on its way: what comes between leaves the sender in doubt.
      received.push(body);
      await setTimeout(random() * 4);
      response.end();
      return;
    }
    const ids = new Set(JSON.parse(body) as readonly string[]);
    for (const id of ids) confirmed.add(id);
    waiting.splice(0, waiting.length, ...waiting.filter((message) => !ids.has(message.id)));
    if (!quiet) for (let n = waiting.length; n < MOST_AT_ONCE; n += 1) write();
    response.end(JSON.stringify(waiting));
  }

  const server = createServer((request, response) => {
    // A killed assistant leaves its requests half-way.
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: urlOf(server),
    confirmed,
    received,
    hush() {
      quiet = true;
      return waiting.length === 0;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function urlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
