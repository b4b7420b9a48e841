import type { Language } from '../message';
import { plain, type Ending, type Step, type Turn } from '../turn';
import { announcementsControl } from './announcements';
import { answerArticle } from './answer';
import { caseControl } from './closed-case';
import { continueChoice, returnToDialog, startDialog, takeDialog } from './dialog';
import { handOver } from './human';
import { runDataControl } from './my-data';
import { offerTopics } from './offers';
import { remind } from './reminder';
import { askForCode } from './status';

/** `/start` (with a payload naming an article or a dialog), and words or buttons that steer the conversation itself. */
export const control: Step = async (turn) => {
  const { content } = turn.incoming;
  if (content.kind === 'start') return start(turn, content.payload);
  const route = turn.said?.route;
  if (route?.startsWith('control.')) return runControl(turn, route.slice('control.'.length));
  return route === undefined && UNKNOWN_COMMAND.test(turn.said?.text ?? '') ? runControl(turn, 'help') : undefined;
};

/** Telegram's form of a command: a slash, then letters, digits and underscores. */
const UNKNOWN_COMMAND = /^\/[a-z]\w*(?:@\w+)?$/i;

/** A control `start-<dialog>` begins a guided dialog. */
const START = 'start-';
/** A control of announcements. */
const ANNOUNCEMENTS = 'announcements-';
/** A control `staff-<kind>` hands over for a reason that its button knows. */
const STAFF = 'staff-';

/** Carries out a control by its name; undefined when there is none of that name. */
export function runControl(turn: Turn, name: string): Promise<Ending | undefined> | Ending | undefined {
  switch (name) {
    case 'staff':
      return handOver(turn, 'asked');
    case 'help':
      return returnToDialog(turn, {
        outcome: 'smalltalk',
        replies: [{ ...plain(turn.texts.help), choices: offerTopics(turn) }],
      });
    case 'remind':
      return remind(turn);
    case 'unwatch':
      return returnToDialog(turn, {
        outcome: 'status',
        replies: [plain(turn.texts.unwatched)],
        effects: [{ kind: 'unwatch-all' }],
      });
    case 'menu':
      return { outcome: 'smalltalk', replies: [{ ...plain(turn.texts.welcome), choices: offerTopics(turn) }] };
    case 'status':
      return askForCode(turn);
    case 'cancel':
      return cancel(turn);
    case 'repeat':
      return repeat(turn);
    case 'language-en':
      return changeLanguage(turn, 'en');
    case 'language-vi':
      return changeLanguage(turn, 'vi');
    default:
      if (name.startsWith(ANNOUNCEMENTS)) return announcementsControl(turn, name.slice(ANNOUNCEMENTS.length));
      if (name.startsWith(START)) return startDialog(turn, name.slice(START.length));
      if (name.startsWith(STAFF)) return handOver(turn, name.slice(STAFF.length));
      return caseControl(turn, name) ?? runDataControl(turn, name);
  }
}

async function start(turn: Turn, payload: string | undefined): Promise<Ending> {
  const found =
    payload === undefined
      ? undefined
      : ((await startDialog(turn, payload)) ?? answerArticle(turn, { article: payload, sections: [] }));
  const waiting = continueChoice(turn);
  return (
    found ?? {
      outcome: 'smalltalk',
      replies: [{ ...plain(turn.texts.welcome), choices: [...(waiting ? [waiting] : []), ...offerTopics(turn)] }],
    }
  );
}

function cancel(turn: Turn): Promise<Ending | undefined> | Ending {
  if (turn.conversation.dialog) return takeDialog(turn, 'x:cancel');
  const waiting = turn.conversation.deciding !== null || turn.conversation.clarifying !== null;
  return {
    outcome: 'smalltalk',
    replies: [{ ...plain(waiting ? turn.texts.cancelled : turn.texts.nothingToCancel), choices: offerTopics(turn) }],
    conversation: { deciding: null, clarifying: null, topic: null, known: {} },
  };
}

function repeat(turn: Turn): Promise<Ending | undefined> | Ending {
  if (turn.conversation.dialog) return takeDialog(turn, 'x:repeat');
  const { lastReplies, offered, topic } = turn.conversation;
  if (lastReplies.length === 0)
    return { outcome: 'smalltalk', replies: [{ ...plain(turn.texts.nothingToRepeat), choices: offerTopics(turn) }] };
  const replies = lastReplies.map(plain);
  const last = replies.at(-1);
  return {
    outcome: topic ? 'answered' : 'smalltalk',
    ...(topic ? { article: topic.article } : {}),
    replies: last ? [...replies.slice(0, -1), { ...last, choices: offered }] : replies,
  };
}

function changeLanguage(turn: Turn, language: Language): Promise<Ending> {
  const changed: Turn = { ...turn, language, texts: turn.needs.texts[language] };
  const text = turn.conversation.dialog ? changed.texts.languageSwitched : changed.texts.languageChanged;
  return returnToDialog(changed, {
    outcome: 'smalltalk',
    replies: [{ ...plain(text), choices: offerTopics(changed) }],
    conversation: { language, languageChosen: true },
  });
}
