import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Checked, Preview } from './core/knowledge-edits';
import type { Overlay } from './knowledge/overlay';
import type { Built, JobMessage, WorkshopData, WorkshopJob, WorkshopReply } from './workshop-messages';

/**
 * What is heavy about knowledge (reading, training, the evaluation), done in a thread beside the turns, one job after the other.
 * The thread begins with the first job and ends when there was none for a while.
 */
export interface Workshop {
  build(overlays: readonly Overlay[]): Promise<Built>;
  check(overlays: readonly Overlay[], candidate: Overlay, progress: (share: number) => void): Promise<Checked>;
  preview(job: Omit<Extract<WorkshopJob, { kind: 'preview' }>, 'kind'>): Promise<Preview>;
  close(): Promise<void>;
}

/** The thread holds about 150 MB; an editor at work comes back within this time. */
const IDLE_MS = 10 * 60_000;

interface Waiting {
  readonly done: (reply: WorkshopReply) => void;
  readonly failed: (error: Error) => void;
  readonly progress: (share: number) => void;
}

/** Makes a workshop for a knowledge folder. */
export function createWorkshop(data: WorkshopData): Workshop {
  const waiting = new Map<number, Waiting>();
  let thread: Worker | undefined;
  let count = 0;
  let idle: NodeJS.Timeout | undefined;

  function started(): Worker {
    if (thread) return thread;
    const made = new Worker(ENTRY, { workerData: data, ...(ENTRY.endsWith('.ts') ? { execArgv: TYPESCRIPT } : {}) });
    made.on('message', (reply: WorkshopReply) => {
      const waiter = waiting.get(reply.id);
      if (reply.kind === 'progress') return waiter?.progress(reply.share);
      waiting.delete(reply.id);
      if (reply.kind === 'failed') waiter?.failed(new Error(reply.message));
      else waiter?.done(reply);
      restUntilNeeded();
    });
    made.on('error', (error) => ended(made, error instanceof Error ? error : new Error(String(error))));
    made.on('exit', () => ended(made, new Error('the thread ended')));
    thread = made;
    return made;
  }

  function ended(which: Worker, error: Error): void {
    if (thread !== which) return;
    thread = undefined;
    for (const [id, waiter] of waiting) {
      waiting.delete(id);
      waiter.failed(error);
    }
  }

  function restUntilNeeded(): void {
    clearTimeout(idle);
    idle = setTimeout(() => void close(), IDLE_MS);
    idle.unref();
    // A process that wants to end does not wait for a thread that has nothing to do.
    if (waiting.size === 0) thread?.unref();
  }

  async function close(): Promise<void> {
    clearTimeout(idle);
    const ending = thread;
    if (ending) ended(ending, new Error('the workshop was closed'));
    await ending?.terminate();
  }

  function ask(job: WorkshopJob, progress: (share: number) => void = () => undefined): Promise<WorkshopReply> {
    return new Promise((done, failed) => {
      clearTimeout(idle);
      const id = (count += 1);
      waiting.set(id, { done, failed, progress });
      const worker = started();
      worker.ref();
      worker.postMessage({ id, job } satisfies JobMessage, []);
    });
  }

  return {
    async build(overlays) {
      const reply = await ask({ kind: 'build', overlays });
      if (reply.kind !== 'built') throw new Error('the thread answered something else');
      return reply.built;
    },
    async check(overlays, candidate, progress) {
      const reply = await ask({ kind: 'check', overlays, candidate }, progress);
      if (reply.kind !== 'checked') throw new Error('the thread answered something else');
      return reply.checked;
    },
    async preview(job) {
      const reply = await ask({ kind: 'preview', ...job });
      if (reply.kind !== 'preview') throw new Error('the thread answered something else');
      return reply.preview;
    },
    close,
  };
}

/** The thread's own file: beside this one, in the form that this one has. */
const ENTRY = join(__dirname, `workshop-thread${extname(__filename)}`);
const TYPESCRIPT = ['--require', 'ts-node/register'];
