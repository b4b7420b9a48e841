import { nextEvening } from '../reminder-time';
import { plain, type Ending, type Turn } from '../turn';
import { offerTopics } from './offers';

/** The person agreed to be reminded of what they put aside, by a button or in words. */
export function remind(turn: Turn): Ending {
  const [left] = turn.conversation.parked.filter((state) => turn.needs.dialogs.has(state.name));
  if (!left)
    return { outcome: 'smalltalk', replies: [{ ...plain(turn.texts.nothingToRemind), choices: offerTopics(turn) }] };
  return remindOf(turn, left.name, { outcome: 'dialog', replies: [] });
}

/** "huỷ nhắc" at any time; "nhắc tôi" when something was put aside. */
export function reminderInWords(turn: Turn): Ending | undefined {
  const { said, conversation, texts } = turn;
  if (!said) return undefined;
  if (
    /^(huy|dung|khong can|thoi|khoi|khoi can|dung co) nhac( nua| lai| toi)*$|^(no|cancel|stop) reminders?$/.test(
      said.folded,
    )
  )
    return { outcome: 'smalltalk', replies: [plain(texts.reminderCancelled)], effects: [{ kind: 'cancel-reminders' }] };
  const asked = /^(mai |co )?nhac (toi|tui|em|minh|giup|gium)\b|^remind me\b/.test(said.folded);
  return asked && !conversation.dialog && conversation.parked.length > 0 ? remind(turn) : undefined;
}

/** Adds the one reminder about `subject` to an ending: tomorrow evening. Asking again moves it, never doubles it. */
export function remindOf(turn: Turn, subject: string, ending: Ending): Ending {
  const at = nextEvening(turn.now).toISOString();
  const given = { given: true, at: turn.now.toISOString() };
  return {
    ...ending,
    replies: [...ending.replies, plain(turn.texts.reminderSet)],
    effects: [...(ending.effects ?? []), { kind: 'remind', id: `${turn.conversationKey} ${subject}`, at, subject }],
    conversation: { ...ending.conversation, consents: { ...turn.conversation.consents, reminder: given } },
  };
}
