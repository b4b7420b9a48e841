import { randomUUID } from 'node:crypto';
import type { Assistant } from '../assistant';
import { createGroupEvents } from '../cases/group-events';
import { createMirror, type Mirror } from '../cases/mirror';
import { may } from '../console/permissions';
import type { StaffGroup, StaffGroupEvent } from '../core/staff-group';
import { enDesk } from '../messages/en-desk';
import { viDesk } from '../messages/vi-desk';
import { viGroup } from '../messages/vi-group';
import { createStaff } from '../storage/staff';
import type { Database } from '../storage/database';

/** What the staff group is wired from. */
export interface StaffGroupOptions {
  readonly assistant: Assistant;
  readonly database: Database;
  readonly now: () => Date;
  readonly failed: (error: unknown, what: 'topics' | 'post' | 'storage') => void;
}

/** The mirror of cases in the staff group, and what officers do there. */
export function staffGroup(
  group: StaffGroup,
  options: StaffGroupOptions,
): { readonly mirror: Mirror; readonly handle: (event: StaffGroupEvent) => Promise<void> } {
  const { assistant, now, failed } = options;
  const { cases, history, budgets, caseTopics, staffChats } = assistant.stores;
  const { offices } = assistant;
  const staff = createStaff(options.database);
  const mirror = createMirror({
    group,
    topics: caseTopics,
    cases,
    history,
    budgets,
    words: viGroup,
    owner: randomUUID(),
    now,
    failed,
  });
  const handle = createGroupEvents({
    group,
    topics: caseTopics,
    cases,
    offices,
    // An account is linked by a code in a private chat with the bot, whose id is the account's.
    officer: async (user) => {
      const id = await staffChats.officer({ channel: 'telegram', person: String(user) });
      const member = id === undefined ? undefined : await staff.find(id);
      if (!member) return undefined;
      if (member.disabled || !may(member, 'cases.reply')) return 'not-allowed';
      return { id: member.id, name: member.name, supervisor: may(member, 'cases.all') };
    },
    texts: () => ({ vi: viDesk, en: enDesk }),
    words: viGroup,
    now,
    changed: (channel) => {
      assistant.wake(channel);
      mirror.wake();
    },
  });
  return { mirror, handle };
}
