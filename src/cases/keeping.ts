import type { Approvals, HeldAnswer } from '../core/approvals';
import { repeating } from '../core/repeating';
import type { CaseChange, CaseFile, Cases } from '../core/cases';
import type { Desk, Outlook } from '../core/desk';
import type { DeskTexts } from '../core/desk-texts';
import type { Language } from '../core/message';
import { assistantSays } from './telling';

/** What keeping runs on. */
export interface KeepingOptions {
  readonly cases: Pick<Cases, 'due' | 'queue' | 'change'>;
  readonly approvals: Pick<Approvals, 'expired' | 'settle'>;
  readonly desk: Desk;
  readonly texts: () => Readonly<Record<Language, DeskTexts>>;
  /** The expected wait in words. */
  readonly wait: (desk: DeskTexts, outlook: Outlook, now: Date) => string | undefined;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Called when a message was put into the outbox. */
  readonly told: (channel: string) => void;
  readonly failed: (error: unknown) => void;
}

/** Keeps the promises around cases: wakes what was put aside, warns before a promise is missed, tells people that they moved up. */
export interface Keeping {
  /** Does all that is due. Returns how many things were done. */
  runOnce(): Promise<number>;
  /** Looks every fifteen seconds until `signal`. */
  run(signal: AbortSignal): Promise<void>;
}

const PAUSE_MS = 15_000;
const MOST_AT_ONCE = 100;
/** Staff are warned this long before a promise is missed. */
export const WARN_MS = 10 * 60_000;
const MOST_QUEUED = 1_000;

/** Makes the keeping of one process; several may share the store. */
export function createKeeping(options: KeepingOptions): Keeping {
  const { cases, approvals } = options;

  async function runOnce(): Promise<number> {
    const now = options.now();
    let done = 0;
    for (const file of await cases.due(now, new Date(now.getTime() + WARN_MS), MOST_AT_ONCE))
      if ((await cases.change(file.id, (current) => wakeOrWarn(current, now), { now })).kind === 'done') done += 1;
    done += await tellPlaces(options, now);
    for (const held of await approvals.expired(now, MOST_AT_ONCE)) if (await passOn(held, options, now)) done += 1;
    return done;
  }

  return {
    runOnce,
    run: (signal) => repeating(runOnce, { pauseMs: PAUSE_MS, failed: options.failed }, signal),
  };
}

function wakeOrWarn(file: CaseFile, now: Date): CaseChange | 'unchanged' {
  const warnBefore = now.getTime() + WARN_MS;
  if (file.status !== 'waiting' && file.status !== 'attended') return 'unchanged';
  const event = (name: 'woken' | 'late', text: string): CaseChange['lines'] => [
    { kind: 'event', event: name, author: '', text },
  ];
  if (file.snoozedUntil && file.snoozedUntil <= now) return { set: { snoozedUntil: null }, lines: event('woken', '') };
  const { replyDue, closeDue, warned } = file;
  if (closeDue && closeDue.getTime() <= warnBefore && warned !== 'close')
    return { set: { warned: 'close' }, lines: event('late', 'close') };
  if (!file.firstReplyAt && replyDue && replyDue.getTime() <= warnBefore && warned === 'none')
    return { set: { warned: 'reply' }, lines: event('late', 'reply') };
  return 'unchanged';
}

/**
 * Tells people that they moved up: when they are next, when half of those before them are gone, and once when the office opens.
 * Each place is told once, because it is noted in the transaction that tells it.
 */
async function tellPlaces(options: KeepingOptions, now: Date): Promise<number> {
  let told = 0;
  let office = '';
  let place = 0;
  for (const file of await options.cases.queue(MOST_QUEUED)) {
    place = file.office === office ? place + 1 : 1;
    ({ office } = file);
    if (!worthTelling(file.toldPlace, place)) continue;
    const outlook = await options.desk.waitingOutlook(file.id, now);
    if (!outlook || outlook.hours.kind !== 'open') continue;
    if (await tellPlace(file, outlook, options, now)) told += 1;
  }
  return told;
}

async function tellPlace(file: CaseFile, outlook: Outlook, options: KeepingOptions, now: Date): Promise<boolean> {
  const result = await options.cases.change(
    file.id,
    (current) => {
      if (current.status !== 'waiting' || !worthTelling(current.toldPlace, outlook.place)) return 'unchanged';
      const desk = options.texts()[current.language];
      const text = desk.moved(outlook.place, options.wait(desk, outlook, now));
      return { set: { toldPlace: outlook.place }, lines: [], replies: assistantSays(text, desk, current.language) };
    },
    { now },
  );
  if (result.kind !== 'done') return false;
  options.told(file.channel);
  return true;
}

/** Not every step: that would be a message a minute in a long queue. */
function worthTelling(told: number | undefined, place: number): boolean {
  if (told === undefined) return true;
  return place < told && (place === 1 || place <= told / 2);
}

/** An answer that nobody looked at in time: its question becomes a case, and the person is told so. */
async function passOn(held: HeldAnswer, options: KeepingOptions, now: Date): Promise<boolean> {
  const desk = options.texts()[held.language];
  const settled = await options.approvals.settle(
    held.id,
    {
      status: 'expired',
      by: '',
      replies: assistantSays(desk.heldTooLong, desk, held.language),
      openCase: {
        kind: 'open-case',
        id: options.newId(),
        reason: 'unapproved',
        language: held.language,
        about: held.article,
        office: held.office,
      },
    },
    now,
  );
  if (settled) options.told(held.channel);
  return settled;
}
