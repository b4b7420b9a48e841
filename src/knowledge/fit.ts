/** A case to fit on: the inputs of the logistic, and whether the best candidate was right. */
export interface FitCase {
  readonly inputs: readonly number[];
  readonly right: boolean;
}

const STEPS = 4000;
const RATE = 0.3;
/** Keeps the weights small, so that few questions cannot make the finder overconfident. */
const PENALTY = 0.001;

/** The logistic of weighted inputs: a probability, from 0 to 1. */
export function logistic(inputs: readonly number[], weights: readonly number[]): number {
  const sum = inputs.reduce((total, input, at) => total + input * (weights[at] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}

/** Fits a logistic by gradient descent on all cases. Deterministic; returns one weight for each input. */
export function fitLogistic(cases: readonly FitCase[]): readonly number[] {
  const width = cases[0]?.inputs.length ?? 0;
  const weights = Array.from({ length: width }, () => 0);
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = Array.from({ length: width }, () => 0);
    for (const { inputs, right } of cases) {
      const error = logistic(inputs, weights) - (right ? 1 : 0);
      for (let at = 0; at < width; at += 1) gradient[at] = (gradient[at] ?? 0) + error * (inputs[at] ?? 0);
    }
    for (let at = 0; at < width; at += 1) {
      weights[at] = (weights[at] ?? 0) - RATE * ((gradient[at] ?? 0) / cases.length + PENALTY * (weights[at] ?? 0));
    }
  }
  return weights.map((weight) => Math.round(weight * 100) / 100);
}
