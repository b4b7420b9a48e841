import { powerSpectrum } from '../../../src/voice/audio/spectrum';

const FRAME = 512;
const HOP = 160;
const FILTERS = 26;
const COEFFICIENTS = 13;

/** Mel-frequency cepstra and their changes of 16 kHz speech, 10 ms apart, the mean taken out, leading and trailing silence cut. */
export function cepstra(samples: Float32Array): readonly Float32Array[] {
  const spoken = trimmed(samples);
  const frames: Float32Array[] = [];
  for (let at = 0; at + FRAME <= spoken.length; at += HOP) frames.push(cepstrum(spoken.subarray(at, at + FRAME)));
  const mean = Float32Array.from(
    { length: COEFFICIENTS },
    (_, index) => frames.reduce((sum, frame) => sum + (frame[index] ?? 0), 0) / Math.max(1, frames.length),
  );
  const centred = frames.map((frame) => frame.map((value, index) => value - (mean[index] ?? 0)));
  return centred.map((frame, at) => {
    const before = centred[Math.max(0, at - 2)] ?? frame;
    const after = centred[Math.min(centred.length - 1, at + 2)] ?? frame;
    return Float32Array.from([...frame, ...frame.map((_, index) => (after[index] ?? 0) - (before[index] ?? 0))]);
  });
}

function trimmed(samples: Float32Array): Float32Array {
  const loud = (at: number): boolean =>
    samples.subarray(at, at + HOP).reduce((most, sample) => Math.max(most, Math.abs(sample)), 0) > 0.02;
  let start = 0;
  while (start < samples.length && !loud(start)) start += HOP;
  let end = samples.length - (samples.length % HOP);
  while (end > start && !loud(end - HOP)) end -= HOP;
  return samples.subarray(start, end);
}

function mel(hertz: number): number {
  return 1_127 * Math.log(1 + hertz / 700);
}

const EDGES = Array.from({ length: FILTERS + 2 }, (_, at) => {
  const value = mel(100) + ((mel(7_000) - mel(100)) * at) / (FILTERS + 1);
  return (700 * (Math.exp(value / 1_127) - 1) * FRAME) / 16_000;
});

function cepstrum(frame: Float32Array): Float32Array {
  const power = powerSpectrum(frame);
  const energies = Array.from({ length: FILTERS }, (_, filter) => {
    const [low = 0, middle = 0, high = 0] = EDGES.slice(filter, filter + 3);
    let energy = 1e-6;
    for (let bin = Math.ceil(low); bin < high; bin += 1) {
      const weight = bin < middle ? (bin - low) / (middle - low) : (high - bin) / (high - middle);
      energy += weight * (power[bin] ?? 0);
    }
    return Math.log(energy);
  });
  return Float32Array.from({ length: COEFFICIENTS }, (_, index) =>
    energies.reduce(
      (sum, energy, filter) => sum + energy * Math.cos((Math.PI * (index + 1) * (filter + 0.5)) / FILTERS),
      0,
    ),
  );
}
