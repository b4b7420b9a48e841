import type { AudioIn, AudioReject, Heard, Hearing } from '../../core/voice';
import type { Codec } from '../audio/codec';
import { createLimiter } from '../limiter';
import type { RecogniserChain } from './chain';
import { withoutInvented } from './invented';

/** What ears are made of. */
export interface EarsOptions {
  readonly codec: Codec;
  readonly chain: RecogniserChain;
  readonly mostBytes: number;
  readonly mostSeconds: number;
  /** Replaces the judgement by loudness and pitch; undefined when it cannot tell now. */
  readonly speaks?: ((samples: Float32Array) => Promise<boolean | undefined>) | undefined;
  /** Written figures for spoken ones, and the like. */
  readonly written: (text: string) => string;
}

/** A recogniser's server usually has one processor to recognise with; the others wait without holding anything up. */
const AT_ONCE = 4;
const MOST_WAITING = 200;
/** Sound is kept in memory while it waits, so not for ever. */
const SPARE_SECONDS = 0.5;

/** Ears: refuse what is known to be too much, decode, listen whether somebody speaks, recognise, drop what is invented. */
export function createEars(options: EarsOptions): Hearing {
  const { mostBytes, mostSeconds } = options;
  const limiter = createLimiter(AT_ONCE, MOST_WAITING);

  function refuse({ bytes = 0, seconds = 0 }: { bytes?: number; seconds?: number }): AudioReject | undefined {
    if (bytes > mostBytes) return 'too-big';
    return seconds > mostSeconds + SPARE_SECONDS ? 'too-long' : undefined;
  }

  return {
    configured: true,
    mostBytes,
    mostSeconds,
    refuse,
    async hear(audio, { language, hints = [], signal }) {
      const refused = refuse(known(audio));
      if (refused !== undefined) return { rejected: refused };
      if (!options.chain.languages.has(language)) return { rejected: 'unavailable' };
      return (await limiter.run(() => heard(audio, { language, hints, signal }, options))) ?? BUSY;
    },
  };
}

const BUSY: Heard = { rejected: 'unavailable' };

function known({ bytes, declaredSeconds }: AudioIn): { bytes: number; seconds?: number } {
  return { bytes: bytes.length, ...(declaredSeconds === undefined ? {} : { seconds: declaredSeconds }) };
}

async function heard(
  audio: AudioIn,
  asked: Parameters<RecogniserChain['transcribe']>[1],
  { codec, chain, mostSeconds, speaks, written }: EarsOptions,
): Promise<Heard> {
  const decoded = await codec.decode(audio.bytes, mostSeconds + SPARE_SECONDS);
  if ('rejected' in decoded) return decoded;
  const speech = (await speaks?.(decoded.samples)) ?? decoded.speech;
  if (!speech) return { rejected: 'silent' };
  const transcript = await chain.transcribe(decoded.samples, asked);
  if (transcript === undefined) return { rejected: 'unavailable' };
  const text = written(withoutInvented(transcript.text, decoded.seconds));
  if (text === '') return { rejected: 'not-understood' };
  const { confidence } = transcript;
  return { text, seconds: decoded.seconds, ...(confidence === undefined ? {} : { confidence }) };
}
