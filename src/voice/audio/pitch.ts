/** The pitch of a frame and how periodic it is (0 to 1). */
export interface Pitch {
  readonly hertz: number;
  readonly voicing: number;
}

/** Lags are tried at 8 kHz: fine enough with the peak interpolated. */
const RATE = 8_000;
const LOWEST = 70;
const HIGHEST = 420;

/** Finds the pitch of a frame of 16 kHz by normalised autocorrelation; a higher note is found octaves down. */
export function pitchOf(frame: Float32Array): Pitch {
  const halved = Float32Array.from(
    { length: frame.length >> 1 },
    (_, at) => ((frame[at * 2] ?? 0) + (frame[at * 2 + 1] ?? 0)) / 2,
  );
  const mean = halved.reduce((sum, sample) => sum + sample, 0) / halved.length;
  const centred = halved.map((sample) => sample - mean);
  const first = Math.floor(RATE / HIGHEST);
  const last = Math.min(Math.ceil(RATE / LOWEST), (centred.length >> 1) + 10);
  const correlations = Array.from({ length: last - first + 1 }, (_, at) => correlation(centred, first + at));
  const best = peakOf(correlations);
  const before = correlations[best - 1] ?? 0;
  const voicing = correlations[best] ?? 0;
  const after = correlations[best + 1] ?? 0;
  const bend = before - 2 * voicing + after;
  const shift = bend < 0 && best > 0 && best < correlations.length - 1 ? (before - after) / (2 * bend) : 0;
  return { hertz: RATE / (first + best + shift), voicing };
}

/** The first peak that is nearly as high as the highest: the highest itself may be a multiple of the period. */
function peakOf(correlations: readonly number[]): number {
  const highest = Math.max(...correlations);
  const first = correlations.findIndex(
    (value, at) =>
      value >= highest * 0.9 && value >= (correlations[at - 1] ?? -1) && value >= (correlations[at + 1] ?? -1),
  );
  return Math.max(0, first);
}

function correlation(samples: Float32Array, lag: number): number {
  let product = 0;
  let one = 1e-9;
  let other = 1e-9;
  for (let at = lag; at < samples.length; at += 1) {
    const here = samples[at] ?? 0;
    const there = samples[at - lag] ?? 0;
    product += here * there;
    one += here * here;
    other += there * there;
  }
  return product / Math.sqrt(one * other);
}
