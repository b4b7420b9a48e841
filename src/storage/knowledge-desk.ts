import type { DeskQuestions } from '../core/desk-questions';
import type { Edits } from '../core/knowledge-edits';
import type { ScheduleRows } from '../core/schedule-rows';
import type { Database } from './database';
import { createDeskQuestions } from './desk-questions';
import { createEdits } from './knowledge-edits';
import { createScheduleRows } from './schedule-rows';

/** What the knowledge desk keeps. */
export interface KnowledgeDeskStores {
  readonly edits: Edits;
  readonly questions: DeskQuestions;
  readonly rows: ScheduleRows;
}

/** Makes the knowledge desk's stores on an open database; several processes may share it. */
export function openKnowledgeDesk(database: Database): KnowledgeDeskStores {
  return {
    edits: createEdits(database),
    questions: createDeskQuestions(database),
    rows: createScheduleRows(database),
  };
}
