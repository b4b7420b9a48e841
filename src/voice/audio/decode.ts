import type { AudioReject } from '../../core/voice';
import { amrSeconds } from './frame-count';
import { decodeOpus, HEARING_RATE } from './decode-opus';
import { demuxOgg } from './ogg-demux';
import { type OpusStream, streamSeconds } from './opus-packet';
import { resample } from './resample';
import { soundsLikeSpeech } from './speech-gate';
import type { AudioFormat } from './sniff';
import { findWav, type Pcm, readWav, wavSeconds } from './wav';
import { demuxWebm } from './webm-demux';

/** Sound at 16 kHz, one channel, and whether loudness and pitch say that somebody speaks in it. */
export type Decoded =
  | { readonly samples: Float32Array; readonly seconds: number; readonly speech: boolean }
  | { readonly rejected: AudioReject };

/** What the parts without a program decode. `program`: only ffmpeg might. */
export type BuiltIn = Decoded | { readonly program: true };

/**
 * Decodes what needs no program. The length is told from packets or frames and refused before anything is decoded, then once
 * more by what came out.
 */
export async function decodeBuiltIn(bytes: Uint8Array, format: AudioFormat, mostSeconds: number): Promise<BuiltIn> {
  if (format === 'ogg' || format === 'webm') {
    const stream = format === 'ogg' ? demuxOgg(bytes) : demuxWebm(bytes);
    return stream === undefined ? { program: true } : decodeStream(stream, mostSeconds);
  }
  if (format === 'amr') return decodeAmr(bytes, mostSeconds);
  const wav = format === 'wav' ? findWav(bytes) : undefined;
  if (wav === undefined) return { program: true };
  return wavSeconds(wav) > mostSeconds ? { rejected: 'too-long' } : judged(readWav(wav), mostSeconds);
}

async function decodeStream(stream: OpusStream, mostSeconds: number): Promise<Decoded> {
  if (stream.packets.length === 0) return { rejected: 'corrupt' };
  if (streamSeconds(stream) > mostSeconds) return { rejected: 'too-long' };
  const pcm = await decodeOpus(stream);
  return pcm === undefined ? { rejected: 'corrupt' } : judged(pcm, mostSeconds);
}

async function decodeAmr(bytes: Uint8Array, mostSeconds: number): Promise<Decoded> {
  if (amrSeconds(bytes) > mostSeconds) return { rejected: 'too-long' };
  const { default: decode } = await import('@audio/decode-amr');
  const { channelData, sampleRate } = await decode(bytes);
  const [samples] = channelData;
  return samples === undefined || sampleRate === 0
    ? { rejected: 'corrupt' }
    : judged({ samples, rate: sampleRate }, mostSeconds);
}

/** Brings decoded sound to 16 kHz, refuses what is too long or nothing, and judges whether somebody speaks. */
export function judged({ samples, rate }: Pcm, mostSeconds: number): Decoded {
  const seconds = samples.length / rate;
  if (seconds > mostSeconds) return { rejected: 'too-long' };
  if (seconds < SHORTEST_SECONDS) return { rejected: samples.length === 0 ? 'corrupt' : 'silent' };
  const heard = resample(samples, rate, HEARING_RATE);
  return { samples: heard, seconds, speech: soundsLikeSpeech(heard) };
}

/** A syllable takes longer. */
const SHORTEST_SECONDS = 0.15;
