import { createBell } from '../core/bell';
import type { CaseFile, Cases } from '../core/cases';
import { Failure } from '../core/failure';
import type { GroupWords } from '../core/group-words';
import type { Choice } from '../core/message';
import type { CaseTopic, CaseTopics, StaffGroup } from '../core/staff-group';
import type { Budgets, History } from '../core/stores';
import { cardText, linesText, topicName } from './mirror-text';

/** What mirroring runs on. */
export interface MirrorOptions {
  readonly group: StaffGroup;
  readonly topics: CaseTopics;
  readonly cases: Pick<Cases, 'find' | 'lines'>;
  readonly history: History;
  readonly budgets: Budgets;
  readonly words: GroupWords;
  readonly owner: string;
  readonly now: () => Date;
  /** Told of what went wrong; the mirror goes on. `topics`: the bot may not manage topics in the group. */
  readonly failed: (error: unknown, what: 'topics' | 'post' | 'storage') => void;
}

/** Mirrors cases into the staff group, one topic each, as fast as the group may be written to. */
export interface Mirror {
  /** Mirrors what is behind. Returns milliseconds to wait before the next call: the group's budget, or a pause. */
  step(): Promise<number>;
  wake(): void;
  run(signal: AbortSignal): Promise<void>;
}

/** Bot FAQ: 20 messages a minute to one group. Two are left for answers to officers. */
const PER_SECOND = 18 / 60;
/** What may go out at once after a quiet time; 18 + 3 a minute at the most in the first one. */
const BURST = 2;
const IDLE_MS = 3_000;
const LEASE_MS = 60_000;
const AFTER_FAILURE_MS = 30_000;
const MOST_LINES = 200;

/** Makes the mirror of one process; one of several works at a time. A post whose result is unknown is made again: better twice than lost. */
export function createMirror(options: MirrorOptions): Mirror {
  const { topics, cases, budgets, now } = options;
  const bell = createBell();
  let booked: Date | undefined;

  /** Milliseconds until the group may be written to; 0: now, and it is counted. */
  async function budget(): Promise<number> {
    booked ??= await budgets.take('telegram-staff-group', 1, PER_SECOND, BURST, now());
    const wait = booked.getTime() - now().getTime();
    if (wait > 0) return wait;
    booked = undefined;
    return 0;
  }

  async function step(): Promise<number> {
    const at = now();
    if (!(await topics.lease(options.owner, at, new Date(at.getTime() + LEASE_MS)))) return IDLE_MS;
    const [gone] = await topics.erased(1);
    const [behind] = gone ? [] : await topics.behind(1);
    if (!gone && !behind) return IDLE_MS;
    const wait = await budget();
    if (wait > 0) return wait;
    if (gone) {
      await remove(gone, options);
      return 0;
    }
    const file = behind && (await cases.find(behind.caseId));
    if (file) await mirrorCase(file, behind?.topic, options);
    return 0;
  }

  async function guarded(): Promise<number> {
    try {
      return await step();
    } catch (error) {
      const known = error instanceof Failure;
      const rights = known && error.code === 'rejected';
      options.failed(error, rights ? 'topics' : known && error.code !== 'storage' ? 'post' : 'storage');
      const wait = known ? (error.retryAfterMs ?? AFTER_FAILURE_MS) : AFTER_FAILURE_MS;
      if (known && error.code === 'rate-limited')
        await budgets.push('telegram-staff-group', new Date(now().getTime() + wait)).catch(() => undefined);
      return wait;
    }
  }

  return {
    step: guarded,
    wake: () => bell.ring(),
    async run(signal) {
      while (!signal.aborted) {
        const wait = await guarded();
        if (wait > 0) await bell.wait(wait, signal);
      }
    },
  };
}

/** One message of a case: its topic with the card first, then what was said since, as much as fits. */
async function mirrorCase(file: CaseFile, topic: CaseTopic | undefined, options: MirrorOptions): Promise<void> {
  const { group, topics, words, now } = options;
  if (topic?.thread === undefined) {
    const thread = await group.createTopic(topicName(file, words));
    const begin = topic ?? { caseId: file.id, thread, uptoSeq: await beginning(file, options), uptoLine: 0 };
    await topics.save({ ...begin, thread }, now());
    return;
  }
  const { text, uptoSeq, uptoLine } = await news(file, topic, options);
  try {
    if (text !== '') await group.post(topic.thread, text, buttons(file, words));
    await topics.save({ ...topic, uptoSeq, uptoLine }, now());
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'not-found') throw error;
    // Somebody deleted the topic: a new one is made, and all of the case is told there again.
    await topics.save(
      { caseId: file.id, thread: undefined, uptoSeq: await beginning(file, options), uptoLine: 0 },
      now(),
    );
  }
}

/** What was said before the case was opened is told from its last lines on. */
const BEFORE_LINES = 6;

async function beginning(file: CaseFile, { history }: MirrorOptions): Promise<number> {
  if (file.conversationKey === undefined) return 0;
  const lines = await history.lines(file.conversationKey, 0, MOST_LINES);
  const before = lines.filter(({ at }) => Date.parse(at) < file.openedAt.getTime());
  return before.at(-BEFORE_LINES - 1)?.seq ?? 0;
}

async function news(
  file: CaseFile,
  topic: CaseTopic,
  { history, cases, group, words }: MirrorOptions,
): Promise<{ readonly text: string; readonly uptoSeq: number; readonly uptoLine: number }> {
  const [said, recorded] = await Promise.all([
    file.conversationKey === undefined
      ? []
      : history.lines(file.conversationKey, topic.uptoSeq, MOST_LINES, { failed: true }),
    cases.lines(file.id, topic.uptoLine),
  ]);
  const head = topic.uptoLine === 0 ? cardText(file, words) : '';
  return linesText({ head, said, recorded, topic, longest: group.longestText }, words);
}

function buttons(file: CaseFile, words: GroupWords): readonly Choice[] {
  if (file.status === 'waiting') return [{ id: 'g:claim', label: words.claim }];
  if (file.status !== 'attended') return [];
  return [
    { id: 'g:release', label: words.release },
    { id: 'g:close', label: words.close },
  ];
}

async function remove(topic: CaseTopic, { group, topics }: MirrorOptions): Promise<void> {
  try {
    if (topic.thread !== undefined) await group.removeTopic(topic.thread);
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'not-found') throw error;
  }
  await topics.forget(topic.caseId);
}
