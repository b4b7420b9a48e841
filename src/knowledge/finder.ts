import type { Language } from '../core/message';
import type { Finding, Question, Target } from '../core/needs';
import { foldedSyllables } from '../language/fold';
import { aspectsAsked, onlyAspectWords } from './aspects';
import { featuresOf } from './features';
import { logistic } from './fit';
import type { Library } from './load';
import type { ReadText } from './reader';
import { bestSections, sectionsByAspect, sectionsFor } from './section-choice';
import { remember } from './remember';
import { passageTarget, type SearchIndex } from './search-index';

/** What speaks for the best candidate of a question. */
export interface Evidence {
  readonly candidates: readonly Candidate[];
  /** Probability of the classifier's first and second choice. */
  readonly first: number;
  readonly second: number;
  /** Likeness of the nearest known questions and sections of the best and of the second-best label. */
  readonly nearest: number;
  readonly nextNearest: number;
  /** Both judges name the same label. */
  readonly agreed: boolean;
  /** Probability that the message is about none of our subjects, and the share of its words that we have never seen. */
  readonly none: number;
  readonly unseen: number;
  /** Probability that the message tells of danger to life. */
  readonly danger: number;
}

/** A label (article, or `route:…`) with its combined score. */
export interface Candidate {
  readonly label: string;
  readonly score: number;
}

/**
 * Weights of the logistic that tells how likely the best candidate is right: constant, first, first − second, nearest,
 * nearest − nextNearest, agreed. Fitted by `npm run eval -- FILE.tsv --fit` on the development questions.
 */
export const CALIBRATION: readonly number[] = [-0.42, 0.39, 2.66, 0.13, 1.19, 0.94];

/**
 * Weights of the logistic that tells how likely a message is out of scope: constant, none, unseen, first, nearest. Fitted like
 * {@link CALIBRATION}.
 */
export const SCOPE: readonly number[] = [-2.06, 4.42, -0.01, -3.23, -1.42];

/** Answer from this probability of being right; offer choices below it, as long as there is evidence. */
const SURE = 0.88;
/** Weight of the classifier's probability beside the likeness to known questions and sections. */
const CLASSIFIER_WEIGHT = 0.6;
/** Likeness counts the nearest passages of a label, the second and third for less. */
const NEAREST_WEIGHTS = [1, 0.3, 0.2];
const NEAREST_TOTAL = NEAREST_WEIGHTS.reduce((sum, weight) => sum + weight, 0);
const PASSAGES_SEARCHED = 150;
const MOST_CANDIDATES = 20;
/** Different texts whose evidence is remembered. */
const MOST_REMEMBERED = 3000;
const MOST_OPTIONS = 4;
/** Options that score less than this share of the best are not offered. */
const LEAST_OPTION = 0.12;
/** An unsure route is taken from this probability; below it the articles that may be meant are offered. */
const LIKELY_ROUTE = 0.5;
/** Out of scope from this probability. */
const FOREIGN = 0.5;
/** Up to here a message out of scope is near enough to our subjects for the knowledge desk. */
const FAR = 0.8;
const NONE = 'route:none';
/** An emergency that no exact words told is taken for one only when the message is short and very like one. */
const EMERGENCY_WORDS = 14;
const EMERGENCY_FIRST = 0.85;
/** From this probability an unsure reply begins with the numbers to call. */
const MAYBE_DANGER = 0.3;
/** A part of a message counts as a question of its own when it is at least this long and this sure. */
const PART_WORDS = 4;
const PART_SURE = 0.84;

/** Finds what a question is about. */
export interface Finder {
  find(question: Question): Finding;
  /** What speaks for the candidates of a text, for evaluation, fitting and the knowledge desk. */
  evidence(text: string, language: Language): Evidence;
}

/** Makes a finder over an index. */
export function createFinder(library: Library, index: SearchIndex): Finder {
  const names = uniqueNames(library);
  const evidenceOf = remember(
    MOST_REMEMBERED,
    (read: ReadText) => read.surface.join(' '),
    (read: ReadText) => evidenceFor(read, index),
  );

  function find(question: Question): Finding {
    const text = corrected(question.said.text);
    const reading = question.said.languageSure ? question.said.language : question.language;
    const read = index.reader.typed(text, reading);
    if (onlyAspectWords(read.folded)) return followUp(question, read, library, index);
    const named = names.get(question.said.text === text ? question.said.folded : read.folded.join(' '));
    if (named !== undefined)
      return { kind: 'answer', target: targetFor(named, read, question, library, index), also: [] };
    const whole = evidenceOf(read);
    const parts = partsOf(text)
      .map((part) => index.reader.typed(part, reading))
      .filter((part) => part.folded.length >= PART_WORDS && !onlyAspectWords(part.folded))
      .map((part) => ({ part, evidence: evidenceOf(part) }));
    const evidence = liftedBy(
      whole,
      parts.map((one) => one.evidence),
    );
    const best = evidence.candidates[0];
    const sure = sureness(evidence) >= SURE;
    const within = sure ? undefined : withinTopic(question, read, evidence, library, index);
    if (within) return within;
    const danger = evidence.danger >= MAYBE_DANGER;
    const foreign = foreignness(evidence);
    if (!best || foreign > FOREIGN) return { kind: 'out-of-scope', near: foreign < FAR, danger };
    if (!sure) return { ...unsure(evidence, best), danger };
    if (best.label.startsWith('route:')) return routed(best.label);
    const own =
      parts.length > 1 ? parts.find(({ evidence: one }) => one.candidates[0]?.label === best.label)?.part : undefined;
    const also = otherQuestions(best.label, parts, question, library, index);
    const target = targetFor(best.label, also.length > 0 && own ? own : read, question, library, index);
    return { kind: 'answer', target, also };
  }

  return { find, evidence: (text, language) => evidenceOf(index.reader.typed(text, language)) };
}

/** How likely the best candidate is right, from 0 to 1. */
export function sureness(evidence: Evidence): number {
  return logistic(calibrationInputs(evidence), CALIBRATION);
}

/** How likely a message is about none of our subjects, from 0 to 1. */
export function foreignness(evidence: Evidence): number {
  return logistic(scopeInputs(evidence), SCOPE);
}

/** The inputs that {@link SCOPE} weighs. */
export function scopeInputs({ none, unseen, first, nearest, candidates }: Evidence): readonly number[] {
  const ours = candidates[0]?.label === NONE ? 0 : 1;
  return [1, none, unseen, first * ours, nearest * ours];
}

/** The inputs that {@link CALIBRATION} weighs. */
export function calibrationInputs({ first, second, nearest, nextNearest, agreed }: Evidence): readonly number[] {
  return [1, first, first - second, nearest, nearest - nextNearest, agreed ? 1 : 0];
}

function evidenceFor(read: ReadText, index: SearchIndex): Evidence {
  const features = featuresOf(read);
  const probabilities = index.classifier.classify(features);
  const near = likenessByLabel(read, index);
  const probable = probabilities[0]?.probability ?? 0;
  const alarming = read.folded.length <= EMERGENCY_WORDS && probable >= EMERGENCY_FIRST;
  const scores = new Map<string, number>();
  for (const { label, probability } of probabilities.slice(0, MOST_CANDIDATES))
    scores.set(label, probability * CLASSIFIER_WEIGHT);
  for (const [label, value] of near) scores.set(label, (scores.get(label) ?? 0) + value * (1 - CLASSIFIER_WEIGHT));
  const candidates = byScore(scores)
    .filter(({ label }) => alarming || !label.startsWith('route:emergency'))
    .slice(0, MOST_CANDIDATES);
  const best = candidates[0]?.label ?? '';
  const nearest = near.get(best) ?? 0;
  let nextNearest = 0;
  for (const [label, value] of near) if (label !== best && value > nextNearest) nextNearest = value;
  return {
    candidates,
    first: probabilities.find(({ label }) => label === best)?.probability ?? 0,
    second: probabilities.find(({ label }) => label !== best)?.probability ?? 0,
    nearest,
    nextNearest,
    agreed: probabilities[0]?.label === best && nearest >= nextNearest,
    none: probabilities.find(({ label }) => label === NONE)?.probability ?? 0,
    unseen: index.classifier.unseen(features),
    danger: probabilities.reduce(
      (sum, { label, probability }) => sum + (label.startsWith('route:emergency') ? probability : 0),
      0,
    ),
  };
}

/** How alike the nearest passages of each label are: the best counts most. Hits come best first. */
function likenessByLabel(read: ReadText, index: SearchIndex): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const near = new Map<string, number>();
  for (const hit of index.passages.search(read, PASSAGES_SEARCHED)) {
    const { article } = passageTarget(hit.id);
    const count = counts.get(article) ?? 0;
    const weight = NEAREST_WEIGHTS[count];
    counts.set(article, count + 1);
    if (weight !== undefined) near.set(article, (near.get(article) ?? 0) + (weight * hit.selfNorm) / NEAREST_TOTAL);
  }
  return near;
}

function byScore(scores: ReadonlyMap<string, number>): readonly Candidate[] {
  return [...scores].map(([label, score]) => ({ label, score })).sort((left, right) => right.score - left.score);
}

/** Sentences and clauses of a message that may be questions of their own. */
function partsOf(text: string): readonly string[] {
  const parts = text
    .split(/[.?!;\n]+|,\s|\s(?:và|rồi|với lại|còn|va|roi|voi lai|and|also)\s/iu)
    .map((part) => part.trim());
  return parts.filter((part) => part !== '').length > 1 ? parts : [];
}

/** The whole message decides; in a long story a part that is far surer than the whole speaks for it. */
function liftedBy(whole: Evidence, parts: readonly Evidence[]): Evidence {
  const surest = parts
    .filter(({ candidates }) => !/^route:(none|smalltalk)/.test(candidates[0]?.label ?? 'route:none'))
    .sort((left, right) => sureness(right) - sureness(left))[0];
  if (!surest || sureness(surest) < PART_SURE || sureness(whole) >= SURE) return whole;
  const lead = surest.candidates.slice(0, 1);
  const rest = whole.candidates.filter(({ label }) => label !== lead[0]?.label);
  return { ...surest, candidates: [...lead, ...rest] };
}

function targetFor(article: string, read: ReadText, question: Question, library: Library, index: SearchIndex): Target {
  return { article, sections: sectionsFor(article, read, question.language, library, index) };
}

function otherQuestions(
  main: string,
  parts: readonly { readonly part: ReadText; readonly evidence: Evidence }[],
  question: Question,
  library: Library,
  index: SearchIndex,
): readonly Target[] {
  const others = new Map<string, ReadText>();
  for (const { part, evidence } of parts) {
    const best = evidence.candidates[0];
    if (!best || best.label === main || best.label.startsWith('route:') || sureness(evidence) < PART_SURE) continue;
    if (!others.has(best.label)) others.set(best.label, part);
  }
  return [...others].slice(0, 1).map(([article, part]) => targetFor(article, part, question, library, index));
}

/** "không phải thường trú mà tạm trú", "ý tui là hộ chiếu": what is meant, without what is not. */
function corrected(text: string): string {
  const meant =
    /(?:^|[\s,])không phải(?: là)? .{2,60}? mà(?: là)? (.{3,})$/iu.exec(text)?.[1] ??
    /^(?:ý (?:tui|tôi|em|mình|bác|con) là|i mean[t]?) (.{3,})$/iu.exec(text)?.[1];
  return meant ?? text;
}

/** Titles, labels and short names that only one article has, folded. */
function uniqueNames(library: Library): ReadonlyMap<string, string> {
  const owners = new Map<string, Set<string>>();
  for (const article of library.articles.values()) {
    for (const { title, label, aliases } of [article.text.vi, article.text.en]) {
      for (const name of [title, label, ...aliases]) {
        const key = foldedSyllables(name).join(' ');
        owners.set(key, (owners.get(key) ?? new Set()).add(article.id));
      }
    }
  }
  return new Map([...owners].flatMap(([name, ids]) => (ids.size === 1 ? [[name, [...ids][0] ?? ''] as const] : [])));
}

/** How long a topic is talked about, and how alike one of its sections must be to an unsure message to be its answer. */
const TOPIC_MS = 30 * 60_000;
const TOPIC_SECTION = 0.3;
const TOPIC_RANK = 6;

/** A message that says little by itself, in the middle of a topic that has a section for it. */
function withinTopic(
  question: Question,
  read: ReadText,
  evidence: Evidence,
  library: Library,
  index: SearchIndex,
): Finding | undefined {
  const { topic, now } = question;
  if (!topic || !library.articles.has(topic.article) || now.getTime() - Date.parse(topic.at) > TOPIC_MS)
    return undefined;
  const rank = evidence.candidates.findIndex(({ label }) => label === topic.article);
  if (rank < 0 || rank >= TOPIC_RANK) return undefined;
  const { sections, score } = bestSections(topic.article, read, question.language, library, index);
  if (rank > 0 && (sections.length === 0 || score < TOPIC_SECTION)) return undefined;
  return { kind: 'answer', target: { article: topic.article, sections }, also: [] };
}

/** "còn phí thì sao": the aspect of the topic talked about, if there is one. */
function followUp(question: Question, read: ReadText, library: Library, index: SearchIndex): Finding {
  const { topic } = question;
  if (!topic || !library.articles.has(topic.article)) {
    const aspects = aspectsAsked(read.folded.join(' '));
    if (aspects.length === 0) return { kind: 'route', route: 'smalltalk.noise' };
    return {
      kind: 'clarify',
      options: ['one-stop', 'eid-level2-register', 'id-renew', 'res-temporary'].filter((id) =>
        library.articles.has(id),
      ),
      topicMissing: true,
    };
  }
  const byAspect = sectionsByAspect(topic.article, read.folded, question.language, library);
  const sections = byAspect.length > 0 ? byAspect : sectionsFor(topic.article, read, question.language, library, index);
  return { kind: 'answer', target: { article: topic.article, sections }, also: [], ofTopic: byAspect.length === 0 };
}

function routed(label: string): Finding {
  const route = label.slice('route:'.length);
  return route.startsWith('none') ? { kind: 'out-of-scope' } : { kind: 'route', route };
}

/** Not sure enough to answer: a route that is likelier than not is taken, otherwise the likely articles are offered. */
function unsure(evidence: Evidence, best: Candidate): Finding {
  if (best.label.startsWith('route:') && evidence.first >= LIKELY_ROUTE) return routed(best.label);
  const offered = evidence.candidates.flatMap(({ label, score }) => {
    const option = optionOf(label);
    return option === undefined ? [] : [{ option, score }];
  });
  const top = offered[0]?.score ?? 0;
  const likely = offered.filter(({ score }) => score >= top * LEAST_OPTION).map(({ option }) => option);
  const options = [...new Set(likely)].slice(0, MOST_OPTIONS);
  return options.length === 0 ? { kind: 'abstain', options: [] } : { kind: 'clarify', options };
}

/** What a label is offered as: an article, the look-up of an application, or a member of staff; nothing for the other routes. */
function optionOf(label: string): string | undefined {
  if (!label.startsWith('route:')) return label;
  if (label === 'route:status') return 'status';
  return label.startsWith('route:handoff') ? 'handoff' : undefined;
}
