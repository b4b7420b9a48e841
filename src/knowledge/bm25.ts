/** A text to be searched, with the terms it is found by; see {@link channelTerms}. */
export interface IndexedPassage {
  readonly id: string;
  readonly terms: readonly WeightedTerm[];
}

/** A term of one channel (surface or folded, one syllable or two) with the channel's weight. */
export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
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
  search(terms: readonly WeightedTerm[], most: number): readonly Hit[];
}

/** Saturation and length normalisation, tuned on Vietnamese law and health questions (the usual 1.2–2 costs 1–3 points). */
const K1 = 0.9;
const B = 0.8;
/** Folded terms weigh less than those with diacritics: they only catch what restoration missed. */
const FOLDED_WEIGHT = 0.25;

/**
 * The terms of a text in four channels: surface syllables and their bigrams, folded syllables and their bigrams. Syllable
 * bigrams stand in for word segmentation.
 */
export function channelTerms(surface: readonly string[], folded: readonly string[]): readonly WeightedTerm[] {
  return [...grams(surface, 's', 1), ...grams(folded, 'f', FOLDED_WEIGHT)];
}

function grams(tokens: readonly string[], channel: string, weight: number): readonly WeightedTerm[] {
  const terms: WeightedTerm[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    terms.push({ term: `${channel}1${tokens[at]}`, weight });
    if (at + 1 < tokens.length) terms.push({ term: `${channel}2${tokens[at]} ${tokens[at + 1]}`, weight });
  }
  return terms;
}

/** Builds a BM25 index: postings in typed arrays with the impact of each term precomputed. */
export function buildBm25(passages: readonly IndexedPassage[]): Bm25Index {
  const terms = new Map<string, number>();
  const entries: { term: number; passage: number; count: number; channel: number }[] = [];
  const lengths = [0, 1, 2, 3].map(() => new Float64Array(passages.length));
  for (const [at, passage] of passages.entries()) countTerms(passage, at, terms, entries, lengths);
  const averages = lengths.map((list) => Math.max(1, list.reduce((sum, length) => sum + length, 0) / Math.max(1, passages.length)));

  const documentCounts = new Uint32Array(terms.size);
  for (const entry of entries) documentCounts[entry.term] = (documentCounts[entry.term] ?? 0) + 1;
  const starts = new Uint32Array(terms.size + 1);
  for (let term = 0; term < terms.size; term += 1) starts[term + 1] = (starts[term] ?? 0) + (documentCounts[term] ?? 0);
  const inverse = Float64Array.from(documentCounts, (count) => Math.log(1 + (passages.length - count + 0.5) / (count + 0.5)));
  const unseen = Math.log(1 + (passages.length + 0.5) / 0.5);

  const next = starts.slice(0, terms.size);
  const postings = new Uint32Array(entries.length);
  const impacts = new Float32Array(entries.length);
  for (const { term, passage, count, channel } of entries) {
    const slot = next[term] ?? 0;
    next[term] = slot + 1;
    const norm = K1 * (1 - B + (B * (lengths[channel]?.[passage] ?? 0)) / (averages[channel] ?? 1));
    postings[slot] = passage;
    impacts[slot] = ((inverse[term] ?? 0) * count * (K1 + 1)) / (count + norm);
  }
  const scores = new Float64Array(passages.length);
  const ids = passages.map((passage) => passage.id);

  return {
    search(query, most) {
      const touched: number[] = [];
      let ceiling = 0;
      for (const { term, weight } of query) {
        const number = terms.get(term);
        ceiling += weight * (number === undefined ? unseen : (inverse[number] ?? 0)) * (K1 + 1);
        if (number === undefined) continue;
        for (let slot = starts[number] ?? 0; slot < (starts[number + 1] ?? 0); slot += 1) {
          const passage = postings[slot] ?? 0;
          if (scores[passage] === 0) touched.push(passage);
          scores[passage] = (scores[passage] ?? 0) + weight * (impacts[slot] ?? 0);
        }
      }
      const hits = touched.map((passage) => ({ passage, score: scores[passage] ?? 0 }));
      for (const passage of touched) scores[passage] = 0;
      hits.sort((left, right) => right.score - left.score || left.passage - right.passage);
      return hits.slice(0, most).map(({ passage, score }) => ({
        id: ids[passage] ?? '',
        score,
        selfNorm: ceiling === 0 ? 0 : score / ceiling,
      }));
    },
  };
}

const CHANNELS = ['s1', 's2', 'f1', 'f2'];

function countTerms(
  passage: IndexedPassage,
  at: number,
  terms: Map<string, number>,
  entries: { term: number; passage: number; count: number; channel: number }[],
  lengths: readonly Float64Array[],
): void {
  const counts = new Map<string, number>();
  for (const { term } of passage.terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  for (const [term, count] of counts) {
    const channel = CHANNELS.indexOf(term.slice(0, 2));
    const length = lengths[channel];
    if (length) length[at] = (length[at] ?? 0) + count;
    let number = terms.get(term);
    if (number === undefined) terms.set(term, (number = terms.size));
    entries.push({ term: number, passage: at, count, channel });
  }
}
