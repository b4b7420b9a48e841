import type { Effect } from '../core/effect';
import type { DialogContext } from '../core/needs';

/** A look-up's outcome, with data for later texts. Kept beside the answers and dropped with them. */
export interface LookUpResult {
  readonly outcome: string;
  readonly data: Readonly<Record<string, string>>;
  readonly effects?: readonly Effect[];
  /** Put in the place of answers given, so that a secret is not kept longer than it is needed. */
  readonly answers?: Readonly<Record<string, string>>;
}

/** Looks something up for a dialog. Failures of the world are outcomes, never throws. */
export type LookUp = (answers: Readonly<Record<string, string>>, context: DialogContext) => Promise<LookUpResult>;
