import { choiceId } from '../choice-id';
import type { Choice } from '../message';
import { EVERY } from '../subscribing';
import { subscriptionWords } from '../subscription-words';
import { plain, type Ending, type Step, type Turn } from '../turn';
import { startDialog, returnToDialog } from './dialog';

/** The dialog in which people subscribe. */
export const ANNOUNCEMENTS_DIALOG = 'announcements';

/** Most announcements told again at once. */
const MOST_REPEATED = 3;

/**
 * "Dừng nhận tin", "nhắc lại thông báo", "xem đăng ký nhận tin" and `/lienket`, in both languages, with and without diacritics;
 * also while staff speak.
 */
export const announcements: Step = async (turn) => {
  const { said } = turn;
  if (!said) return undefined;
  const code = LINK.exec(said.text.trim())?.[1];
  // Nobody speaks ten letters of a code: what was heard links nothing.
  if (code !== undefined && !turn.hold) return link(turn, code);
  if (REPEAT.test(said.folded)) return repeatAnnouncements(turn);
  if (SHOW.test(said.folded)) return turn.needs.subscriptions && showSubscription(turn);
  if (STOP.test(said.folded)) return turn.needs.subscriptions && stopAnnouncements(turn, said.text);
  return isBareStop(turn) && (await meansAnnouncements(turn)) ? stopAnnouncements(turn, said.text) : undefined;
};

const LINK = /^\/?(?:lienket|link)\s+([a-z]{10})$/i;
const LEAD = '(?:(?:da|a|oi|em|toi|tui|minh|cho|xin|vui long|lam on|please|hay|muon|want to|i) )*';
const TAIL = '(?: (?:di|nha|nhe|a|nua|luon|giup|gium|toi|tui|em|minh|voi|please|now|het|any more|anymore))*';
const NEWS =
  '(?:tin|thong bao|ban tin|tin nhan|tin thong bao|tin tuc|thong tin|cac tin|cac thong bao)(?: (?:cua )?(?:phuong|xa|nay))?';
const ENGLISH_NEWS = '(?:(?:the|your|these|all) )?(?:announcements?|news|notices?)';
const STOP = new RegExp(
  `^${LEAD}(?:(?:dung|ngung|ngưng|huy|thoi|tat|bo|khong|khong can|khoi|het|chan)(?: (?:khong|dang ky|theo doi|viec))?(?: (?:nhan|gui|dang ky))* ${NEWS}|(?:dung|khoi|thoi) (?:gui|nhan)(?: ${NEWS})? nua|unsubscribe|stop (?:sending |getting |receiving )?(?:me )?${ENGLISH_NEWS}|no more ${ENGLISH_NEWS}|huy dang ky(?: nhan tin)?)${TAIL}$`,
);
const REPEAT = new RegExp(
  `^${LEAD}(?:nhac lai|doc lai|xem lai|gui lai|noi lai|nghe lai|coi lai)(?: (?:cac|cai|giup|nhung))* (?:tin )?thong bao(?: (?:cuoi|vua roi|gan day|gan nhat|moi nhat|hoi nay|luc nay))?${TAIL}$|^${LEAD}(?:repeat|show|read|send)(?: me)?(?: (?:the|my))?(?: last| latest| recent)? announcements?(?: again)?${TAIL}$`,
);
const SHOW = new RegExp(
  `^${LEAD}(?:xem|doi|sua|thay doi|cap nhat|kiem tra) (?:lai )?(?:dang ky(?: nhan)?(?: tin| thong bao)?|(?:viec )?nhan (?:tin|thong bao))(?: cua (?:toi|tui|em|minh))?${TAIL}$|^${LEAD}(?:my|change my|show my) (?:announcements|subscriptions?)$`,
);

/** "STOP", "dừng": in a dialog it is the dialog's own word, unless an announcement came after its last question. */
function isBareStop(turn: Turn): boolean {
  const typed = turn.said?.text.trim().replace(/[.!]+$/, '') ?? '';
  if (/^(?:stop|dừng|ngừng|ngưng|dừng lại|dung|ngung)$/iu.test(typed)) return turn.conversation.deciding === null;
  return false;
}

async function meansAnnouncements(turn: Turn): Promise<boolean> {
  const subscription = await turn.needs.subscriptions?.of(turn.conversationKey);
  if (!subscription) return false;
  const lastTurn = turn.conversation.lastTurnAt;
  const told = subscription.toldAt;
  if (told !== undefined && (lastTurn === null || told.getTime() > Date.parse(lastTurn))) return true;
  return turn.conversation.dialog === null && !/^dung$/i.test(turn.said?.text.trim() ?? '');
}

async function isSubscribed(turn: Turn): Promise<boolean> {
  return (await turn.needs.subscriptions?.of(turn.conversationKey)) !== undefined;
}

/** Ends all announcements at once; asks nothing. */
export async function stopAnnouncements(turn: Turn, words: string): Promise<Ending> {
  const texts = turn.texts.announcements;
  const subscribed = await isSubscribed(turn);
  const again = { id: choiceId({ kind: 'dialog', dialog: ANNOUNCEMENTS_DIALOG }), label: texts.subscribe };
  const about = turn.conversation.dialog?.name === ANNOUNCEMENTS_DIALOG ? { dialog: null } : {};
  const ending: Ending = {
    outcome: 'answered',
    article: 'announcement',
    replies: [{ ...plain(subscribed ? texts.stopped : texts.notSubscribed), choices: [again] }],
    effects: subscribed ? [{ kind: 'unsubscribe-all', words }] : [],
    conversation: about,
  };
  return 'dialog' in about ? ending : returnToDialog(turn, ending);
}

/** The last announcements of the person's area, or of all areas for who has not said theirs. */
export async function repeatAnnouncements(turn: Turn): Promise<Ending | undefined> {
  const { subscriptions } = turn.needs;
  if (!subscriptions) return undefined;
  const texts = turn.texts.announcements;
  const subscription = await subscriptions.of(turn.conversationKey);
  const recent = await subscriptions.recent(subscription?.areas ?? [], turn.language, MOST_REPEATED, turn.now);
  const offer: Choice = { id: choiceId({ kind: 'dialog', dialog: ANNOUNCEMENTS_DIALOG }), label: texts.subscribe };
  const choices = subscription ? [] : [offer];
  const replies =
    recent.length === 0
      ? [{ ...plain(subscription ? texts.nothingToRepeat : texts.nothingForAll), choices }]
      : [
          plain(subscription?.areas.includes(EVERY) === false ? texts.repeated : texts.repeatedForAll),
          // A reply holds only what may be pressed now: who is not subscribed has nothing to stop.
          ...recent.map((reply) => (subscription ? reply : { ...reply, choices })),
        ];
  return returnToDialog(turn, { outcome: 'answered', article: 'announcement', replies });
}

/** What the person subscribes to, with the ways to change and to stop; undefined when they do not. */
export async function subscriptionOverview(turn: Turn): Promise<Ending | undefined> {
  const subscription = await turn.needs.subscriptions?.of(turn.conversationKey);
  if (!subscription) return undefined;
  const texts = turn.texts.announcements;
  const words = subscriptionWords(subscription, turn.needs.areas?.() ?? [], turn.language);
  const control = (name: string, label: string): Choice => ({
    id: choiceId({ kind: 'control', control: name }),
    label,
  });
  const choices = [
    control('announcements-change', texts.change),
    control('announcements-repeat', texts.repeat),
    control('announcements-stop', texts.stop),
  ];
  const reply = { ...plain(texts.overview(words)), choices };
  return { outcome: 'answered', article: 'announcement', replies: [reply] };
}

async function showSubscription(turn: Turn): Promise<Ending | undefined> {
  return (await subscriptionOverview(turn)) ?? startDialog(turn, ANNOUNCEMENTS_DIALOG);
}

/** Carries out a control of announcements by its name without `announcements-`. */
export function announcementsControl(turn: Turn, name: string): Promise<Ending | undefined> | undefined {
  const texts = turn.texts.announcements;
  switch (name) {
    case 'stop':
      return stopAnnouncements(turn, texts.stop);
    case 'repeat':
      return repeatAnnouncements(turn);
    case 'change':
      return startDialog(turn, ANNOUNCEMENTS_DIALOG, {});
    default:
      return undefined;
  }
}

async function link(turn: Turn, code: string): Promise<Ending | undefined> {
  const { staffChats, texts } = turn.needs;
  if (!staffChats) return undefined;
  const { channel, person } = turn.incoming;
  const linked = await staffChats.link(code, { channel, person }, turn.now);
  return { outcome: 'smalltalk', replies: [plain(texts[turn.language].announcements[linked])] };
}
