import { Encoder } from '@evan/opus';
import type { Spoken } from '../../core/voice';
import { muxOgg } from './ogg-mux';
import { OPUS_RATE } from './opus-packet';
import { resample } from './resample';
import { type Pcm, toInt16 } from './wav';
import { waveformOf } from './waveform';

/** Voices come with 22 or 24 thousand samples a second; encoding the 48 of other sound would only take twice as long. */
const RATE = 24_000;
/** 20 ms. */
const FRAME = 480;
/** Plenty for one voice; 30 KB for ten seconds. */
const BITS_PER_SECOND = 24_000;
/** Of 10: for one clear voice the steps above are not heard, and take twice as long. */
const COMPLEXITY = 5;
/** What the encoder delays, counted at 48 kHz (OPUS_GET_LOOKAHEAD in its "voip" setting). */
const PRE_SKIP = 312;

/** Encodes sound of one channel as a voice note; its length is that of the sound to a sample at 48 kHz. */
export function encodeVoice({ samples, rate }: Pcm, serial: number): Spoken {
  const sound = resample(samples, rate, RATE);
  const heard = Math.floor((samples.length * OPUS_RATE) / rate);
  const encoder = new Encoder({ channels: 1, sample_rate: RATE, application: 'voip' });
  encoder.bitrate = BITS_PER_SECOND;
  encoder.signal = 'voice';
  encoder.complexity = COMPLEXITY;
  const frames = Math.ceil(((heard + PRE_SKIP) * RATE) / OPUS_RATE / FRAME);
  const padded = new Int16Array(frames * FRAME);
  padded.set(toInt16(sound));
  const packets = Array.from({ length: frames }, (_, at) =>
    // The encoder may hand out the same memory again.
    Uint8Array.from(encoder.encode(padded.subarray(at * FRAME, (at + 1) * FRAME))),
  );
  return {
    ogg: muxOgg({ packets, preSkip: PRE_SKIP, samples: heard, serial }),
    seconds: heard / OPUS_RATE,
    waveform: waveformOf(sound),
  };
}
