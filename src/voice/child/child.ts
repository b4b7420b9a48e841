import { type ChildProcess, fork } from 'node:child_process';
import { setPriority } from 'node:os';
import { Failure } from '../../core/failure';
import { CHILD_ENVIRONMENT } from '../child-environment';
import { entry } from '../entry';
import { createLimiter } from '../limiter';

/** A process of ours that lives on between questions: what would crash or block this process is done there. */
export interface Child {
  /** Asks one question. Throws {@link Failure} `unavailable` while the process rests after it died, or when it dies or is too slow. */
  ask(question: object, signal: AbortSignal): Promise<unknown>;
  close(): void;
}

/** What a child is started with. */
export interface ChildOptions {
  /** Its file beside this folder. */
  readonly name: string;
  readonly words: readonly string[];
  /** For Node itself, such as a limit of memory. */
  readonly nodeWords?: readonly string[];
  readonly now: () => number;
}

/** What a child answers. */
export type ChildAnswer = { readonly answer: unknown } | { readonly error: string };

const FIRST_REST_MS = 1_000;
const LONGEST_REST_MS = 300_000;
const MOST_WAITING = 100;

/**
 * Makes a child that is started by the first question and again by the next one after it died, at once after
 * one death, then after a rest that doubles each time it dies without having answered. Questions are asked one after the other.
 */
export function createChild(options: ChildOptions): Child {
  const { name, now } = options;
  const limiter = createLimiter(1, MOST_WAITING);
  let running: ChildProcess | undefined;
  let deaths = 0;
  let restsUntil = 0;
  let closed = false;

  function process(): ChildProcess {
    // One that was told to end takes no more questions.
    if (running?.killed === false) return running;
    if (closed || now() < restsUntil) throw unavailable(`${name} rests after it died`);
    const started = start(options);
    started.once('exit', () => {
      if (running === started) running = undefined;
      // One death after a good answer was the question's fault: the next question may start it again at once.
      restsUntil = deaths === 0 ? 0 : now() + Math.min(FIRST_REST_MS * 2 ** (deaths - 1), LONGEST_REST_MS);
      deaths += 1;
    });
    running = started;
    return started;
  }

  async function asked(question: object, signal: AbortSignal): Promise<unknown> {
    if (signal.aborted) throw unavailable(`${name} was not asked in time`);
    const answer = await ask(process(), question, signal, name);
    deaths = 0;
    if ('answer' in answer) return answer.answer;
    throw new Failure('invalid-answer', `${name} failed: ${answer.error}`);
  }

  return {
    async ask(question, signal) {
      const answer = await limiter.run(async () => ({ value: await asked(question, signal) }));
      if (answer === undefined) throw unavailable(`${name} has too much to do`);
      return answer.value;
    },
    close() {
      closed = true;
      running?.kill('SIGKILL');
    },
  };
}

function unavailable(message: string): Failure {
  return new Failure('unavailable', message);
}

function start({ name, words, nodeWords = [] }: ChildOptions): ChildProcess {
  const { file, execArgv } = entry(name);
  const child = fork(file, [...words], {
    execArgv: [...execArgv, ...nodeWords],
    env: CHILD_ENVIRONMENT,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.on('error', () => child.kill('SIGKILL'));
  child.unref();
  child.channel?.unref();
  try {
    if (child.pid !== undefined) setPriority(child.pid, 10);
  } catch {
    // It has ended already.
  }
  return child;
}

function ask(child: ChildProcess, question: object, signal: AbortSignal, name: string): Promise<ChildAnswer> {
  return new Promise((resolve, reject) => {
    const done = (settle: () => void): void => {
      child.off('message', answered);
      child.off('exit', died);
      signal.removeEventListener('abort', late);
      child.channel?.unref();
      settle();
    };
    const answered = (answer: ChildAnswer): void => done(() => resolve(answer));
    const died = (): void => done(() => reject(unavailable(`${name} died`)));
    // What hangs is ended: nobody waits for its answer any more.
    const late = (): void => {
      child.kill('SIGKILL');
      done(() => reject(unavailable(`${name} is too slow`)));
    };
    child.on('message', answered);
    child.once('exit', died);
    signal.addEventListener('abort', late, { once: true });
    child.channel?.ref();
    child.send(question, (error) => {
      if (error) died();
    });
  });
}
