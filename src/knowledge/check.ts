import type { Language } from '../core/message';
import type { Article, ArticleText, Section } from './article';
import { checkCases } from './case-check';
import type { Fact } from './facts';
import type { Fault, Library } from './load';
import { renderSection } from './render';

/** Longest rendered section and first section, in characters: a phone screen or two, and the shortest channel (Zalo 2,000). */
const LONGEST_SECTION = 1200;
const LONGEST_ANSWER = 500;
/** Longest sentence, in words (Vietnamese counts syllables). Longer ones are hard to follow when read aloud. */
const LONGEST_SENTENCE: Record<Language, number> = { vi: 42, en: 34 };

/** Dates on which every section must render, so that a text that fails only next year is found today. */
const HORIZON_DAYS = [0, 45, 120, 400];

/** Everything that is wrong with the knowledge base on a day: an empty list lets it be released. */
export function checkLibrary(library: Library, today: string): readonly Fault[] {
  const faults: Fault[] = [...checkFacts(library.facts)];
  for (const article of library.articles.values()) faults.push(...checkArticle(article, library, today));
  return faults;
}

/** What is wrong with one article of a library on a day. */
export function checkArticle(article: Article, library: Library, today: string): readonly Fault[] {
  const faults: Fault[] = [...checkStructure(article, library), ...checkCases(article, library)];
  for (const language of ['vi', 'en'] as const) {
    const text = article.text[language];
    faults.push(...checkQuestions(text));
    for (const section of text.sections) faults.push(...checkSection(text, section, language, today, library.facts));
  }
  return faults;
}

function checkStructure(article: Article, library: Library): readonly Fault[] {
  const { file } = article.text.vi;
  const faults: Fault[] = [];
  const keys = article.text.vi.sections.map((section) => section.key);
  const twins = article.text.en.sections.map((section) => section.key);
  if (keys[0] !== 'answer') faults.push({ file, message: 'the first section must be {answer}' });
  if (new Set(keys).size !== keys.length) faults.push({ file, message: 'a section key exists twice' });
  if (keys.join(' ') !== twins.join(' ')) {
    faults.push({
      file: article.text.en.file,
      message: `sections differ from the Vietnamese file: ${difference(keys, twins)}`,
    });
  }
  if (article.from !== undefined && article.to !== undefined && article.from > article.to) {
    faults.push({ file, message: 'it ends before it begins' });
  }
  for (const law of article.basis) {
    if (library.facts.get(law)?.kind !== 'law')
      faults.push({ file, message: `basis ${law} is not a fact of kind law` });
  }
  for (const next of article.next) {
    if (!library.articles.has(next)) faults.push({ file, message: `next names the unknown article ${next}` });
  }
  return faults;
}

function difference(left: readonly string[], right: readonly string[]): string {
  const missing = left.filter((key) => !right.includes(key)).map((key) => `-${key}`);
  const extra = right.filter((key) => !left.includes(key)).map((key) => `+${key}`);
  return [...missing, ...extra].join(' ') || 'another order';
}

function checkQuestions(text: ArticleText): readonly Fault[] {
  const keys = new Set(text.sections.map((section) => section.key));
  const aspects = new Set(text.sections.map((section) => section.aspect));
  return Object.keys(text.questions)
    .filter((key) => !keys.has(key) && key.includes('.') && !aspects.has(key.split('.')[0] as never))
    .map((key) => ({ file: text.file, message: `questions are keyed to "${key}", which is no section` }));
}

function checkSection(
  text: ArticleText,
  section: Section,
  language: Language,
  today: string,
  facts: ReadonlyMap<string, Fact>,
): readonly Fault[] {
  const faults = new Set<string>();
  for (const days of HORIZON_DAYS) {
    const rendered = renderSection(section, language, addDays(today, days), facts);
    for (const id of rendered.missing) faults.add(`{${id}} is not a fact`);
    for (const id of rendered.undated) faults.add(`{${id}} has no value on ${addDays(today, days)}`);
    if (rendered.text === '') faults.add('it is empty on some day');
    const longest = section.key === 'answer' ? LONGEST_ANSWER : LONGEST_SECTION;
    if (rendered.text.length > longest)
      faults.add(`it is ${rendered.text.length} characters long (at most ${longest})`);
    if (days === 0) for (const long of longSentences(rendered.text, language)) faults.add(`long sentence: "${long}…"`);
  }
  for (const line of section.lines)
    for (const figure of looseFigures(line.text)) faults.add(`the figure "${figure}" stands in no fact`);
  return [...faults].map((message) => ({ file: text.file, line: section.at, message: `{${section.key}} ${message}` }));
}

function longSentences(text: string, language: Language): readonly string[] {
  return text
    .replaceAll('**', '')
    .split(/[.!?;:]\s|\n/)
    .filter((sentence) => sentence.replace(/\([^)]*\)/g, '').split(/\s+/).length > LONGEST_SENTENCE[language])
    .map((sentence) => sentence.slice(0, 40));
}

/** Digits that may stand in a text: step numbers, levels, the programme's name, form names, and tokens that begin with letters. */
function looseFigures(line: string): readonly string[] {
  return (
    line
      .replace(/\{[^}]*\}/g, ' ')
      .replace(/^\d+\. /, '')
      .replace(/(mức|mức độ|level|levels|cấp độ) ?0?[123](?!\d)/giu, ' ')
      .replace(/(phiếu số|loại|số|No\.|no\.|number|[Ff]orm|[Cc]ertificate) (No\. |no\. )?[12](?![\d.,]\d|\d)/gu, ' ')
      .replace(/(0?[12]) (và|hoặc|hay|and|or) (0?[12])(?!\d)/giu, ' ')
      .replace(/(Đề án|Project) 06/gu, ' ')
      .match(/(?<![\p{L}\d/.-])\d[\d.,/%:-]*/gu) ?? []
  );
}

/** What is wrong with facts, by their own dates and laws. */
export function checkFacts(facts: ReadonlyMap<string, Fact>): readonly Fault[] {
  const faults: Fault[] = [];
  for (const [id, fact] of facts) {
    const complain = (message: string): void => void faults.push({ file: 'facts', message: `${id}: ${message}` });
    if (fact.kind === 'value') checkPeriods(fact.values, true, complain);
    if (fact.kind === 'fee') {
      checkPeriods(fact.base, true, complain);
      checkPeriods(fact.cut, false, complain);
      checkPeriods(fact.waiver, false, complain);
    }
    for (const law of basesOf(fact))
      if (facts.get(law)?.kind !== 'law') complain(`basis ${law} is not a fact of kind law`);
  }
  return faults;
}

function basesOf(fact: Fact): readonly string[] {
  const entries =
    fact.kind === 'value' ? fact.values : fact.kind === 'fee' ? [...fact.base, ...fact.cut, ...fact.waiver] : [];
  return entries.flatMap((entry) => (entry.basis === undefined ? [] : [entry.basis]));
}

interface Period {
  readonly from: string;
  readonly to?: string | undefined;
}

function checkPeriods(periods: readonly Period[], gapless: boolean, complain: (message: string) => void): void {
  for (const [index, period] of periods.entries()) {
    if (period.to !== undefined && period.to < period.from) complain(`${period.from} ends before it begins`);
    const next = periods[index + 1];
    if (!next) continue;
    if (period.to === undefined || next.from <= period.to) complain(`${next.from} overlaps what is before it`);
    else if (gapless && next.from !== addDays(period.to, 1))
      complain(`nothing is in force between ${period.to} and ${next.from}`);
  }
}

/** The ISO day that is `days` after `date`. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
