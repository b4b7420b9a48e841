import { randomUUID } from 'node:crypto';
import { localDay } from '../brain';
import { knowledgeSection } from '../console/knowledge/knowledge-section';
import { scheduleSection } from '../console/schedule/schedule-section';
import type { ConsoleSection } from '../console/section';
import type { Desk } from '../desk';

/** The console's sections that the knowledge desk shows. */
export function knowledgeSections(
  { stores, offices, live, workshop, groups }: Desk,
  now: () => Date,
  failed: (error: unknown) => void,
): readonly ConsoleSection[] {
  const overlays = async () =>
    (await stores.edits.live()).map(({ subject, texts, base }) => ({ subject, texts, base }));
  return [
    knowledgeSection(
      {
        ...stores,
        released: live.released,
        files: () => live.brain().files,
        library: () => live.brain().library,
        schedule: live.schedule,
        likely: (question, language) =>
          live
            .brain()
            .finder.evidence(question, language)
            .candidates.map(({ label }) => label),
        state: live.state,
        broken: live.broken,
        conflicts: live.conflicts,
        refresh: live.refresh,
        groupQuestions: () => groups.runOnce(),
        check: async (candidate, progress) => workshop.check(await overlays(), candidate, progress),
        preview: async (job) => workshop.preview({ ...job, overlays: await overlays() }),
        failed,
        newId: randomUUID,
        today: localDay,
      },
      now,
    ),
    scheduleSection({
      rows: stores.rows,
      offices,
      released: live.releasedSchedule,
      refresh: live.refresh,
      newId: randomUUID,
      today: localDay,
    }),
  ];
}
