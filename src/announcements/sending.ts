import { setMaxListeners } from 'node:events';
import { announcementReply } from '../core/announcement-reply';
import type { AnnouncementDesk } from '../core/announcing';
import { createBell, type Bell } from '../core/bell';
import type { ChannelBudget, DeliveryReport, Sender } from '../core/delivery';
import { Failure } from '../core/failure';
import type { Ledger, LedgerItem, LedgerResult, Running } from '../core/ledger';
import type { Budgets } from '../core/stores';
import { nextLoudMoment, NIGHT } from '../core/quiet-hours';
import { isHaltable } from './halting';
import { createPlanning } from './planning';
import { resultOfFailure } from './sending-result';

/** What sending runs on. */
export interface SendingOptions {
  readonly ledger: Ledger;
  readonly desk: Pick<AnnouncementDesk, 'start' | 'get' | 'countAudience'>;
  readonly budgets: Budgets;
  /** Names this process in leases. */
  readonly owner: string;
  readonly now: () => Date;
  readonly report: (report: DeliveryReport) => void;
  /** How long a recipient is held while being sent to; a minute when left out (a platform is given 20 seconds). */
  readonly leaseMs?: number;
}

/** Sends announcements from the ledger at each channel's budget; replies are never held up. Several processes may share the store. */
export interface Sending {
  /** Announcements for this channel are sent from now on. */
  connect(sender: Sender, budget: ChannelBudget): void;
  /** How fast each connected channel is, for estimates. */
  rates(): Readonly<Record<string, number>>;
  /** Looks at once whether there is something to do. */
  wake(): void;
  /** Sends until `signal`; what is on its way then is finished and recorded before the promise resolves. */
  run(signal: AbortSignal): Promise<void>;
}

const LEASE_MS = 60_000;
/** Loops a channel: they wait for slots and answers side by side. */
const LOOPS = 10;
/** Recipients claimed at once: about a tenth of a second's worth, so that a killed process leaves few results unknown. */
const BATCHES_A_SECOND = 10;
const LARGEST_BATCH = 100;
const IDLE_MS = 500;
/** A slot used later than this is lost. */
const LATEST_MS = 400;
/** How long a channel of an announcement is left alone that had nothing due. */
const NOTHING_DUE_MS = 1_000;
const SETTLE_TRIES = 5;

/** Makes the sending of one process. */
export function createSending(options: SendingOptions): Sending {
  const { ledger, budgets, now } = options;
  const channels = new Map<string, { readonly sender: Sender; readonly budget: ChannelBudget }>();
  const bells = new Set<Bell>();
  const rates = () => Object.fromEntries([...channels].map(([name, { budget }]) => [name, budget.perSecond]));
  const failed = (channel: string) => (error: unknown) => options.report({ channel, result: 'unknown', error });
  const ringAll = (): void => bells.forEach((bell) => bell.ring());
  const planning = createPlanning({ ...options, rates, changed: ringAll, failed: failed('announcements') });
  /** Until when an announcement has nothing due on a channel. */
  const idle = new Map<string, number>();

  function pick(channel: string): Running | undefined {
    const at = now().getTime();
    const night = nextLoudMoment(now(), NIGHT) > now();
    return planning
      .running()
      .filter((one) => one.urgent || !night)
      .find((one) => one.waiting > 0 && one.canaryLeft !== 0 && (idle.get(`${one.id} ${channel}`) ?? 0) <= at);
  }

  async function claim(work: Running, channel: string, most: number): Promise<readonly LedgerItem[]> {
    const { items, looked } = await ledger.claim(
      {
        announcement: work.id,
        channel,
        owner: options.owner,
        most: Math.min(most, work.canaryLeft ?? most),
        leaseMs: options.leaseMs ?? LEASE_MS,
        quiet: !work.urgent,
      },
      now(),
    );
    if (looked === 0 && work.canaryLeft === undefined) {
      idle.set(`${work.id} ${channel}`, now().getTime() + NOTHING_DUE_MS);
      planning.wake();
    }
    return items;
  }

  /** One of the loops of a channel: waits for a slot, then claims and marks, then sends. A slot that was not needed is kept. */
  async function loop(channel: string, signal: AbortSignal): Promise<void> {
    const connected = channels.get(channel);
    if (!connected) return;
    const { sender, budget } = connected;
    const size = Math.min(LARGEST_BATCH, Math.max(1, Math.round(budget.perSecond / BATCHES_A_SECOND)));
    let credit = 0;
    /** From when on the slots of `credit` may be used. */
    let from = 0;
    const bell = createBell();
    bells.add(bell);
    /** For waits that nothing shortens but the end. */
    const slot = createBell();
    while (!signal.aborted) {
      const work = pick(channel);
      if (!work) {
        await bell.wait(IDLE_MS, signal);
        continue;
      }
      try {
        if (credit < 1) {
          const at = await budgets.take(channel, size, budget.perSecond, size, now());
          credit += size;
          const wait = at.getTime() - now().getTime();
          if (wait > 0) await slot.wait(wait, signal);
          if (signal.aborted) return;
          from = at.getTime();
        }
        // Slots missed while this machine stalled or nothing was to be sent are not made up for: the platform would see a burst.
        if (now().getTime() - from > LATEST_MS) credit = 0;
        if (credit < 1) continue;
        const items = await claim(work, channel, Math.floor(credit));
        credit -= items.length;
        if (items.length > 0) await sendBatch(sender, work, items);
        if (work.canaryLeft === undefined) continue;
        // The first results decide whether it goes on: they are looked at as soon as they are there.
        planning.wake();
        if (items.length === 0) await bell.wait(IDLE_MS, signal);
      } catch (error) {
        failed(channel)(error);
        await slot.wait(IDLE_MS, signal);
      }
    }
  }

  async function sendBatch(sender: Sender, work: Running, items: readonly LedgerItem[]): Promise<void> {
    const results = await Promise.all(
      items.map(async (item) => ({ recipient: item.recipient, result: await sendOne(sender, work, item) })),
    );
    for (let tries = 1; ; tries += 1) {
      try {
        await ledger.settle(work.id, results, now());
        return;
      } catch (error) {
        if (tries >= SETTLE_TRIES) throw error;
        await createBell().wait(50 * 2 ** tries, new AbortController().signal);
      }
    }
  }

  async function sendOne(sender: Sender, work: Running, item: LedgerItem): Promise<LedgerResult> {
    const channel = sender.name;
    try {
      const reply = announcementReply(work.frozen, item.language, item.area);
      const { platformIds } = await sender.send(item.person, reply);
      options.report({ channel, result: 'sent' });
      return { kind: 'sent', platformId: platformIds[0] ?? '' };
    } catch (error) {
      const result = resultOfFailure(error, item, now());
      options.report({ channel, result: result.kind, ...('code' in result ? { code: result.code } : {}), error });
      if (error instanceof Failure && error.code === 'rate-limited' && result.kind === 'retry')
        await budgets.push(channel, result.notBefore).catch(failed(channel));
      if (isHaltable(error)) await ledger.halt(work.id, 'unauthorised', now()).catch(failed(channel));
      return result;
    }
  }

  return {
    connect: (sender, budget) => void channels.set(sender.name, { sender, budget }),
    rates,
    wake: () => planning.wake(),
    async run(signal) {
      // Each loop listens for the end.
      setMaxListeners(0, signal);
      const loops = [...channels.keys()].flatMap((channel) =>
        Array.from({ length: LOOPS }, () => loop(channel, signal)),
      );
      await Promise.all([planning.run(signal), ...loops]);
    },
  };
}
