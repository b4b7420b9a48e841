import { reasonFor, type HandoffKind } from '../case-reason';
import type { Outlook } from '../desk';
import type { Effect } from '../effect';
import { plain, type Ending, type Step, type Turn } from '../turn';
import { outlookText, wishChoices } from './outlook-text';

/** A wish for a human, anger, a complaint, a report of corruption, a dispute: recognised by whole words. */
export const human: Step = (turn) => {
  const route = turn.said?.route;
  return route?.startsWith('handoff.') ? handOver(turn, route.slice('handoff.'.length)) : undefined;
};

/** Reasons that go before all others. */
const URGENT = new Set(['danger', 'scam-loss']);

/**
 * Opens a case and tells the person the place in the queue and the expected wait, or when staff will be back, and whom to call
 * meanwhile. A case that is open already is kept, and what was said is added to it.
 */
export async function handOver(turn: Turn, kind: HandoffKind): Promise<Ending> {
  const hotlines = turn.needs.knowledge.hotlines(turn.language, turn.now);
  if (turn.desk.open) return alreadyOpen(turn, hotlines);
  const { reason, text } = reasonFor(turn.conversation, kind);
  const urgent = URGENT.has(reason);
  const outlook = await turn.needs.desk?.outlook(turn.now, { urgent });
  const id = turn.needs.newId();
  const closed = outlook?.hours.kind === 'closed';
  const choices = closed || (outlook && kind === 'callback') ? wishChoices(turn) : [];
  const told = outlook ? `\n\n${outlookText(turn, outlook)}` : '';
  return {
    outcome: 'handoff',
    replies: [{ ...plain(turn.texts.handoff[text](hotlines, told)), choices }],
    conversation: { misses: 0 },
    effects: [
      openCase(turn, { id, reason, urgent }, outlook),
      ...(turn.said ? [{ kind: 'note-on-case' as const, id, text: turn.said.text }] : []),
    ],
  };
}

/** The effect that opens a case where the person stands now. */
export function openCase(
  turn: Turn,
  opened: Pick<Extract<Effect, { kind: 'open-case' }>, 'id' | 'reason' | 'urgent'>,
  outlook: Outlook | undefined,
): Effect {
  const { dialog, topic, lastReplies } = turn.conversation;
  const asked = lastReplies.at(-1);
  const where = dialog && {
    name: dialog.name,
    title: turn.needs.dialogs.has(dialog.name) ? turn.needs.dialogs.title(dialog.name, turn.language) : dialog.name,
    ...(asked === undefined ? {} : { asked: asked.slice(0, MOST_ASKED) }),
    answers: dialog.answers,
  };
  return {
    kind: 'open-case',
    ...opened,
    language: turn.language,
    about: dialog ? `${dialog.name}:${dialog.asked ?? ''}` : (topic?.article ?? ''),
    context: {
      ...(where ? { dialog: where } : {}),
      ...(topic ? { topic: { article: topic.article, section: topic.section } } : {}),
    },
    ...(outlook
      ? {
          office: outlook.office,
          ...(outlook.hours.kind === 'closed' ? {} : { toldPlace: outlook.place }),
          ...(outlook.replyDue ? { replyDue: outlook.replyDue.toISOString() } : {}),
          ...(outlook.closeDue ? { closeDue: outlook.closeDue.toISOString() } : {}),
        }
      : {}),
  };
}

const MOST_ASKED = 600;

async function alreadyOpen(turn: Turn, hotlines: string): Promise<Ending> {
  const { open } = turn.desk;
  const outlook = open && (await turn.needs.desk?.waitingOutlook(open.id, turn.now));
  const told = outlook ? `\n\n${outlookText(turn, outlook)}` : '';
  const choices = outlook?.hours.kind === 'closed' && open?.wished === false ? wishChoices(turn) : [];
  return {
    outcome: 'handoff',
    replies: [{ ...plain(`${turn.texts.alreadyHandedOver}${told}\n\n${hotlines}`), choices }],
    effects: open && turn.said ? [{ kind: 'note-on-case', id: open.id, text: turn.said.text }] : [],
  };
}
