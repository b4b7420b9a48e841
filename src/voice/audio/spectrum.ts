/** Loudness of a frame in dB below full scale; -100 for nothing. */
export function loudnessOf(frame: Float32Array): number {
  const power = frame.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, frame.length);
  return power < 1e-10 ? -100 : 10 * Math.log10(power);
}

/** Bands that grow with frequency, in bins of 512 points at 16 kHz (31.25 Hz each). */
const EDGES = [3, 6, 10, 14, 19, 25, 32, 40, 50, 62, 77, 95, 118, 145, 180, 224];

/** A frame's spectrum of 512 samples in 15 bands, in dB around its mean: the shape without the loudness. */
export function bandsOf(frame: Float32Array): Float32Array {
  const power = powerSpectrum(frame);
  const bands = Float32Array.from(EDGES.slice(1), (end, at) => {
    const bins = power.subarray(EDGES[at] ?? 0, end);
    return 10 * Math.log10(bins.reduce((sum, value) => sum + value, 0) / bins.length + 1e-7);
  });
  const mean = bands.reduce((sum, value) => sum + value, 0) / bands.length;
  return bands.map((value) => value - mean);
}

/** Power of a Hann-windowed frame's frequencies up to half the sampling rate. The length is a power of two. */
export function powerSpectrum(frame: Float32Array): Float32Array {
  const size = frame.length;
  const real = frame.map((sample, at) => sample * (0.5 - 0.5 * Math.cos((2 * Math.PI * at) / (size - 1))));
  const imaginary = new Float32Array(size);
  reorder(real);
  for (let span = 2; span <= size; span *= 2) combine(real, imaginary, span);
  return Float32Array.from({ length: size / 2 }, (_, at) => (real[at] ?? 0) ** 2 + (imaginary[at] ?? 0) ** 2);
}

function reorder(values: Float32Array): void {
  for (let at = 1, mirrored = 0; at < values.length; at += 1) {
    let bit = values.length >> 1;
    for (; mirrored & bit; bit >>= 1) mirrored ^= bit;
    mirrored ^= bit;
    if (at < mirrored) {
      const kept = values[at] ?? 0;
      values[at] = values[mirrored] ?? 0;
      values[mirrored] = kept;
    }
  }
}

function combine(real: Float32Array, imaginary: Float32Array, span: number): void {
  const half = span / 2;
  for (let step = 0; step < half; step += 1) {
    const turn = (-2 * Math.PI * step) / span;
    const cos = Math.cos(turn);
    const sin = Math.sin(turn);
    for (let at = step; at < real.length; at += span) {
      const otherReal = real[at + half] ?? 0;
      const otherImaginary = imaginary[at + half] ?? 0;
      const turnedReal = otherReal * cos - otherImaginary * sin;
      const turnedImaginary = otherReal * sin + otherImaginary * cos;
      real[at + half] = (real[at] ?? 0) - turnedReal;
      imaginary[at + half] = (imaginary[at] ?? 0) - turnedImaginary;
      real[at] = (real[at] ?? 0) + turnedReal;
      imaginary[at] = (imaginary[at] ?? 0) + turnedImaginary;
    }
  }
}
