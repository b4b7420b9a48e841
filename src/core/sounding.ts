import { setTimeout } from 'node:timers/promises';
import type { ChannelSending } from './delivery';
import { plain } from './plain';
import { rolling, type Rolling } from './rolling';
import { resultOf } from './send-result';
import type { OutboxItem, SendResult } from './stores';
import type { Speaking } from './voice';

/** What sending sounds runs on. */
export interface SoundingOptions extends ChannelSending {
  readonly speaking: Speaking;
  /** Told when something is to be said in text instead. */
  readonly textFollows: () => void;
}

/** Making sound and sending it may take long. */
const LEASE_MS = 120_000;
/** Each takes a processor: more at once only make all later. Texts leave by themselves and never wait for these. */
const MOST_AT_ONCE = 4;
const IDLE_MS = 1_000;
/** A sound that comes minutes after its text helps nobody. */
const MOST_ATTEMPTS = 3;

/**
 * Makes the sounds that follow messages of one channel, and sends them. What cannot be made or delivered is dropped in silence:
 * the text is there. Only who asked to hear it is told, once.
 */
export function createSounding(options: SoundingOptions): Rolling {
  const { outbox, sender, owner, now } = options;
  return rolling({
    claim: (most) => outbox.claim(sender.name, owner, most, LEASE_MS, now(), 'sounds'),
    work: (item) => soundOne(item, options),
    failed: (error) => options.report({ channel: sender.name, result: 'unknown', error }),
    idleMs: IDLE_MS,
    mostAtOnce: MOST_AT_ONCE,
  });
}

async function soundOne(item: OutboxItem, options: SoundingOptions): Promise<void> {
  const { outbox, sender, report, now } = options;
  const result = await sendSound(item, options);
  const { otherwise } = item.reply.sound ?? {};
  const told = result.kind === 'failed' && result.code !== 'blocked' && otherwise !== undefined;
  await outbox.settle([{ seq: item.seq, result: told ? { ...result, followUp: plain(otherwise) } : result }], now());
  report({ channel: sender.name, result: result.kind, ...('code' in result ? { code: result.code } : {}) });
  if (told) options.textFollows();
}

async function sendSound(item: OutboxItem, options: SoundingOptions): Promise<SendResult> {
  const { speaking, sender, budgets, budget, now } = options;
  const { text, sound: wish } = item.reply;
  if (!wish) return { kind: 'failed', code: 'rejected' };
  const sound = await speaking
    .speak(text, { language: wish.language, personal: wish.personal ?? false })
    .catch(() => undefined);
  if (!sound) return { kind: 'failed', code: 'unavailable' };
  try {
    const from = await budgets.take(sender.name, 1, budget.perSecond, budget.burst, now());
    await setTimeout(Math.max(0, from.getTime() - now().getTime()));
    const { platformIds } = await sender.send(item.person, item.reply, sound);
    return { kind: 'sent', platformIds };
  } catch (error) {
    return resultOf(error, item, MOST_ATTEMPTS, options);
  }
}
