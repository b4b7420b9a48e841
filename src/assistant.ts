import { randomUUID } from 'node:crypto';
import { createSending, type Sending } from './announcements/sending';
import { createDesk } from './cases/desk';
import { type ChangedHours, createChangedHours } from './cases/changed-hours';
import { createKeeping, type Keeping } from './cases/keeping';
import type { Channel } from './channels/channel';
import { createDelivery, type ChannelBudget, type Delivery, type DeliveryReport } from './core/delivery';
import { createLanes, type Lanes, type TurnReport } from './core/lanes';
import { createListening, type HearingReport, type Listening } from './core/listening';
import type { Needs } from './core/needs';
import { withDaysOff, type DaysOff, type Offices } from './core/office';
import { waitText } from './core/steps/outlook-text';
import { createReminding, type Reminding } from './core/reminding';
import type { Incoming, Language, SecretKind } from './core/message';
import { createSounding } from './core/sounding';
import { spokenTogether } from './core/spoken-together';
import { mayBeHeard } from './core/spoken-message';
import type { FetchSound } from './core/unheard';
import type { Hearing, Speaking } from './core/voice';
import type { Database } from './storage/database';
import { openStores, type Stores } from './storage/stores';

/** A running assistant: the inbox's lanes, and a delivery for each channel. */
export interface Assistant {
  readonly stores: Stores;
  readonly lanes: Lanes;
  readonly reminding: Reminding;
  /** Left out: it cannot hear. */
  readonly listening?: Listening;
  /** Offices as they are open, public holidays included. */
  readonly offices: Pick<Offices, 'all'>;
  /** Promises around cases. */
  readonly keeping: Keeping;
  /** Promises and people that follow what staff enter of hours. */
  readonly changedHours: ChangedHours;
  /** Stores messages before anything else happens to them, then wakes the lanes. Returns how many were new. */
  accept(messages: readonly Incoming[]): Promise<number>;
  /** Says that something was stored beside a turn: for a channel's outbox, and for conversations that go on. */
  wake(channel: string): void;
  /** Adds a channel: what is meant for it leaves the outbox from now on. `fetchSound` gets the sound of its voice messages. */
  connect(channel: Channel, budget: ChannelBudget, fetchSound?: FetchSound): Delivery;
  /** The delivery of sounds to a channel, when there is one. */
  soundsFor(channel: string): Delivery | undefined;
  /** Mass sendings: what is connected gets announcements too. */
  readonly sending: Sending;
  /** Runs lanes and deliveries until `signal`; turns and sends in flight are finished first. */
  run(signal: AbortSignal): Promise<void>;
}

/** Ears and voice, and what they need. */
export interface VoiceParts {
  readonly hearing: Hearing;
  readonly speaking: Speaking;
  /** Words that are likely, for the recogniser. */
  readonly hints: (language: Language) => readonly string[];
  readonly mask: (transcript: string) => { readonly text: string; readonly found: readonly SecretKind[] };
  readonly heard: (report: HearingReport) => void;
}

/** What an assistant is made of. */
export interface AssistantOptions {
  readonly database: Database;
  readonly needs: () => Needs;
  readonly now: () => Date;
  readonly turned: (report: TurnReport) => void;
  readonly delivered: (report: DeliveryReport) => void;
  /** Public holidays, asked for at each look. */
  readonly daysOff?: () => DaysOff;
  /** Grows with every change of them. */
  readonly daysOffMark?: () => number;
  /** Left out: neither hears nor speaks. */
  readonly voice?: VoiceParts;
}

interface Connected {
  readonly channel: Channel;
  readonly delivery: Delivery;
  readonly sounding?: Delivery;
  readonly fetchSound?: FetchSound;
}

/** Wires the stores, the lanes and the channels of one process together. */
export function createAssistant(options: AssistantOptions): Assistant {
  const { now, voice } = options;
  const stores = openStores(options.database);
  const offices = withDaysOff(stores.offices, options.daysOff ?? (() => []));
  const desk = createDesk({ ...stores, offices });
  const owner = randomUUID();
  const connected = new Map<string, Connected>();
  const wake = (channel: string): void => connected.get(channel)?.delivery.wake();
  const own = (): Needs => ({
    ...options.needs(),
    personalData: stores.personalData,
    subscriptions: stores.subscriptions,
    staffChats: stores.staffChats,
    desk,
  });
  const needs = voice ? () => withVoice(own(), voice, connected) : own;
  const lanes: Lanes = createLanes({
    inbox: stores.inbox,
    needs,
    owner,
    now,
    report: options.turned,
    replied: wake,
    toHear: () => listening?.wake(),
  });
  const listening = voice?.hearing.configured === true ? listeningOf(voice) : undefined;
  const reminding = createReminding({
    reminders: stores.reminders,
    needs,
    now,
    reminded: wake,
    failed: (error) => options.turned({ turn: '', channel: '', outcome: 'storage', ms: 0, error }),
  });

  function listeningOf({ hearing, hints, mask, heard }: VoiceParts): Listening {
    return createListening({
      voices: stores.unheard,
      sounds: stores.soundsIn,
      hearing,
      hints,
      permitted: (conversation) => mayBeHeard(conversation, needs()),
      mask,
      fetchSound: (channel) => connected.get(channel)?.fetchSound,
      showListening: async (channel, person) => connected.get(channel)?.channel.typing?.(person),
      owner,
      now,
      report: heard,
      heard: () => lanes.wake(),
    });
  }

  function connect(channel: Channel, budget: ChannelBudget, fetchSound?: FetchSound): Delivery {
    const { outbox, budgets } = stores;
    const speaks = voice?.speaking.configured === true && channel.abilities.voiceOut === 'note';
    const sender = speaks ? spokenTogether(channel, voice.speaking) : channel;
    const common = { outbox, budgets, sender, budget, owner, now, report: options.delivered };
    const sounding = speaks
      ? createSounding({ ...common, speaking: voice.speaking, textFollows: () => wake(channel.name) })
      : undefined;
    const delivery = createDelivery({ ...common, ...(sounding ? { soundFollows: () => sounding.wake() } : {}) });
    connected.set(channel.name, {
      channel,
      delivery,
      ...(sounding ? { sounding } : {}),
      ...(fetchSound ? { fetchSound } : {}),
    });
    if (channel.abilities.mayWriteFirst) sending.connect(sender, budget);
    return delivery;
  }

  const keeping = createKeeping({
    ...stores,
    desk,
    texts: () => ({ vi: needs().texts.vi.desk, en: needs().texts.en.desk }),
    wait: waitText,
    now,
    newId: () => needs().newId(),
    told: wake,
    failed: (error) => options.turned({ turn: '', channel: '', outcome: 'storage', ms: 0, error }),
  });
  const changedHours = createChangedHours({
    cases: stores.cases,
    offices,
    daysOffMark: options.daysOffMark ?? (() => 0),
    texts: () => ({ vi: needs().texts.vi.desk, en: needs().texts.en.desk }),
    now,
    told: wake,
    failed: (error) => options.turned({ turn: '', channel: '', outcome: 'storage', ms: 0, error }),
  });
  const sending = createSending({
    ledger: stores.ledger,
    desk: stores.announcements,
    budgets: stores.budgets,
    owner,
    now,
    report: options.delivered,
  });
  return {
    stores,
    sending,
    lanes,
    reminding,
    ...(listening ? { listening } : {}),
    offices,
    keeping,
    changedHours,
    async accept(messages) {
      const fresh = await stores.inbox.accept(messages, now());
      if (fresh > 0) lanes.wake();
      return fresh;
    },
    wake(channel) {
      wake(channel);
      lanes.wake();
    },
    connect,
    soundsFor: (channel) => connected.get(channel)?.sounding,
    async run(signal) {
      const all = [...connected.values()];
      await Promise.all([
        lanes.run(signal),
        reminding.run(signal),
        sending.run(signal),
        listening?.run(signal),
        ...all.map(({ delivery }) => delivery.run(signal)),
        ...all.map(({ sounding }) => sounding?.run(signal)),
        keeping.run(signal),
        changedHours.run(signal),
      ]);
      for (const { delivery } of all) while ((await delivery.runOnce()) > 0);
    },
  };
}

/** What can be heard and said is known only once the channels are connected. */
function withVoice(
  needs: Needs,
  { hearing, speaking }: VoiceParts,
  connected: ReadonlyMap<string, { readonly channel: Channel }>,
): Needs {
  const speaks = (channel: string): boolean =>
    speaking.configured && (connected.get(channel)?.channel.abilities.voiceOut ?? 'none') !== 'none';
  return { ...needs, voice: { hears: hearing.configured, speaks, longestSeconds: hearing.mostSeconds } };
}
