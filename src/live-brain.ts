import type { Brain, BrainOptions } from './brain';
import { localDay } from './brain';
import { repeating } from './core/repeating';
import type { CheckFault, Edits } from './core/knowledge-edits';
import type { Needs } from './core/needs';
import type { ScheduleRow, ScheduleRows } from './core/schedule-rows';
import type { Fault } from './knowledge/load';
import { type KnowledgeFiles, readFiles } from './knowledge/files';
import { keptSchedule } from './knowledge/kept-schedule';
import { inConflict } from './knowledge/overlay';
import { NO_SCHEDULE, type Schedule } from './knowledge/schedule';
import { withUnitHours } from './knowledge/unit-hours';
import type { Offices } from './core/office';
import { knowledgeVersion } from './knowledge/stored-index';
import { standOn } from './knowledge/standing';
import type { Workshop } from './workshop';

/** An edit that is live and left out, because it would break the knowledge base. */
export interface BrokenEdit {
  readonly subject: string;
  readonly faults: readonly CheckFault[];
}

/** What answers in this process: the release with what staff made live laid over it. It is exchanged while turns go on. */
export interface LiveBrain {
  readonly brain: () => Brain;
  /** What a turn begins with; one in flight ends with what it began with. */
  readonly needs: () => Needs;
  /** The release's own files, without what staff changed. */
  readonly released: () => KnowledgeFiles;
  readonly releasedSchedule: () => Schedule;
  /** The schedule that answers are given from: what staff entered, over what the release holds. */
  readonly schedule: () => Schedule;
  /** Grows with every change that staff make to it. */
  readonly scheduleMark: () => number;
  /** Names the state that an edit is checked against: what is live, and the release under it. */
  readonly state: () => { readonly mark: number; readonly name: string };
  readonly broken: () => readonly BrokenEdit[];
  /** Live edits whose text the release has changed meanwhile. */
  readonly conflicts: () => readonly string[];
  /** Looks whether anything changed, and takes it over. Resolves when this process answers with it. */
  readonly refresh: () => Promise<void>;
  /** Looks every few seconds until `signal`. */
  readonly run: (signal: AbortSignal) => Promise<void>;
}

/** What a live brain is made of. */
export interface LiveBrainOptions {
  readonly folder: string;
  readonly edits: Pick<Edits, 'mark' | 'live'>;
  readonly rows: Pick<ScheduleRows, 'mark' | 'all'>;
  /** Units that take cases, whose hours rows of the schedule may show. */
  readonly offices: Pick<Offices, 'all'>;
  readonly workshop: Pick<Workshop, 'build'>;
  readonly make: (
    options: Pick<BrainOptions, 'files' | 'prepared' | 'routes' | 'schedule'>,
  ) => { readonly brain: Brain } | { readonly faults: readonly Fault[] };
  /** Told when a live edit had to be left out, and when looking failed. */
  readonly alarm: (broken: readonly BrokenEdit[]) => void;
  readonly failed: (error: unknown) => void;
  /** Told what a take-over cost: all of it, and how long the turns were held up. */
  readonly swapped?: (ms: number, heldMs: number) => void;
}

const PAUSE_MS = 2_000;

/**
 * Makes the brain of one process. What staff wrote can never keep it from starting: an edit that would break the knowledge base is
 * left out with an alarm. Faults are those of the release alone.
 */
export async function createLiveBrain(
  options: LiveBrainOptions,
): Promise<{ readonly live: LiveBrain } | { readonly faults: readonly Fault[] }> {
  const { edits, rows, offices, workshop, make } = options;
  const released = readFiles(options.folder);
  const release = knowledgeVersion(released);
  let entered: readonly ScheduleRow[] = await rows.all();
  let rowMark = await rows.mark();
  let units = await offices.all();
  let mark = await edits.mark();
  let laid = await edits.live();
  let broken: readonly BrokenEdit[] = [];
  let schedule: Schedule = NO_SCHEDULE;
  const first = begin();
  if ('faults' in first) return first;
  let { brain } = first;
  const releasedSchedule = brain.schedule;
  schedule = laidSchedule();
  let looking: Promise<void> = Promise.resolve();

  function begin(): ReturnType<LiveBrainOptions['make']> {
    const plain = { schedule: () => schedule };
    if (laid.length === 0) return make({ ...plain, files: released });
    const standing = standOn(released, laid, localDay(new Date()));
    const made = make({ ...plain, files: standing.files });
    broken = standing.broken;
    if (broken.length > 0) options.alarm(broken);
    return 'brain' in made ? made : make({ ...plain, files: released });
  }

  function laidSchedule(): Schedule {
    return withUnitHours(
      keptSchedule(releasedSchedule, entered),
      units.map(({ office }) => office),
    );
  }

  async function takeOver(): Promise<void> {
    const rowsNow = await rows.mark();
    if (rowsNow !== rowMark) entered = await rows.all();
    rowMark = rowsNow;
    units = await offices.all();
    schedule = laidSchedule();
    const markNow = await edits.mark();
    if (markNow === mark) return;
    const live = await edits.live();
    const started = performance.now();
    const built = await workshop.build(live);
    const held = performance.now();
    const files = new Map(built.files);
    const made = make({ files, prepared: built.prepared, routes: brain.routes, schedule: () => schedule });
    if ('faults' in made) throw new Error(made.faults[0]?.message ?? 'the knowledge base is broken');
    brain = made.brain;
    broken = built.broken;
    laid = live;
    mark = markNow;
    if (broken.length > 0) options.alarm(broken);
    const now = performance.now();
    options.swapped?.(Math.round(now - started), Math.round(now - held));
  }

  /** One look at a time; who asks meanwhile gets a look that began after the question. */
  function refresh(): Promise<void> {
    looking = looking.catch(() => undefined).then(takeOver);
    return looking;
  }

  const live: LiveBrain = {
    brain: () => brain,
    needs: () => brain.needs,
    released: () => released,
    releasedSchedule: () => releasedSchedule,
    schedule: () => schedule,
    scheduleMark: () => rowMark,
    state: () => ({ mark, name: `${mark} ${release}` }),
    broken: () => broken,
    conflicts: () => laid.filter((edit) => inConflict(released, edit)).map(({ subject }) => subject),
    refresh,
    run: (signal) => repeating(refresh, { pauseMs: PAUSE_MS, failed: options.failed }, signal),
  };
  return { live };
}
