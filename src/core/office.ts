import { z } from 'zod';
import type { AuditRecord } from './audit';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as YYYY-MM-DD');
const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time as HH:MM');
const both = z.object({ vi: z.string().min(1).max(200), en: z.string().min(1).max(200) });

/** Half a day in which an office is open, local time: `{ from: '07:30', to: '11:30' }`. Lunch is the gap between two of them. */
const block = z.object({ from: time, to: time }).refine(({ from, to }) => from < to, 'ends before it begins');
const blocks = z
  .array(block)
  .max(6)
  .refine(
    (all) => all.every((one, at) => at === 0 || (all[at - 1]?.to ?? '') <= one.from),
    'overlap or are out of order',
  );

const closure = z
  .object({
    from: day,
    to: day,
    kind: z.enum(['tet', 'holiday', 'other']).default('holiday'),
    name: both,
  })
  .refine(({ from, to }) => from <= to, 'ends before it begins');

/** Monday to Sunday as the keys of a week. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** One of {@link WEEKDAYS}. */
export type Weekday = (typeof WEEKDAYS)[number];

/**
 * An office (unit) whose staff take cases: its week, its days off, its extra working days and its promises. Entered and changed
 * by staff; nothing in it is guessed. Days are local (Asia/Ho_Chi_Minh). Public holidays by the Labour Code 2019, Art. 112, whose
 * days off for Tết the Government announces every year: they must be entered for each year.
 */
export const officeSchema = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'small letters, digits and hyphens'),
  name: both,
  week: z.partialRecord(z.enum(WEEKDAYS), blocks).default({}),
  /** Days on which it is closed, both ends included. */
  closures: z.array(closure).max(400).default([]),
  /** Days with hours of their own, whatever the week says: a Saturday worked instead of a bridge day. */
  extra: z.array(z.object({ day, blocks })).max(400).default([]),
  /** Within how many minutes of open time the first answer is promised, and the end. */
  replyMinutes: z.number().int().min(1).max(10_000).default(30),
  closeMinutes: z.number().int().min(1).max(100_000).default(960),
});

/** See {@link officeSchema}. */
export type Office = z.infer<typeof officeSchema>;

/** An office as stored; `version` counts changes, for compare-and-set. */
export interface StoredOffice {
  readonly office: Office;
  readonly version: number;
  readonly updatedAt: Date;
  readonly updatedBy: string;
}

/** Offices as staff keep them. */
export interface Offices {
  /** All of them, in the order they were made; the first one takes cases that nothing else is known of. */
  all(): Promise<readonly StoredOffice[]>;
  /**
   * Stores a new office (`version` 0) or a change of the one read at `version`, with the record in the audit log, both or neither.
   * False, and nothing written: somebody changed it meanwhile.
   */
  save(office: Office, version: number, by: string, now: Date, record?: AuditRecord): Promise<boolean>;
}

/** Days on which all offices are closed, beside their own. */
export type DaysOff = readonly Pick<Office['closures'][number], 'from' | 'to' | 'kind' | 'name'>[];

/** Offices as they are open: with the public holidays that staff keep for all of them. */
export function withDaysOff(offices: Pick<Offices, 'all'>, daysOff: () => DaysOff): Pick<Offices, 'all'> {
  return {
    async all() {
      const common = daysOff().map(({ from, to, kind, name }) => ({ from, to, kind, name }));
      const stored = await offices.all();
      return stored.map((one) => ({
        ...one,
        office: { ...one.office, closures: [...one.office.closures, ...common] },
      }));
    },
  };
}
