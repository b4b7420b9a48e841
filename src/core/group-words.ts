import type { CaseEvent, CaseRefusal } from './cases';
import type { CaseReason } from './effect';

/** What the staff group is told. It is one group for all, so in one language. */
export interface GroupWords {
  readonly reasons: Readonly<Record<CaseReason, string>>;
  readonly events: Readonly<Record<CaseEvent, (who: string, what: string) => string>>;
  readonly from: Readonly<Record<'person' | 'assistant' | 'staff' | 'note', string>>;
  readonly refused: Readonly<Record<CaseRefusal, string>>;
  readonly urgent: string;
  readonly undelivered: string;
  readonly title: (number: number, reason: string) => string;
  readonly how: string;
  readonly claim: string;
  readonly release: string;
  readonly close: string;
  readonly notLinked: string;
  readonly notAllowed: string;
  readonly onlyText: string;
  /** Instead of the rest of a long line. */
  readonly cut: string;
}
