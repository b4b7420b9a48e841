import { plain, type Ending, type Step, type Turn } from '../turn';
import { spokenOf } from './confirming';
import { returnToDialog } from './dialog';

const ALWAYS =
  /^(?:tu gio |tu nay |hay |xin |nho )*(?:luon(?: luon)?|luc nao cung|moi cau deu) doc\b|^always read\b|^read everything\b/;
const NO_LONGER =
  /^(?:thoi|dung|khong|khoi|ngung|tat)(?: can| phai)? doc(?: nua| len| to| tieng| cho toi| a| nha| nhe)*$|^(?:stop|don t|do not) read(?:ing)?\b/;
const READ =
  /^(?:(?:hay|xin|nho|lam on|ban|em|bot) )*doc(?: (?:di|len|giup|gium|ho|cho|toi|tui|em|minh|bac|ba|ong|con|nghe|voi|nhe|nha|cau tra loi|tin nay|thanh tieng|to))+$|^(?:please )?read (?:it|that|this|the answer)?(?: ?(?:to me|out|aloud|out loud|please))*$/;

/** "đọc cho tôi nghe" and its button, "luôn đọc", "thôi đọc". */
export const reading: Step = (turn) => {
  const { content } = turn.incoming;
  const folded = turn.said?.folded ?? '';
  if (ALWAYS.test(folded)) return setting(turn, true);
  if (NO_LONGER.test(folded)) return setting(turn, false);
  const asked = content.kind === 'choice' ? content.id === 'x:read' : READ.test(folded);
  return asked ? readAloud(turn) : undefined;
};

function speaks(turn: Turn): boolean {
  return turn.needs.voice?.speaks(turn.incoming.channel) === true;
}

function setting(turn: Turn, spoken: boolean): Promise<Ending> {
  const { voice } = turn.texts;
  const text = !spoken ? voice.noLongerSpoken : speaks(turn) ? voice.alwaysSpoken : voice.cannotSpeak;
  const changed: Turn = { ...turn, conversation: { ...turn.conversation, spoken } };
  return returnToDialog(changed, { outcome: 'smalltalk', replies: [plain(text)], conversation: { spoken } });
}

/** The text read aloud is shown as well: it is the caption. */
function readAloud(turn: Turn): Ending {
  const { voice } = turn.texts;
  const { lastReplies, offered, topic } = turn.conversation;
  if (!speaks(turn)) return { outcome: 'smalltalk', replies: [plain(voice.cannotSpeak)] };
  if (lastReplies.length === 0) return { outcome: 'smalltalk', replies: [plain(voice.nothingToRead)] };
  const spoken = spokenOf(
    turn,
    lastReplies.map((text) => plain(text)),
  );
  const choices = offered.filter(({ id }) => id !== 'x:read');
  return {
    outcome: topic ? 'answered' : 'smalltalk',
    ...(topic ? { article: topic.article } : {}),
    replies: [{ ...plain(spoken.text), choices, spoken: { ...spoken, otherwise: voice.cannotSpeak } }],
    conversation: { lastReplies: [...lastReplies] },
  };
}
