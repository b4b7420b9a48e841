import type { Language } from '../core/message';
import { detectLanguage } from '../language/detect-language';
import { countWords, type WordCounts } from '../language/restorer-model';
import { type Bm25Data, type Bm25Index, buildBm25, openBm25, type Passage } from './bm25';
import { type Classifier, type ClassifierData, type Example, openClassifier, trainClassifier } from './classifier';
import { featuresOf } from './features';
import type { Library } from './load';
import { createReader, type Reader } from './reader';
import { renderSection } from './render';
import type { Route } from './routes';

/** Everything the finder searches: one reader, one passage index, one classifier over articles and routes. */
export interface SearchIndex {
  readonly reader: Reader;
  readonly passages: Bm25Index;
  readonly classifier: Classifier;
  /** The passages of an article: from, and up to but not including to. */
  readonly ranges: ReadonlyMap<string, readonly [number, number]>;
}

/** What a search index is made of, as plain data: built once for a knowledge base, stored, and read back at every start. */
export interface SearchData {
  readonly counts: WordCounts;
  readonly passages: Bm25Data;
  readonly classifier: ClassifierData;
}

/** What a passage belongs to. */
export interface PassageTarget {
  readonly article: string;
  readonly section: string;
}

const TARGETS = new Map<string, PassageTarget>();

/** The id of a passage tells its article and section. Known questions and section texts are passages alike. */
export function passageTarget(id: string): PassageTarget {
  const known = TARGETS.get(id);
  if (known) return known;
  const [article = '', section = ''] = id.split('|');
  const target = { article, section };
  TARGETS.set(id, target);
  return target;
}

/** Builds the data of an index from articles and routes. Texts are as of the day that the newest article was checked. */
export function buildSearchData(library: Library, routes: readonly Route[]): SearchData {
  const checkedOn =
    [...library.articles.values()]
      .map((article) => article.checkedOn)
      .sort()
      .at(-1) ?? '2026-11-23';
  const texts = trainingTexts(library, routes, checkedOn);
  const counts = countWords(texts.flatMap(({ text, kind }) => (kind === 'body' ? text.split('\n') : [text])));
  const reader = createReader(counts, { numbersAlike: true });
  const passages: Passage[] = [];
  const examples: Example[] = [];
  for (const { text, label, kind, section, language } of texts) {
    const words = kind === 'question' ? reader.typed(text, language) : reader.own(text, language);
    if (section !== undefined) passages.push({ id: `${label}|${section}`, words });
    if (kind !== 'body') examples.push({ features: featuresOf(words), label });
  }
  return { counts, passages: buildBm25(passages), classifier: trainClassifier(examples) };
}

/** Makes an index of its data. */
export function openSearchIndex(data: SearchData): SearchIndex {
  const ranges = new Map<string, readonly [number, number]>();
  for (const [at, id] of data.passages.ids.entries()) {
    const { article } = passageTarget(id);
    ranges.set(article, [ranges.get(article)?.[0] ?? at, at + 1]);
  }
  return {
    reader: createReader(data.counts, { numbersAlike: true }),
    passages: openBm25(data.passages),
    classifier: openClassifier(data.classifier),
    ranges,
  };
}

interface TrainingText {
  readonly text: string;
  readonly label: string;
  readonly kind: 'question' | 'title' | 'body';
  readonly section?: string;
  readonly language: Language;
}

function trainingTexts(library: Library, routes: readonly Route[], day: string): readonly TrainingText[] {
  const texts: TrainingText[] = [];
  for (const article of library.articles.values()) {
    for (const language of ['vi', 'en'] as const satisfies readonly Language[]) {
      const { title, label, aliases, questions, sections } = article.text[language];
      for (const text of [title, label, ...aliases])
        texts.push({ text, label: article.id, kind: 'title', section: 'answer', language });
      for (const [section, list] of Object.entries(questions)) {
        for (const text of list) texts.push({ text, label: article.id, kind: 'question', section, language });
      }
      for (const section of sections) {
        const body = renderSection(section, language, day, library.facts).text;
        texts.push({
          text: `${title}. ${section.heading}.\n${body}`,
          label: article.id,
          kind: 'body',
          section: section.key,
          language,
        });
        if (section.aspect === 'problems')
          texts.push({ text: section.heading, label: article.id, kind: 'title', section: section.key, language });
      }
    }
  }
  for (const route of routes) {
    for (const text of route.questions)
      texts.push({
        text,
        label: routeLabel(route.name),
        kind: 'question',
        section: 'route',
        language: detectLanguage(text, 'vi').language,
      });
  }
  return texts;
}

/** Things out of scope get one answer whatever they are about: one label, so that their probabilities add up. */
function routeLabel(name: string): string {
  return name.startsWith('none.') ? 'route:none' : `route:${name}`;
}
