/** What one change of state says of itself: what was done, on what, and why. No names of residents, no texts, no identifiers. */
export interface AuditEntry {
  /** A short word that stays the same: `case.claim`, `announcement.approve`, `refused`. */
  readonly action: string;
  /** What it was done on, as kind and id: `case:7f3…`. */
  readonly subject: string;
  /** The reason that the officer gave. */
  readonly why?: string;
  readonly details?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

/** An entry with who and when: complete. Stores write it in the same transaction as the change. */
export interface AuditRecord extends AuditEntry {
  readonly at: Date;
  /** The officer's id; undefined: the product itself, or somebody who is not logged in. */
  readonly officer: string | undefined;
}

/** A record as it is read back. */
export interface AuditLine extends AuditRecord {
  /** Grows with time. */
  readonly id: number;
}

/** Which records are asked for; all that is left out does not limit. */
export interface AuditFilter {
  readonly officer?: string;
  /** The action itself or, with a dot at the end, all that begin with it. */
  readonly action?: string;
  readonly subject?: string;
  readonly from?: Date;
  /** Before this moment. */
  readonly until?: Date;
}

/** The audit log: append only, which the database itself enforces. */
export interface AuditLog {
  write(record: AuditRecord): Promise<void>;
  /** The newest first, those with smaller ids than `before`, at most `most`. */
  read(filter: AuditFilter, most: number, before?: number): Promise<readonly AuditLine[]>;
  /** All actions that were ever written. */
  actions(): Promise<readonly string[]>;
}
