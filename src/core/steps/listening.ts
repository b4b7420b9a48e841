import { choiceId } from '../choice-id';
import type { Conversation } from '../conversation';
import type { Effect } from '../effect';
import type { Choice, Reply } from '../message';
import { VOICE_CONSENT } from '../spoken-message';
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
  const decided = turn.conversation.consents[VOICE_CONSENT];
  return decided ? refusedBefore(turn, content) : askConsent(turn, content);
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

function askConsent(turn: Turn, content: VoiceContent): Ending {
  const { id } = turn.incoming;
  const { file, seconds, bytes, mime } = content;
  const waiting = { id, file, seconds, bytes, mime };
  return {
    outcome: 'clarified',
    replies: [{ ...plain(turn.texts.voice.consent(turn.needs.heardOutside)), choices: consentChoices(turn) }],
    effects: forgetWaiting(turn, file),
    conversation: { voice: { ...turn.conversation.voice, waiting, pending: null, before: null } },
  };
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
  const { waiting } = turn.conversation.voice;
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
  return { consents: { ...turn.conversation.consents, [VOICE_CONSENT]: { given, at: turn.now.toISOString() } } };
}

/** The decision with the words that were shown, for the register of consents. */
function noted({ texts, needs }: Turn, given: boolean): Effect {
  return { kind: 'consent', purpose: VOICE_CONSENT, given, words: texts.voice.consent(needs.heardOutside) };
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
