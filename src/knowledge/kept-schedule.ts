import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import type { z } from 'zod';
import type { ScheduleKind, ScheduleRow } from '../core/schedule-rows';
import { holidaySchema, hoursSchema, type Schedule, sessionSchema } from './schedule';

/** A row of the schedule as it holds now: entered by staff, or from the release and perhaps taken away. */
export interface KeptRow<T = unknown> {
  readonly kind: ScheduleKind;
  readonly data: T;
  /** What staff entered for it; undefined: as released. */
  readonly row: ScheduleRow | undefined;
  /** The key of the row of the release that it is or stands for. */
  readonly key: string | undefined;
  readonly removed: boolean;
}

const SCHEMAS = { session: sessionSchema, hours: hoursSchema, holiday: holidaySchema } as const;

/** Names a row of the release by what it says. */
export function releaseKey(data: unknown): string {
  return createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 16);
}

/** The released schedule with what staff entered laid over it, row by row, for the page that edits it. Rows that cannot be read are left out. */
export function keptRows(released: Schedule, rows: readonly ScheduleRow[]): readonly KeptRow[] {
  const standing = new Map(rows.flatMap((row) => (row.replaces === undefined ? [] : [[row.replaces, row] as const])));
  const base = { session: released.sessions, hours: released.hours, holiday: released.holidays };
  const fromRelease = (['session', 'hours', 'holiday'] as const).flatMap((kind) =>
    base[kind].map((data): KeptRow => {
      const key = releaseKey(data);
      const row = standing.get(key);
      if (row?.data === undefined) return { kind, data, row, key, removed: row !== undefined };
      return { kind, data: row.data, row, key, removed: false };
    }),
  );
  const keys = new Set(fromRelease.map(({ key }) => key));
  const entered = rows
    .filter((row) => row.data !== undefined && (row.replaces === undefined || !keys.has(row.replaces)))
    .map((row): KeptRow => ({ kind: row.kind, data: row.data, row, key: undefined, removed: false }));
  return [...fromRelease, ...entered].filter(({ kind, data }) => SCHEMAS[kind].safeParse(data).success);
}

/** The schedule that answers are given from. */
export function keptSchedule(released: Schedule, rows: readonly ScheduleRow[]): Schedule {
  const kept = keptRows(released, rows).filter(({ removed }) => !removed);
  return {
    checkedOn: released.checkedOn,
    sessions: of('session', sessionSchema),
    hours: of('hours', hoursSchema),
    holidays: of('holiday', holidaySchema),
  };

  function of<T>(kind: ScheduleKind, schema: z.ZodType<T>): T[] {
    return kept.filter((row) => row.kind === kind).map(({ data }) => schema.parse(data));
  }
}

/** A schedule as `schedule.yaml` holds it. */
export function scheduleText(schedule: Schedule): string {
  return `# Opening hours, mobile sessions and days off, as staff keep them.\n${stringify(schedule, { lineWidth: 0 })}`;
}
