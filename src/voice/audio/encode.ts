import { Encoder } from '@evan/opus';
import type { Spoken } from '../../core/voice';
import { muxOgg } from './ogg-mux';
import { OPUS_RATE } from './opus-packet';
import { resample } from './resample';
import { type Pcm, toInt16 } from './wav';
import { waveformOf } from './waveform';

/** 20 ms. */
const FRAME = 960;
/** Plenty for one voice; 30 KB for ten seconds. */
const BITS_PER_SECOND = 24_000;
/** What the encoder delays at 48 kHz (OPUS_GET_LOOKAHEAD in its "voip" setting). */
const PRE_SKIP = 312;

/** Encodes sound of one channel as a voice note; its length is that of the sound to a sample at 48 kHz. */
export function encodeVoice({ samples, rate }: Pcm, serial: number): Spoken {
  const sound = resample(samples, rate, OPUS_RATE);
  const encoder = new Encoder({ channels: 1, sample_rate: OPUS_RATE, application: 'voip' });
  encoder.bitrate = BITS_PER_SECOND;
  encoder.signal = 'voice';
  const frames = Math.ceil((sound.length + PRE_SKIP) / FRAME);
  const padded = new Int16Array(frames * FRAME);
  padded.set(toInt16(sound));
  const packets = Array.from({ length: frames }, (_, at) =>
    // The encoder may hand out the same memory again.
    Uint8Array.from(encoder.encode(padded.subarray(at * FRAME, (at + 1) * FRAME))),
  );
  return {
    ogg: muxOgg({ packets, preSkip: PRE_SKIP, samples: sound.length, serial }),
    seconds: sound.length / OPUS_RATE,
    waveform: waveformOf(sound),
  };
}
