import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { createAssistant, type Assistant } from '../assistant';
import type { Brain } from '../brain';
import { readJsonLine, terminalMessage } from '../channels/terminal/incoming';
import { terminalJson, terminalText } from '../channels/terminal/outgoing';
import { terminalChannel } from '../channels/terminal/terminal';
import type { Delivery } from '../core/delivery';
import type { TurnReport } from '../core/lanes';
import { conversationKey, type Incoming, type Reply } from '../core/message';
import type { DataFiles } from '../core/personal-data';
import { createDataFiles } from '../data-files';
import { maskSecrets } from '../language/mask';
import type { Database } from '../storage/database';

/** What the terminal runs on. */
export interface ChatOptions {
  readonly brain: Brain;
  readonly database: Database;
  readonly json: boolean;
  readonly input: NodeJS.ReadableStream;
  readonly write: (text: string) => void;
  /** An unforeseen error in a turn, for the log. */
  readonly failed: (error: unknown) => void;
}

/** Nothing limits a terminal. */
const UNLIMITED = { perSecond: 1e6, burst: 1e6 };

/** `npm run chat`: talks at the terminal, or in JSON lines with `--json`. Ends at the end of input with everything stored. */
export async function runChat(options: ChatOptions): Promise<void> {
  const session = createSession(options);
  const lines = createInterface({ input: options.input, crlfDelay: Infinity });
  if (!options.json) options.write('Trợ lý Đề án 06. Gõ câu hỏi, Ctrl+D để thoát.\n> ');
  for await (const line of lines) {
    if (line.trim() === '' && options.json) continue;
    await (options.json ? session.jsonLine(line) : session.plainLine(line));
  }
}

interface Session {
  jsonLine(line: string): Promise<void>;
  plainLine(line: string): Promise<void>;
}

function createSession(options: ChatOptions): Session {
  const shown: { readonly person: string; readonly reply: Reply }[] = [];
  let report: TurnReport | undefined;
  /** "at" of the line, and when it was read: time goes on from there. */
  let clock: { readonly at: Date; readonly since: number } | undefined;
  const now = (): Date => (clock ? new Date(clock.at.getTime() + performance.now() - clock.since) : new Date());
  const assistant = createAssistant({
    database: options.database,
    needs: () => options.brain.needs,
    now,
    turned: (turn) => {
      report = turn;
      if (turn.error !== undefined) options.failed(turn.error);
    },
    delivered: () => undefined,
  });
  const delivery = assistant.connect(
    terminalChannel(async (person, reply) => {
      shown.push({ person, reply: await withFile(person, reply) });
    }),
    UNLIMITED,
  );
  const files = createDataFiles(assistant.stores);
  const withFile = (person: string, reply: Reply): Promise<Reply> => printed(files, person, reply, now());
  const turn = async (incoming: Incoming): Promise<{ replies: readonly Reply[]; report: TurnReport | undefined }> => {
    shown.length = 0;
    report = undefined;
    await answer(assistant, delivery, incoming);
    // What a session that was killed left behind is answered now, too; it is not for this person.
    return { replies: shown.flatMap(({ person, reply }) => (person === incoming.person ? [reply] : [])), report };
  };
  return {
    async jsonLine(line) {
      const started = performance.now();
      const read = readJsonLine(line, randomUUID(), new Date(), maskSecrets);
      if (read.kind === 'fault') {
        options.write(`${JSON.stringify({ error: read.message })}\n`);
        return;
      }
      clock = read.at && { at: read.at, since: performance.now() };
      const result = await turn(read.incoming);
      options.write(`${JSON.stringify(jsonOf(read.incoming.person, result, performance.now() - started))}\n`);
    },
    async plainLine(line) {
      const { replies } = await turn(
        terminalMessage('terminal', randomUUID(), new Date(), { text: line }, maskSecrets),
      );
      options.write(`${replies.map(terminalText).join('\n\n')}\n> `);
    },
  };
}

/** A terminal has no files: what would be a file is printed. */
async function printed(files: DataFiles, person: string, reply: Reply, now: Date): Promise<Reply> {
  if (reply.download?.format !== 'json') return reply;
  const file = await files.fetch(conversationKey({ channel: 'terminal', person }), reply.download, now);
  return file ? { ...reply, text: `${reply.text}\n${new TextDecoder().decode(file.bytes)}` } : reply;
}

/** Tries of a message that keeps failing, plus one; each waits longer than the one before. */
const MOST_ROUNDS = 200;

async function answer(assistant: Assistant, delivery: Delivery, incoming: Incoming): Promise<void> {
  await assistant.accept([incoming]);
  for (let round = 0; round < MOST_ROUNDS && (await assistant.stores.inbox.backlog()) > 0; round += 1) {
    if ((await assistant.lanes.runOnce()) === 0) await new Promise((resolve) => setTimeout(resolve, 50));
  }
  while ((await delivery.runOnce()) > 0);
}

function jsonOf(
  person: string,
  result: { replies: readonly Reply[]; report: TurnReport | undefined },
  ms: number,
): object {
  const { report } = result;
  return {
    person,
    outcome: report?.outcome ?? 'failed',
    article: report?.article ?? null,
    also: report?.also ?? [],
    options: report?.options ?? [],
    replies: result.replies.map(terminalJson),
    ms: Math.round(ms * 10) / 10,
  };
}
