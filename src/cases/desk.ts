import type { Approvals } from '../core/approvals';
import type { Cases } from '../core/cases';
import type { Desk, Outlook } from '../core/desk';
import type { Office, Offices } from '../core/office';
import { afterOpenTime, hasHours, isOpen, localDay, opensAt, tetUnknown } from '../core/office-hours';
import { MAIN_OFFICE, officeOf } from './office-choice';

/** What the desk runs on. */
export interface DeskOptions {
  readonly cases: Pick<Cases, 'waiting' | 'place' | 'pace' | 'find'>;
  readonly offices: Pick<Offices, 'all'>;
  readonly approvals: Pick<Approvals, 'topics'>;
}

const MINUTE_MS = 60_000;
/** Waits of the last two weeks tell about today; fewer than three tell nothing. */
const PACE_MS = 14 * 86_400_000;
const FEWEST_WAITS = 3;
/** Articles under approval are read again after this long. */
const TOPICS_MS = 5_000;
/** Open time in which an officer should have decided on an answer. */
const APPROVAL_MS = 4 * 3_600_000;

/** What may honestly be told of staff: from the queue as it stands, the offices' hours as entered, and the last cases' waits. */
export function createDesk(options: DeskOptions): Desk {
  const { cases, offices } = options;
  const topics = remembered(() => options.approvals.topics(), TOPICS_MS);

  const office = async (id?: string): Promise<Office | undefined> => officeOf(await offices.all(), id);

  async function outlookAt(of: Office | undefined, id: string, place: number, now: Date): Promise<Outlook> {
    const common = { office: id, place };
    if (!of || !hasHours(of))
      return { ...common, hours: { kind: 'unknown' }, ...(await waitOf(undefined, id, place, now)) };
    return {
      ...common,
      hours: hoursOf(of, now),
      ...(isOpen(of, now) ? await waitOf(of, id, place, now) : {}),
      ...promises(of, now),
    };
  }

  async function waitOf(of: Office | undefined, id: string, place: number, now: Date): Promise<Partial<Outlook>> {
    const { waits } = await cases.pace(id, new Date(now.getTime() - PACE_MS));
    if (waits.length < FEWEST_WAITS) return {};
    const waitMs = median(waits.map(({ ms, place: from }) => ms / Math.max(1, from))) * place;
    const at = of && afterOpenTime(of, now, waitMs);
    return at && localDay(at) !== localDay(now) ? { waitMs, turnAt: at } : { waitMs };
  }

  return {
    async outlook(now, { urgent }) {
      const of = await office();
      const id = of?.id ?? MAIN_OFFICE;
      const queue = await cases.waiting(id);
      return outlookAt(of, id, (urgent ? queue.urgent : queue.all) + 1, now);
    },
    async waitingOutlook(caseId, now) {
      const place = await cases.place(caseId);
      const file = place === undefined ? undefined : await cases.find(caseId);
      return place === undefined || !file ? undefined : outlookAt(await office(file.office), file.office, place, now);
    },
    async hours(id, now) {
      const of = await office(id);
      return of && hasHours(of) ? hoursOf(of, now) : { kind: 'unknown' };
    },
    async holds(article, now) {
      if (!(await topics(now)).some((topic) => topic.article === article)) return undefined;
      const of = await office();
      const expires = of && hasHours(of) ? afterOpenTime(of, now, APPROVAL_MS) : undefined;
      return { office: of?.id ?? MAIN_OFFICE, expires: expires ?? new Date(now.getTime() + APPROVAL_MS) };
    },
  };
}

/** When the first answer and the end are due for a case that begins to wait at `now`. */
export function promises(office: Office, now: Date): { readonly replyDue?: Date; readonly closeDue?: Date } {
  const replyDue = afterOpenTime(office, now, office.replyMinutes * MINUTE_MS);
  const closeDue = afterOpenTime(office, now, office.closeMinutes * MINUTE_MS);
  return { ...(replyDue ? { replyDue } : {}), ...(closeDue ? { closeDue } : {}) };
}

/** Whether an office with hours is open, or when it opens. */
export function hoursOf(office: Office, now: Date): Outlook['hours'] {
  if (isOpen(office, now)) return { kind: 'open' };
  const next = opensAt(office, now);
  return { kind: 'closed', ...(next ? { opensAt: next } : {}), uncertain: tetUnknown(office, next ?? now) };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function remembered<T>(read: () => Promise<T>, ms: number): (now: Date) => Promise<T> {
  let at = -Infinity;
  let value: Promise<T> | undefined;
  return (now) => {
    const old = Math.abs(now.getTime() - at) >= ms;
    if (value === undefined || old) {
      at = now.getTime();
      value = read();
      value.catch(() => (at = -Infinity));
    }
    return value;
  };
}
