import { afterEach, beforeEach, describe } from 'vitest';
import type { Database } from '../../src/storage/database';
import { openStores, type Stores } from '../../src/storage/stores';
import { announcementCases } from './cases/announcement-cases';
import { budgetCases } from './cases/budget-cases';
import { caseCases } from './cases/case-cases';
import { databaseCases } from './cases/database-cases';
import { deskSettingCases } from './cases/desk-setting-cases';
import { effectCases } from './cases/effect-cases';
import { erasureCases } from './cases/erasure-cases';
import { figureCases } from './cases/figure-cases';
import { historyCases } from './cases/history-cases';
import { inboxCases } from './cases/inbox-cases';
import { knowledgeDeskCases } from './cases/knowledge-desk-cases';
import { keyvCases } from './cases/keyv-cases';
import { ledgerCases } from './cases/ledger-cases';
import { laneCases } from './cases/lane-cases';
import { noticeCases } from './cases/notice-cases';
import { outboxCases } from './cases/outbox-cases';
import { personCases } from './cases/person-cases';
import { reminderCases } from './cases/reminder-cases';
import { retentionCases } from './cases/retention-cases';
import { sendingCases } from './cases/sending-cases';
import { staffCases } from './cases/staff-cases';
import { voiceCases } from './cases/voice-cases';
import { subscriberCases } from './cases/subscriber-cases';
import { watchCases } from './cases/watch-cases';
import type { Place } from './place';

/** What a case works with; made anew for each. */
export interface Ground {
  readonly place: Place;
  readonly database: Database;
  readonly stores: Stores;
  /** The same data over a connection of its own, as a second process has it. */
  second(): Promise<Stores>;
}

/** The contract of the stores: what holds on every database. */
export function storeSuite(name: string, newPlace: () => Promise<Place>): void {
  describe(name, () => {
    let ground: Ground;

    beforeEach(async () => {
      const place = await newPlace();
      const database = await place.open();
      const second = async () => openStores(await place.open());
      ground = { place, database, stores: openStores(database), second };
    });

    afterEach(() => ground.place.remove());

    const current = () => ground;
    databaseCases(current);
    inboxCases(current);
    laneCases(current);
    effectCases(current);
    watchCases(current);
    reminderCases(current);
    erasureCases(current);
    caseCases(current);
    deskSettingCases(current);
    figureCases(current);
    outboxCases(current);
    sendingCases(current);
    noticeCases(current);
    announcementCases(current);
    ledgerCases(current);
    subscriberCases(current);
    budgetCases(current);
    historyCases(current);
    keyvCases(current);
    personCases(current);
    retentionCases(current);
    voiceCases(current);
    knowledgeDeskCases(current);
    staffCases(current);
  });
}
