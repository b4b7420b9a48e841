import type { Answer, AnswerRequest, CodeFinding, Knowledge } from '../core/needs';
import type { Language } from '../core/message';
import { factsInWords, isOfOtherCase, knownValues, nextCaseStep } from './cases';
import { type AnswerRequest as ComposeRequest, composeAnswer, type Frame } from './compose';
import { decidedValue, ownFacts } from './deciding-words';
import { factText } from './facts';
import type { Finder } from './finder';
import type { Library } from './load';
import { remember } from './remember';
import { type Schedule, scheduleNote } from './schedule';
import type { Unsupported } from './proof';

/** What the knowledge service needs from the language feature and from main. */
export interface ServiceOptions {
  readonly library: Library;
  readonly finder: Finder;
  readonly frames: Readonly<
    Record<Language, Frame & { hotlines: (lines: readonly { name: string; number: string }[]) => string }>
  >;
  readonly findAskedDate: (text: string, now: Date) => { readonly date: string } | undefined;
  /** Told when the proof step stops an answer: a bug in the knowledge base or in composing. */
  readonly unproved: (article: string, faults: readonly Unsupported[]) => void;
  /** Opening hours and mobile sessions that staff keep. */
  readonly schedule: () => Schedule;
  /** What to tell of old names of places in a message (districts and towns that no longer exist). */
  readonly oldPlaces: (text: string) => readonly { readonly note: Readonly<Record<Language, string>> }[];
  /** Shifts "today" for `--at`. */
  readonly today: (now: Date) => string;
}

/** What codes look like in a message; see `language/dossier-code.ts`. */
export type { CodeFinding };

/** Different answers that are remembered as composed and proved. */
const MOST_REMEMBERED = 1000;

/** The knowledge base as core needs it. */
export function createKnowledge(options: ServiceOptions): Knowledge {
  const { library, finder, frames, today } = options;
  const compose = remember(
    MOST_REMEMBERED,
    (request: ComposeRequest) => JSON.stringify(request),
    (request: ComposeRequest) => composeAnswer(request, library, frames[request.language]),
  );

  function answer(request: AnswerRequest): Answer | undefined {
    const article = library.articles.get(request.target.article);
    if (!article) return undefined;
    const { language } = request;
    const day = today(request.now);
    const date = request.date ?? day;
    const fromWords =
      request.words === undefined || !article.cases
        ? {}
        : factsInWords(request.words, article.cases.ask, library.deciding, language, request.now);
    const known = { ...knownValues(request.known, library.deciding), ...fromWords };
    const step = nextCaseStep(article, known);
    const wanted = request.target.sections.filter((section) => !isOfOtherCase(section, article, fromWords));
    const general = wanted.length === 0;
    const sections = general && step?.kind === 'case' ? [step.key] : wanted;
    const asks = general && step?.kind === 'ask' ? step.fact : undefined;
    const composed = compose({
      article: article.id,
      sections,
      language,
      date,
      today: day,
      ...(asks === undefined ? {} : { askFact: asks }),
    });
    if (!composed) return undefined;
    if (composed.unsupported.length > 0) {
      options.unproved(article.id, composed.unsupported);
      return undefined;
    }
    return {
      reply: { text: composed.text, choices: composed.choices, sources: composed.sources },
      article: article.id,
      section: composed.sections[0] ?? 'answer',
      known,
      notes: notesFor(article.id, composed.sections, request, day),
      ...(asks === undefined ? {} : { asks }),
    };
  }

  /** Hours or sessions that staff keep, and today's names of old places when the answer tells where to go. */
  function notesFor(
    article: string,
    sections: readonly string[],
    request: AnswerRequest,
    day: string,
  ): readonly string[] {
    const place = sections.some((key) => key.startsWith('where'));
    const schedule =
      place || article === 'mobile-admin'
        ? scheduleNote(options.schedule(), article, day, request.language)
        : undefined;
    const places =
      place && request.words !== undefined
        ? options.oldPlaces(request.words).map(({ note }) => note[request.language])
        : [];
    return [...(schedule === undefined ? [] : [schedule]), ...places.slice(0, 1)];
  }

  return {
    answer,
    find: (question) => finder.find(question),
    askedDate: (said, now) => options.findAskedDate(said.text, now)?.date,
    decide: (_article, fact, said, now) => decidedValue(fact, said, now, library),
    ownFacts: (article, said, now) => ownFacts(article, said, now, library),
    label: (article, language) => library.articles.get(article)?.text[language].label,
    problems: (article, language) =>
      (library.articles.get(article)?.text[language].sections ?? [])
        .filter((section) => section.aspect === 'problems')
        .map((section) => ({ section: section.key, heading: section.heading })),
    hotlines: (language, now) =>
      frames[language].hotlines(
        ['hotline.portal', 'hotline.eid'].flatMap((id) => {
          const fact = library.facts.get(id);
          const number = fact && factText(fact, 'full', today(now), language);
          return fact?.kind === 'value' && number !== undefined ? [{ name: fact.name[language], number }] : [];
        }),
      ),
  };
}
