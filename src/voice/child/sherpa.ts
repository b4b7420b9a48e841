import { Failure } from '../../core/failure';
import type { Recogniser } from '../hearing/recogniser';
import type { Voice } from '../speaking/voice';
import { type Child, createChild } from './child';
import type { SherpaAnswer, SherpaQuestion } from './sherpa-process';

function sherpaChild(kind: 'hear' | 'speak' | 'detect', path: string, now: () => number): Child {
  return createChild({ name: 'child/sherpa-process', words: [kind, path], now });
}

async function ask(child: Child, question: SherpaQuestion, signal: AbortSignal): Promise<SherpaAnswer> {
  return (await child.ask(question, signal)) as SherpaAnswer;
}

/** A large model takes seconds to be read. */
const WARMING_MS = 60_000;
const SOME_SILENCE = new Float32Array(8_000);

/** A recogniser from a model's folder (zipformer, Whisper, CTC). It cannot be given hints. */
export function sherpaRecogniser(folder: string, now: () => number): Recogniser {
  const child = sherpaChild('hear', folder, now);
  return {
    id: 'sherpa',
    languages: ['vi', 'en'],
    async transcribe(samples, { signal }) {
      const answer = await ask(child, { samples }, signal);
      if ('text' in answer) return { text: inSentenceCase(answer.text) };
      throw new Failure('invalid-answer', 'sherpa-onnx answered without a text');
    },
    async warm() {
      await ask(child, { samples: SOME_SILENCE }, AbortSignal.timeout(WARMING_MS));
    },
    close: async () => child.close(),
  };
}

/** Several models write capitals only. */
function inSentenceCase(text: string): string {
  return text === text.toUpperCase() ? text.toLowerCase() : text;
}

/** A Vietnamese voice from a folder (VITS, Piper). */
export function sherpaVoice(folder: string, now: () => number): Voice {
  const child = sherpaChild('speak', folder, now);
  return {
    id: `sherpa ${folder}`,
    languages: ['vi'],
    async synthesize(text, { signal }) {
      const answer = await ask(child, { text }, signal);
      if ('rate' in answer && answer.samples.length > 0) return answer;
      throw new Failure('invalid-answer', 'sherpa-onnx made no sound');
    },
    async warm() {
      await ask(child, { text: 'a' }, AbortSignal.timeout(WARMING_MS));
    },
    close: async () => child.close(),
  };
}

/** Tells speech from other sound with a Silero model; undefined when it cannot just now. */
export interface SpeechDetector {
  speaks(samples: Float32Array): Promise<boolean | undefined>;
  /** Gets ready. Throws {@link Failure}. */
  warm(): Promise<void>;
  close(): void;
}

const LEAST_SPEECH_SECONDS = 0.3;
const DETECTING_MS = 10_000;

/** Makes a detector from a `silero_vad.onnx`. */
export function sileroDetector(
  model: string,
  options: { readonly now: () => number; readonly failed: (error: unknown) => void },
): SpeechDetector {
  const child = sherpaChild('detect', model, options.now);
  return {
    async speaks(samples) {
      try {
        const answer = await ask(child, { samples }, AbortSignal.timeout(DETECTING_MS));
        return 'speechSeconds' in answer ? answer.speechSeconds >= LEAST_SPEECH_SECONDS : undefined;
      } catch (error) {
        options.failed(error);
        return undefined;
      }
    },
    async warm() {
      await ask(child, { samples: SOME_SILENCE }, AbortSignal.timeout(WARMING_MS));
    },
    close: () => child.close(),
  };
}
