import type { DialogState } from '../conversation';
import type { DialogContext, DialogTurn } from '../needs';
import { plain, type Ending, type Step, type Turn } from '../turn';

/** An answer to the waiting question of a dialog, or a repair of it. An aside goes on to the next steps; see {@link returnToDialog}. */
export const dialog: Step = (turn) => takeDialog(turn, undefined);

/** Starts a dialog by name; the one in progress is parked with its answers. Undefined when there is none of that name. */
export async function startDialog(
  turn: Turn,
  name: string,
  answers?: Readonly<Record<string, string>>,
): Promise<Ending | undefined> {
  const { dialogs } = turn.needs;
  if (!dialogs.has(name)) return undefined;
  const current = turn.conversation.dialog;
  const resumed = turn.conversation.parked.find((state) => state.name === name);
  const taken =
    resumed && !answers
      ? await dialogs.ask(resumed, contextOf(turn))
      : await dialogs.start(name, contextOf(turn), answers);
  const others = turn.conversation.parked.filter((state) => state.name !== name);
  const parked = current && current.name !== name ? [current, ...others] : others;
  return {
    ...endingOf(turn, taken, name),
    conversation: { dialog: taken.state ?? null, parked: [...parked], deciding: null, clarifying: null },
  };
}

/** Gives what was said, or the pressed choice, to the dialog in progress. Undefined: no dialog, or it was an aside. */
export async function takeDialog(turn: Turn, pressed: string | undefined): Promise<Ending | undefined> {
  const state = turn.conversation.dialog;
  if (!state || (!turn.said && pressed === undefined)) return undefined;
  const taken = await turn.needs.dialogs.take(state, turn.said, pressed, contextOf(turn));
  if (!taken) return undefined;
  const ending = endingOf(turn, taken, state.name);
  return { ...ending, conversation: { dialog: taken.state ?? null, ...nextParked(turn, taken.state) } };
}

function nextParked(turn: Turn, state: DialogState | undefined): { parked?: DialogState[] } {
  return state ? { parked: turn.conversation.parked.filter((parked) => parked.name !== state.name) } : {};
}

function endingOf(turn: Turn, taken: DialogTurn, name: string): Ending {
  const offer = taken.state === undefined ? turn.conversation.parked.find((parked) => parked.name !== name) : undefined;
  const replies = offer
    ? [
        ...taken.replies,
        {
          ...plain(turn.texts.parkedDialog(turn.needs.dialogs.title(offer.name, turn.language))),
          choices: [{ id: `d:${offer.name}`, label: turn.texts.labels.continue }],
        },
      ]
    : taken.replies;
  return {
    outcome: taken.outcome ?? 'dialog',
    replies,
    effects: taken.effects,
    ...(taken.article === undefined ? {} : { article: taken.article }),
  };
}

/** Neither an answer nor a clear question: the dialog asks once more with a hint, then offers help. */
export async function missInDialog(turn: Turn): Promise<Ending> {
  const state = turn.conversation.dialog;
  if (!state) throw new Error('no dialog is in progress');
  const taken = await turn.needs.dialogs.missed(state, contextOf(turn));
  return { ...endingOf(turn, taken, state.name), conversation: { dialog: taken.state ?? null } };
}

/** Puts the waiting question again after an aside was answered, so that the thread is never lost. */
export async function returnToDialog(turn: Turn, ending: Ending): Promise<Ending> {
  const state = turn.conversation.dialog;
  if (!state) return ending;
  const asked = await turn.needs.dialogs.ask(state, contextOf(turn));
  const back = plain(turn.texts.backToDialog(turn.needs.dialogs.title(state.name, turn.language)));
  const replies = ending.replies.map((reply) => ({ ...reply, choices: [] }));
  return {
    ...ending,
    replies: [...replies, back, ...asked.replies],
    conversation: { ...ending.conversation, dialog: asked.state ?? state, deciding: null },
  };
}

function contextOf(turn: Turn): DialogContext {
  return {
    conversation: turn.conversation,
    conversationKey: turn.conversationKey,
    channel: turn.incoming.channel,
    language: turn.language,
    now: turn.now,
    newId: turn.needs.newId,
  };
}
