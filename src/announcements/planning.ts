import { setImmediate } from 'node:timers/promises';
import type { AnnouncementDesk } from '../core/announcing';
import { createBell } from '../core/bell';
import type { Ledger, Running } from '../core/ledger';
import { estimateEnd, type Rates } from './estimating';
import { canaryIsOver, failsTooOften } from './halting';

/** What planning runs on. */
export interface PlanningOptions {
  readonly ledger: Ledger;
  readonly desk: Pick<AnnouncementDesk, 'start' | 'get' | 'countAudience'>;
  readonly now: () => Date;
  readonly rates: () => Rates;
  /** There may be something new to send. */
  readonly changed: () => void;
  readonly failed: (error: unknown) => void;
}

/** Decides what is sent: begins what is due, fills the ledger, looks at the first results, halts and ends. */
export interface Planning {
  /** What may be sent now, the urgent ones first. */
  running(): readonly Running[];
  wake(): void;
  step(): Promise<void>;
  run(signal: AbortSignal): Promise<void>;
}

const EVERY_MS = 500;
/** Subscribers looked at in one statement: some milliseconds, then others have their turn. */
const SLICE = 2_000;
/** The ledger is filled this far ahead of sending, so that the first are sent to at once and a pause leaves little behind. */
const AHEAD = 20_000;
const MARK_LOST_MS = 5_000;

/** Makes the planning of one process. */
export function createPlanning(options: PlanningOptions): Planning {
  const { ledger, now } = options;
  const bell = createBell();
  let running: readonly Running[] = [];
  let marked = -Infinity;

  async function step(): Promise<void> {
    const at = now();
    await ledger.turn(at);
    if (performance.now() - marked >= MARK_LOST_MS) {
      marked = performance.now();
      await ledger.markLost(at);
    }
    for (const id of await ledger.due(at)) await begin(id, options);
    running = await ledger.running(at);
    for (const one of running) await look(one);
    if (running.length > 0) options.changed();
  }

  async function look(one: Running): Promise<void> {
    if (failsTooOften(one)) return ledger.halt(one.id, 'failures', now());
    if (!one.complete && one.waiting < AHEAD) await fill(one);
    if (canaryIsOver(one)) {
      await ledger.passCanary(one.id);
      bell.ring();
    }
    if (one.complete && one.waiting === 0 && one.sending === 0) await ledger.finish(one.id, now());
    return undefined;
  }

  async function fill(one: Running): Promise<void> {
    for (let looked = 0; looked < 2 * AHEAD; looked += SLICE) {
      if (!(await ledger.materialise(one.id, SLICE, now()))) return;
      if (looked === 0) options.changed();
      await setImmediate();
    }
  }

  return {
    running: () => running,
    wake: () => bell.ring(),
    step,
    async run(signal) {
      while (!signal.aborted) {
        await step().catch(options.failed);
        await bell.wait(EVERY_MS, signal);
      }
    },
  };
}

/** Begins what is due, unless it cannot be over before it expires. */
async function begin(id: number, { desk, ledger, now, rates }: PlanningOptions): Promise<void> {
  const announcement = await desk.get(id);
  if (!announcement) return;
  const { content, urgent } = announcement;
  const { byChannel } = await desk.countAudience(content, urgent, now());
  const end = estimateEnd(now(), onlyConnected(byChannel, rates()), rates(), urgent);
  if (end === undefined || end.getTime() > Date.parse(content.expiresAt)) await ledger.halt(id, 'too-late', now());
  else await desk.start(id, now());
}

/** People on a channel that is not connected here wait without holding up the others. */
export function onlyConnected(
  byChannel: Readonly<Record<string, number>>,
  rates: Rates,
): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(byChannel).filter(([channel]) => Object.hasOwn(rates, channel)));
}
