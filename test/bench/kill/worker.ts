import { setTimeout } from 'node:timers/promises';
import { newConversation } from '../../../src/core/conversation';
import type { Incoming } from '../../../src/core/message';
import type { ClaimedMessage, FinishedTurn, OutboxItem, SendResult } from '../../../src/core/stores';
import { openDatabase, type DatabaseOptions } from '../../../src/storage/database';
import { openStores, type Stores } from '../../../src/storage/stores';

const INBOX_LEASE_MS = 1_000;
const OUTBOX_LEASE_MS = 2_000;
const AT_ONCE = 16;
const PAUSE_MS = 2;
const REPORT_MS = 50;

/** How far a worker is, told to its parent. */
export interface Progress {
  /** Messages and replies not done with; what is in doubt does not count. */
  readonly open: number;
}

/** An assistant that repeats what it hears: receives, answers and sends until it is killed. Arguments: database, platform. */
async function main(): Promise<void> {
  const database = await openDatabase(JSON.parse(process.argv[2] ?? '') as DatabaseOptions);
  const platform = process.argv[3] ?? '';
  const stores = openStores(database);
  const owner = `${process.pid}`;
  await Promise.all([receive(stores, platform), answer(stores, owner), send(stores, owner, platform), report(stores)]);
}

async function receive({ inbox }: Stores, platform: string): Promise<never> {
  let stored: readonly string[] = [];
  for (;;) {
    const response = await fetch(`${platform}/updates`, { method: 'POST', body: JSON.stringify(stored) });
    const messages = (await response.json()) as readonly Incoming[];
    await inbox.accept(messages, new Date());
    stored = messages.map((message) => message.id);
    await setTimeout(PAUSE_MS);
  }
}

async function answer({ inbox }: Stores, owner: string): Promise<never> {
  for (;;) {
    const claimed = await inbox.claim(owner, AT_ONCE, INBOX_LEASE_MS, new Date());
    await Promise.all(claimed.map((message) => inbox.finish(owner, message, echo(message), new Date())));
    await setTimeout(PAUSE_MS);
  }
}

function echo({ incoming, seq, attempts }: ClaimedMessage): FinishedTurn {
  return {
    conversation: newConversation(),
    replies: [{ text: incoming.id, choices: [], sources: [] }],
    effects: [],
    record: {
      id: `${seq} ${attempts}`,
      at: new Date().toISOString(),
      channel: incoming.channel,
      language: 'vi',
      outcome: 'answered',
      also: [],
      options: [],
      ms: 0,
    },
  };
}

async function send({ outbox }: Stores, owner: string, platform: string): Promise<never> {
  for (;;) {
    await outbox.markLost(new Date());
    const items = await outbox.claim('platform', owner, AT_ONCE, OUTBOX_LEASE_MS, new Date());
    const results = await Promise.all(items.map((item) => sendOne(item, platform)));
    await outbox.settle(results, new Date());
    await setTimeout(PAUSE_MS);
  }
}

async function sendOne({ seq, reply }: OutboxItem, platform: string): Promise<{ seq: number; result: SendResult }> {
  const response = await fetch(`${platform}/send`, { method: 'POST', body: reply.text });
  return { seq, result: response.ok ? { kind: 'sent', platformIds: [] } : { kind: 'unknown' } };
}

async function report({ inbox, outbox }: Stores): Promise<never> {
  for (;;) {
    const { waiting, sending } = await outbox.counts();
    process.send?.({ open: (await inbox.backlog()) + waiting + sending } satisfies Progress);
    await setTimeout(REPORT_MS);
  }
}

void main();
