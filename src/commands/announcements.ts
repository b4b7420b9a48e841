import { randomUUID } from 'node:crypto';
import type { Assistant } from '../assistant';
import { localDay, type Brain } from '../brain';
import { announcementsSection } from '../console/announcements/section';
import type { ConsoleSection } from '../console/section';
import type { Staff } from '../core/staff';
import type { Areas } from '../core/subscribing';
import type { Speaking } from '../core/voice';
import { factText } from '../knowledge/facts';

/** What the pages about announcements run on. */
export interface AnnouncementPagesOptions {
  readonly assistant: Assistant;
  /** The brain that answers now. */
  readonly brain: () => Brain;
  readonly addedAreas: Areas;
  /** Reads announcements aloud. */
  readonly speaking: Speaking;
}

/** The console's section about announcements as the product has it. */
export function announcementPages(options: AnnouncementPagesOptions, staff: Staff): readonly ConsoleSection[] {
  const { assistant, brain, addedAreas, speaking } = options;
  const { announcements, files, staffChats, notices } = assistant.stores;
  return [
    announcementsSection({
      desk: announcements,
      files,
      staffChats,
      notices,
      staff,
      areas: () => brain().needs.areas?.() ?? addedAreas.all(),
      addedAreas,
      fact(id, language, day) {
        const fact = brain().library.facts.get(id);
        return fact && factText(fact, 'full', localDay(day), language);
      },
      rates: () => assistant.sending.rates(),
      newId: randomUUID,
      wake: () => assistant.sending.wake(),
      speaking,
    }),
  ];
}
