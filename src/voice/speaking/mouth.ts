import { type CircuitBreaker, createCircuitBreaker } from '../../core/circuit-breaker';
import { Failure } from '../../core/failure';
import type { Speaking, SpeakingOptions, Spoken } from '../../core/voice';
import { forSpeech } from '../../language/speech';
import type { Codec } from '../audio/codec';
import { sniffAudio } from '../audio/sniff';
import { waveformOf } from '../audio/waveform';
import { createLimiter } from '../limiter';
import { type SpokenCache, spokenKey } from './cache';
import type { EncodedSound, Voice } from './voice';

/** What a mouth is made of; voices in the order they are asked. */
export interface MouthOptions {
  readonly voices: readonly Voice[];
  readonly codec: Codec;
  readonly cache: SpokenCache;
  /** For each voice; one that takes longer is given up. */
  readonly timeoutMs: number;
  readonly now: () => number;
  readonly failed: (error: unknown) => void;
}

const FAILURES = 3;
const REST_MS = 30_000;
const AT_ONCE = 3;
const MOST_WAITING = 100;
/** About three minutes of speech: whoever wants a short answer must ask for a short text. */
const MOST_CHARACTERS = 2_500;
const MOST_SECONDS = 600;

/** Makes a voice out of several: kept answers first, else the first engine that can. */
export function createMouth(options: MouthOptions): Speaking {
  const limiter = createLimiter(AT_ONCE, MOST_WAITING);
  const links: readonly Link[] = options.voices.map((voice) => ({
    voice,
    breaker: createCircuitBreaker({
      of: `voice ${voice.id}`,
      failures: FAILURES,
      restMs: REST_MS,
      now: options.now,
    }),
  }));
  const inWork = new Map<string, Promise<Spoken | undefined>>();

  return {
    configured: links.length > 0,
    async speak(text, asked) {
      const spoken = shortened(forSpeech(text, asked.language));
      if (!/[\p{L}\p{N}]/u.test(spoken)) return undefined;
      // The same answer asked for twice at once is spoken once.
      const key = spokenKey([asked.language, asked.voice ?? '', spoken]);
      const waiting = inWork.get(key);
      if (waiting) return waiting;
      const work = limiter.run(() => firstToSpeak(spoken, asked, links, options)).finally(() => inWork.delete(key));
      inWork.set(key, work);
      return work;
    },
  };
}

interface Link {
  readonly voice: Voice;
  readonly breaker: CircuitBreaker;
}

async function firstToSpeak(
  text: string,
  asked: SpeakingOptions,
  links: readonly Link[],
  options: MouthOptions,
): Promise<Spoken | undefined> {
  const { cache, failed } = options;
  for (const { voice, breaker } of links) {
    if (!voice.languages.includes(asked.language)) continue;
    if (asked.signal?.aborted === true) return undefined;
    const key = spokenKey([voice.id, asked.language, asked.voice ?? '', text]);
    const kept = asked.personal === true ? undefined : await cache.get(key);
    if (kept) return { ...kept, key };
    try {
      const spoken = await breaker.run(() => spokenBy(voice, text, asked, options));
      if (asked.personal === true) return spoken;
      void cache.set(key, spoken);
      return { ...spoken, key };
    } catch (error) {
      failed(error);
    }
  }
  return undefined;
}

async function spokenBy(
  voice: Voice,
  text: string,
  { language, voice: name, signal }: SpeakingOptions,
  { codec, timeoutMs }: MouthOptions,
): Promise<Spoken> {
  const timeout = AbortSignal.timeout(timeoutMs);
  const sound = await voice.synthesize(text, {
    language,
    voice: name,
    signal: signal === undefined ? timeout : AbortSignal.any([timeout, signal]),
  });
  return 'encoded' in sound ? reencoded(sound, codec) : codec.encode(sound);
}

/** What a service sent is decoded in any case, to see that it is sound; Ogg with Opus is then sent on as it is. */
async function reencoded({ encoded }: EncodedSound, codec: Codec): Promise<Spoken> {
  const decoded = await codec.decode(encoded, MOST_SECONDS);
  if ('rejected' in decoded) throw new Failure('invalid-answer', `the voice sent sound that is ${decoded.rejected}`);
  const { samples, seconds } = decoded;
  if (sniffAudio(encoded) === 'ogg') return { ogg: new Uint8Array(encoded), seconds, waveform: waveformOf(samples) };
  return codec.encode({ samples, rate: 16_000 });
}

function shortened(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  const cut = text.slice(0, MOST_CHARACTERS);
  const end = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('\n'));
  return end > MOST_CHARACTERS / 2 ? cut.slice(0, end + 1) : cut.slice(0, cut.lastIndexOf(' '));
}
