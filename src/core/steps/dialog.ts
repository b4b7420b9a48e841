import { choiceId } from '../choice-id';
import { MOST_PARKED, type Conversation, type DialogState } from '../conversation';
import type { Choice } from '../message';
import type { DialogContext, DialogTurn } from '../needs';
import { plain, type Ending, type Step, type Turn } from '../turn';
import { ANNOUNCEMENTS_DIALOG, subscriptionOverview } from './announcements';
import { remindOf, reminderInWords } from './reminder';
import { resumeByName } from './resume';

/**
 * An answer to the waiting question of a dialog, a repair of it, or "làm tiếp". Words that may as well be about something else
 * and are found to be so are an aside: they go on to the next steps, and the question is asked again after them.
 */
export const dialog: Step = async (turn) => {
  const state = turn.conversation.dialog;
  if (!state || !turn.said || !turn.needs.dialogs.unsure(state, turn.said, turn.now))
    return reminderInWords(turn) ?? (await takeDialog(turn, undefined)) ?? resumeByName(turn);
  const { said, language, now, conversation } = turn;
  const found = turn.needs.knowledge.find({ said, language, topic: conversation.topic, now });
  const aside = found.kind === 'answer' && found.target.article !== turn.needs.dialogs.article(state.name);
  return aside ? undefined : takeDialog(turn, undefined);
};

/**
 * Starts a dialog by name, or goes on with it where it was left; another one in progress is parked with its answers. With
 * `answers` it always begins anew. Undefined when there is none of that name.
 */
export async function startDialog(
  turn: Turn,
  name: string,
  answers?: Readonly<Record<string, string>>,
): Promise<Ending | undefined> {
  const { dialogs } = turn.needs;
  if (!dialogs.has(name)) return undefined;
  const shown = name === ANNOUNCEMENTS_DIALOG && !answers ? await subscriptionOverview(turn) : undefined;
  if (shown) return shown;
  const { dialog: current, parked } = turn.conversation;
  const left = [current, ...parked].find((state) => state?.name === name);
  const taken =
    left && !answers ? await dialogs.ask(left, contextOf(turn)) : await dialogs.start(name, contextOf(turn), answers);
  return endingOf(turn, taken, name);
}

/**
 * Gives what was said, or the pressed choice, to the dialog in progress, or to the one that has just ended, or (a press) to a
 * parked one. Undefined: it was an aside, or the choice means nothing there.
 */
export async function takeDialog(turn: Turn, pressed: string | undefined): Promise<Ending | undefined> {
  const { dialog: current, ended, parked } = turn.conversation;
  const { dialogs } = turn.needs;
  if (!turn.said && pressed === undefined) return undefined;
  if (current) {
    const taken = await dialogs.take(current, turn.said, pressed, contextOf(turn));
    if (taken) return endingOf(turn, taken, current.name);
  } else if (ended) {
    const taken = await dialogs.revive(ended, turn.said, pressed, contextOf(turn));
    if (taken) return endingOf(turn, taken, ended.name);
  }
  const other = parked.find((state) => pressed?.startsWith(`d:${state.name}:`) === true);
  const taken = other && (await dialogs.take(other, undefined, pressed, contextOf(turn)));
  return taken && other ? endingOf(turn, taken, other.name) : undefined;
}

/** Neither an answer nor a clear question: the dialog asks once more with a hint, then offers help. */
export async function missInDialog(turn: Turn): Promise<Ending> {
  const state = turn.conversation.dialog;
  if (!state) throw new Error('no dialog is in progress');
  return endingOf(turn, await turn.needs.dialogs.missed(state, contextOf(turn)), state.name);
}

/** Puts the waiting question again after an aside was answered, so that the thread is never lost. */
export async function returnToDialog(turn: Turn, ending: Ending): Promise<Ending> {
  const state = turn.conversation.dialog;
  if (!state) return ending;
  const asked = await turn.needs.dialogs.ask(state, contextOf(turn));
  const back = turn.texts.backToDialog(turn.needs.dialogs.title(state.name, turn.language));
  const asides = ending.replies.map((reply) => ({ ...reply, choices: [] }));
  const again = asked.replies.map((reply, place) =>
    place === 0 ? { ...reply, text: `${back}\n\n${reply.text}` } : reply,
  );
  return {
    ...ending,
    replies: [...asides, ...again],
    effects: [...(ending.effects ?? []), ...asked.effects],
    conversation: { ...ending.conversation, dialog: asked.state ?? null, deciding: null, clarifying: null },
  };
}

/** The button to go on with what was begun; undefined when nothing was. */
export function continueChoice(turn: Turn): Choice | undefined {
  const { dialog: current, parked } = turn.conversation;
  const state = [current, ...parked].find((one) => one !== null && turn.needs.dialogs.has(one.name));
  if (!state) return undefined;
  const label = `${turn.texts.labels.continue}: ${turn.needs.dialogs.title(state.name, turn.language)}`;
  return { id: choiceId({ kind: 'dialog', dialog: state.name }), label };
}

/** The ending of a dialog's turn. What was in progress under another name is parked; at the end a parked one is offered. */
function endingOf(turn: Turn, taken: DialogTurn, name: string): Ending {
  if (taken.held) return { outcome: taken.outcome ?? 'dialog', replies: [], held: true };
  const { dialog: current, parked } = turn.conversation;
  const put = taken.parked ?? (current?.name === name ? undefined : (current ?? undefined));
  const others = parked.filter((state) => state.name !== name && state.name !== put?.name);
  const kept: DialogState[] = [...(put ? [put] : []), ...others].slice(0, MOST_PARKED);
  const conversation: Partial<Conversation> = {
    dialog: taken.state ?? null,
    parked: kept,
    ended: taken.ended ?? null,
    deciding: null,
    clarifying: null,
  };
  const ending: Ending = {
    outcome: taken.outcome ?? 'dialog',
    replies: taken.replies,
    effects: taken.effects,
    conversation,
    ...(taken.article === undefined ? {} : { article: taken.article }),
  };
  if (taken.parked) return taken.remind === true ? remindOf(turn, taken.parked.name, ending) : ending;
  const offer = taken.state ? undefined : kept.find((state) => turn.needs.dialogs.has(state.name));
  return offer ? { ...ending, replies: [...taken.replies, offerToGoOn(turn, offer.name)] } : ending;
}

function offerToGoOn(turn: Turn, name: string): Ending['replies'][number] {
  const choices = [{ id: choiceId({ kind: 'dialog', dialog: name }), label: turn.texts.labels.continue }];
  return { ...plain(turn.texts.parkedDialog(turn.needs.dialogs.title(name, turn.language))), choices };
}

function contextOf(turn: Turn): DialogContext {
  return {
    conversation: turn.conversation,
    conversationKey: turn.conversationKey,
    channel: turn.incoming.channel,
    language: turn.language,
    now: turn.now,
    newId: turn.needs.newId,
    ...(turn.hold ? { hold: true } : {}),
  };
}
