import type { ForeignNet } from './net/foreign';

/** An OpenAI-shaped service: `url` up to and with `/v1`. */
export interface OpenAiService {
  readonly url: string;
  readonly model: string;
  readonly key?: string | undefined;
  /** For speaking only: the voice's name. */
  readonly voice?: string | undefined;
}

/** A service described by a template (see `net/template.ts`): a preset's name, or the path of a JSON file. */
export interface TemplateService {
  readonly template: string;
  readonly key: string;
  /** Instead of the template's address. */
  readonly url?: string | undefined;
  /** For speaking only: the voice's name. */
  readonly voice?: string | undefined;
}

/** What ears and voice are made of; everything left out is not there. */
export interface VoiceOptions {
  /** Where spoken answers are kept to be used again. */
  readonly cacheFolder: string;
  readonly cacheBytes: number;
  readonly mostBytes: number;
  readonly mostSeconds: number;
  /** A recogniser that has not answered by then is given up. */
  readonly hearingMs: number;
  /** An engine that has not spoken by then is given up. */
  readonly speakingMs: number;
  /** The ffmpeg program; undefined: only what needs no program is decoded. */
  readonly ffmpeg?: string | undefined;
  /** A Silero VAD model file, used instead of judging by loudness and pitch. */
  readonly vadModel?: string | undefined;
  /** In the order they are tried: openai, template, sherpa. */
  readonly recognisers: {
    readonly openai?: OpenAiService | undefined;
    readonly template?: TemplateService | undefined;
    readonly sherpaFolder?: string | undefined;
  };
  /** In the order they are tried: openai, template, sherpa, the espeak-ng program, the embedded espeak-ng. */
  readonly voices: {
    readonly openai?: OpenAiService | undefined;
    readonly template?: TemplateService | undefined;
    readonly sherpaFolder?: string | undefined;
    /** The espeak-ng program. */
    readonly espeak?: string | undefined;
    readonly embeddedEspeak: boolean;
    /** espeak's Vietnamese voice: `vi` (North), `vi-vn-x-central`, `vi-vn-x-south`. */
    readonly espeakVietnamese?: string | undefined;
  };
  /** Where links that services answer with are followed; left out: the internet. */
  readonly foreignNet?: ForeignNet | undefined;
  /** Told of what failed; never of what was said. */
  readonly failed: (error: unknown) => void;
}
