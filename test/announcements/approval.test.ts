import { expect, test } from 'vitest';
import { possibleWith, type Possible } from '../../src/announcements/approval';
import { ANNOUNCEMENT_STATES, type Announcement, type AnnouncementState } from '../../src/core/announcing';
import { content } from '../storage/announcing';
import { after, START } from '../storage/domain';

const NONE = { waiting: 0, sending: 0, sent: 0, failed: 0, blocked: 0, skipped: 0, unknown: 0 };

function announcement(state: AnnouncementState, changes: Partial<Announcement> = {}): Announcement {
  return {
    id: 1,
    state,
    version: 1,
    content: content(),
    urgent: false,
    author: 'an',
    lastEditor: 'bình',
    createdAt: START,
    changedAt: START,
    total: 0,
    complete: false,
    counts: NONE,
    ...changes,
  };
}

function allowed(one: Announcement, officer: string, now = START): readonly (keyof Possible)[] {
  const possible = possibleWith(one, officer, now);
  return (Object.keys(possible) as (keyof Possible)[]).filter((name) => possible[name]);
}

test.each<[AnnouncementState, boolean, string, readonly (keyof Possible)[]]>([
  ['draft', false, 'chi', ['edit', 'submit', 'markUrgent']],
  ['submitted', false, 'chi', ['edit', 'approve', 'refuse', 'markUrgent']],
  ['submitted', false, 'an', ['edit', 'ownWork', 'refuse', 'markUrgent']],
  ['submitted', false, 'bình', ['edit', 'ownWork', 'refuse', 'markUrgent']],
  ['approved', false, 'an', ['edit', 'refuse', 'markUrgent', 'start', 'stop']],
  ['sending', true, 'an', ['pause', 'stop']],
  ['paused', true, 'an', ['resume', 'stop']],
  ['paused', false, 'an', ['start', 'stop']],
  ['stopped', true, 'an', []],
  ['expired', true, 'an', []],
  ['done', true, 'an', []],
])('%s (begun: %s), for %s: %j', (state, begun, officer, expected) => {
  expect(allowed(announcement(state, begun ? { startedAt: START } : {}), officer)).toEqual(expected);
});

test('nothing that has expired can be submitted, approved, started or resumed', () => {
  const late = after(8 * 86_400);
  for (const state of ANNOUNCEMENT_STATES) {
    const possible = possibleWith(
      announcement(state, { startedAt: START, counts: { ...NONE, failed: 1 } }),
      'chi',
      late,
    );
    const { submit, approve, start, resume, sendToUnreached } = possible;
    expect([state, submit, approve, start, resume, sendToUnreached]).toEqual([
      state,
      false,
      false,
      false,
      false,
      false,
    ]);
  }
});
