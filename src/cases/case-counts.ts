import type { CaseFile } from '../core/cases';
import { waitStep, type Count } from '../core/figures';
import type { Office } from '../core/office';
import { hasHours, openTimeBetween } from '../core/office-hours';

/** When something is done to a case, and the office whose clock counts. */
export interface Clock {
  readonly now: Date;
  readonly office: (file: CaseFile) => Office | undefined;
}

/** Open milliseconds since the case was opened; all time where the office has no hours. */
export function openTime(file: CaseFile, { now, office }: Clock): number {
  const of = office(file);
  if (of && hasHours(of)) return openTimeBetween(of, file.openedAt, now);
  return Math.max(0, now.getTime() - file.openedAt.getTime());
}

/** What the first answer adds to the figures: the wait, and whether the promise was kept. */
export function firstReplyCounts(file: CaseFile, clock: Clock): readonly Count[] {
  const ms = openTime(file, clock);
  return [
    { name: 'first-reply', label: waitStep(ms), n: 1 },
    { name: 'first-reply-ms', label: file.channel, n: Math.round(ms) },
    ...promise('first-reply', file.replyDue, clock.now),
  ];
}

/** What the end adds to the figures. */
export function closingCounts(file: CaseFile, clock: Clock): readonly Count[] {
  return [
    { name: 'case-closed', label: file.firstReplyAt ? 'answered' : 'unanswered', n: 1 },
    { name: 'close-ms', label: file.channel, n: Math.round(openTime(file, clock)) },
    ...promise('close', file.closeDue, clock.now),
  ];
}

function promise(label: string, due: Date | undefined, now: Date): readonly Count[] {
  return due ? [{ name: 'sla', label, other: now <= due ? 'kept' : 'missed', n: 1 }] : [];
}
