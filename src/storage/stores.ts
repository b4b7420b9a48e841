import type { Approvals } from '../core/approvals';
import type { CannedReplies } from '../core/canned-replies';
import type { Cases } from '../core/cases';
import type { Figures } from '../core/figures';
import type { Offices } from '../core/office';
import type { CaseTopics, StaffAccounts } from '../core/staff-group';
import type { Budgets, History, Inbox, Notices, Outbox, Reminders } from '../core/stores';
import { createApprovals } from './approvals';
import { createBudgets } from './budgets';
import { createCannedReplies } from './canned-replies';
import { createCaseTopics } from './case-topics';
import { createCases } from './cases';
import { createFigures } from './daily-counts';
import type { Database } from './database';
import { createHistory } from './history';
import { createInbox } from './inbox';
import { createNotices } from './notices';
import { createOffices } from './offices';
import { createOutbox } from './outbox';
import { createReminders } from './reminders';
import { createStaffAccounts } from './staff-accounts';

/** Core's stores on one database. */
export interface Stores {
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  readonly budgets: Budgets;
  readonly history: History;
  readonly notices: Notices;
  readonly reminders: Reminders;
  readonly figures: Figures;
  readonly cases: Cases;
  readonly approvals: Approvals;
  readonly cannedReplies: CannedReplies;
  readonly offices: Offices;
  readonly caseTopics: CaseTopics;
  readonly staffAccounts: StaffAccounts;
}

/** Makes core's stores on an open database; several processes may share it. */
export function openStores(database: Database): Stores {
  return {
    inbox: createInbox(database),
    outbox: createOutbox(database),
    budgets: createBudgets(database),
    history: createHistory(database),
    notices: createNotices(database),
    reminders: createReminders(database),
    figures: createFigures(database),
    cases: createCases(database),
    approvals: createApprovals(database),
    cannedReplies: createCannedReplies(database),
    offices: createOffices(database),
    caseTopics: createCaseTopics(database),
    staffAccounts: createStaffAccounts(database),
  };
}
