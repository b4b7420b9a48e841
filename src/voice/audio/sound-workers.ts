import { availableParallelism } from 'node:os';
import { Failure } from '../../core/failure';
import { type Child, createChild } from '../child/child';
import { createLimiter } from '../limiter';
import type { AudioAnswer, AudioTask } from './task';

/** Processes that decode and encode, so that the process of the conversations never does. */
export interface SoundWorkers {
  /** Does a task when a process is free; `{ error }` when it took too long, ended its process or failed. */
  do(task: AudioTask): Promise<AudioAnswer>;
  close(): void;
}

/** Decoding a minute takes 0.3 s and encoding it 1.2 s; ten times that, and the start of a process, is too long. */
const LONGEST_TASK_MS = 20_000;
const MOST_MEGABYTES = 256;
/** A voice waits rather than being refused, up to so many. */
const MOST_WAITING = 500;

/** One core is left to the conversations. Processes are started when needed and do not keep this one alive. */
export function createSoundWorkers(processes = Math.max(1, Math.min(4, availableParallelism() - 1))): SoundWorkers {
  const limiter = createLimiter(processes, MOST_WAITING);
  const all: readonly Child[] = Array.from({ length: processes }, () =>
    createChild({
      name: 'child/sound-process',
      words: [],
      nodeWords: [`--max-old-space-size=${MOST_MEGABYTES}`],
      now: () => Date.now(),
    }),
  );
  const free = [...all];
  return {
    async do(task) {
      const answer = await limiter.run(async () => {
        const child = free.pop();
        if (child === undefined) return BUSY;
        try {
          return await answerOf(child, task);
        } finally {
          free.push(child);
        }
      });
      return answer ?? BUSY;
    },
    close() {
      for (const child of all) child.close();
    },
  };
}

const BUSY: AudioAnswer = { error: 'busy' };

async function answerOf(child: Child, task: AudioTask): Promise<AudioAnswer> {
  try {
    return (await child.ask(task, AbortSignal.timeout(LONGEST_TASK_MS))) as AudioAnswer;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.message.includes('rests') ? BUSY : { error: error.message };
  }
}
