import type { Conversation } from './conversation';
import { hearVoice } from './hear-voice';
import type { Language, SecretKind } from './message';
import { rolling, type Rolling } from './rolling';
import type { FetchSound, SoundsIn, UnheardVoices } from './unheard';
import type { AudioReject, Hearing } from './voice';

/** What is told about each voice message, for logs and counters. Never what was said. */
export interface HearingReport {
  readonly channel: string;
  /** `failed`: tried again later. */
  readonly result: 'heard' | AudioReject | 'failed' | 'lost';
  readonly ms: number;
  readonly error?: unknown;
}

/** What listening runs on. */
export interface ListeningOptions {
  readonly voices: UnheardVoices;
  readonly sounds: SoundsIn;
  readonly hearing: Hearing;
  readonly fetchSound: (channel: string) => FetchSound | undefined;
  /** Words that are likely in a conversation, for the recogniser. */
  readonly hints: (language: Language) => readonly string[];
  /** Whether the person agreed to be heard by whoever hears now: a message may have waited while that changed. */
  readonly permitted: (conversation: Conversation) => boolean;
  /** Masks secrets in what was heard. */
  readonly mask: (transcript: string) => { readonly text: string; readonly found: readonly SecretKind[] };
  /** Shows the person that we listen. Best effort: never throws. */
  readonly showListening: (channel: string, person: string) => Promise<void>;
  readonly owner: string;
  readonly now: () => Date;
  readonly report: (report: HearingReport) => void;
  /** Called when a message can be answered. */
  readonly heard: () => void;
}

/** Hears the voice messages that wait, a few at once, apart from the lanes that answer. */
export type Listening = Rolling;

/** Renewed while listening goes on; short enough that a killed process's work is soon taken over. */
export const LEASE_MS = 30_000;
/** Decoding and recognising take a processor each: more at once only make all slower. */
export const MOST_HEARD_AT_ONCE = 4;
const IDLE_MS = 500;

/** Makes the listener of one process. */
export function createListening(options: ListeningOptions): Listening {
  return rolling({
    claim: (most) => options.voices.claim(options.owner, most, LEASE_MS, options.now()),
    work: (voice) => hearVoice(voice, options),
    failed: (error) => options.report({ channel: '', result: 'failed', ms: 0, error }),
    idleMs: IDLE_MS,
    mostAtOnce: MOST_HEARD_AT_ONCE,
  });
}
