import { choiceId } from '../choice-id';
import type { Choice } from '../message';
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
  if ((content.heard.confidence ?? 1) >= SURE_ENOUGH) return undefined;
  const { voice } = turn.texts;
  const misses = turn.conversation.voice.misses + 1;
  const late = misses >= MISSES_BEFORE_TYPING;
  const text = voice.heardBadly(content.text);
  return {
    outcome: 'clarified',
    replies: [
      {
        ...plain(late ? `${text}\n\n${voice.twice}` : text),
        choices: [...yesNoChoices(turn), ...(late ? [staffChoice(turn)] : [])],
      },
    ],
    conversation: {
      voice: { ...turn.conversation.voice, misses, pending: { text: content.text, at: turn.now.toISOString() } },
    },
  };
};

/** "Không đúng": what was heard is dropped; when it was taken for an answer in a dialog, the question is asked again. */
export const heardAnswers: Step = async (turn) => {
  const { pending, before } = turn.conversation.voice;
  const { content } = turn.incoming;
  const pressed = content.kind === 'choice' && /^x:heard-(?:no|wrong)$/.test(content.id);
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

/** The two buttons under what was heard. */
export function yesNoChoices({ texts }: Turn): readonly Choice[] {
  return [
    { id: choiceId({ kind: 'control', control: 'heard-yes' }), label: texts.voice.labels.right },
    { id: choiceId({ kind: 'control', control: 'heard-no' }), label: texts.voice.labels.wrong },
  ];
}
