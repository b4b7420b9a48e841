import type { Language } from '../../core/message';
import type { Pcm } from '../audio/wav';

/** One way to turn text into speech. */
export interface Voice {
  /** For the log and the cache. */
  readonly id: string;
  readonly languages: readonly Language[];
  /** Speaks a text that was written for speech. Throws {@link Failure}. */
  synthesize(text: string, options: VoiceChoice): Promise<Pcm | EncodedSound>;
  /** Gets ready to speak; left out where nothing is to be started. Throws as `synthesize` does. */
  warm?(): Promise<void>;
  close?(): Promise<void>;
}

/** How it is to be spoken. `voice` is a name that the engine knows. */
export interface VoiceChoice {
  readonly language: Language;
  readonly voice?: string | undefined;
  readonly signal: AbortSignal;
}

/** A file of sound as a service sends it: of any kind that the ears can decode. */
export interface EncodedSound {
  readonly encoded: Uint8Array;
}
