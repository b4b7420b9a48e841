import type { Counted } from '../core/figures';

/** What happened on a day (Asia/Ho_Chi_Minh), by two labels, without any person. See `core/figures.ts`. */
export interface DailyCountTable {
  day: string;
  name: Counted;
  label: string;
  other: string;
  n: number;
}

/**
 * A right to see what is kept in one conversation, by a secret of which only the SHA-256 stands here. `html` and `json`: a file
 * that the person may fetch once · `staff`: a code that the person reads to an officer · `access`: an officer who was told it.
 */
export interface DataTicketTable {
  hash: string;
  purpose: 'html' | 'json' | 'staff' | 'access';
  conversation_key: string;
  /** Who opened it, for `access`. */
  officer: string | null;
  created_at: number;
  expires_at: number;
  used_at: number | null;
}

/** The last run of each class of retention. */
export interface RetentionRunTable {
  kind: string;
  at: number;
  removed: number;
  /** Removed by all runs together. */
  total: number;
}
