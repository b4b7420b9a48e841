import type { CaseReason } from '../effect';
import { plain, type Ending, type Step, type Turn } from '../turn';

const REASONS: Readonly<
  Record<string, { readonly text: keyof Turn['texts']['handoff']; readonly reason: CaseReason }>
> = {
  asked: { text: 'asked', reason: 'asked' },
  callback: { text: 'callback', reason: 'asked' },
  anger: { text: 'anger', reason: 'anger' },
  complaint: { text: 'complaint', reason: 'overdue-application' },
  corruption: { text: 'corruption', reason: 'corruption-report' },
  dispute: { text: 'dispute', reason: 'dispute' },
  failed: { text: 'failed', reason: 'two-failed-answers' },
};

/** A wish for a human, anger, a complaint, a report of corruption, a dispute: recognised by whole words. */
export const human: Step = (turn) => {
  const route = turn.said?.route;
  return route?.startsWith('handoff.') ? handOver(turn, route.slice('handoff.'.length)) : undefined;
};

/** Opens a case and tells the person what happens now and whom to call meanwhile. A case that is open already is kept. */
export function handOver(turn: Turn, kind: string): Ending {
  const { text, reason } = REASONS[kind] ?? { text: 'asked' as const, reason: 'asked' as const };
  const hotlines = turn.needs.knowledge.hotlines(turn.language, turn.now);
  if (turn.conversation.handoff)
    return { outcome: 'handoff', replies: [plain(`${turn.texts.alreadyHandedOver}\n\n${hotlines}`)] };
  const id = turn.needs.newId();
  const { dialog, topic } = turn.conversation;
  const about = dialog ? `${dialog.name}:${dialog.asked ?? ''}` : (topic?.article ?? '');
  return {
    outcome: 'handoff',
    replies: [plain(turn.texts.handoff[text](hotlines))],
    conversation: { handoff: { case: id, since: turn.now.toISOString(), attended: false }, misses: 0 },
    effects: [
      { kind: 'open-case', id, reason, language: turn.language, about },
      ...(turn.said ? [{ kind: 'note-on-case' as const, id, text: turn.said.text }] : []),
    ],
  };
}
