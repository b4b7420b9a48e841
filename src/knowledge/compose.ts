import { choiceId } from '../core/choice-id';
import type { Choice, Language, Source } from '../core/message';
import type { Article, Aspect, Section } from './article';
import { dayText, type Fact, factText, inForce } from './facts';
import type { Library } from './load';
import { type Claim, prove, type Unsupported } from './proof';
import { renderSection } from './render';

/** Fixed phrases that frame an answer. Given by the messages feature, so that both languages are written in one place. */
export interface Frame {
  readonly asOf: (day: string) => string;
  readonly basis: (laws: string) => string;
  readonly source: (title: string, url: string, checkedOn: string) => string;
  readonly confirm: string;
  readonly aspect: Readonly<Record<Aspect, string>>;
  readonly startDialog: string;
  readonly caseQuestion: (question: string) => string;
}

/** What to answer with. */
export interface AnswerRequest {
  readonly article: string;
  /** Sections to send; empty: an overview of the article. */
  readonly sections: readonly string[];
  readonly language: Language;
  /** The day the rules are asked for, and today (ISO). */
  readonly date: string;
  readonly today: string;
  /** A deciding fact to ask at the end, when the case is open. */
  readonly askFact?: string;
}

/** A composed and proved answer. */
export interface ComposedAnswer {
  readonly text: string;
  readonly choices: readonly Choice[];
  readonly sources: readonly Source[];
  readonly sections: readonly string[];
  /** What the proof step found unsupported: anything here means that the answer must not be sent. */
  readonly unsupported: readonly Unsupported[];
}

/** An overview stays within a phone screen or two. */
const LONGEST_OVERVIEW = 1300;
const MOST_CHOICES = 7;

/** Composes an answer from cited sections and dated facts only, and proves it. Undefined when the article is unknown. */
export function composeAnswer(request: AnswerRequest, library: Library, frame: Frame): ComposedAnswer | undefined {
  const article = library.articles.get(request.article);
  if (!article) return undefined;
  const text = article.text[request.language];
  const wanted = request.sections.flatMap((key) => text.sections.find((section) => section.key === key) ?? []);
  const shown =
    wanted.length > 0 ? wanted.map((section) => ({ section, whole: true })) : overview(text.sections, request, library);
  const parts: string[] = [`**${text.title}**`];
  if (request.date !== request.today) parts.push(frame.asOf(dayText(request.date, request.language)));
  let confirm = false;
  const cited = new Set<string>();
  for (const { section, whole } of shown) {
    const rendered = renderSection(section, request.language, request.date, library.facts);
    confirm ||= rendered.confirm;
    for (const fact of rendered.facts) cited.add(fact);
    const body = whole ? rendered.text : firstLine(rendered.text);
    parts.push(section.key === 'answer' ? body : whole ? `**${section.heading}**\n${body}` : body);
  }
  if (confirm) parts.push(frame.confirm);
  const source = article.sources[0];
  const laws = lawsFor(article, [...cited], request, library);
  const basis = laws.length === 0 ? '' : frame.basis(laws.join(', '));
  const sourceLine = source ? frame.source(source.title, source.url, dayText(article.checkedOn, request.language)) : '';
  parts.push([basis, sourceLine].filter((line) => line !== '').join('\n'));
  const ask = request.askFact === undefined ? undefined : library.deciding.get(request.askFact);
  const question = ask ? frame.caseQuestion(ask.ask[request.language]) : '';
  if (question !== '') parts.push(question);
  const answer = parts.join('\n\n');
  const sections = shown.map(({ section }) => section.key);
  const claim: Claim = {
    text: answer,
    article: article.id,
    sections,
    language: request.language,
    date: request.date,
    frame: [
      text.title,
      frame.asOf(dayText(request.date, request.language)),
      frame.confirm,
      basis,
      sourceLine,
      question,
    ],
  };
  return {
    text: answer,
    choices: choicesFor(article, sections, request, library, frame),
    sources: article.sources.map(({ title, url }) => ({
      title,
      url,
      article: article.id,
      checkedOn: article.checkedOn,
    })),
    sections,
    unsupported: prove(claim, library),
  };
}

const MOST_LAWS = 4;

/** The laws behind the cited facts on the day, then the article's own; only those in force. */
function lawsFor(
  article: Article,
  cited: readonly string[],
  request: AnswerRequest,
  library: Library,
): readonly string[] {
  const ids = new Set([...cited.flatMap((id) => basesInForce(library.facts.get(id), request.date)), ...article.basis]);
  return [...ids]
    .flatMap((id) => library.facts.get(id) ?? [])
    .filter((fact) => fact.kind === 'law' && (fact.from ?? '') <= request.date && request.date <= (fact.to ?? '9999'))
    .flatMap((fact) => factText(fact, 'full', request.date, request.language) ?? [])
    .slice(0, MOST_LAWS);
}

function basesInForce(fact: Fact | undefined, date: string): readonly string[] {
  const layers =
    fact?.kind === 'fee' ? [fact.base, fact.cut, fact.waiver] : fact?.kind === 'value' ? [fact.values] : [];
  return layers.flatMap(
    (layer: readonly { from: string; to?: string | undefined; basis?: string | undefined }[]) =>
      inForce(layer, date)?.basis ?? [],
  );
}

/** The short answer, then what fits of documents and steps, then where, fee and time by their first lines. */
function overview(
  sections: readonly Section[],
  request: AnswerRequest,
  library: Library,
): readonly { readonly section: Section; readonly whole: boolean }[] {
  const length = (section: Section): number =>
    renderSection(section, request.language, request.date, library.facts).text.length;
  const chosen = new Map<Section, boolean>();
  let total = 0;
  const main = sections.find((section) => section.key === 'answer');
  if (main) {
    chosen.set(main, true);
    total += length(main);
  }
  for (const key of ['steps', 'fee', 'time', 'documents', 'where']) {
    const section = sections.find((candidate) => candidate.key === key);
    if (!section) continue;
    const whole = length(section);
    const brief = Math.min(whole, 160);
    if ((key === 'steps' || key === 'documents') && total + whole <= LONGEST_OVERVIEW - 350) {
      chosen.set(section, true);
      total += whole;
    } else if (key !== 'steps' && key !== 'documents' && total + brief <= LONGEST_OVERVIEW) {
      chosen.set(section, false);
      total += brief;
    }
  }
  return sections.flatMap((section) => {
    const whole = chosen.get(section);
    return whole === undefined ? [] : [{ section, whole }];
  });
}

/** A section's summary: its first line, with the list that it announces. */
function firstLine(text: string): string {
  const [first = '', ...rest] = text.split('\n');
  if (!first.endsWith(':')) return first;
  const list = rest.slice(0, rest.findIndex((line) => !/^(•|\d+\.)/.test(line)) >>> 0);
  return [first, ...(list.length > 0 ? list : rest.slice(0, 1))].join('\n');
}

function choicesFor(
  article: Article,
  shown: readonly string[],
  request: AnswerRequest,
  library: Library,
  frame: Frame,
): readonly Choice[] {
  const { language } = request;
  const fact = request.askFact === undefined ? undefined : library.deciding.get(request.askFact);
  const guided: readonly Choice[] =
    article.dialog === undefined
      ? []
      : [{ id: choiceId({ kind: 'dialog', dialog: article.dialog }), label: frame.startDialog }];
  if (fact && request.askFact !== undefined) {
    const name = request.askFact;
    const values = Object.entries(fact.values).map(([value, { label }]) => ({
      id: choiceId({ kind: 'deciding', article: article.id, fact: name, value }),
      label: label[language],
    }));
    return [...values, ...guided];
  }
  const choices: Choice[] = [...guided];
  const rest = article.text[language].sections.filter((section) => !shown.includes(section.key));
  const problems = rest.some((section) => section.aspect === 'problems');
  for (const section of rest) {
    if (['documents', 'steps', 'online', 'where', 'fee', 'time'].includes(section.key)) {
      choices.push({
        id: choiceId({ kind: 'article', article: article.id, section: section.key }),
        label: frame.aspect[section.aspect],
      });
    }
  }
  if (problems)
    choices.push({
      id: choiceId({ kind: 'article', article: article.id, section: 'problems' }),
      label: frame.aspect.problems,
    });
  for (const id of article.next) {
    const next = library.articles.get(id);
    if (next) choices.push({ id: choiceId({ kind: 'article', article: id }), label: next.text[language].label });
  }
  return choices.slice(0, MOST_CHOICES);
}
