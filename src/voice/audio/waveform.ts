/** Bars that players of voice notes draw, and the height of the highest (Telegram: 100 values of 5 bits). */
const BARS = 100;
const HIGHEST = 31;

/** The loudness over time as 100 numbers of 0 to 31, the loudest being 31. */
export function waveformOf(samples: Float32Array): readonly number[] {
  const peaks = Array.from({ length: BARS }, (_, bar) => {
    const from = Math.floor((bar * samples.length) / BARS);
    const part = samples.subarray(from, Math.max(from + 1, Math.floor(((bar + 1) * samples.length) / BARS)));
    return part.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  });
  const loudest = Math.max(...peaks);
  return peaks.map((peak) => (loudest === 0 ? 0 : Math.round((peak / loudest) * HIGHEST)));
}
