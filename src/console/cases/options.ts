import type { Approvals } from '../../core/approvals';
import type { CannedReplies } from '../../core/canned-replies';
import type { Cases } from '../../core/cases';
import type { DeskTexts } from '../../core/desk-texts';
import type { Language } from '../../core/message';
import type { Offices } from '../../core/office';
import type { Staff } from '../../core/staff';
import type { History } from '../../core/stores';

/** What a channel can show, as officers need to know it. */
export interface ChannelLimits {
  readonly longestText: number;
  readonly buttons: boolean;
  readonly mayWriteFirst: boolean;
  /** Fetches a file that a person sent. Throws `Failure`. */
  readonly download?: (file: string, maxBytes: number) => Promise<{ readonly bytes: Uint8Array }>;
}

/** What the pages about cases run on. */
export interface CasesSectionOptions {
  readonly cases: Cases;
  readonly history: History;
  readonly cannedReplies: CannedReplies;
  readonly approvals: Approvals;
  readonly offices: Pick<Offices, 'all'>;
  readonly staff: Pick<Staff, 'list'>;
  /** Links a Telegram account; left out where there is no staff group. */
  readonly telegramCode?: (officer: string, now: Date) => Promise<string>;
  readonly channel: (name: string) => ChannelLimits | undefined;
  /** What people are told. */
  readonly texts: () => Readonly<Record<Language, DeskTexts>>;
  /** All articles by id with their plain names. */
  readonly articles: (language: Language) => readonly { readonly id: string; readonly title: string }[];
  readonly newId: () => string;
  readonly now: () => Date;
  /** Called when something was put into the outbox or a conversation was given back. */
  readonly wake: (channel: string) => void;
}
