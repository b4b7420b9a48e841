import type { Figures } from '../core/figures';
import type { DataTickets, PersonalData } from '../core/personal-data';
import type { Budgets, History, Inbox, Notices, Outbox, Reminders } from '../core/stores';
import { createBudgets } from './budgets';
import { createFigures } from './daily-counts';
import type { Database } from './database';
import { createDataTickets } from './data-tickets';
import { createHistory } from './history';
import { createInbox } from './inbox';
import { createNotices } from './notices';
import { createOutbox } from './outbox';
import { createPersonalData } from './personal-data';
import { createReminders } from './reminders';

/** Core's stores on one database. */
export interface Stores {
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  readonly budgets: Budgets;
  readonly history: History;
  readonly notices: Notices;
  readonly reminders: Reminders;
  readonly figures: Figures;
  readonly personalData: PersonalData;
  readonly dataTickets: DataTickets;
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
    figures: createFigures(database),
    personalData: createPersonalData(database, history),
    dataTickets: createDataTickets(database),
  };
}
