import { setImmediate } from 'node:timers/promises';
import { repeating } from './core/repeating';
import type { DeskQuestion, DeskQuestions, Grouped } from './core/desk-questions';
import { createQuestionGrouping, type QuestionGrouping } from './knowledge/question-grouping';
import type { Brain } from './brain';

/** Puts new questions of the knowledge desk into groups. */
export interface QuestionGroups {
  /** Groups what waits now. Returns how many were put into groups. */
  runOnce(): Promise<number>;
  /** Looks every minute until `signal`. */
  run(signal: AbortSignal): Promise<void>;
}

/** What grouping runs on. */
export interface QuestionGroupsOptions {
  readonly questions: DeskQuestions;
  readonly brain: () => Brain;
  readonly newId: () => string;
  readonly failed: (error: unknown) => void;
}

const PAUSE_MS = 60_000;
/** Read and written at once. */
const SLICE = 200;
/** Read without letting anything else run: a few milliseconds. */
const STRETCH = 20;

/** Makes the grouping of one process; several may share the store: what one has put, the others leave alone and learn. */
export function createQuestionGroups({ questions, brain, newId, failed }: QuestionGroupsOptions): QuestionGroups {
  let grouping: QuestionGrouping | undefined;
  let learnt = new Date(0);

  async function runOnce(): Promise<number> {
    let put = 0;
    for (;;) {
      const waiting = await questions.ungrouped(SLICE);
      if (waiting.length === 0) return put;
      const known = await learnGroups();
      const now = await questions.put(await assign(waiting, known));
      put += now;
      if (now === 0) return put;
    }
  }

  /** Learns what was grouped since the last time, also by other processes. */
  async function learnGroups(): Promise<QuestionGrouping> {
    const { index } = brain();
    const known = (grouping ??= createQuestionGrouping(index.reader, (feature) => index.classifier.rarity(feature)));
    for (;;) {
      const samples = await questions.samples(learnt, SLICE);
      for (const [at, { id, sample, language, newestAt }] of samples.entries()) {
        if (at % STRETCH === 0) await setImmediate();
        known.learn(id, sample, language);
        learnt = newestAt;
      }
      if (samples.length < SLICE) return known;
    }
  }

  async function assign(waiting: readonly DeskQuestion[], known: QuestionGrouping): Promise<readonly Grouped[]> {
    const grouped: Grouped[] = [];
    for (const [at, question] of waiting.entries()) {
      if (at % STRETCH === 0) await setImmediate();
      const group = known.nearest(question.question, question.language) ?? newId();
      known.learn(group, question.question, question.language);
      grouped.push({ question, group });
    }
    return grouped;
  }

  return {
    runOnce,
    run: (signal) => repeating(runOnce, { pauseMs: PAUSE_MS, failed }, signal),
  };
}
