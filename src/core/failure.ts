/**
 * Foreseen failures of the world outside. The list is closed:
 * `blocked` the person blocked us or is gone · `rejected` the platform refuses this message for good ·
 * `rate-limited` told to wait · `unavailable` the other side is down or slow and certainly did not act ·
 * `unknown-result` the request may have been carried out · `unauthorised` our key is wrong ·
 * `invalid-answer` the other side sent something unreadable · `not-found` it does not know what was asked for ·
 * `storage` our database failed.
 */
export type FailureCode =
  | 'blocked'
  | 'rejected'
  | 'rate-limited'
  | 'unavailable'
  | 'unknown-result'
  | 'unauthorised'
  | 'invalid-answer'
  | 'not-found'
  | 'storage';

/** A foreseen failure with its retry decision. The message never holds a token, a name or what a person wrote. */
export class Failure extends Error {
  readonly code: FailureCode;
  /** Whether the very same request may be sent again without harm. */
  readonly retry: boolean;
  /** Milliseconds to wait before that, when the other side said so. */
  readonly retryAfterMs: number | undefined;

  constructor(
    code: FailureCode,
    message: string,
    options: { retry?: boolean; retryAfterMs?: number; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'Failure';
    this.code = code;
    this.retry = options.retry ?? (code === 'rate-limited' || code === 'unavailable');
    this.retryAfterMs = options.retryAfterMs;
  }
}
