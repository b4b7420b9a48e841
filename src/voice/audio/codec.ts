import { randomInt } from 'node:crypto';
import type { Spoken } from '../../core/voice';
import { Failure } from '../../core/failure';
import type { Decoded } from './decode';
import { decodeWithFfmpeg } from './ffmpeg';
import { sniffAudio } from './sniff';
import { createSoundWorkers } from './sound-workers';
import type { AudioAnswer } from './task';
import type { Pcm } from './wav';

/** Turns what arrives into samples and samples into voice notes, outside the process of the conversations. */
export interface Codec {
  decode(bytes: Uint8Array, mostSeconds: number): Promise<Decoded>;
  /** Throws {@link Failure} `unavailable` when it cannot be done now. */
  encode(pcm: Pcm): Promise<Spoken>;
  /** Starts what codes, and lets it do a little of each. Throws as `encode` does. */
  warm(): Promise<void>;
  close(): void;
}

/** What the codec runs on. */
export interface CodecOptions {
  readonly ffmpeg?: string | undefined;
  readonly failed: (error: unknown) => void;
}

/** Makes the codec; processes and programs are started when something is to be done. */
export function createCodec({ ffmpeg, failed }: CodecOptions): Codec {
  const workers = createSoundWorkers();

  async function decode(bytes: Uint8Array, mostSeconds: number): Promise<Decoded> {
    const format = sniffAudio(bytes);
    if (format === 'unknown') return { rejected: 'unsupported' };
    const answer = await workers.do({ kind: 'decode', bytes, format, mostSeconds });
    if (!('program' in answer)) return decoded(answer);
    if (ffmpeg === undefined) return { rejected: 'unsupported' };
    const samples = await decodeWithFfmpeg(ffmpeg, bytes, format, mostSeconds);
    if ('rejected' in samples) return samples;
    return decoded(await workers.do({ kind: 'judge', bytes: samples.bytes, mostSeconds }));
  }

  function decoded(answer: AudioAnswer): Decoded {
    if ('samples' in answer || 'rejected' in answer) return answer;
    const error = 'error' in answer ? answer.error : 'Unexpected';
    failed(new Failure('invalid-answer', `sound could not be decoded: ${error}`));
    return { rejected: error === 'busy' ? 'unavailable' : 'corrupt' };
  }

  async function encode({ samples, rate }: Pcm): Promise<Spoken> {
    const answer = await workers.do({ kind: 'encode', samples, rate, serial: randomInt(2 ** 32) });
    if ('spoken' in answer) return answer.spoken;
    throw new Failure('unavailable', `sound could not be encoded: ${'error' in answer ? answer.error : 'unknown'}`);
  }

  return {
    decode,
    encode,
    async warm() {
      const { ogg } = await encode({ samples: new Float32Array(24_000), rate: 24_000 });
      await decode(ogg, 2);
    },
    close: () => workers.close(),
  };
}
