import type { SoundsIn, UnheardVoices } from '../core/unheard';
import type { Approvals } from '../core/approvals';
import type { CannedReplies } from '../core/canned-replies';
import type { Cases } from '../core/cases';
import type { Figures } from '../core/figures';
import type { Offices } from '../core/office';
import type { CaseTopics } from '../core/staff-group';
import type { Budgets, History, Inbox, Notices, Outbox, Reminders } from '../core/stores';
import { createApprovals } from './approvals';
import type { AnnouncementDesk } from '../core/announcing';
import type { Files } from '../core/attachment';
import type { DataTickets, PersonalData } from '../core/personal-data';
import type { Ledger } from '../core/ledger';
import type { StaffChats } from '../core/staff-chats';
import type { Subscriptions } from '../core/subscribing';
import { createAnnouncementDesk } from './announcement-desk';
import { createBudgets } from './budgets';
import { createCannedReplies } from './canned-replies';
import { createCaseTopics } from './case-topics';
import { createCases } from './cases';
import { createFigures } from './daily-counts';
import type { Database } from './database';
import { createDataTickets } from './data-tickets';
import { createHistory } from './history';
import { createInbox } from './inbox';
import { createLedger } from './ledger';
import { createNotices } from './notices';
import { createOffices } from './offices';
import { createOutbox } from './outbox';
import { createPersonalData } from './personal-data';
import { createReminders } from './reminders';
import { createSoundsIn } from './sounds-in';
import { createUnheardVoices } from './unheard';
import { createStaffChats } from './staff-chats';
import { createFiles } from './stored-files';
import { createSubscriptions } from './subscribers';

/** Core's stores on one database. */
export interface Stores {
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  readonly budgets: Budgets;
  readonly history: History;
  readonly notices: Notices;
  readonly reminders: Reminders;
  readonly unheard: UnheardVoices;
  readonly soundsIn: SoundsIn;
  readonly figures: Figures;
  readonly cases: Cases;
  readonly approvals: Approvals;
  readonly cannedReplies: CannedReplies;
  readonly offices: Offices;
  readonly caseTopics: CaseTopics;
  readonly personalData: PersonalData;
  readonly dataTickets: DataTickets;
  readonly subscriptions: Subscriptions;
  readonly announcements: AnnouncementDesk;
  readonly ledger: Ledger;
  readonly files: Files;
  readonly staffChats: StaffChats;
}

/** Makes core's stores on an open database; several processes may share it. */
export function openStores(database: Database): Stores {
  const history = createHistory(database);
  return {
    inbox: createInbox(database),
    outbox: createOutbox(database),
    budgets: createBudgets(database),
    history,
    notices: createNotices(database),
    reminders: createReminders(database),
    unheard: createUnheardVoices(database),
    soundsIn: createSoundsIn(database),
    figures: createFigures(database),
    cases: createCases(database),
    approvals: createApprovals(database),
    cannedReplies: createCannedReplies(database),
    offices: createOffices(database),
    caseTopics: createCaseTopics(database),
    personalData: createPersonalData(database, history),
    dataTickets: createDataTickets(database),
    subscriptions: createSubscriptions(database),
    announcements: createAnnouncementDesk(database),
    ledger: createLedger(database),
    files: createFiles(database),
    staffChats: createStaffChats(database),
  };
}
