import type { SoundsIn, UnheardVoices } from '../core/unheard';
import type { Figures } from '../core/figures';
import type { Budgets, History, Inbox, Notices, Outbox, Reminders } from '../core/stores';
import { createBudgets } from './budgets';
import { createFigures } from './daily-counts';
import type { Database } from './database';
import { createHistory } from './history';
import { createInbox } from './inbox';
import { createNotices } from './notices';
import { createOutbox } from './outbox';
import { createReminders } from './reminders';
import { createSoundsIn } from './sounds-in';
import { createUnheardVoices } from './unheard';

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
    unheard: createUnheardVoices(database),
    soundsIn: createSoundsIn(database),
    figures: createFigures(database),
  };
}
