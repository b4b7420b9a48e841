import { plain, type Ending, type Step, type Turn } from '../turn';
import { personal, spokenOf } from './confirming';
import { returnToDialog } from './dialog';

const ALWAYS =
  /^(?:tu gio |tu nay |hay |xin |nho )*(?:luon(?: luon)?|luc nao cung|moi cau deu) doc\b|^always read\b|^read everything\b/;
const NO_LONGER =
  /^(?:thoi|dung|khong|khoi|ngung|tat)(?: can| phai)? doc(?: nua| len| to| tieng| cho toi| a| nha| nhe)*$|^(?:stop|don t|do not) read(?:ing)?\b/;
/** In words: "xin hãy luôn đọc to mọi câu trả lời cho tôi nghe với nhé". */
const LONGEST_WISH = 14;
const READ =
  /^(?:(?:hay|xin|nho|lam on|ban|em|bot) )*doc(?: (?:di|len|giup|gium|ho|cho|toi|tui|em|minh|bac|ba|ong|con|nghe|voi|nhe|nha|cau tra loi|tin nay|thanh tieng|to))+$|^(?:please )?read (?:it|that|this|the answer)?(?: ?(?:to me|out|aloud|out loud|please))*$/;

/** "đọc cho tôi nghe" and its button, "luôn đọc", "thôi đọc". */
export const reading: Step = (turn) => {
  const { content } = turn.incoming;
  const folded = turn.said?.folded ?? '';
  const wish = readingWish(folded);
  if (wish !== undefined) return setting(turn, wish === 'always');
  const asked = content.kind === 'choice' ? content.id === 'x:read' : READ.test(folded);
  return asked ? readAloud(turn) : undefined;
};

/** Whether folded words say that all is to be read aloud from now on, or nothing any more. Long ones say something else. */
export function readingWish(folded: string): 'always' | 'no-longer' | undefined {
  if (folded.split(' ').length > LONGEST_WISH) return undefined;
  return ALWAYS.test(folded) ? 'always' : NO_LONGER.test(folded) ? 'no-longer' : undefined;
}

function speaks(turn: Turn): boolean {
  return turn.needs.voice?.speaks(turn.incoming.channel) === true;
}

function setting(turn: Turn, spoken: boolean): Ending | Promise<Ending> {
  const { voice } = turn.texts;
  const text = !spoken ? voice.noLongerSpoken : speaks(turn) ? voice.alwaysSpoken : voice.cannotSpeak;
  const ending: Ending = { outcome: 'smalltalk', replies: [plain(text)], conversation: { spoken } };
  // While an officer speaks, no dialog asks again.
  if (turn.desk.open?.officer !== undefined) return ending;
  return returnToDialog({ ...turn, conversation: { ...turn.conversation, spoken } }, ending);
}

/** The text read aloud is shown as well: it is the caption. */
function readAloud(turn: Turn): Ending {
  const { voice } = turn.texts;
  const { lastReplies, offered, asked } = turn.conversation;
  if (!speaks(turn)) return { outcome: 'smalltalk', replies: [plain(voice.cannotSpeak)] };
  if (lastReplies.length === 0) return { outcome: 'smalltalk', replies: [plain(voice.nothingToRead)] };
  const spoken = spokenOf(
    turn,
    lastReplies.map((text) => plain(text)),
  );
  const article = asked?.latest === true ? asked.article : null;
  const choices = offered.filter(({ id }) => id !== 'x:read');
  return {
    ...(article === null ? { outcome: 'smalltalk' } : { outcome: 'answered', article }),
    replies: [
      {
        ...plain(spoken.text),
        choices,
        spoken: { ...spoken, ...personal(article !== null), otherwise: voice.cannotSpeak },
      },
    ],
    conversation: { lastReplies: [...lastReplies], asked },
  };
}
