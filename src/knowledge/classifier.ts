/** A training example: its features (names may repeat) and its label. */
export interface Example {
  readonly features: readonly string[];
  readonly label: string;
}

/** A label with its probability. */
export interface Scored {
  readonly label: string;
  readonly probability: number;
}

/** All of a trained classifier as plain data: it can be stored and read back. */
export interface ClassifierData {
  readonly labels: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly inverse: Float32Array;
  readonly weights: Float32Array;
}

/** A trained linear classifier. */
export interface Classifier {
  /** Labels by probability, best first. */
  classify(features: readonly string[]): readonly Scored[];
  /** Share of the features (0–1) never seen in training: near 1 for foreign subjects. */
  unseen(features: readonly string[]): number;
  /** How much a feature tells: the rarer among our texts, the more; undefined: never seen. */
  rarity(feature: string): number | undefined;
}

const EPOCHS = 5;
const RATE = 0.6;
const DECAY = 1e-6;
/** Labels whose probability is below this are left out of an update: their gradient is too small to matter. */
const NEGLIGIBLE = 0.01;

/**
 * Trains a softmax over sparse features by AdaGrad (no library: 40 lines beat one-vs-rest matrices on this many features).
 * Deterministic: the order of examples is shuffled by a fixed sequence. Features seen once are dropped when they are pairs.
 */
export function trainClassifier(examples: readonly Example[]): ClassifierData {
  const labels = [...new Set(examples.map((example) => example.label))].sort();
  const labelNumber = new Map(labels.map((label, number) => [label, number]));
  const { numbers, inverse } = countFeatures(examples);
  const width = labels.length;
  const weights = new Float32Array(numbers.size * width);
  const squares = new Float32Array(numbers.size * width).fill(1e-2);
  const rows = examples.map((example) => ({
    ...vector(example.features, numbers, inverse),
    label: labelNumber.get(example.label) ?? 0,
  }));
  const scores = new Float64Array(width);

  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (const at of order(rows.length, epoch)) {
      const row = rows[at];
      if (!row) continue;
      softmax(row, weights, width, scores);
      for (let label = 0; label < width; label += 1) {
        const gradient = (scores[label] ?? 0) - (label === row.label ? 1 : 0);
        if (Math.abs(gradient) < NEGLIGIBLE) continue;
        for (let feature = 0; feature < row.ids.length; feature += 1) {
          const slot = (row.ids[feature] ?? 0) * width + label;
          const step = gradient * (row.values[feature] ?? 0) + DECAY * (weights[slot] ?? 0);
          squares[slot] = (squares[slot] ?? 0) + step * step;
          weights[slot] = (weights[slot] ?? 0) - (RATE * step) / Math.sqrt(squares[slot] ?? 1);
        }
      }
    }
  }

  return { labels, numbers, inverse, weights };
}

/** Makes a classifier of its data. */
export function openClassifier({ labels, numbers, inverse, weights }: ClassifierData): Classifier {
  return {
    classify(features) {
      const out = new Float64Array(labels.length);
      softmax(vector(features, numbers, inverse), weights, labels.length, out);
      return labels
        .map((label, number) => ({ label, probability: out[number] ?? 0 }))
        .sort((left, right) => right.probability - left.probability);
    },
    rarity(feature) {
      const number = numbers.get(feature);
      return number === undefined ? undefined : inverse[number];
    },
    unseen(features) {
      const singles = features.filter((feature) => !feature.includes(' '));
      return singles.length === 0 ? 1 : singles.filter((feature) => !numbers.has(feature)).length / singles.length;
    },
  };
}

interface Vector {
  readonly ids: Uint32Array;
  readonly values: Float32Array;
}

function countFeatures(examples: readonly Example[]): { numbers: Map<string, number>; inverse: Float32Array } {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const feature of new Set(features)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const numbers = new Map<string, number>();
  const inverse: number[] = [];
  for (const [feature, count] of counts) {
    if (count < 2 && feature.includes(' ')) continue;
    numbers.set(feature, numbers.size);
    inverse.push(Math.log(1 + examples.length / count));
  }
  return { numbers, inverse: Float32Array.from(inverse) };
}

function vector(features: readonly string[], numbers: ReadonlyMap<string, number>, inverse: Float32Array): Vector {
  const known = [...new Set(features)].flatMap((feature) => numbers.get(feature) ?? []);
  const values = Float32Array.from(known, (id) => inverse[id] ?? 0);
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1;
  return { ids: Uint32Array.from(known), values: values.map((value) => value / length) };
}

function softmax(row: Vector, weights: Float32Array, width: number, out: Float64Array): void {
  out.fill(0);
  for (let feature = 0; feature < row.ids.length; feature += 1) {
    const start = (row.ids[feature] ?? 0) * width;
    const value = row.values[feature] ?? 0;
    for (let label = 0; label < width; label += 1)
      out[label] = (out[label] ?? 0) + value * (weights[start + label] ?? 0);
  }
  let top = -Infinity;
  for (const score of out) if (score > top) top = score;
  let sum = 0;
  for (let label = 0; label < width; label += 1) sum += out[label] = Math.exp((out[label] ?? 0) - top);
  for (let label = 0; label < width; label += 1) out[label] = (out[label] ?? 0) / sum;
}

/** A permutation of 0 … n−1 that is the same on every machine (linear congruential shuffle). */
function order(n: number, epoch: number): readonly number[] {
  const list = Array.from({ length: n }, (_, at) => at);
  let state = 12_345 + epoch * 7919;
  for (let at = n - 1; at > 0; at -= 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const other = state % (at + 1);
    const kept = list[at] ?? 0;
    list[at] = list[other] ?? 0;
    list[other] = kept;
  }
  return list;
}
