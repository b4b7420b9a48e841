import type { Language } from '../../core/message';

/** One way to turn speech into text. */
export interface Recogniser {
  /** For the log. */
  readonly id: string;
  readonly languages: readonly Language[];
  /** Samples of 16 kHz, one channel. Empty text: nothing was heard. Throws {@link Failure}. */
  transcribe(samples: Float32Array, options: RecogniserOptions): Promise<Transcript>;
  /** Gets ready to hear; left out where nothing is to be started. Throws as `transcribe` does. */
  warm?(): Promise<void>;
  close?(): Promise<void>;
}

/** What a recogniser is told. */
export interface RecogniserOptions {
  readonly language: Language;
  readonly hints: readonly string[];
  readonly signal: AbortSignal;
}

/** What it heard; `confidence` is 0 to 1 when it tells one. */
export interface Transcript {
  readonly text: string;
  readonly confidence?: number;
}
