import { repeating } from '../core/repeating';
import type { CaseChange, CaseFile, CaseRefusal, Cases } from '../core/cases';
import type { Outlook } from '../core/desk';
import type { DeskTexts } from '../core/desk-texts';
import type { Language } from '../core/message';
import type { Office, Offices, StoredOffice } from '../core/office';
import { hasHours } from '../core/office-hours';
import { hoursOf, promises } from './desk';
import { WARN_MS } from './keeping';
import { officeOf } from './office-choice';
import { assistantSays } from './telling';

/** What following the offices' hours runs on. */
export interface ChangedHoursOptions {
  readonly cases: Pick<Cases, 'promised' | 'queue' | 'lines' | 'change'>;
  readonly offices: Pick<Offices, 'all'>;
  /** Grows with every change of the days off that all offices share. */
  readonly daysOffMark: () => number;
  readonly texts: () => Readonly<Record<Language, DeskTexts>>;
  readonly now: () => Date;
  /** Called when a message was put into the outbox. */
  readonly told: (channel: string) => void;
  readonly failed: (error: unknown) => void;
}

/** Follows what staff enter of hours and days off: open cases' promises move with it, and who waits is told. */
export interface ChangedHours {
  /** Looks whether hours changed; returns how many cases moved and people were told. */
  runOnce(): Promise<number>;
  /** Looks every three seconds until `signal`. */
  run(signal: AbortSignal): Promise<void>;
}

const PAUSE_MS = 3_000;
const SLICE = 100;
const MOST_TOLD = 1_000;

/**
 * Makes the following of one process; several may share the store, nobody is told twice. The first look after a start only moves
 * promises: what people were told before is not known.
 */
export function createChangedHours(options: ChangedHoursOptions): ChangedHours {
  const { offices, failed } = options;
  let seen: readonly StoredOffice[] | undefined;

  async function runOnce(): Promise<number> {
    const all = await offices.all();
    if (seen && hoursText(seen) === hoursText(all)) return 0;
    const now = options.now();
    const moved = await movePromises(options, all, now);
    const told = seen ? await tellWaiting(options, { before: seen, after: all }, now) : 0;
    seen = all;
    return moved + told;
  }

  return {
    runOnce,
    run: (signal) => repeating(runOnce, { pauseMs: PAUSE_MS, failed }, signal),
  };
}

function hoursText(all: readonly StoredOffice[]): string {
  return JSON.stringify(all.map(({ office }) => office));
}

async function movePromises(
  { cases }: ChangedHoursOptions,
  offices: readonly StoredOffice[],
  now: Date,
): Promise<number> {
  let moved = 0;
  let files = await cases.promised(0, SLICE);
  while (files.length > 0) {
    for (const file of files) {
      const office = officeOf(offices, file.office);
      if (!office || !hasHours(office)) continue;
      const due = promises(office, await promisedAt(cases, file));
      const decide = (current: CaseFile): CaseChange | CaseRefusal =>
        current.office === file.office ? rescheduled(current, due, now) : 'unchanged';
      if ((await cases.change(file.id, decide, { now })).kind === 'done') moved += 1;
    }
    files = await cases.promised(files.at(-1)?.number ?? 0, SLICE);
  }
  return moved;
}

/** The clock runs since the case was opened, or since it came to its office. */
async function promisedAt(cases: Pick<Cases, 'lines'>, file: CaseFile): Promise<Date> {
  const lines = await cases.lines(file.id, 0);
  return lines.findLast(({ event }) => event === 'moved')?.at ?? file.openedAt;
}

/** A first answer that was given keeps its promise; what was warned of and is far again is warned of anew. */
function rescheduled(file: CaseFile, due: ReturnType<typeof promises>, now: Date): CaseChange | 'unchanged' {
  if (file.status !== 'waiting' && file.status !== 'attended') return 'unchanged';
  const replyDue = file.firstReplyAt || !file.replyDue ? file.replyDue : due.replyDue;
  const closeDue = file.closeDue && due.closeDue;
  if (sameMoment(replyDue, file.replyDue) && sameMoment(closeDue, file.closeDue)) return 'unchanged';
  const warnedOf = { none: undefined, reply: replyDue, close: closeDue }[file.warned];
  const near = warnedOf !== undefined && warnedOf.getTime() <= now.getTime() + WARN_MS;
  return {
    set: { replyDue: replyDue ?? null, closeDue: closeDue ?? null, warned: near ? file.warned : 'none' },
    lines: [{ kind: 'event', event: 'rescheduled', author: '', text: '' }],
  };
}

function sameMoment(one: Date | undefined, other: Date | undefined): boolean {
  return one?.getTime() === other?.getTime();
}

interface Change {
  readonly before: readonly StoredOffice[];
  readonly after: readonly StoredOffice[];
}

/** Who waits is told when staff are back if that has become another moment; that the office is open again, the keeping tells. */
async function tellWaiting(options: ChangedHoursOptions, { before, after }: Change, now: Date): Promise<number> {
  let told = 0;
  // The same closure entered once more is told once more.
  const state = `${options.daysOffMark()}.${after.reduce((sum, { version }) => sum + version, 0)}`;
  for (const file of await options.cases.queue(MOST_TOLD)) {
    const hours = known(officeOf(after, file.office), now);
    if (hours.kind !== 'closed' || sameHours(hours, known(officeOf(before, file.office), now))) continue;
    if (await tell(options, file, { ...hours, state }, now)) told += 1;
  }
  return told;
}

function known(office: Office | undefined, now: Date): Outlook['hours'] {
  return office && hasHours(office) ? hoursOf(office, now) : { kind: 'unknown' };
}

function sameHours(one: Outlook['hours'], other: Outlook['hours']): boolean {
  if (one.kind !== 'closed' || other.kind !== 'closed') return one.kind === other.kind;
  return sameMoment(one.opensAt, other.opensAt) && one.uncertain === other.uncertain;
}

async function tell(
  { cases, texts, told }: ChangedHoursOptions,
  file: CaseFile,
  { opensAt, uncertain, state }: Extract<Outlook['hours'], { kind: 'closed' }> & { readonly state: string },
  now: Date,
): Promise<boolean> {
  const decide = (current: CaseFile): CaseChange | 'unchanged' => {
    if (current.status !== 'waiting' || current.office !== file.office) return 'unchanged';
    const desk = texts()[current.language];
    const text = desk.hoursChanged(opensAt && desk.moment(opensAt, now), uncertain);
    return { set: { toldPlace: null }, lines: [], replies: assistantSays(text, desk, current.language) };
  };
  const once = `hours:${file.id}:${opensAt?.getTime() ?? ''}:${uncertain}:${state}`;
  const result = await cases.change(file.id, decide, { now, once });
  if (result.kind !== 'done') return false;
  told(file.channel);
  return true;
}
