import { cepstra } from './mfcc';

/** Recognises one of a few sentences by dynamic time warping: a tool for tests only, it does not understand people. */
export interface Matcher {
  learn(text: string, samples: Float32Array): void;
  /** The sentence that is nearest, or nothing when none is near. */
  match(samples: Float32Array): { readonly text: string; readonly distance: number };
}

/** Makes a matcher that knows nothing yet. */
export function createMatcher(farthest: number): Matcher {
  const templates: { readonly text: string; readonly frames: readonly Float32Array[] }[] = [];
  return {
    learn: (text, samples) => void templates.push({ text, frames: cepstra(samples) }),
    match(samples) {
      const frames = cepstra(samples);
      let best = { text: '', distance: Infinity };
      for (const template of templates) {
        const distance = warped(frames, template.frames, best.distance);
        if (distance < best.distance) best = { text: template.text, distance };
      }
      return best.distance <= farthest ? best : { text: '', distance: best.distance };
    },
  };
}

/** Mean distance along the best alignment; given up when it must be above `worst`. */
function warped(one: readonly Float32Array[], other: readonly Float32Array[], worst: number): number {
  const ratio = one.length / Math.max(1, other.length);
  if (one.length === 0 || other.length === 0 || ratio > 2 || ratio < 0.5) return Infinity;
  const total = one.length + other.length;
  let before = new Float32Array(other.length + 1).fill(Infinity);
  before[0] = 0;
  for (const frame of one) {
    const row = new Float32Array(other.length + 1).fill(Infinity);
    let least = Infinity;
    for (let at = 1; at <= other.length; at += 1) {
      const cost = apart(frame, other[at - 1] ?? frame);
      const diagonal = (before[at - 1] ?? Infinity) + 2 * cost;
      const straight = Math.min(before[at] ?? Infinity, row[at - 1] ?? Infinity) + cost;
      row[at] = Math.min(diagonal, straight);
      least = Math.min(least, row[at] ?? Infinity);
    }
    if (least / total > worst) return Infinity;
    before = row;
  }
  return (before[other.length] ?? Infinity) / total;
}

function apart(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    sum += difference * difference;
  }
  return Math.sqrt(sum);
}
