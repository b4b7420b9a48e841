import type { CallbackWish } from './cases';
import type { SpokenFrame } from './spoken-form';

/** What people are told of staff: waiting, speaking, closing, answers under approval. */
export interface DeskTexts {
  readonly aloud: SpokenFrame;
  /** A moment as people say it, near (`today`) or far. */
  readonly moment: (at: Date, now: Date) => string;
  readonly minutes: (minutes: number) => string;
  readonly around: (moment: string) => string;
  /** The place in the queue, and the expected wait where there is one. */
  readonly place: (place: number, wait: string | undefined) => string;
  readonly moved: (place: number, wait: string | undefined) => string;
  /** The office is closed; when it opens, if that is known, and whether it is certain. */
  readonly closed: (opens: string | undefined, uncertain: boolean) => string;
  readonly closedWhileAttended: (opens: string | undefined, uncertain: boolean) => string;
  /** The person typed a password, a code or an ID number to an officer, who gets the message with it masked. */
  readonly secretWhileAttended: string;
  /** The hours have changed while the person waits: when staff are back now. */
  readonly hoursChanged: (opens: string | undefined, uncertain: boolean) => string;
  readonly wishes: Readonly<Record<CallbackWish, string>>;
  readonly wishTaken: (wish: string) => string;
  /** After the numbers to call. */
  readonly danger: string;
  /** Before each message of an officer. */
  readonly officer: (name: string) => string;
  /** The same when they correct what they have sent. */
  readonly corrected: (name: string) => string;
  readonly joined: (name: string) => string;
  readonly left: string;
  readonly transferred: (name: string) => string;
  readonly moveToOffice: (office: string) => string;
  readonly closing: (number: number) => string;
  readonly rate: Readonly<Record<'good' | 'bad' | 'again', string>>;
  readonly rated: Readonly<Record<'good' | 'bad', string>>;
  readonly ratedAlready: string;
  readonly reopened: string;
  readonly reopenedByStaff: (name: string) => string;
  readonly tooLateToReopen: string;
  /** Instead of an answer that waits for approval. */
  readonly held: (article: string) => string;
  readonly approved: string;
  readonly approvedChanged: string;
  readonly rejected: (reason: string) => string;
  readonly heldTooLong: string;
}
