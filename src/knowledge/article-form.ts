import { isDeepStrictEqual } from 'node:util';
import { stringify } from 'yaml';
import type { EditTexts } from '../core/knowledge-edits';
import type { Language } from '../core/message';
import { BrokenYaml, readYaml } from './yaml-text';

/** One language of an article as a form holds it: lists are lines. */
export interface ArticleTextForm {
  readonly title: string;
  readonly label: string;
  /** One a line. */
  readonly aliases: string;
  /** A line `[section]`, then its known questions, one a line. */
  readonly questions: string;
  /** The sections, each under its `## Heading {key}`. */
  readonly body: string;
}

/** An article as a form holds it. What both languages share stands in the Vietnamese file. */
export interface ArticleForm extends Readonly<Record<Language, ArticleTextForm>> {
  readonly checkedOn: string;
  readonly from: string;
  readonly to: string;
  /** `title | address`, one a line. */
  readonly sources: string;
  /** Fact ids, and article ids, separated by spaces. */
  readonly basis: string;
  readonly next: string;
  readonly dialog: string;
  /** YAML: the own-case checklist. */
  readonly cases: string;
}

type ArticleFiles = Extract<EditTexts, { kind: 'article' }>;
type Front = Readonly<Record<string, unknown>>;

/** Reads an article's files into a form. What cannot be read is left empty. */
export function articleForm(texts: Pick<ArticleFiles, Language>): ArticleForm {
  const { front } = split(texts.vi);
  const text = (key: string): string => (typeof front[key] === 'string' ? front[key] : '');
  const sources = listOf(front['sources']).map((source) => {
    const { title, url } = source as { readonly title?: string; readonly url?: string };
    return `${title ?? ''} | ${url ?? ''}`;
  });
  return {
    vi: textForm(texts.vi),
    en: textForm(texts.en),
    checkedOn: text('checkedOn'),
    from: text('from'),
    to: text('to'),
    sources: sources.join('\n'),
    basis: listOf(front['basis']).join(' '),
    next: listOf(front['next']).join(' '),
    dialog: text('dialog'),
    cases: front['cases'] === undefined ? '' : stringify(front['cases'], { lineWidth: 0 }).trimEnd(),
  };
}

/** Writes a form back into the files it came from: what did not change stays as it was written. Throws {@link BrokenYaml} for the cases. */
export function articleFiles(id: string, form: ArticleForm, before: ArticleFiles): ArticleFiles {
  const cases: unknown = form.cases.trim() === '' ? undefined : readYaml(form.cases).value;
  const shared = {
    checkedOn: form.checkedOn,
    from: optional(form.from),
    to: optional(form.to),
    sources: lines(form.sources).map((line) => {
      const at = line.lastIndexOf('|');
      return at < 0 ? { title: line, url: line } : { title: line.slice(0, at).trim(), url: line.slice(at + 1).trim() };
    }),
    basis: optionalList(form.basis.split(/[\s,]+/).filter((part) => part !== '')),
    next: optionalList(form.next.split(/[\s,]+/).filter((part) => part !== '')),
    dialog: optional(form.dialog),
    cases,
  };
  return {
    ...before,
    vi: written(before.vi, { id, ...languageFront(form.vi), ...shared }, form.vi.body),
    en: written(before.en, { id, ...languageFront(form.en) }, form.en.body),
  };
}

/** An article's files with a known question more. The same question is not added twice. */
export function withQuestion(
  texts: ArticleFiles,
  language: Language,
  section: string,
  questions: readonly string[],
): ArticleFiles {
  const { front, body } = split(texts[language]);
  const known = questionsOf(front);
  const before = known.get(section) ?? [];
  known.set(section, [...before, ...questions.filter((question) => !before.includes(question))]);
  return { ...texts, [language]: written(texts[language], { ...front, questions: Object.fromEntries(known) }, body) };
}

/** The files of an article that does not exist yet: what must be filled in stands in it as words. */
export function newArticle(
  id: string,
  area: string,
  today: string,
  language: Language,
  questions: readonly string[],
): ArticleFiles {
  const title = questions[0] ?? id;
  const file = (own: Language): string => {
    const asked = own === language ? questions : [title];
    const front = {
      id,
      title: title.slice(0, 80),
      label: title.slice(0, 32).trim(),
      ...(own === 'vi' ? { checkedOn: today, sources: [] } : {}),
      aliases: [],
      questions: { answer: asked },
    };
    const heading = own === 'vi' ? 'Trả lời ngắn' : 'Short answer';
    return `---\n${stringify(front, { lineWidth: 0 })}---\n## ${heading} {answer}\n`;
  };
  return { kind: 'article', area, vi: file('vi'), en: file('en') };
}

function textForm(file: string): ArticleTextForm {
  const { front, body } = split(file);
  const text = (key: string): string => (typeof front[key] === 'string' ? front[key] : '');
  const questions = [...questionsOf(front)].map(([section, list]) => `[${section}]\n${list.join('\n')}`);
  return {
    title: text('title'),
    label: text('label'),
    aliases: listOf(front['aliases']).join('\n'),
    questions: questions.join('\n\n'),
    body: body.trimEnd(),
  };
}

function languageFront({ title, label, aliases, questions }: ArticleTextForm): Front {
  const known = new Map<string, string[]>();
  let section = 'answer';
  for (const line of lines(questions)) {
    const named = /^\[([^\]]+)\]$/.exec(line)?.[1];
    if (named !== undefined) section = named.trim();
    else known.set(section, [...(known.get(section) ?? []), line]);
  }
  return {
    title: title.trim(),
    label: label.trim(),
    aliases: optionalList(lines(aliases)),
    questions: Object.fromEntries(known),
  };
}

/** The file with its front matter changed where it says something else now, and its body. Other entries stay as they were written. */
function written(file: string, front: Front, body: string): string {
  const { yaml, front: before } = split(file);
  const entries = new Map<string, string>();
  for (const entry of yaml.split(/\n(?=[^\s#-])/)) entries.set(entry.slice(0, entry.indexOf(':')), entry);
  for (const [key, value] of Object.entries(front)) {
    if (value === undefined) {
      if (listOf(before[key]).length > 0 || !Array.isArray(before[key])) entries.delete(key);
    } else if (!isDeepStrictEqual(before[key], value))
      entries.set(key, stringify({ [key]: value }, { lineWidth: 0 }).trimEnd());
  }
  return `---\n${[...entries.values()].filter((entry) => entry !== '').join('\n')}\n---\n${body.trim()}\n`;
}

function split(file: string): { readonly yaml: string; readonly front: Front; readonly body: string } {
  const match = /^---\n([\s\S]*?)\n---\n/.exec(file);
  if (!match) return { yaml: '', front: {}, body: file };
  const yaml = match[1] ?? '';
  try {
    const value: unknown = readYaml(yaml).value;
    const front = typeof value === 'object' && value !== null ? (value as Front) : {};
    return { yaml, front, body: file.slice(match[0].length) };
  } catch (error) {
    if (!(error instanceof BrokenYaml)) throw error;
    return { yaml: '', front: {}, body: file.slice(match[0].length) };
  }
}

function questionsOf(front: Front): Map<string, readonly string[]> {
  const questions = front['questions'];
  if (typeof questions !== 'object' || questions === null) return new Map();
  return new Map(Object.entries(questions).map(([section, list]) => [section, listOf(list).map(String)]));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function optional(text: string): string | undefined {
  return text.trim() === '' ? undefined : text.trim();
}

function optionalList(list: readonly string[]): readonly string[] | undefined {
  return list.length === 0 ? undefined : list;
}
