import type { Language } from './message';

/** Sound as it came from a channel. `mime` and `declaredSeconds` are what the sender says: looked at, never trusted. */
export interface AudioIn {
  readonly bytes: Uint8Array;
  readonly mime?: string;
  readonly declaredSeconds?: number;
}

/**
 * Why sound became no text. `too-long` and `too-big` by the configured limits · `silent` nobody speaks in it (silence, noise,
 * music): no recogniser was asked · `corrupt` it cannot be decoded · `unsupported` it is no kind of sound that can be decoded
 * here · `not-understood` a recogniser heard nothing or invented something · `unavailable` no recogniser is configured, or
 * none answered in time.
 */
export type AudioReject =
  | 'too-long'
  | 'too-big'
  | 'silent'
  | 'corrupt'
  | 'unsupported'
  | 'not-understood'
  | 'unavailable';

/**
 * What was heard. `text` is as the recogniser gave it, spoken figures written as figures, neither cleaned nor masked.
 * `confidence` is 0 to 1 when the recogniser tells one. `seconds` is the length of the sound, as decoded.
 */
export type Heard =
  | { readonly text: string; readonly confidence?: number; readonly seconds: number }
  | { readonly rejected: AudioReject };

/** What a recogniser is told beside the sound. */
export interface HearingOptions {
  readonly language: Language;
  /** Words that are likely here (names of services, places), most likely first; a recogniser takes as many as it can. */
  readonly hints?: readonly string[];
  readonly signal?: AbortSignal;
}

/** Ears. Nothing of the sound is kept or logged. */
export interface Hearing {
  /** False when no recogniser is configured: every `hear` is then `unavailable`, and people should be told so beforehand. */
  readonly configured: boolean;
  /** Bytes above which sound is refused; a channel need not download more. */
  readonly mostBytes: number;
  readonly mostSeconds: number;
  /** Refuses by what is known before a download; undefined: try. */
  refuse(known: { readonly bytes?: number; readonly seconds?: number }): AudioReject | undefined;
  /** Never throws but for a bug. Waits its turn when many speak at once. */
  hear(audio: AudioIn, options: HearingOptions): Promise<Heard>;
}

/** A spoken text: an OGG/Opus file that Telegram shows as a voice note (one channel, 48 kHz, 20 ms packets). */
export interface Spoken {
  readonly ogg: Uint8Array;
  readonly seconds: number;
  /** 100 values of 0 to 31, the loudness over time, for players that draw it. */
  readonly waveform: readonly number[];
  /** Names this very sound, to find it again where it was uploaded; left out when it tells of a person. */
  readonly key?: string;
}

/** How a text is to be spoken. `voice` is a name that the engine knows; left out: the configured one. */
export interface SpeakingOptions {
  readonly language: Language;
  readonly voice?: string;
  /** The text tells of the person (an application's state): what is spoken is then not kept to be used again. */
  readonly personal?: boolean;
  readonly signal?: AbortSignal;
}

/** A voice. */
export interface Speaking {
  /** False when there is no engine at all: every `speak` is then undefined. */
  readonly configured: boolean;
  /** Speaks a plain text (it is written for speech first: figures, dates, codes); undefined when no engine could. Never throws. */
  speak(text: string, options: SpeakingOptions): Promise<Spoken | undefined>;
}

/** Ears and voice of one process; `close` ends their child processes. */
export interface VoiceEngines {
  readonly hearing: Hearing;
  readonly speaking: Speaking;
  /** Starts beforehand what the first voice would have to wait for, when voices are to be expected. Never throws. */
  warm(): Promise<void>;
  close(): Promise<void>;
}
