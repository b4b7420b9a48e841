import { choiceId } from '../choice-id';
import type { Conversation } from '../conversation';
import type { Effect } from '../effect';
import type { Incoming, Reply, SpokenForm } from '../message';
import type { Needs } from '../needs';
import { spokenForm } from '../spoken-form';
import { wasSpoken } from '../spoken-message';
import type { Texts, VoiceTexts } from '../texts';
import { plain, type Ending, type Turn } from '../turn';
import { heardChoice, heardWell, markOf, pendingWords, yesNoChoices } from './heard';
import { yesOrNo } from './yes-no';

/** A yes to what was heard counts this long; then it must be said again. */
const PENDING_MS = 10 * 60_000;

/**
 * The message as it is to be answered: a yes to what was heard before stands for those words, now confirmed. All else stays as
 * it came.
 */
export function confirmedWords(incoming: Incoming, before: Conversation, needs: Needs, now: Date): Incoming {
  const { pending } = before.voice;
  if (!pending || now.getTime() - Date.parse(pending.at) > PENDING_MS) return incoming;
  const { content } = incoming;
  const pressed = content.kind === 'choice' && content.id === heardChoice('yes', pending.mark);
  const clear = content.kind === 'text' && heardWell(content.heard);
  const said = clear ? yesOrNo(needs.understand(content.text, before.language).folded) : undefined;
  if (!pressed && said !== 'yes') return incoming;
  return { ...incoming, content: { kind: 'text', text: pending.text, secrets: [], heard: { confirmed: true } } };
}

/** What a turn may do on words that were heard, before the person said that they meant them. */
const HARMLESS: ReadonlySet<Effect['kind']> = new Set<Effect['kind']>([
  'dialog-step',
  'rate-answer',
  'hear',
  'keep-sound',
  'forget-sound',
]);

/** What is said to staff goes to staff. */
const HARMLESS_WHILE_ATTENDED: ReadonlySet<Effect['kind']> = new Set([...HARMLESS, 'note-on-case']);

/**
 * Shows first what was heard. When that would look something up, change, subscribe, erase or hand over, nothing is done: it is
 * asked first. Danger to life is answered at once; what is said to staff goes to staff.
 */
export function afterHearing(turn: Turn, ending: Ending): Ending {
  const { content } = turn.incoming;
  if (content.kind !== 'text' || !content.heard) return ending;
  const { text, heard } = content;
  if (heard.confirmed) return ending;
  const does = deedOf(ending, turn.desk.open?.officer === undefined ? HARMLESS : HARMLESS_WHILE_ATTENDED);
  if (does !== undefined && ending.outcome !== 'emergency') return askFirst(turn, text, does);
  if (ending.replies.length === 0 || ending.conversation?.voice?.pending) return ending;
  const wrong = { id: heardChoice('no', markOf(turn)), label: turn.texts.voice.labels.notThat };
  return { ...ending, first: [{ ...plain(turn.texts.voice.heard(text)), choices: [wrong] }] };
}

function deedOf(
  ending: Ending,
  harmless: ReadonlySet<Effect['kind']>,
): Parameters<VoiceTexts['confirm']>[1] | undefined {
  if (ending.held) return 'look-up';
  // A dialog that ends takes its own reminder back: nobody asked for that.
  const effects = (ending.effects ?? []).filter(
    (effect) => !harmless.has(effect.kind) && !(effect.kind === 'cancel-reminders' && effect.subject !== undefined),
  );
  if (effects.length === 0) return undefined;
  if (effects.some(({ kind }) => kind === 'erase-person')) return 'erase';
  return effects.some(({ kind }) => kind === 'open-case') ? 'staff' : 'other';
}

function askFirst(turn: Turn, text: string, does: Parameters<VoiceTexts['confirm']>[1]): Ending {
  const pending = pendingWords(turn, text);
  return {
    outcome: 'clarified',
    replies: [{ ...plain(turn.texts.voice.confirm(text, does)), choices: yesNoChoices(turn, pending) }],
    conversation: { voice: { ...turn.conversation.voice, misses: 0, pending, before: null } },
  };
}

/** The state of voice after the turn, and the answer to be listened to: by those who spoke, asked for it, or can ask for it. */
export function withVoice(turn: Turn, ending: Ending): Ending {
  const { content } = turn.incoming;
  const isHeard = content.kind === 'text' && content.heard !== undefined && content.heard.confirmed !== true;
  const { waiting, named } = turn.conversation.voice;
  const before = isHeard ? { dialog: turn.conversation.dialog, mark: markOf(turn) } : null;
  const voice = ending.conversation?.voice ?? { misses: 0, pending: null, waiting, named, before };
  return { ...ending, replies: listenable(turn, ending), conversation: { ...ending.conversation, voice } };
}

function listenable(turn: Turn, ending: Ending): readonly Reply[] {
  const last = ending.replies.at(-1);
  if (!last || last.spoken || turn.needs.voice?.speaks(turn.incoming.channel) !== true) return ending.replies;
  const before = ending.replies.slice(0, -1);
  if (wasSpoken(turn.incoming) || turn.conversation.spoken)
    return [
      ...before,
      { ...last, spoken: { ...spokenOf(turn, ending.replies), ...personal(ending.outcome === 'answered') } },
    ];
  if (ending.outcome !== 'answered') return ending.replies;
  const read = { id: choiceId({ kind: 'control', control: 'read' }), label: turn.texts.voice.labels.read };
  return [...before, { ...last, choices: [...last.choices, read] }];
}

/** What the knowledge base answers is the same for all and spoken once; all else may tell of the person. */
export function personal(answered: boolean): Pick<SpokenForm, 'personal'> {
  return answered ? {} : { personal: true };
}

/** Replies as they are read aloud, in the turn's language. */
export function spokenOf(
  turn: { readonly texts: Texts; readonly language: Turn['language'] },
  replies: readonly Reply[],
) {
  const { moreInText, chooseAloud } = turn.texts.voice;
  return { text: spokenForm(replies, { moreInText, chooseAloud }), language: turn.language };
}
