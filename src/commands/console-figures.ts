import { randomUUID } from 'node:crypto';
import type { LiveBrain } from '../live-brain';
import type { Config } from '../config';
import { figuresSection } from '../console/figures/section';
import { dataSection } from '../console/personal-data/data-section';
import { retentionSection } from '../console/personal-data/retention-section';
import type { ConsoleSection } from '../console/section';
import type { Guide } from '../core/figures';
import type { Language } from '../core/message';
import { dataFile } from '../data-files';
import type { Dialog } from '../dialogs/dialog';
import { keptDays } from '../kept-days';
import { announcementFigures } from '../storage/announcement-figures';
import type { Database } from '../storage/database';
import { createLegalHold } from '../storage/legal-hold';
import { retentionRuns } from '../storage/retention';
import { openStores } from '../storage/stores';
import { createWrongTries } from '../storage/wrong-tries';

/** The console's figures, residents' own data and retention. */
export function figureSections(config: Config, database: Database, live: LiveBrain): readonly ConsoleSection[] {
  const { figures, personalData, dataTickets } = openStores(database);
  return [
    figuresSection({
      figures,
      announcements: (range) => announcementFigures(database, range),
      articleLabel: (article, language) => live.needs().knowledge.label(article, language),
      areaName: (area, language) => (area === '*' ? EVERYWHERE[language] : area),
      topicName: (topic) => topic,
      guides: (language) =>
        live
          .brain()
          .dialogs.map((dialog) => guideOf(dialog, language))
          .toSorted(activationFirst),
    }),
    dataSection({
      personalData,
      tickets: dataTickets,
      legalHold: createLegalHold(database),
      file: async (key, format, now) => dataFile(await personalData.collect(key), format, now),
      wrongTries: createWrongTries(database),
      newId: randomUUID,
    }),
    retentionSection(() => retentionRuns(database), keptDays(config)),
  ];
}

const EVERYWHERE: Readonly<Record<Language, string>> = { vi: 'Toàn tỉnh', en: 'Whole province' };

function activationFirst(one: Guide, other: Guide): number {
  return Number(other.name === 'activate-eid') - Number(one.name === 'activate-eid');
}

const LONGEST_LABEL = 60;

/** The states that ask something, in the order in which they were written, and the ends with their meaning. */
function guideOf({ name, title, states, texts }: Dialog, language: Language): Guide {
  const label = (id: string): string => {
    const text = texts[language][id];
    const words = text?.name ?? text?.ask ?? id;
    return (
      words
        .replaceAll('**', '')
        .split(/[.?!\n]/)[0]
        ?.slice(0, LONGEST_LABEL) ?? id
    );
  };
  const ends = Object.entries(states).flatMap(([id, state]) =>
    state.kind === 'end' ? [[id, { label: label(id), result: state.result }] as const] : [],
  );
  const asking = Object.keys(states).filter((id) => states[id]?.kind === 'choose' || states[id]?.kind === 'ask');
  return {
    name,
    title: title[language],
    states: asking.map((id) => ({ id, label: label(id) })),
    ends: Object.fromEntries(ends),
  };
}
