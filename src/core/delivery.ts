import type { FailureCode } from './failure';
import type { Reply } from './message';
import { rolling, type Rolling } from './rolling';
import { resultOf } from './send-result';
import type { Budgets, Outbox, OutboxItem, SendResult } from './stores';
import type { Spoken } from './voice';

/** The part of a channel that delivery needs. */
export interface Sender {
  readonly name: string;
  /** With `sound`, the sound is sent in the place of the text; with a reply whose `spoken` says `together`, beside it. */
  send(person: string, reply: Reply, sound?: Spoken): Promise<{ readonly platformIds: readonly string[] }>;
}

/** What is told about each item sent, for logs and counters. */
export interface DeliveryReport {
  readonly channel: string;
  readonly result: SendResult['kind'];
  readonly code?: FailureCode;
  readonly error?: unknown;
}

/** How fast a channel may be written to. Replies charge the budget but never wait for it; what must wait is announcements. */
export interface ChannelBudget {
  readonly perSecond: number;
  readonly burst: number;
}

/** What sending to one channel runs on, whatever is sent. */
export interface ChannelSending {
  readonly outbox: Outbox;
  readonly budgets: Budgets;
  readonly sender: Sender;
  readonly budget: ChannelBudget;
  readonly owner: string;
  readonly now: () => Date;
  readonly report: (report: DeliveryReport) => void;
}

/** What delivery runs on. */
export interface DeliveryOptions extends ChannelSending {
  /** Told when a reply that can be listened to was sent: its sound waits in the outbox. Left out: no sound follows. */
  readonly soundFollows?: () => void;
}

/** Sends what waits in the outbox for one channel. Items in flight at the end are finished and settled. */
export type Delivery = Rolling;

const LEASE_MS = 120_000;
const MOST_AT_ONCE = 32;
/** How often items are looked for whose process died while sending. */
const MARK_LOST_MS = 5_000;
const IDLE_MS = 1_000;
/** Tries before a reply that keeps failing for passing reasons is given up. */
const MOST_ATTEMPTS = 8;

/** Makes the delivery of one channel in this process. */
export function createDelivery(options: DeliveryOptions): Delivery {
  const settle = settler(options);
  const failed = (error: unknown): void => options.report({ channel: options.sender.name, result: 'unknown', error });

  let marked = -Infinity;

  async function markLost(): Promise<void> {
    if (performance.now() - marked < MARK_LOST_MS) return;
    marked = performance.now();
    await options.outbox.markLost(options.now());
  }

  async function claim(most: number): Promise<readonly OutboxItem[]> {
    const { outbox, sender, owner, now, budgets, budget } = options;
    await markLost().catch(failed);
    const items = await outbox.claim(sender.name, owner, most, LEASE_MS, now());
    // What is claimed must be sent: without the charge the channel is at worst a little too fast.
    if (items.length > 0)
      await budgets.take(sender.name, items.length, budget.perSecond, budget.burst, now()).catch(failed);
    return items;
  }

  async function work(item: OutboxItem): Promise<void> {
    const settled = await sendOne(item, options);
    await settle(settled);
    if (settled.result.kind === 'sent' && settled.result.followUp) options.soundFollows?.();
  }
  return rolling({ claim, work, failed, idleMs: IDLE_MS, mostAtOnce: MOST_AT_ONCE });
}

interface Settled {
  readonly seq: number;
  readonly result: SendResult;
}

/**
 * Records each result as soon as it is there, so that a crash leaves few sends unknown; results that come in the same moment
 * share one write.
 */
function settler({ outbox, now }: DeliveryOptions): (one: Settled) => Promise<void> {
  let waiting: Settled[] = [];
  let write: Promise<void> | undefined;
  return (one) => {
    waiting.push(one);
    write ??= new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      const results = waiting;
      waiting = [];
      write = undefined;
      return outbox.settle(results, now());
    });
    return write;
  };
}

async function sendOne(item: OutboxItem, options: DeliveryOptions): Promise<Settled> {
  const { sender, report } = options;
  try {
    const { platformIds } = await sender.send(item.person, item.reply);
    report({ channel: sender.name, result: 'sent' });
    const followUp = options.soundFollows ? soundOf(item.reply) : undefined;
    return { seq: item.seq, result: { kind: 'sent', platformIds, ...(followUp ? { followUp } : {}) } };
  } catch (error) {
    const result = await resultOf(error, item, MOST_ATTEMPTS, options);
    report({ channel: sender.name, result: result.kind, ...('code' in result ? { code: result.code } : {}), error });
    return { seq: item.seq, result: withExcuse(result, item.reply) };
  }
}

/** Who waits for a file and does not get it is told so, once; whoever has blocked us is not. */
function withExcuse(result: SendResult, { download }: Reply): SendResult {
  if (!download?.otherwise || (result.kind !== 'failed' && result.kind !== 'unknown')) return result;
  if (result.kind === 'failed' && result.code === 'blocked') return result;
  return { ...result, followUp: { ...download.otherwise, sources: [] } };
}

/** The sound that follows a reply, as an item of its own: killed in between, the text is never sent twice. */
function soundOf({ spoken }: Reply): Reply | undefined {
  if (!spoken || spoken.together === true || spoken.text.trim() === '') return undefined;
  const { text, ...sound } = spoken;
  return { text, choices: [], sources: [], sound };
}
