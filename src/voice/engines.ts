import { existsSync } from 'node:fs';
import type { Hearing, Speaking, VoiceEngines } from '../core/voice';
import { cleanText } from '../language/clean-text';
import { spokenToWritten } from '../language/spoken-text';
import { type Codec, createCodec } from './audio/codec';
import { sherpaRecogniser, sherpaVoice, sileroDetector, type SpeechDetector } from './child/sherpa';
import { createRecogniserChain } from './hearing/chain';
import { createEars } from './hearing/ears';
import { openAiRecogniser } from './hearing/openai-recogniser';
import type { Recogniser } from './hearing/recogniser';
import { templateRecogniser } from './hearing/template-recogniser';
import { findProgram, isInstalled } from './installed';
import type { VoiceOptions } from './options';
import { createSpokenCache } from './speaking/cache';
import { embeddedEspeak, espeakProgram } from './speaking/espeak';
import { createMouth } from './speaking/mouth';
import { openAiVoice } from './speaking/openai-voice';
import { templateVoice } from './speaking/template-voice';
import type { Voice } from './speaking/voice';
import { deaf, mute } from './unconfigured';

/**
 * Wires ears and voice from what is configured. With nothing configured both say so. Processes are started when
 * something is to be done, and none keeps this process alive. Throws at once when a template is wrong.
 */
export function voiceEngines(options: VoiceOptions): VoiceEngines {
  const { failed } = options;
  const now = (): number => Date.now();
  const codec = createCodec({ ffmpeg: options.ffmpeg && findProgram(options.ffmpeg), failed });
  const detector = options.vadModel === undefined ? undefined : sileroDetector(options.vadModel, { now, failed });
  const recognisers = recognisersFrom(options, now);
  const voices = voicesFrom(options, now);
  let closed = false;
  const told = (error: unknown): void => {
    if (!closed) failed(error);
  };
  return {
    hearing: recognisers.length === 0 ? deaf(options) : ears(options, { codec, recognisers, detector, now }),
    speaking: voices.length === 0 ? mute() : mouth(options, { codec, voices, now }),
    async warm() {
      // Who has set up a recogniser expects voices; else there were some if something spoken is kept.
      if (recognisers.length === 0 && !existsSync(options.cacheFolder)) return;
      const hears = recognisers.length === 0 ? [] : [recognisers[0], detector];
      const first = [codec, ...hears, voices[0]];
      await Promise.all(first.map(async (part) => part?.warm?.().catch(told)));
    },
    async close() {
      closed = true;
      detector?.close();
      codec.close();
      await Promise.all([...recognisers, ...voices].map(async (engine) => engine.close?.()));
    },
  };
}

interface EarsParts {
  readonly codec: Codec;
  readonly recognisers: readonly Recogniser[];
  readonly detector: SpeechDetector | undefined;
  readonly now: () => number;
}

function ears(options: VoiceOptions, { codec, recognisers, detector, now }: EarsParts): Hearing {
  const { hearingMs: timeoutMs, failed, mostBytes, mostSeconds } = options;
  return createEars({
    codec,
    chain: createRecogniserChain({ recognisers, timeoutMs, now, failed }),
    mostBytes,
    mostSeconds,
    written: (text) => spokenToWritten(cleanText(text)),
    speaks: detector && ((samples) => detector.speaks(samples)),
  });
}

interface MouthParts {
  readonly codec: Codec;
  readonly voices: readonly Voice[];
  readonly now: () => number;
}

function mouth(options: VoiceOptions, { codec, voices, now }: MouthParts): Speaking {
  const { speakingMs: timeoutMs, failed, cacheFolder, cacheBytes } = options;
  return createMouth({ voices, codec, cache: createSpokenCache(cacheFolder, cacheBytes), timeoutMs, now, failed });
}

function recognisersFrom({ recognisers }: VoiceOptions, now: () => number): readonly Recogniser[] {
  const { openai, template, sherpaFolder } = recognisers;
  return [
    ...(openai ? [openAiRecogniser(openai)] : []),
    ...(template ? [templateRecogniser(template)] : []),
    ...(sherpaFolder !== undefined && isInstalled('sherpa-onnx-node') ? [sherpaRecogniser(sherpaFolder, now)] : []),
  ];
}

function voicesFrom({ voices, foreignNet }: VoiceOptions, now: () => number): readonly Voice[] {
  const { openai, template, sherpaFolder, embeddedEspeak: embedded } = voices;
  const espeak = { vietnamese: voices.espeakVietnamese ?? 'vi' };
  const program = voices.espeak === undefined ? undefined : findProgram(voices.espeak);
  return [
    ...(openai ? [openAiVoice(openai)] : []),
    ...(template ? [templateVoice(template, foreignNet)] : []),
    ...(sherpaFolder !== undefined && isInstalled('sherpa-onnx-node') ? [sherpaVoice(sherpaFolder, now)] : []),
    ...(program === undefined ? [] : [espeakProgram(program, espeak)]),
    ...(embedded && isInstalled('@echogarden/espeak-ng-emscripten') ? [embeddedEspeak(espeak, now)] : []),
  ];
}
