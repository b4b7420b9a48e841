import type { AuditRecord } from './audit';
import type { Language } from './message';

/** An answer prepared for officers. `{number}`, `{office}`, `{officer}` and `{hours}` are filled in when it is taken. */
export interface CannedReply {
  readonly id: string;
  readonly title: string;
  readonly text: Readonly<Record<Language, string>>;
  readonly uses: number;
  readonly updatedBy: string;
  readonly updatedAt: Date;
}

/** What may stand in a canned reply. */
export const PLACEHOLDERS = ['number', 'office', 'officer', 'hours'] as const;

/** One of {@link PLACEHOLDERS}. */
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** Prepared answers in the database. */
export interface CannedReplies {
  /** The most used first. */
  all(): Promise<readonly CannedReply[]>;
  /** With its record in the audit log, both or neither. */
  save(reply: Pick<CannedReply, 'id' | 'title' | 'text'>, officer: string, record: AuditRecord): Promise<void>;
  /** The same; false, and nothing written, when there is none. */
  remove(id: string, record: AuditRecord): Promise<boolean>;
  /** Counts that one was sent. */
  used(id: string): Promise<void>;
}

/** Placeholders in a text that nobody fills in, for refusing it at once. */
export function unknownPlaceholders(text: string): readonly string[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)]
    .map((match) => match[1] ?? '')
    .filter((name) => !PLACEHOLDERS.some((known) => known === name));
}

/** A canned text with its placeholders filled in. */
export function filled(text: string, values: Readonly<Record<Placeholder, string>>): string {
  return text.replace(/\{([^{}]*)\}/g, (whole, name: string) =>
    PLACEHOLDERS.reduce((found, known) => (known === name ? values[known] : found), whole),
  );
}
