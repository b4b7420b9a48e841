import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type Brain, type BrainOptions, KNOWLEDGE_FOLDER } from './brain';
import type { Offices } from './core/office';
import type { Fault } from './knowledge/load';
import { createLiveBrain, type LiveBrain } from './live-brain';
import { describe, type Log } from './log';
import { createQuestionGroups, type QuestionGroups } from './question-groups';
import type { Database } from './storage/database';
import { createOffices } from './storage/offices';
import { type KnowledgeDeskStores, openKnowledgeDesk } from './storage/knowledge-desk';
import { createWorkshop, type Workshop } from './workshop';

/** The knowledge desk of one process: what answers, what is edited, what was not answered well. */
export interface Desk {
  readonly stores: KnowledgeDeskStores;
  readonly offices: Offices;
  readonly live: LiveBrain;
  readonly workshop: Workshop;
  readonly groups: QuestionGroups;
  /** Takes over what other processes made live and groups questions, until `signal`. */
  readonly run: (signal: AbortSignal) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What a desk runs on. */
export interface DeskOptions {
  readonly database: Database;
  readonly dataFolder: string;
  readonly make: (
    options: Pick<BrainOptions, 'files' | 'prepared' | 'routes' | 'schedule'>,
  ) => { readonly brain: Brain } | { readonly faults: readonly Fault[] };
  readonly log: Pick<Log, 'info' | 'warn' | 'error'>;
}

/** Opens the desk; faults are those of the release. */
export async function openDesk(
  options: DeskOptions,
): Promise<{ readonly desk: Desk } | { readonly faults: readonly Fault[] }> {
  const { database, dataFolder, make, log } = options;
  const stores = openKnowledgeDesk(database);
  const offices = createOffices(database);
  const workshop = createWorkshop({ folder: KNOWLEDGE_FOLDER, cacheFolder: join(dataFolder, 'cache') });
  const made = await createLiveBrain({
    folder: KNOWLEDGE_FOLDER,
    edits: stores.edits,
    rows: stores.rows,
    offices,
    workshop,
    make,
    alarm: (broken) => log.error({ subjects: broken.map(({ subject }) => subject) }, 'live edits left out: broken'),
    failed: (error) => log.error(describe(error), 'knowledge not taken over'),
    swapped: (ms, held) => log.info({ ms, held }, 'knowledge taken over'),
  });
  if ('faults' in made) return made;
  const { live } = made;
  const groups = createQuestionGroups({
    questions: stores.questions,
    brain: live.brain,
    newId: randomUUID,
    failed: (error) => log.error(describe(error), 'questions not grouped'),
  });
  const desk: Desk = {
    stores,
    offices,
    live,
    workshop,
    groups,
    async run(signal) {
      await Promise.all([live.run(signal), groups.run(signal)]);
      await workshop.close();
    },
    close: () => workshop.close(),
  };
  return { desk };
}
