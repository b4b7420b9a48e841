import type { Conversation } from './conversation';
import type { CaseReason } from './effect';
import type { Texts } from './texts';

/** What made the assistant hand over: a route's second word, or the end of a control `staff-…`. Anything unknown is `asked`. */
export type HandoffKind = string;

interface Handoff {
  readonly text: keyof Texts['handoff'];
  readonly reason: CaseReason;
}

const ASKED: Handoff = { text: 'asked', reason: 'asked' };

const KINDS: Readonly<Record<string, Handoff>> = {
  asked: ASKED,
  callback: { text: 'callback', reason: 'asked' },
  anger: { text: 'anger', reason: 'anger' },
  complaint: { text: 'complaint', reason: 'overdue-application' },
  overdue: { text: 'complaint', reason: 'overdue-application' },
  corruption: { text: 'corruption', reason: 'corruption-report' },
  dispute: { text: 'dispute', reason: 'dispute' },
  failed: { text: 'failed', reason: 'two-failed-answers' },
  scam: { text: 'scam', reason: 'scam-loss' },
  'wrong-data': { text: 'wrongData', reason: 'wrong-data' },
};

/** Articles and sections about data of a person that is recorded wrongly. */
const WRONG_DATA_ARTICLES = new Set(['eid-data-fix', 'land-data-cleaning']);
const WRONG_DATA_SECTION = /(?:^|\.)wrong(?:$|\b)/;

/**
 * The typed reason of a case. Somebody who only asks for staff is handed over with what the assistant knows of where they are: an
 * application found overdue, money lost to a scam, data recorded wrongly, or a dialog that is left.
 */
export function reasonFor(conversation: Conversation, kind: HandoffKind): Handoff {
  const told = (Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined) ?? ASKED;
  return told.reason === 'asked' && told.text === 'asked' ? reasonOfPlace(conversation) : told;
}

function reasonOfPlace({ dialog, ended, topic }: Conversation): Handoff {
  const state = dialog ?? ended;
  if (state?.name === 'application-status' && Object.values(state.results).some(({ outcome }) => outcome === 'overdue'))
    return { text: 'complaint', reason: 'overdue-application' };
  if (state?.name === 'scam-check' && LOST.has(state.answers['harm'] ?? ''))
    return { text: 'scam', reason: 'scam-loss' };
  if (state) return { text: 'asked', reason: 'dialog-exit' };
  if (topic && (WRONG_DATA_ARTICLES.has(topic.article) || WRONG_DATA_SECTION.test(topic.section)))
    return { text: 'wrongData', reason: 'wrong-data' };
  return ASKED;
}

/** Answers of the scam check that tell of a loss. */
const LOST = new Set(['money', 'app', 'code']);
