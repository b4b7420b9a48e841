/** A text as words, with and without diacritics; both lists are equally long. */
export interface Words {
  readonly surface: readonly string[];
  readonly folded: readonly string[];
}

/** A text to be searched. */
export interface Passage {
  readonly id: string;
  readonly words: Words;
}

/** A passage found, with its raw score and its share of the best score the query could reach (0–1). */
export interface Hit {
  readonly id: string;
  readonly score: number;
  readonly selfNorm: number;
}

/** A searchable set of passages. */
export interface Bm25Index {
  /** The best `most` passages, best first. */
  search(words: Words, most: number): readonly Hit[];
  /**
   * The passages numbered `from` … `to` − 1 that share a word with the query, scored as if they were the whole set: a word that
   * tells these apart counts, however common it is elsewhere. In no order.
   */
  searchWithin(words: Words, from: number, to: number): readonly Hit[];
}

/** All of an index as plain data: it can be stored and read back. */
export interface Bm25Data {
  readonly ids: readonly string[];
  readonly words: ReadonlyMap<string, number>;
  /** Term numbers by key (a word's number, or a pair's), one map a channel. */
  readonly terms: readonly ReadonlyMap<number, number>[];
  /** Postings of term t are starts[t] … starts[t + 1]. */
  readonly starts: Uint32Array;
  readonly postings: Uint32Array;
  readonly impacts: Float32Array;
  readonly inverse: Float64Array;
  /** Number of marked words of each passage. */
  readonly lengths: Uint16Array;
}

/** Saturation and length normalisation, tuned on Vietnamese law and health questions (the usual 1.2–2 costs 1–3 points). */
const K1 = 0.9;
const B = 0.8;
/** Marked words, marked pairs, folded words, folded pairs: folded ones only catch what restoration missed. */
const WEIGHTS = [1, 1, 0.25, 0.25];
/** A known question that says more than the query is less alike; running texts are all equally long. */
const LONG_PASSAGE = 30;
const PAIR_RANGE = 2 ** 21;
const UNKNOWN = PAIR_RANGE - 1;

/**
 * Builds a BM25 index over marked and folded syllables and their pairs, with the impact of each term precomputed. Pairs of
 * syllables stand in for word segmentation.
 */
export function buildBm25(passages: readonly Passage[]): Bm25Data {
  const words = new Map<string, number>();
  const number = (word: string): number => {
    const known = words.get(word);
    if (known !== undefined) return known;
    words.set(word, words.size);
    return words.size - 1;
  };
  const terms = WEIGHTS.map(() => new Map<number, number>());
  const found: Occurrences = {
    term: [],
    passage: [],
    count: [],
    channel: [],
    lengths: WEIGHTS.map(() => new Float64Array(passages.length)),
    size: 0,
  };
  for (const [at, passage] of passages.entries()) countPassage(passage, at, terms, number, found);
  const lengths = Uint16Array.from(passages, (passage) => passage.words.surface.length);
  return { ids: passages.map(idOf), words, terms, lengths, ...weigh(found, passages.length) };
}

/** Makes an index of its data. */
export function openBm25(data: Bm25Data): Bm25Index {
  const scores = new Float64Array(data.ids.length);
  const unseen = Math.log(1 + (data.ids.length + 0.5) / 0.5);
  return {
    search(query, most) {
      const touched: number[] = [];
      let ceiling = 0;
      eachKey(
        query,
        (word) => data.words.get(word) ?? UNKNOWN,
        (channel, key) => {
          const weight = WEIGHTS[channel] ?? 0;
          const term = data.terms[channel]?.get(key);
          ceiling += weight * (term === undefined ? unseen : (data.inverse[term] ?? 0)) * (K1 + 1);
          if (term === undefined) return;
          const end = data.starts[term + 1] ?? 0;
          for (let slot = data.starts[term] ?? 0; slot < end; slot += 1) {
            const passage = data.postings[slot] ?? 0;
            if (scores[passage] === 0) touched.push(passage);
            scores[passage] = (scores[passage] ?? 0) + weight * (data.impacts[slot] ?? 0);
          }
        },
      );
      const best = bestOf(touched, scores, most);
      const hits = best.map((passage) => {
        const score = scores[passage] ?? 0;
        return { id: data.ids[passage] ?? '', score, selfNorm: ceiling === 0 ? 0 : score / ceiling };
      });
      for (const passage of touched) scores[passage] = 0;
      return hits;
    },
    searchWithin: (query, from, to) => searchWithin(data, query, from, to),
  };
}

/** The `most` passages with the highest scores, best first; of equals the earlier one. Sorts only what is kept. */
function bestOf(touched: readonly number[], scores: Float64Array, most: number): readonly number[] {
  const best: number[] = [];
  for (const passage of touched) {
    const score = scores[passage] ?? 0;
    const last = best.length < most ? -Infinity : (scores[best[best.length - 1] ?? 0] ?? 0);
    if (score <= last) continue;
    let low = 0;
    let high = best.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = best[middle] ?? 0;
      const otherScore = scores[other] ?? 0;
      if (otherScore > score || (otherScore === score && other < passage)) low = middle + 1;
      else high = middle;
    }
    best.splice(low, 0, passage);
    if (best.length > most) best.pop();
  }
  return best;
}

function searchWithin(data: Bm25Data, query: Words, from: number, to: number): readonly Hit[] {
  const scores = new Float64Array(to - from);
  let ceiling = 0;
  eachKey(
    query,
    (word) => data.words.get(word) ?? UNKNOWN,
    (channel, key) => {
      const weight = WEIGHTS[channel] ?? 0;
      const term = data.terms[channel]?.get(key);
      const [start, end] = term === undefined ? [0, 0] : postingsWithin(data, term, from, to);
      const local = Math.log(1 + (to - from - (end - start) + 0.5) / (end - start + 0.5));
      ceiling += weight * local * (K1 + 1);
      const global = term === undefined ? 1 : (data.inverse[term] ?? 1);
      for (let slot = start; slot < end; slot += 1) {
        const at = (data.postings[slot] ?? 0) - from;
        scores[at] = (scores[at] ?? 0) + (weight * local * (data.impacts[slot] ?? 0)) / global;
      }
    },
  );
  const hits: Hit[] = [];
  for (const [at, score] of scores.entries()) {
    if (score === 0) continue;
    const longer = Math.max(
      1,
      Math.min(LONG_PASSAGE, data.lengths[from + at] ?? 1) / Math.max(1, query.surface.length),
    );
    hits.push({
      id: data.ids[from + at] ?? '',
      score,
      selfNorm: ceiling === 0 ? 0 : score / ceiling / Math.sqrt(longer),
    });
  }
  return hits;
}

/** The slots of a term's postings that lie in a range of passages; postings are in passage order. */
function postingsWithin(data: Bm25Data, term: number, from: number, to: number): readonly [number, number] {
  const first = data.starts[term] ?? 0;
  const last = data.starts[term + 1] ?? 0;
  return [lowerBound(data.postings, first, last, from), lowerBound(data.postings, first, last, to)];
}

function lowerBound(list: Uint32Array, first: number, last: number, value: number): number {
  let [low, high] = [first, last];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Calls back with each channel's keys of a text: words first, then pairs. */
function eachKey(words: Words, number: (word: string) => number, call: (channel: number, key: number) => void): void {
  for (const [half, list] of [words.surface, words.folded].entries()) {
    let before = -1;
    for (const word of list) {
      const id = number(word);
      call(half * 2, id);
      if (before >= 0) call(half * 2 + 1, before * PAIR_RANGE + id);
      before = id;
    }
  }
}

interface Occurrences {
  readonly term: number[];
  readonly passage: number[];
  readonly count: number[];
  readonly channel: number[];
  readonly lengths: readonly Float64Array[];
  size: number;
}

function countPassage(
  passage: Passage,
  at: number,
  terms: readonly Map<number, number>[],
  number: (word: string) => number,
  found: Occurrences,
): void {
  const counts = new Map<number, number>();
  const channels = new Map<number, number>();
  eachKey(passage.words, number, (channel, key) => {
    const known = terms[channel]?.get(key);
    const term = known ?? found.size++;
    if (known === undefined) terms[channel]?.set(key, term);
    counts.set(term, (counts.get(term) ?? 0) + 1);
    channels.set(term, channel);
    const lengths = found.lengths[channel];
    if (lengths) lengths[at] = (lengths[at] ?? 0) + 1;
  });
  for (const [term, count] of counts) {
    found.term.push(term);
    found.passage.push(at);
    found.count.push(count);
    found.channel.push(channels.get(term) ?? 0);
  }
}

function weigh(found: Occurrences, passages: number): Pick<Bm25Data, 'starts' | 'postings' | 'impacts' | 'inverse'> {
  const documents = new Uint32Array(found.size);
  for (const term of found.term) documents[term] = (documents[term] ?? 0) + 1;
  const starts = new Uint32Array(found.size + 1);
  for (let term = 0; term < found.size; term += 1) starts[term + 1] = (starts[term] ?? 0) + (documents[term] ?? 0);
  const inverse = Float64Array.from(documents, (count) => Math.log(1 + (passages - count + 0.5) / (count + 0.5)));
  const averages = found.lengths.map((list) =>
    Math.max(1, list.reduce((sum, length) => sum + length, 0) / Math.max(1, passages)),
  );
  const next = starts.slice(0, found.size);
  const postings = new Uint32Array(found.term.length);
  const impacts = new Float32Array(found.term.length);
  for (let at = 0; at < found.term.length; at += 1) {
    const term = found.term[at] ?? 0;
    const passage = found.passage[at] ?? 0;
    const channel = found.channel[at] ?? 0;
    const count = found.count[at] ?? 0;
    const slot = next[term] ?? 0;
    next[term] = slot + 1;
    const norm = K1 * (1 - B + (B * (found.lengths[channel]?.[passage] ?? 0)) / (averages[channel] ?? 1));
    postings[slot] = passage;
    impacts[slot] = ((inverse[term] ?? 0) * count * (K1 + 1)) / (count + norm);
  }
  return { starts, postings, impacts, inverse };
}

function idOf(passage: Passage): string {
  return passage.id;
}
