import type { Language } from '../core/message';

/** Groups of like questions that were not answered, or badly. The sample is the newest question, masked. */
export interface DeskGroupTable {
  id: string;
  language: Language;
  sample: string;
  n: number;
  /** How many of them were answered and rated bad. */
  bad: number;
  first_at: number;
  newest_at: number;
  status: 'open' | 'done' | 'dismissed';
  assigned_to: string | null;
  assigned_name: string | null;
  handled_by: string | null;
  handled_at: number | null;
  note: string | null;
}

/** Versions of articles and facts written in the console. At most one of a subject is live, at most one is open. */
export interface KnowledgeEditTable {
  id: string;
  /** `article:<id>` or `fact:<id>`. */
  subject: string;
  version: number;
  /** Counts savings, for compare-and-set. */
  revision: number;
  state: 'draft' | 'waiting' | 'live' | 'retired' | 'discarded';
  /** JSON, see core's `EditTexts`. */
  texts: string;
  /** What the release held when it was begun (a hash); null: nothing. */
  base: string | null;
  note: string;
  /** JSON, see core's `EditCheck`. */
  check_result: string | null;
  /** Ids of all who wrote it, separated by commas; `written_by` is the last of them. */
  authors: string;
  written_by: string;
  written_name: string;
  written_at: number;
  submitted_at: number | null;
  decided_by: string | null;
  decided_name: string | null;
  decided_at: number | null;
  decision: string | null;
  live_from: number | null;
  live_to: number | null;
}

/** A row of the schedule that staff keep: a session, opening hours, a holiday. Without data it takes a row of the release away. */
export interface ScheduleEntryTable {
  id: string;
  kind: 'session' | 'hours' | 'holiday';
  data: string | null;
  /** The key of the row of the release that it stands for. */
  replaces: string | null;
  version: number;
  changed_name: string;
  changed_at: number;
}

/** Counters that grow with every change, so that all processes notice it. */
export interface KnowledgeMarkTable {
  name: 'edits' | 'schedule' | 'groups';
  n: number;
}

/** The knowledge desk's tables by name. */
export interface KnowledgeDeskSchema {
  desk_group: DeskGroupTable;
  knowledge_edit: KnowledgeEditTable;
  schedule_entry: ScheduleEntryTable;
  knowledge_mark: KnowledgeMarkTable;
}
