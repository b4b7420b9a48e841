import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { CaseContext, CaseFile, CaseLine, CasePatch } from '../core/cases';
import type { CaseFileTable, CaseNoteTable } from './schema-cases';

/** A case as stored; `labels` joined by line breaks. */
export type CaseRow = Omit<Selectable<CaseFileTable>, 'search' | 'told_closed_at' | 'opened_place'>;

const contextSchema = z.object({
  dialog: z
    .object({
      name: z.string(),
      title: z.string(),
      asked: z.string().optional(),
      answers: z.record(z.string(), z.string()),
    })
    .optional(),
  topic: z.object({ article: z.string(), section: z.string() }).optional(),
});

/** A case as core knows it. */
export function caseFile(row: CaseRow, labels: readonly string[]): CaseFile {
  return {
    id: row.id,
    number: row.number,
    channel: row.channel,
    conversationKey: row.conversation_key ?? undefined,
    person: row.person ?? undefined,
    reason: row.reason,
    about: row.about,
    context: contextOf(row.context),
    language: row.language,
    office: row.office,
    urgent: row.urgent === 1,
    status: row.status,
    assignee: row.assignee_id === null ? undefined : { id: row.assignee_id, name: row.assignee_name ?? '' },
    openedAt: new Date(row.opened_at),
    claimedAt: moment(row.claimed_at),
    firstReplyAt: moment(row.first_reply_at),
    closedAt: moment(row.closed_at),
    replyDue: moment(row.reply_due),
    closeDue: moment(row.close_due),
    snoozedUntil: moment(row.snoozed_until),
    lastPersonAt: new Date(row.last_person_at),
    lastStaffAt: moment(row.last_staff_at),
    wish: row.wish ?? undefined,
    labels,
    legalHold: row.legal_hold === 1,
    reopened: row.reopened,
    rated: row.rated === 1,
    toldPlace: row.told_place ?? undefined,
    warned: row.warned,
  };
}

/** What a change writes into the case's row; labels are rows of their own. */
export function patchColumns(set: CasePatch): Partial<CaseRow> {
  const columns: Record<string, string | number | null> = {};
  for (const [name, column] of COLUMNS) {
    const value = set[name];
    if (value !== undefined) columns[column] = stored(value);
  }
  if (set.assignee !== undefined) {
    columns['assignee_id'] = set.assignee?.id ?? null;
    columns['assignee_name'] = set.assignee?.name ?? null;
  }
  return columns;
}

/** A line of a case's record as core knows it. */
export function caseLine(
  row: Pick<Selectable<CaseNoteTable>, 'id' | 'at' | 'author' | 'text' | 'kind' | 'event'>,
): CaseLine {
  const { id, at, author, text, kind, event } = row;
  return { id, at: new Date(at), author, text, kind, ...(event === null ? {} : { event }) };
}

const COLUMNS = [
  ['status', 'status'],
  ['office', 'office'],
  ['urgent', 'urgent'],
  ['claimedAt', 'claimed_at'],
  ['waitedMs', 'waited_ms'],
  ['firstReplyAt', 'first_reply_at'],
  ['closedAt', 'closed_at'],
  ['replyDue', 'reply_due'],
  ['closeDue', 'close_due'],
  ['snoozedUntil', 'snoozed_until'],
  ['lastStaffAt', 'last_staff_at'],
  ['legalHold', 'legal_hold'],
  ['reopened', 'reopened'],
  ['rated', 'rated'],
  ['toldPlace', 'told_place'],
  ['warned', 'warned'],
] as const satisfies readonly (readonly [keyof CasePatch, keyof CaseRow])[];

function stored(value: string | number | boolean | Date | null): string | number | null {
  if (value instanceof Date) return value.getTime();
  return typeof value === 'boolean' ? (value ? 1 : 0) : value;
}

function moment(at: number | null): Date | undefined {
  return at === null ? undefined : new Date(at);
}

function contextOf(stored: string): CaseContext {
  try {
    const parsed = contextSchema.safeParse(JSON.parse(stored));
    if (!parsed.success) return {};
    const { dialog, topic } = parsed.data;
    return {
      ...(dialog ? { dialog: { ...dialog, asked: dialog.asked ?? '' } } : {}),
      ...(topic ? { topic } : {}),
    };
  } catch {
    return {};
  }
}
