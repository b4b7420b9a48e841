/**
 * Changes the sampling rate with a windowed sinc (Blackman), low-pass filtered when the rate falls. Both rates are whole
 * numbers of samples a second.
 */
export function resample(samples: Float32Array, from: number, to: number): Float32Array {
  if (from === to) return samples;
  const divisor = greatestCommonDivisor(from, to);
  const up = to / divisor;
  const down = from / divisor;
  const filter = filterFor(up, down);
  const length = Math.floor((samples.length * up) / down);
  const resampled = new Float32Array(length);
  for (let at = 0; at < length; at += 1) {
    const position = at * down;
    const first = Math.floor(position / up) - filter.half + 1;
    const phase = Math.floor(((position % up) / up) * filter.phases);
    resampled[at] = convolved(samples, first, filter.taps, phase * filter.width, filter.width);
  }
  return resampled;
}

function convolved(samples: Float32Array, first: number, taps: Float32Array, from: number, width: number): number {
  const start = Math.max(0, -first);
  const end = Math.min(width, samples.length - first);
  let sum = 0;
  for (let tap = start; tap < end; tap += 1) sum += (samples[first + tap] ?? 0) * (taps[from + tap] ?? 0);
  return sum;
}

interface Filter {
  readonly phases: number;
  readonly half: number;
  readonly width: number;
  readonly taps: Float32Array;
}

/** Zero crossings on each side; 16 keep what is folded back below -70 dB. */
const CROSSINGS = 16;
/** Leaves a narrow band for the filter to fall in. */
const PASS = 0.94;
/** Rates without a small common ratio use the nearest of so many. */
const MOST_PHASES = 1_024;

const filters = new Map<string, Filter>();

function filterFor(up: number, down: number): Filter {
  const key = `${up}/${down}`;
  const known = filters.get(key);
  if (known) return known;
  const cutoff = Math.min(1, up / down) * PASS;
  const half = Math.ceil(CROSSINGS / cutoff);
  const width = half * 2;
  const phases = Math.min(up, MOST_PHASES);
  const taps = new Float32Array(phases * width);
  for (let phase = 0; phase < phases; phase += 1) fillPhase(taps.subarray(phase * width), phase / phases, cutoff, half);
  const filter = { phases, half, width, taps };
  if (filters.size < MOST_FILTERS) filters.set(key, filter);
  return filter;
}

const MOST_FILTERS = 16;

function fillPhase(taps: Float32Array, offset: number, cutoff: number, half: number): void {
  for (let tap = 0; tap < half * 2; tap += 1) {
    const distance = tap - half + 1 - offset;
    const angle = Math.PI * distance * cutoff;
    const sinc = angle === 0 ? 1 : Math.sin(angle) / angle;
    const turn = (Math.PI * distance) / half;
    const window = Math.abs(distance) >= half ? 0 : 0.42 + 0.5 * Math.cos(turn) + 0.08 * Math.cos(2 * turn);
    taps[tap] = cutoff * sinc * window;
  }
}

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other);
}
