/** What may honestly be told to somebody who is handed to staff now. */
export interface Outlook {
  /** The office that the case goes to. */
  readonly office: string;
  /** `unknown`: no hours were entered, so nothing is said of them. */
  readonly hours:
    | { readonly kind: 'unknown' }
    | { readonly kind: 'open' }
    | {
        readonly kind: 'closed';
        /** When it opens; undefined when no opening is known. */
        readonly opensAt?: Date;
        /** The days off of Tết have not been entered, so the moment is not certain. */
        readonly uncertain: boolean;
      };
  /** The place in the queue, from 1. */
  readonly place: number;
  /** Expected wait in milliseconds of open time, from the last cases; undefined when there are too few to tell. */
  readonly waitMs?: number;
  /** When somebody may be expected, if the wait reaches beyond today's hours. */
  readonly turnAt?: Date;
  readonly replyDue?: Date;
  readonly closeDue?: Date;
}

/** Staff as a conversation needs them. */
export interface Desk {
  /** Before a case is opened. */
  outlook(now: Date, options: { readonly urgent: boolean }): Promise<Outlook>;
  /** For a case that waits already; undefined when it does not wait. */
  waitingOutlook(caseId: string, now: Date): Promise<Outlook | undefined>;
  /** The hours of the office that has a case. */
  hours(office: string, now: Date): Promise<Outlook['hours']>;
  /** Whether answers from this article wait for an officer's approval, and until when one may be expected. */
  holds(article: string, now: Date): Promise<{ readonly office: string; readonly expires: Date } | undefined>;
}

/** What staff have of a conversation at the moment its message is answered; read with the message, changed only by its own turn. */
export interface DeskView {
  readonly open?: {
    readonly id: string;
    readonly number: number;
    readonly office: string;
    /** An officer has it: the assistant stays silent. */
    readonly officer?: string;
    readonly wished: boolean;
    /** When the person was last told that the office is closed. */
    readonly toldClosedAt?: Date;
  };
  /** The last one that ended, for a day: it may be rated and opened again. */
  readonly closed?: { readonly id: string; readonly closedAt: Date; readonly rated: boolean };
}

/** How long the person can open a case again by saying that it is not solved. */
export const REOPEN_MS = 24 * 3_600_000;
