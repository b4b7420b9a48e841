import { Failure } from '../../core/failure';
import type { PageError } from './page-texts';

/** The HTTP status that goes with an error of the page. */
export const ERROR_STATUS = {
  blank: 422,
  'too-long': 422,
  'too-big': 413,
  'voice-too-big': 413,
  malformed: 400,
  foreign: 403,
  flood: 429,
  trouble: 503,
  network: 503,
} as const satisfies Readonly<Record<PageError, number>>;

/** What the person is told when a message was not stored. Anything but a {@link Failure} is a bug and is thrown on. */
export function pageErrorOf(error: unknown): PageError {
  if (error instanceof Failure) return 'trouble';
  throw error;
}
