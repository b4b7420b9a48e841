import { changeMark, isFinal, type Application, type Applications } from './applications';
import { createBell } from './bell';
import { readConversation } from './conversation';
import { Failure } from './failure';
import type { Language, Reply } from './message';
import { spokenNotice, type SpokenFrame } from './spoken-form';
import type { Budgets, Notice } from './stores';

/** An application that a person follows, with what is needed to look at it and to write to them. */
export interface DueWatch {
  readonly id: string;
  readonly code: string;
  readonly token: string;
  /** What was last told (see {@link changeMark}). */
  readonly mark: string;
  readonly since: Date;
  /** How often in a row the service did not know it. */
  readonly misses: number;
  readonly channel: string;
  readonly person: string;
  readonly blocked: boolean;
  readonly conversation: unknown;
}

/** Stored watches; shared by all processes. */
export interface Watches {
  /** Takes the one that was looked at longest ago, if that was before `checkedBefore`, and notes that it is looked at now. */
  claim(checkedBefore: Date, now: Date): Promise<DueWatch | undefined>;
  missed(id: string): Promise<void>;
  /**
   * Notes what was found and puts the notice into the outbox, both or neither; without a mark the watch ends. False, having
   * written nothing, when it was stopped or settled by another process meanwhile.
   */
  settle(
    watch: DueWatch,
    change: { readonly mark?: string; readonly token?: string; readonly notice?: Notice },
    now: Date,
  ): Promise<boolean>;
  /** When the longest not looked at was looked at; undefined when there is none. */
  nextAt(): Promise<Date | undefined>;
}

/** What watching says. */
export interface WatchWords {
  readonly changed: (application: Application, ends: boolean) => Reply;
  /** The watch ends without an end of the application: `after` the longest time, or the service does not know it any more. */
  readonly ended: (code: string, why: 'time' | 'unknown') => Reply;
}

/** What watching runs on. */
export interface WatchingOptions {
  readonly watches: Watches;
  readonly applications: Pick<Applications, 'follow'>;
  readonly budgets: Budgets;
  readonly words: Readonly<Record<Language, WatchWords>>;
  readonly aloud: Readonly<Record<Language, SpokenFrame>>;
  readonly now: () => Date;
  /** An application is looked at again after this many milliseconds at the earliest. */
  readonly everyMs?: number;
  readonly told: (channel: string) => void;
  readonly failed: (error: unknown) => void;
}

/** Looks at followed applications, at most one a second over all processes, and tells each change once. */
export interface Watching {
  /** Looks at one that is due. Returns milliseconds until the next look. */
  step(): Promise<number>;
  /** Looks until `signal`. */
  run(signal: AbortSignal): Promise<void>;
}

const EVERY_MS = 15 * 60_000;
const IDLE_MS = 5_000;
const LONGEST_MS = 90 * 86_400_000;
const MISSES_BEFORE_END = 3;
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 600_000;

/** Makes the watching of one process; several may share the store. */
export function createWatching(options: WatchingOptions): Watching {
  const everyMs = options.everyMs ?? EVERY_MS;
  const bell = createBell();
  let failures = 0;
  /** When the request that was booked may be sent. */
  let booked: Date | undefined;

  /** Waits longer after each failure, and as long as the service says. */
  function waitAfter(error: unknown): number {
    options.failed(error);
    const grown = Math.min(FIRST_WAIT_MS * 2 ** failures, LONGEST_WAIT_MS);
    failures += 1;
    return Math.max(grown, error instanceof Failure ? (error.retryAfterMs ?? 0) : 0);
  }

  async function step(): Promise<number> {
    const now = options.now();
    const checkedBefore = new Date(now.getTime() - everyMs);
    const oldest = await options.watches.nextAt();
    if (oldest === undefined || oldest > checkedBefore) return IDLE_MS;
    booked ??= await options.budgets.take('status-watch', 1, 1, 1, now);
    const wait = booked.getTime() - now.getTime();
    if (wait > 0) return wait;
    booked = undefined;
    const watch = await options.watches.claim(checkedBefore, now);
    if (!watch) return 0;
    try {
      await lookAt(watch, options);
      failures = 0;
      return 0;
    } catch (error) {
      return waitAfter(error);
    }
  }

  return {
    step,
    async run(signal) {
      while (!signal.aborted) {
        const wait = await step().catch((error: unknown) => waitAfter(error));
        if (wait > 0) await bell.wait(wait, signal);
      }
    },
  };
}

async function lookAt(watch: DueWatch, options: WatchingOptions): Promise<void> {
  const { watches } = options;
  const now = options.now();
  const { conversation } = readConversation(watch.conversation ?? {});
  const words = options.words[conversation.language];
  const settle = async (change: { mark?: string; token?: string }, reply?: Reply): Promise<void> => {
    const notice = reply && noticeOf(watch, reply, conversation.language, options);
    const settled = await watches.settle(watch, { ...change, ...(notice ? { notice } : {}) }, now);
    if (settled && notice) options.told(notice.channel);
  };
  if (watch.blocked) return settle({});
  if (now.getTime() - watch.since.getTime() > LONGEST_MS) return settle({}, words.ended(watch.code, 'time'));
  const found = await options.applications.follow(watch.token);
  if (found.kind === 'not-found') {
    if (watch.misses + 1 < MISSES_BEFORE_END) return watches.missed(watch.id);
    return settle({}, words.ended(watch.code, 'unknown'));
  }
  const { application, watchToken: token } = found;
  const mark = changeMark(application);
  const ends = isFinal(application.statusNo);
  if (mark === watch.mark && !ends && watch.misses === 0) return undefined;
  const reply = mark === watch.mark ? undefined : words.changed(application, ends);
  return settle(ends ? {} : { mark, token }, reply);
}

function noticeOf({ channel, person }: DueWatch, reply: Reply, language: Language, { aloud }: WatchingOptions): Notice {
  return { channel, person, reply, from: 'assistant', aloud: spokenNotice([reply], aloud[language], language) };
}
