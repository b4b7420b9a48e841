import type { AuditRecord } from './audit';

/** What staff enter of the schedule: a mobile session, an office's opening hours, a public holiday. */
export type ScheduleKind = 'session' | 'hours' | 'holiday';

/** A row as staff entered it. */
export interface ScheduleRow {
  readonly id: string;
  readonly kind: ScheduleKind;
  /** Undefined: it takes away the row of the release that it `replaces`. */
  readonly data: unknown;
  /** The key of the row of the release that it stands for. */
  readonly replaces: string | undefined;
  readonly version: number;
  readonly changedBy: string;
  readonly changedAt: Date;
}

/** The schedule that staff keep, shared by all processes. */
export interface ScheduleRows {
  /** Grows with every change. */
  mark(): Promise<number>;
  all(): Promise<readonly ScheduleRow[]>;
  /** Stores a new row (`version` 0) or a change of the one read at `version`. False: somebody changed it meanwhile. */
  save(
    row: Pick<ScheduleRow, 'id' | 'kind' | 'data' | 'replaces' | 'version'>,
    by: string,
    record: AuditRecord,
  ): Promise<boolean>;
  /** Takes a row away; the release's row that it stood for is shown again. */
  remove(id: string, version: number, record: AuditRecord): Promise<boolean>;
}
