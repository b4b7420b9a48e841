import { createHash } from 'node:crypto';
import { choiceId } from '../choice-id';
import type { Conversation } from '../conversation';
import type { Choice, HeardMark } from '../message';
import { plain, type Ending, type Step, type Turn } from '../turn';
import { returnToDialog } from './dialog';
import { staffChoice } from './offers';
import { yesOrNo } from './yes-no';

/** Below this a recogniser is not trusted without asking. Ours; recognisers that tell nothing are trusted. */
const SURE_ENOUGH = 0.6;

/** Voice messages in a row that may be heard badly before typing or a person is offered. */
const MISSES_BEFORE_TYPING = 2;

/** Heard, but badly: shows what it was taken for and asks, once; the second time it offers typing and staff as well. */
export const unclear: Step = (turn) => {
  const { content } = turn.incoming;
  if (content.kind !== 'text' || !content.heard || content.heard.confirmed) return undefined;
  if (heardWell(content.heard)) return undefined;
  const { voice } = turn.texts;
  const misses = turn.conversation.voice.misses + 1;
  const pending = unclearYes(turn) ?? pendingWords(turn, content.text);
  const late = misses >= MISSES_BEFORE_TYPING;
  const text = voice.heardBadly(content.text);
  return {
    outcome: 'clarified',
    replies: [
      {
        ...plain(late ? `${text}\n\n${voice.twice}` : text),
        choices: [...yesNoChoices(turn, pending), ...(late ? [staffChoice(turn)] : [])],
      },
    ],
    conversation: { voice: { ...turn.conversation.voice, misses, pending } },
  };
};

/** Whether a recogniser was sure enough of what it heard to be taken at its word; typed words are. */
export function heardWell(heard: HeardMark | undefined): boolean {
  return (heard?.confidence ?? 1) >= SURE_ENOUGH;
}

/** A yes that was heard badly confirms nothing: what waits for it waits on. */
function unclearYes({ conversation, said }: Turn): Pending | undefined {
  const yes = said !== undefined && yesOrNo(said.folded) === 'yes';
  return yes ? (conversation.voice.pending ?? undefined) : undefined;
}

/** "Không đúng": what was heard is dropped; when it was taken for an answer in a dialog, the question is asked again. */
export const heardAnswers: Step = async (turn) => {
  const { pending, before } = turn.conversation.voice;
  const { content } = turn.incoming;
  const mark = pending?.mark ?? before?.mark;
  const pressed = mark !== undefined && content.kind === 'choice' && content.id === heardChoice('no', mark);
  const answer = turn.said ? yesOrNo(turn.said.folded) : undefined;
  const wrong = turn.said !== undefined && WRONG.test(turn.said.folded);
  if (!pressed && !(pending && answer === 'no') && !(before && wrong)) return undefined;
  const ending: Ending = {
    outcome: 'clarified',
    replies: [{ ...plain(turn.texts.voice.sayAgain), choices: [staffChoice(turn)] }],
    conversation: { voice: { ...turn.conversation.voice, pending: null, before: null } },
  };
  const asked = before?.dialog;
  if (pending || !asked || !turn.needs.dialogs.has(asked.name)) return returnToDialog(turn, ending);
  return returnToDialog({ ...turn, conversation: { ...turn.conversation, dialog: asked } }, ending);
};

/** Said of what was heard, right after it. */
const WRONG =
  /^(?:da |a |o )*(?:khong dung|khong phai(?: vay| the)?|nghe (?:nham|sai|lam)(?: roi)?|nham roi|toi khong noi vay|wrong|not what i said|that s wrong|you misheard)(?: roi| a| nha| nhe)*$/;

/** What was heard and waits for a yes. */
export type Pending = NonNullable<Conversation['voice']['pending']>;

/** Words of this message that wait for a yes from now on. */
export function pendingWords(turn: Turn, text: string): Pending {
  return { text, at: turn.now.toISOString(), mark: markOf(turn) };
}

/** Names the voice message in its buttons: one under an older message must not confirm, or take back, a newer one. */
export function markOf({ incoming }: Turn): string {
  return createHash('sha256').update(incoming.id).digest('hex').slice(0, MARK_CHARACTERS);
}

const MARK_CHARACTERS = 12;

/** The id of a button under what was heard. */
export function heardChoice(answer: 'yes' | 'no', mark: string): string {
  return choiceId({ kind: 'control', control: `heard-${answer}.${mark}` });
}

/** The two buttons under what was heard. */
export function yesNoChoices({ texts }: Turn, { mark }: Pending): readonly Choice[] {
  return [
    { id: heardChoice('yes', mark), label: texts.voice.labels.right },
    { id: heardChoice('no', mark), label: texts.voice.labels.wrong },
  ];
}
