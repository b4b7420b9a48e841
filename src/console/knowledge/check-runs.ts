import type { KnowledgeEdit } from '../../core/knowledge-edits';
import type { KnowledgeDesk } from './desk';

/** A run of the gate in this process. */
export interface CheckRun {
  readonly revision: number;
  /** From 0 to 1. */
  readonly share: number;
  readonly failed: boolean;
}

/** Runs of the gate, at most one an edit at a time. Their results are kept with the edit. */
export interface CheckRuns {
  /** Starts one unless it runs already. */
  start(edit: KnowledgeEdit): void;
  /** What runs, or failed, for an edit in this process. */
  of(id: string): CheckRun | undefined;
}

/** Runs that failed are remembered until the next one of their edit; that many edits at most. */
const MOST_REMEMBERED = 200;

/** Makes the runs of one process. */
export function createCheckRuns(desk: KnowledgeDesk, now: () => Date): CheckRuns {
  const runs = new Map<string, CheckRun>();

  async function run(edit: KnowledgeEdit): Promise<void> {
    const { id, revision, subject, texts, base } = edit;
    const against = desk.state().name;
    const checked = await desk.check({ subject, texts, base }, (share) =>
      runs.set(id, { revision, share, failed: false }),
    );
    await desk.edits.checked(id, { ...checked, at: now().toISOString(), against, revision });
  }

  return {
    of: (id) => runs.get(id),
    start(edit) {
      const running = runs.get(edit.id);
      if (running && !running.failed && running.revision === edit.revision) return;
      if (runs.size >= MOST_REMEMBERED) runs.delete(runs.keys().next().value ?? '');
      runs.set(edit.id, { revision: edit.revision, share: 0, failed: false });
      run(edit).then(
        () => runs.delete(edit.id),
        (error: unknown) => {
          desk.failed(error);
          runs.set(edit.id, { revision: edit.revision, share: 0, failed: true });
        },
      );
    },
  };
}
