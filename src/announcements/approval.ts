import type { Announcement, AnnouncementState } from '../core/announcing';

/** What an officer may do with an announcement, whatever their roles: the store keeps the same rules. */
export interface Possible {
  readonly edit: boolean;
  readonly submit: boolean;
  readonly approve: boolean;
  /** It waits for approval, but not by them: they wrote it. */
  readonly ownWork: boolean;
  readonly refuse: boolean;
  readonly markUrgent: boolean;
  readonly start: boolean;
  readonly pause: boolean;
  readonly resume: boolean;
  readonly stop: boolean;
  readonly sendToUnreached: boolean;
  readonly decideUnknown: boolean;
}

const EDITABLE: readonly AnnouncementState[] = ['draft', 'submitted', 'approved'];

/** What may be done now, by this officer. */
export function possibleWith(announcement: Announcement, officer: string, now: Date): Possible {
  const { state, counts, startedAt } = announcement;
  const holds = Date.parse(announcement.content.expiresAt) > now.getTime();
  const own = announcement.author === officer || announcement.lastEditor === officer;
  const submitted = state === 'submitted';
  const begun = startedAt !== undefined;
  return {
    edit: EDITABLE.includes(state),
    submit: state === 'draft' && holds,
    approve: submitted && !own && holds,
    ownWork: submitted && own,
    refuse: submitted || state === 'approved',
    markUrgent: EDITABLE.includes(state),
    start: holds && (state === 'approved' || (state === 'paused' && !begun)),
    pause: state === 'sending',
    resume: holds && state === 'paused' && begun,
    stop: state === 'approved' || state === 'sending' || state === 'paused',
    sendToUnreached:
      holds &&
      begun &&
      ((state === 'done' && counts.failed > 0) ||
        (state === 'stopped' && counts.failed + counts.waiting > 0) ||
        (state === 'sending' && counts.failed > 0)),
    decideUnknown: counts.unknown > 0,
  };
}
