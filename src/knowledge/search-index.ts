import type { Language } from '../core/message';
import { type Bm25Index, buildBm25, channelTerms, type IndexedPassage } from './bm25';
import { type Classifier, type Example, trainClassifier } from './classifier';
import { featuresOf } from './features';
import type { Library } from './load';
import { createReader, type Reader, type ReadText } from './reader';
import { renderSection } from './render';
import type { Route } from './routes';

/** Everything the finder searches: one reader, one passage index, one classifier over articles and routes. */
export interface SearchIndex {
  readonly reader: Reader;
  readonly passages: Bm25Index;
  readonly classifier: Classifier;
}

/** The id of a passage tells its article and section. Known questions and section texts are passages alike. */
export function passageTarget(id: string): { readonly article: string; readonly section: string } {
  const [article = '', section = ''] = id.split('|');
  return { article, section };
}

/** Builds the index from articles (texts as of `today`) and routes. Under a second per 5,000 known questions. */
export function buildSearchIndex(library: Library, routes: readonly Route[], today: string): SearchIndex {
  const texts = trainingTexts(library, routes, today);
  const reader = createReader(texts.map(({ text }) => text));
  const passages: IndexedPassage[] = [];
  const examples: Example[] = [];
  for (const [at, entry] of texts.entries()) {
    const read: ReadText = entry.kind === 'question' ? reader.typed(entry.text) : reader.own(entry.text);
    if (entry.section !== undefined) passages.push({ id: `${entry.label}|${entry.section}|${at}`, terms: channelTerms(read.surface, read.folded) });
    if (entry.kind !== 'body') examples.push({ features: featuresOf(read), label: entry.label });
  }
  return { reader, passages: buildBm25(passages), classifier: trainClassifier(examples) };
}

interface TrainingText {
  readonly text: string;
  readonly label: string;
  readonly kind: 'question' | 'title' | 'body';
  readonly section?: string;
}

function trainingTexts(library: Library, routes: readonly Route[], today: string): readonly TrainingText[] {
  const texts: TrainingText[] = [];
  for (const article of library.articles.values()) {
    for (const language of ['vi', 'en'] as const satisfies readonly Language[]) {
      const { title, label, aliases, questions, sections } = article.text[language];
      for (const text of [title, label, ...aliases]) texts.push({ text, label: article.id, kind: 'title', section: 'answer' });
      for (const [section, list] of Object.entries(questions)) {
        for (const text of list) texts.push({ text, label: article.id, kind: 'question', section });
      }
      for (const section of sections) {
        const body = renderSection(section, language, today, library.facts).text;
        texts.push({ text: `${title}. ${section.heading}. ${body}`, label: article.id, kind: 'body', section: section.key });
        if (section.aspect === 'problems') texts.push({ text: section.heading, label: article.id, kind: 'title', section: section.key });
      }
    }
  }
  for (const route of routes) {
    for (const text of route.questions) texts.push({ text, label: `route:${route.name}`, kind: 'question', section: 'route' });
  }
  return texts;
}
