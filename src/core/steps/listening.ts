import { choiceId } from '../choice-id';
import type { Conversation } from '../conversation';
import type { Effect } from '../effect';
import type { Choice, Reply } from '../message';
import { namesAll, VOICE_CONSENT } from '../spoken-message';
import { plain, type Ending, type Step, type Turn } from '../turn';
import type { VoiceContent } from '../unheard';
import { returnToDialog } from './dialog';
import { staffChoice } from './offers';
import { yesOrNo } from './yes-no';

/** A voice message that nobody heard: no recogniser, no consent, or sound that cannot be understood. */
export const unheard: Step = (turn) => {
  const { content } = turn.incoming;
  if (content.kind !== 'voice') return undefined;
  if (content.rejected !== undefined) return rejected(turn, content);
  if (turn.needs.voice?.hears !== true) return noRecogniser(turn);
  const refused = turn.conversation.consents[VOICE_CONSENT]?.given === false;
  return refused ? refusedBefore(turn, content) : askConsent(turn, waitingSound(turn, content));
};

/** The answer to "may I listen", by button at any time, in words right after the question. */
export const consent: Step = (turn) => {
  const { content } = turn.incoming;
  const { waiting } = turn.conversation.voice;
  const pressed = content.kind === 'choice' ? /^x:voice-(yes|no)$/.exec(content.id)?.[1] : undefined;
  const answer = pressed ?? (waiting && turn.said ? yesOrNo(turn.said.folded) : undefined);
  if (answer === undefined) return undefined;
  return answer === 'yes' ? agreed(turn) : disagreed(turn);
};

function noRecogniser(turn: Turn): Promise<Ending> {
  const hotlines = turn.needs.knowledge.hotlines(turn.language, turn.now);
  return returnToDialog(turn, {
    outcome: 'abstained',
    replies: [{ ...plain(turn.texts.voice.none(hotlines)), choices: [staffChoice(turn)] }],
  });
}

/** Voice messages in a row that may fail before typing or a person is offered. */
const MISSES_BEFORE_TYPING = 2;

function rejected(turn: Turn, { rejected: reason = 'not-understood' }: VoiceContent): Promise<Ending> {
  const { voice } = turn.texts;
  const misses = turn.conversation.voice.misses + 1;
  const why = voice.rejected[reason](turn.needs.voice?.longestSeconds ?? 0);
  const text = misses >= MISSES_BEFORE_TYPING ? `${why}\n\n${voice.twice}` : why;
  return returnToDialog(turn, {
    outcome: 'abstained',
    replies: [{ ...plain(text), choices: [staffChoice(turn)] }],
    conversation: { voice: { ...turn.conversation.voice, misses, pending: null, before: null } },
  });
}

type WaitingSound = Conversation['voice']['waiting'];

function waitingSound({ incoming }: Turn, { file, seconds, bytes, mime }: VoiceContent): WaitingSound {
  return { id: incoming.id, file, seconds, bytes, mime };
}

function askConsent(turn: Turn, waiting: WaitingSound): Ending {
  const named = [...(turn.needs.heardOutside ?? [])];
  return {
    outcome: 'clarified',
    replies: [{ ...plain(consentWords(turn)), choices: consentChoices(turn) }],
    effects: forgetWaiting(turn, waiting?.file),
    conversation: { voice: { ...turn.conversation.voice, waiting, named, pending: null, before: null } },
  };
}

/** Who decided before is told what is new. */
function consentWords({ texts, needs, conversation }: Turn): string {
  const outside = needs.heardOutside ?? [];
  const named = outside.length === 0 ? undefined : outside.join(', ');
  const decided = conversation.consents[VOICE_CONSENT] !== undefined;
  return decided && named !== undefined ? texts.voice.consentAgain(named) : texts.voice.consent(named);
}

function refusedBefore(turn: Turn, { file }: VoiceContent): Promise<Ending> {
  const allow = { id: choiceId({ kind: 'control', control: 'voice-yes' }), label: turn.texts.voice.labels.allow };
  return returnToDialog(turn, {
    outcome: 'abstained',
    replies: [{ ...plain(turn.texts.voice.refusedBefore), choices: [allow, staffChoice(turn)] }],
    effects: [{ kind: 'forget-sound', file }],
  });
}

function agreed(turn: Turn): Ending | Promise<Ending> {
  const { waiting, named } = turn.conversation.voice;
  if (!namesAll(named, turn.needs.heardOutside)) return askConsent(turn, waiting);
  const ending: Ending = {
    outcome: 'smalltalk',
    replies: [plain(turn.texts.voice.consentGiven)],
    conversation: { ...decided(turn, true), voice: { ...turn.conversation.voice, waiting: null } },
  };
  const consented = noted(turn, true);
  if (!waiting) return returnToDialog(turn, { ...ending, effects: [consented] });
  const { id, ...sound } = waiting;
  const content: VoiceContent = { kind: 'voice', ...defined(sound) };
  return { ...ending, effects: [consented, { kind: 'hear', id: `${id}:heard`, content }] };
}

function disagreed(turn: Turn): Promise<Ending> {
  const reply: Reply = { ...plain(turn.texts.voice.consentRefused), choices: [staffChoice(turn)] };
  return returnToDialog(turn, {
    outcome: 'smalltalk',
    replies: [reply],
    effects: [noted(turn, false), ...forgetWaiting(turn)],
    conversation: { ...decided(turn, false), voice: { ...turn.conversation.voice, waiting: null } },
  });
}

function decided(turn: Turn, given: boolean): Partial<Conversation> {
  const { consents, voice } = turn.conversation;
  return { consents: { ...consents, [VOICE_CONSENT]: { given, at: turn.now.toISOString(), outside: voice.named } } };
}

/** The decision with the words that were shown, for the register of consents. */
function noted(turn: Turn, given: boolean): Effect {
  return { kind: 'consent', purpose: VOICE_CONSENT, given, words: consentWords(turn) };
}

/** Only the newest voice message waits for consent. */
function forgetWaiting({ conversation }: Turn, newer?: string): NonNullable<Ending['effects']> {
  const file = conversation.voice.waiting?.file;
  return file === undefined || file === newer ? [] : [{ kind: 'forget-sound', file }];
}

function consentChoices({ texts }: Turn): readonly Choice[] {
  return [
    { id: choiceId({ kind: 'control', control: 'voice-yes' }), label: texts.voice.labels.agree },
    { id: choiceId({ kind: 'control', control: 'voice-no' }), label: texts.voice.labels.refuse },
  ];
}

function defined(sound: {
  readonly file: string;
  readonly seconds?: number | undefined;
  readonly bytes?: number | undefined;
  readonly mime?: string | undefined;
}): Omit<VoiceContent, 'kind' | 'rejected'> {
  const { file, seconds, bytes, mime } = sound;
  return {
    file,
    ...(seconds === undefined ? {} : { seconds }),
    ...(bytes === undefined ? {} : { bytes }),
    ...(mime === undefined ? {} : { mime }),
  };
}
