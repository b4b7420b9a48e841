import { createBell } from './bell';
import type { Conversation } from './conversation';
import { readConversation } from './conversation';
import type { Reply } from './message';
import type { Needs } from './needs';
import type { ClaimedMessage, FinishedTurn, Inbox } from './stores';
import { plain, takeTurn, type TurnResult } from './turn';

/** What is told about each turn: for the one log line and the counters. Never message text, names or numbers. */
export interface TurnReport {
  readonly turn: string;
  readonly channel: string;
  readonly outcome: string;
  readonly article?: string;
  readonly also?: readonly string[];
  readonly options?: readonly string[];
  readonly ms: number;
  /** An unforeseen error, when there was one. */
  readonly error?: unknown;
}

/** What the lanes run on. */
export interface LaneOptions {
  readonly inbox: Inbox;
  readonly needs: Needs;
  /** Names this process in leases. */
  readonly owner: string;
  readonly now: () => Date;
  readonly report: (report: TurnReport) => void;
  /** Called when replies were committed, so that the outbox looks at once. */
  readonly replied: (channel: string) => void;
}

/** Works through the inbox: one message of a conversation at a time, in order, different conversations side by side. */
export interface Lanes {
  /** Claims and answers what waits now. Returns how many messages were answered. */
  runOnce(): Promise<number>;
  /** Says that something arrived. */
  wake(): void;
  /** Runs until `signal`; the turns in flight are finished before the promise resolves. */
  run(signal: AbortSignal): Promise<void>;
}

/** How long a message is held: far longer than a turn takes, short enough that a killed process's work is soon taken over. */
const LEASE_MS = 30_000;
const MOST_AT_ONCE = 32;
/** A message that failed this often is set aside with an apology, so that it never blocks its lane for good. */
const MOST_ATTEMPTS = 3;
const RETRY_AFTER_MS = 1_000;
/** How often other processes' leases and late messages are looked for when nothing wakes the lanes. */
const IDLE_MS = 500;

/** Makes the lanes of one process. */
export function createLanes(options: LaneOptions): Lanes {
  const bell = createBell();

  async function runOnce(): Promise<number> {
    const claimed = await options.inbox.claim(options.owner, MOST_AT_ONCE, LEASE_MS, options.now());
    await Promise.all(claimed.map((message) => answer(message, options)));
    return claimed.length;
  }

  return {
    runOnce,
    wake: () => bell.ring(),
    async run(signal) {
      while (!signal.aborted) {
        const answered = await runOnce().catch((error: unknown) => {
          options.report({ turn: '', channel: '', outcome: 'storage', ms: 0, error });
          return 0;
        });
        if (answered === 0) await bell.wait(IDLE_MS, signal);
      }
    },
  };
}

async function answer(claimed: ClaimedMessage, options: LaneOptions): Promise<void> {
  const { inbox, needs, owner, report } = options;
  const { conversation } = readConversation(claimed.conversation ?? {});
  const id = needs.newId();
  const started = performance.now();
  const { channel } = claimed.incoming;
  if (claimed.attempts >= MOST_ATTEMPTS) {
    await setAside(claimed, conversation, options);
    return;
  }
  try {
    const now = options.now();
    const result = await takeTurn(claimed.incoming, conversation, needs, now);
    const ms = Math.round((performance.now() - started) * 10) / 10;
    if (await inbox.finish(owner, claimed, finishedTurn(id, claimed, result, ms, now), now)) {
      const { outcome, article, also = [], options: offered = [] } = result;
      report({ turn: id, channel, outcome, ms, also, options: offered, ...(article === undefined ? {} : { article }) });
      options.replied(channel);
    }
  } catch (error) {
    const ms = Math.round(performance.now() - started);
    report({ turn: id, channel, outcome: 'failed', ms, error });
    await setAside(claimed, conversation, options);
  }
}

/** Gives a message back to be tried again, or for good with an apology; also one that has killed its process before. */
async function setAside(claimed: ClaimedMessage, conversation: Conversation, options: LaneOptions): Promise<void> {
  const now = options.now();
  const lastWords: readonly Reply[] = [plain(options.needs.texts[conversation.language].failed)];
  const notBefore = new Date(now.getTime() + RETRY_AFTER_MS * 2 ** claimed.attempts);
  const became = await options.inbox
    .giveBack(options.owner, claimed, { notBefore, mostAttempts: MOST_ATTEMPTS, lastWords }, now)
    .catch(() => 'lost');
  if (became === 'poison') options.replied(claimed.incoming.channel);
}

function finishedTurn(id: string, claimed: ClaimedMessage, result: TurnResult, ms: number, now: Date): FinishedTurn {
  const unanswered = result.outcome === 'abstained' || result.outcome === 'clarified' || result.outcome === 'failed';
  const { content } = claimed.incoming;
  return {
    conversation: result.conversation satisfies Conversation,
    replies: result.replies,
    effects: result.effects ?? [],
    record: {
      id,
      at: now.toISOString(),
      channel: claimed.incoming.channel,
      language: result.conversation.language,
      outcome: result.outcome,
      ...(result.article === undefined ? {} : { article: result.article }),
      also: result.also ?? [],
      options: result.options ?? [],
      ms,
      ...(unanswered && content.kind === 'text' ? { question: content.text } : {}),
    },
  };
}
