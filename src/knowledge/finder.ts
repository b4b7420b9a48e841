import type { Finding, Question, Target } from '../core/needs';
import { aspectsAsked, onlyAspectWords } from './aspects';
import { featuresOf } from './features';
import type { Library } from './load';
import type { ReadText } from './reader';
import { sectionsFor } from './section-choice';
import { passageTarget, type SearchIndex } from './search-index';

/** How sure the finder must be. Fitted on the evaluation sets by `npm run eval -- --fit`; all are shares from 0 to 1. */
export interface Thresholds {
  /** Answer at or above this combined score. */
  readonly answer: number;
  /** … when the best is ahead of the second by this. */
  readonly margin: number;
  /** Offer choices at or above this; below it there is no evidence. */
  readonly clarify: number;
  /** Share of words never seen, from which a message is foreign to the subject. */
  readonly unseen: number;
}

/** Fitted on the development questions; see the evaluation's report for the held-out figures. */
export const THRESHOLDS: Thresholds = { answer: 0.42, margin: 0.1, clarify: 0.2, unseen: 0.55 };

/** Weights of the two judges: the classifier's probability and the likeness to the nearest known question or section. */
const CLASSIFIER_WEIGHT = 0.6;
const PASSAGES_SEARCHED = 120;
const MOST_OPTIONS = 4;
/** A part of a message counts as a question of its own when it is at least this long and this sure. */
const PART_WORDS = 4;
const PART_SCORE = 0.62;

/** A label (article, or `route:…`) with its combined score. */
export interface Candidate {
  readonly label: string;
  readonly score: number;
}

/** Finds what a question is about. */
export interface Finder {
  find(question: Question): Finding;
  /** The candidates for a text, best first: for evaluation and for the knowledge desk. */
  candidates(text: string): readonly Candidate[];
}

/** Makes a finder over an index. */
export function createFinder(library: Library, index: SearchIndex, thresholds: Thresholds = THRESHOLDS): Finder {
  const score = (read: ReadText): readonly Candidate[] => candidatesFor(read, index);

  function find(question: Question): Finding {
    const { text } = question.said;
    const read = index.reader.typed(text);
    if (onlyAspectWords(read.folded)) return followUp(question, read, library, index);
    const whole = score(read);
    const parts = partsOf(text)
      .map((part) => index.reader.typed(part))
      .filter((part) => part.folded.length >= PART_WORDS && !onlyAspectWords(part.folded))
      .map((part) => ({ part, candidates: score(part) }));
    const ranked = withParts(whole, parts.map(({ candidates }) => candidates));
    const best = ranked[0];
    const second = ranked[1];
    if (!best || best.score < thresholds.clarify) return noEvidence(read, index, ranked, thresholds);
    const ahead = best.score - (second?.score ?? 0);
    if (best.label.startsWith('route:')) {
      if (best.score >= thresholds.answer && ahead >= thresholds.margin) return routed(best.label, ranked);
      return unsure(ranked, best);
    }
    if (best.score < thresholds.answer || ahead < thresholds.margin) return unsure(ranked, best);
    const target = targetFor(best.label, read, question, library, index);
    return { kind: 'answer', target, also: otherQuestions(best.label, parts, question, library, index) };
  }

  return { find, candidates: (text) => score(index.reader.typed(text)) };
}

function candidatesFor(read: ReadText, index: SearchIndex): readonly Candidate[] {
  const scores = new Map<string, number>();
  for (const { label, probability } of index.classifier.classify(featuresOf(read))) {
    if (probability > 0.005) scores.set(label, probability * CLASSIFIER_WEIGHT);
  }
  const nearest = new Map<string, number>();
  for (const hit of index.passages.search(read, PASSAGES_SEARCHED)) {
    const { article } = passageTarget(hit.id);
    nearest.set(article, Math.max(nearest.get(article) ?? 0, hit.selfNorm));
  }
  for (const [label, likeness] of nearest) scores.set(label, (scores.get(label) ?? 0) + likeness * (1 - CLASSIFIER_WEIGHT));
  return [...scores].map(([label, score]) => ({ label, score })).sort((left, right) => right.score - left.score);
}

/** Sentences and clauses of a message that may be questions of their own. */
function partsOf(text: string): readonly string[] {
  const parts = text.split(/[.?!;\n]+|,\s|\s(?:và|rồi|với lại|còn|va|roi|voi lai|and|also)\s/iu).map((part) => part.trim());
  return parts.filter((part) => part !== '').length > 1 ? parts : [];
}

/** The whole message decides; in a long story a part that is sure of itself lifts its label. */
function withParts(whole: readonly Candidate[], parts: readonly (readonly Candidate[])[]): readonly Candidate[] {
  const scores = new Map(whole.map(({ label, score }) => [label, score]));
  for (const candidates of parts) {
    const best = candidates[0];
    if (!best || best.label.startsWith('route:none') || best.label.startsWith('route:smalltalk')) continue;
    scores.set(best.label, Math.max(scores.get(best.label) ?? 0, best.score * 0.85));
  }
  return [...scores].map(([label, score]) => ({ label, score })).sort((left, right) => right.score - left.score);
}

function targetFor(article: string, read: ReadText, question: Question, library: Library, index: SearchIndex): Target {
  return { article, sections: sectionsFor(article, read, question.language, library, index) };
}

function otherQuestions(
  main: string,
  parts: readonly { readonly part: ReadText; readonly candidates: readonly Candidate[] }[],
  question: Question,
  library: Library,
  index: SearchIndex,
): readonly Target[] {
  const others = new Map<string, ReadText>();
  for (const { part, candidates } of parts) {
    const best = candidates[0];
    if (!best || best.label === main || best.label.startsWith('route:') || best.score < PART_SCORE) continue;
    if (!others.has(best.label)) others.set(best.label, part);
  }
  return [...others].slice(0, 1).map(([article, part]) => targetFor(article, part, question, library, index));
}

/** "còn phí thì sao": the aspect of the topic talked about, if there is one. */
function followUp(question: Question, read: ReadText, library: Library, index: SearchIndex): Finding {
  const { topic } = question;
  if (!topic || !library.articles.has(topic.article)) {
    const aspects = aspectsAsked(read.folded.join(' '));
    if (aspects.length === 0) return { kind: 'route', route: 'smalltalk.noise' };
    return { kind: 'clarify', options: ['one-stop', 'eid-level2-register', 'id-renew', 'res-temporary'].filter((id) => library.articles.has(id)), topicMissing: true };
  }
  const sections = sectionsFor(topic.article, read, question.language, library, index);
  return { kind: 'answer', target: { article: topic.article, sections }, also: [] };
}

function routed(label: string, ranked: readonly Candidate[]): Finding {
  const route = label.slice('route:'.length);
  if (route.startsWith('none')) return { kind: 'out-of-scope' };
  return ranked.length > 0 ? { kind: 'route', route } : { kind: 'out-of-scope' };
}

function unsure(ranked: readonly Candidate[], best: Candidate): Finding {
  const options = ranked
    .filter(({ label, score }) => !label.startsWith('route:') && score >= best.score * 0.3)
    .slice(0, MOST_OPTIONS)
    .map(({ label }) => label);
  if (best.label.startsWith('route:none') && options.length < 2) return { kind: 'out-of-scope' };
  if (best.label.startsWith('route:') && !best.label.startsWith('route:none')) return { kind: 'route', route: best.label.slice('route:'.length) };
  return options.length === 0 ? { kind: 'abstain', options: [] } : { kind: 'clarify', options };
}

function noEvidence(read: ReadText, index: SearchIndex, ranked: readonly Candidate[], thresholds: Thresholds): Finding {
  if (index.classifier.unseen(featuresOf(read)) > thresholds.unseen) return { kind: 'out-of-scope' };
  const options = ranked.filter(({ label }) => !label.startsWith('route:')).slice(0, 3).map(({ label }) => label);
  return { kind: 'abstain', options };
}
