import type { Concern } from './concern';
import type { Conversation } from './conversation';
import type { DeskView } from './desk';
import type { Effect } from './effect';
import type { Incoming, Language, Reply } from './message';
import { conversationKey } from './message';
import { plain } from './plain';
import type { Needs, Understood } from './needs';
import type { Outcome } from './outcome';
import { keptWords, notingKept, quotingKept } from './kept-words';
import { secrets } from './steps/secrets';
import { emergency } from './steps/emergency';
import { announcements } from './steps/announcements';
import { attended } from './steps/attended';
import { attack } from './steps/attack';
import { pressedByHand } from './steps/by-hand';
import { afterHearing, confirmedWords, withVoice } from './steps/confirming';
import { heardAnswers, unclear } from './steps/heard';
import { consent, unheard } from './steps/listening';
import { reading } from './steps/reading';
import { choice } from './steps/choice';
import { closedCase } from './steps/closed-case';
import { askedAfter, rating } from './steps/rating';
import { control } from './steps/control';
import { dialog } from './steps/dialog';
import { deciding } from './steps/deciding';
import { holdBack } from './steps/holding';
import { human } from './steps/human';
import { smalltalk } from './steps/smalltalk';
import { status } from './steps/status';
import { question } from './steps/question';
import { unreadable } from './steps/unreadable';
import type { Texts } from './texts';

/** A message being answered: what came, what is known, and what may be used. */
export interface Turn {
  readonly incoming: Incoming;
  readonly conversation: Conversation;
  readonly conversationKey: string;
  /** What was said, when it was said in words. */
  readonly said?: Understood;
  /** It was heard and the person has not said that this is what they meant: nothing is looked up or changed. */
  readonly hold: boolean;
  readonly language: Language;
  readonly texts: Texts;
  readonly now: Date;
  readonly needs: Needs;
  /** What staff have of the conversation. */
  readonly desk: DeskView;
}

/** How a turn ended. `conversation` holds only what changed. */
export interface Ending {
  readonly outcome: Outcome;
  readonly replies: readonly Reply[];
  readonly conversation?: Partial<Conversation>;
  readonly effects?: readonly Effect[];
  readonly article?: string;
  readonly also?: readonly string[];
  readonly options?: readonly string[];
  /** Said before the replies and not remembered as one: what was heard. */
  readonly first?: readonly Reply[];
  /** See {@link DialogTurn.held}. */
  readonly held?: true;
  /** Why the knowledge desk should see the question; `question` when it is not what was said now. */
  readonly concern?: Concern;
  readonly question?: string;
}

/** A step answers the message, or leaves it to the next one. */
export type Step = (turn: Turn) => Promise<Ending | undefined> | Ending | undefined;

/** The whole of a turn, in order. The last step always answers. */
const STEPS: readonly Step[] = [
  announcements, // "dừng nhận tin", also while staff speak; repeat and show announcements
  attended, // a member of staff is speaking: stay silent, but for danger to life
  unheard, // a voice message that was not or cannot be understood
  unreadable, // not text, empty, far too long
  secrets, // an ID number, a password, an OTP was typed
  emergency, // danger to life comes before everything
  closedCase, // "chưa xong", right after staff have ended a case
  attack, // injection, forgery, other people's data
  consent, // may voice messages be turned into text
  heardAnswers, // "không đúng" to what was heard
  unclear, // heard badly
  reading, // "đọc cho tôi nghe", "luôn đọc"
  choice, // a button, its number or its label
  control, // start, help, cancel, language, repeat
  dialog, // an answer to, or a repair of, the waiting question
  deciding, // the one thing asked to find the person's own case
  human, // wants a human, complains
  status, // a dossier code, "hồ sơ tới đâu rồi"
  rating, // "sai rồi", "hữu ích" after an answer
  smalltalk, // greetings and thanks
  question, // find, then answer, clarify or abstain
];

/** The conversation after a turn, with everything the turn wants to happen. */
export interface TurnResult extends Ending {
  readonly conversation: Conversation;
  /** What is kept of the message's words, when not all of it. */
  readonly kept?: string;
}

/** Answers one message. Pure but for what `needs` does; throws only on bugs. */
export async function takeTurn(
  incoming: Incoming,
  before: Conversation,
  needs: Needs,
  now: Date,
  desk: DeskView = {},
): Promise<TurnResult> {
  const meant = confirmedWords(pressedByHand(incoming, before, needs), before, needs, now);
  const turn = begin(meant, before, needs, now, desk);
  for (const step of STEPS) {
    const ending = await step(turn);
    if (ending) return conclude(turn, withVoice(turn, await holdBack(turn, afterHearing(turn, ending))));
  }
  throw new Error('no step answered');
}

/** Fewer words than this ("máy oppo", "ok") do not change the language of a conversation. */
const LANGUAGE_WORDS = 3;

function begin(incoming: Incoming, before: Conversation, needs: Needs, now: Date, desk: DeskView): Turn {
  const { content } = incoming;
  const typed =
    content.kind === 'text' || content.kind === 'edited'
      ? content.text
      : content.kind === 'media'
        ? content.caption
        : undefined;
  const fallback =
    before.greeted || before.languageChosen ? before.language : (incoming.languageHint ?? before.language);
  const said = typed === undefined || typed.trim() === '' ? undefined : needs.understand(typed, fallback);
  const words = said?.folded.split(' ').length ?? 0;
  const greeting = said?.route !== undefined && !before.dialog;
  const telling = said?.languageSure === true && (words >= LANGUAGE_WORDS || greeting);
  const language = telling && !before.languageChosen ? said.language : fallback;
  return {
    incoming,
    conversation: { ...withKnownDialog(before, needs), language, blocked: false },
    conversationKey: conversationKey(incoming),
    ...(said ? { said } : {}),
    hold: content.kind === 'text' && content.heard !== undefined && content.heard.confirmed !== true,
    language,
    texts: needs.texts[language],
    now,
    needs,
    desk,
  };
}

/** A dialog that this version does not know is put aside: another version may know it. */
function withKnownDialog(before: Conversation, needs: Needs): Conversation {
  const { dialog: state } = before;
  if (!state || needs.dialogs.has(state.name)) return before;
  return { ...before, dialog: null, parked: [state, ...before.parked] };
}

/** Replies remembered for "nhắc lại", and how much of each. */
const REMEMBERED_REPLIES = 3;
const REMEMBERED_CHARACTERS = 3000;

function conclude(turn: Turn, ending: Ending): TurnResult {
  const silent = ending.replies.length === 0;
  const notice =
    turn.conversation.greeted || silent || ending.outcome === 'emergency'
      ? []
      : [plain(turn.texts.notice(turn.needs.keptDays))];
  const kept = keptWords(turn);
  const replies = quotingKept([...(ending.first ?? []), ...ending.replies, ...notice], turn, kept);
  const offered = ending.replies.flatMap((reply) => reply.choices).filter((offer) => offer.url === undefined);
  const conversation: Conversation = {
    ...turn.conversation,
    greeted: turn.conversation.greeted || notice.length > 0,
    ended: null,
    asked: askedAfter(turn, ending),
    offered: silent ? turn.conversation.offered : offered.map(({ id, label }) => ({ id, label })),
    lastReplies: silent
      ? turn.conversation.lastReplies
      : quotingKept(ending.replies, turn, kept)
          .slice(0, REMEMBERED_REPLIES)
          .map((reply) => reply.text.slice(0, REMEMBERED_CHARACTERS)),
    ...ending.conversation,
  };
  const effects = notingKept(ending.effects ?? [], turn, kept);
  return { ...ending, replies, effects, conversation, ...(kept === undefined ? {} : { kept }) };
}

export { plain } from './plain';
