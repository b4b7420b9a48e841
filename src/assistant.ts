import { randomUUID } from 'node:crypto';
import { createDesk } from './cases/desk';
import { createKeeping, type Keeping } from './cases/keeping';
import type { Channel } from './channels/channel';
import { createDelivery, type ChannelBudget, type Delivery, type DeliveryReport } from './core/delivery';
import { createLanes, type Lanes, type TurnReport } from './core/lanes';
import type { Needs } from './core/needs';
import { waitText } from './core/steps/outlook-text';
import { createReminding, type Reminding } from './core/reminding';
import type { Incoming } from './core/message';
import type { Database } from './storage/database';
import { openStores, type Stores } from './storage/stores';

/** A running assistant: the inbox's lanes, and a delivery for each channel. */
export interface Assistant {
  readonly stores: Stores;
  readonly lanes: Lanes;
  readonly reminding: Reminding;
  /** Promises around cases. */
  readonly keeping: Keeping;
  /** Stores messages before anything else happens to them, then wakes the lanes. Returns how many were new. */
  accept(messages: readonly Incoming[]): Promise<number>;
  /** Adds a channel: what is meant for it leaves the outbox from now on. */
  connect(channel: Channel, budget: ChannelBudget): Delivery;
  /** Runs lanes and deliveries until `signal`; turns and sends in flight are finished first. */
  run(signal: AbortSignal): Promise<void>;
}

/** What an assistant is made of. */
export interface AssistantOptions {
  readonly database: Database;
  readonly needs: () => Needs;
  readonly now: () => Date;
  readonly turned: (report: TurnReport) => void;
  readonly delivered: (report: DeliveryReport) => void;
}

/** Wires the stores, the lanes and the channels of one process together. */
export function createAssistant(options: AssistantOptions): Assistant {
  const { now } = options;
  const stores = openStores(options.database);
  const desk = createDesk(stores);
  const needs = (): Needs => ({ ...options.needs(), personalData: stores.personalData, desk });
  const owner = randomUUID();
  const deliveries = new Map<string, Delivery>();
  const lanes = createLanes({
    inbox: stores.inbox,
    needs,
    owner,
    now,
    report: options.turned,
    replied: (channel) => deliveries.get(channel)?.wake(),
  });
  const reminding = createReminding({
    reminders: stores.reminders,
    needs,
    now,
    reminded: (channel) => deliveries.get(channel)?.wake(),
    failed: (error) => options.turned({ turn: '', channel: '', outcome: 'storage', ms: 0, error }),
  });
  const keeping = createKeeping({
    ...stores,
    desk,
    texts: () => ({ vi: needs().texts.vi.desk, en: needs().texts.en.desk }),
    wait: waitText,
    now,
    newId: () => needs().newId(),
    told: (channel) => deliveries.get(channel)?.wake(),
    failed: (error) => options.turned({ turn: '', channel: '', outcome: 'storage', ms: 0, error }),
  });
  return {
    stores,
    lanes,
    reminding,
    keeping,
    async accept(messages) {
      const fresh = await stores.inbox.accept(messages, now());
      if (fresh > 0) lanes.wake();
      return fresh;
    },
    connect(channel, budget) {
      const { outbox, budgets } = stores;
      const delivery = createDelivery({
        outbox,
        budgets,
        sender: channel,
        budget,
        owner,
        now,
        report: options.delivered,
      });
      deliveries.set(channel.name, delivery);
      return delivery;
    },
    async run(signal) {
      await Promise.all([
        lanes.run(signal),
        reminding.run(signal),
        keeping.run(signal),
        ...[...deliveries.values()].map((delivery) => delivery.run(signal)),
      ]);
      for (const delivery of deliveries.values()) while ((await delivery.runOnce()) > 0);
    },
  };
}
