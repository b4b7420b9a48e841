import { choiceId } from './choice-id';
import type { Conversation } from './conversation';
import { readConversation } from './conversation';
import type { Reply } from './message';
import type { Needs } from './needs';
import { rolling, type Rolling } from './rolling';
import { spokenNotice } from './spoken-form';
import { mustBeHeard, wasSpoken } from './spoken-message';
import type { ClaimedMessage, FinishedTurn, Inbox, TurnRecord } from './stores';
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
  /** What answers now: a turn keeps what it began with, the next one takes what is newest. */
  readonly needs: () => Needs;
  /** Names this process in leases. */
  readonly owner: string;
  readonly now: () => Date;
  readonly report: (report: TurnReport) => void;
  /** Called when a voice message waits to be heard. */
  readonly toHear?: () => void;
  /** Called when replies were committed, so that the outbox looks at once. */
  readonly replied: (channel: string) => void;
}

/** Works through the inbox: one message of a conversation at a time, in order, different conversations side by side. */
export type Lanes = Rolling;

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
  return rolling({
    claim: (most) => options.inbox.claim(options.owner, most, LEASE_MS, options.now()),
    work: (message) => answer(message, options),
    failed: (error) => options.report({ turn: '', channel: '', outcome: 'storage', ms: 0, error }),
    idleMs: IDLE_MS,
    mostAtOnce: MOST_AT_ONCE,
  });
}

async function answer(claimed: ClaimedMessage, options: LaneOptions): Promise<void> {
  const { inbox, owner, report } = options;
  const needs = options.needs();
  const { conversation } = readConversation(claimed.conversation ?? {});
  if (mustBeHeard(claimed.incoming, conversation, needs)) {
    if (await inbox.listen(owner, claimed, options.now())) options.toHear?.();
    return;
  }
  const id = needs.newId();
  const started = performance.now();
  const { channel } = claimed.incoming;
  if (claimed.attempts >= MOST_ATTEMPTS) {
    report({ turn: id, channel, outcome: 'failed', ms: 0, error: new Error('the process ended at every try') });
    await setAside(claimed, conversation, failedRecord(id, claimed, conversation, 0, options.now()), options);
    return;
  }
  try {
    const now = options.now();
    const result = await takeTurn(claimed.incoming, conversation, needs, now, claimed.desk);
    const ms = Math.round((performance.now() - started) * 10) / 10;
    if (await inbox.finish(owner, claimed, finishedTurn(id, claimed, result, ms, now), now)) {
      const { outcome, article, also = [], options: offered = [] } = result;
      report({ turn: id, channel, outcome, ms, also, options: offered, ...(article === undefined ? {} : { article }) });
      options.replied(channel);
    }
  } catch (error) {
    const ms = Math.round(performance.now() - started);
    report({ turn: id, channel, outcome: 'failed', ms, error });
    await setAside(claimed, conversation, failedRecord(id, claimed, conversation, ms, options.now()), options);
  }
}

/** Gives a message back to be tried again, or for good with an apology; also one that has killed its process before. */
async function setAside(
  claimed: ClaimedMessage,
  conversation: Conversation,
  record: TurnRecord,
  options: LaneOptions,
): Promise<void> {
  const now = options.now();
  const { texts, voice } = options.needs();
  const { failed, labels, voice: frame } = texts[conversation.language];
  const staff = { id: choiceId({ kind: 'control', control: 'staff' }), label: labels.staff };
  const apology: Reply = { ...plain(failed), choices: [staff] };
  const listens = conversation.spoken && voice?.speaks(claimed.incoming.channel) === true;
  const aloud = listens ? { spoken: spokenNotice([apology], frame, conversation.language) } : {};
  const lastWords: readonly Reply[] = [{ ...apology, ...aloud }];
  const notBefore = new Date(now.getTime() + RETRY_AFTER_MS * 2 ** claimed.attempts);
  const became = await options.inbox
    .giveBack(options.owner, claimed, { notBefore, mostAttempts: MOST_ATTEMPTS, lastWords, record }, now)
    .catch(() => 'lost');
  if (became === 'poison') options.replied(claimed.incoming.channel);
}

function finishedTurn(id: string, claimed: ClaimedMessage, result: TurnResult, ms: number, now: Date): FinishedTurn {
  return {
    conversation: result.conversation satisfies Conversation,
    replies: result.replies,
    effects: result.effects ?? [],
    ...(result.kept === undefined ? {} : { kept: result.kept }),
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
      ...(wasSpoken(claimed.incoming) ? { spoken: true } : {}),
      ...(result.concern === undefined ? {} : { concern: result.concern }),
      ...keptQuestion(claimed, result),
    },
  };
}

/** The masked question is kept only where somebody has to look at it. */
function keptQuestion({ incoming }: ClaimedMessage, result: TurnResult): { readonly question?: string } {
  if (result.question !== undefined) return { question: result.question };
  const unanswered = result.outcome === 'abstained' || result.outcome === 'clarified' || result.outcome === 'failed';
  const { content } = incoming;
  return (unanswered || result.concern !== undefined) && content.kind === 'text'
    ? { question: result.kept ?? content.text }
    : {};
}

/** What is kept of a message that failed at every try. */
function failedRecord(
  id: string,
  { incoming }: ClaimedMessage,
  { language }: Conversation,
  ms: number,
  now: Date,
): TurnRecord {
  const { channel, content } = incoming;
  const common = {
    id,
    at: now.toISOString(),
    channel,
    language,
    outcome: 'failed' as const,
    also: [],
    options: [],
    ms,
  };
  return { ...common, concern: 'failed', ...(content.kind === 'text' ? { question: content.text } : {}) };
}
