import { basename } from 'node:path';
import type { z } from 'zod';
import {
  type Article,
  type ArticleText,
  ASPECTS,
  type Aspect,
  type DecidingFact,
  decidingFactSchema,
  enFrontMatterSchema,
  type Section,
  type SectionLine,
  viFrontMatterSchema,
} from './article';
import { type Fact, factSchema } from './facts';
import { type KnowledgeFiles, readFiles } from './files';
import { BrokenYaml, readYaml } from './yaml-text';

/** Something wrong with a file of the knowledge base. `line` is 1-based when known. */
export interface Fault {
  readonly file: string;
  readonly line?: number;
  readonly message: string;
}

/** The knowledge base as read from its folder. */
export interface Library {
  readonly articles: ReadonlyMap<string, Article>;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly deciding: ReadonlyMap<string, DecidingFact>;
}

/** A library as read, with what is wrong with its files. */
export interface ReadLibrary {
  readonly library: Library;
  readonly faults: readonly Fault[];
}

/** Reads a knowledge folder. See {@link readLibrary}. */
export function loadLibrary(folder: string): ReadLibrary {
  return readLibrary(readFiles(folder));
}

/** Reads a knowledge base from its files. Faults are collected, never thrown, so that a person sees all of them at once. */
export function readLibrary(files: KnowledgeFiles): ReadLibrary {
  const faults: Fault[] = [];
  const articles = new Map<string, Article>();
  for (const file of files.keys()) {
    if (!file.endsWith('.vi.md')) continue;
    const article = readArticle(files, file, faults);
    if (!article) continue;
    if (articles.has(article.id)) faults.push({ file, message: `the article id ${article.id} exists twice` });
    articles.set(article.id, article);
  }
  for (const file of files.keys()) {
    if (file.endsWith('.en.md') && !files.has(file.replace(/\.en\.md$/, '.vi.md')))
      faults.push({ file, message: 'its Vietnamese twin is missing' });
  }
  const facts = readTable(files, 'facts/', factSchema, faults);
  const deciding = readTable(files, 'deciding/', decidingFactSchema, faults);
  return { library: { articles, facts, deciding }, faults };
}

function readTable<T>(
  files: KnowledgeFiles,
  under: string,
  schema: z.ZodType<T>,
  faults: Fault[],
): ReadonlyMap<string, T> {
  const table = new Map<string, T>();
  for (const [file, text] of files) {
    if (!file.startsWith(under) || !file.endsWith('.yaml')) continue;
    const yaml = attempt(file, faults, () => readYaml(text));
    for (const [key, value] of Object.entries(yaml?.value ?? {})) {
      const line = yaml?.lineOf([key]) ?? 1;
      const parsed = schema.safeParse(value);
      if (!parsed.success) faults.push({ file, line, message: `${key}: ${issues(parsed.error)}` });
      else if (table.has(key)) faults.push({ file, line, message: `${key} exists twice; keep one` });
      else table.set(key, parsed.data);
    }
  }
  return table;
}

/** Reads one article by its Vietnamese file; undefined, with faults, when either file cannot be read. */
export function readArticle(files: KnowledgeFiles, file: string, faults: Fault[]): Article | undefined {
  const vi = readMarkdown(files, file, viFrontMatterSchema, faults);
  const twin = file.replace(/\.vi\.md$/, '.en.md');
  const en = readMarkdown(files, twin, enFrontMatterSchema, faults);
  if (!vi || !en) return undefined;
  const id = basename(file, '.vi.md');
  if (vi.front.id !== id) faults.push({ file, line: 2, message: `id is ${vi.front.id} but the file is named ${id}` });
  if (en.front.id !== id)
    faults.push({ file: twin, line: 2, message: `id is ${en.front.id} but the file is named ${id}` });
  const { title: _t, label: _l, aliases: _a, questions: _q, from, to, dialog, cases, ...shared } = vi.front;
  return {
    ...shared,
    id,
    area: file.split('/')[0] ?? '',
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(dialog === undefined ? {} : { dialog }),
    ...(cases === undefined ? {} : { cases }),
    text: { vi: articleText(file, vi), en: articleText(twin, en) },
  };
}

interface Markdown<F> {
  readonly front: F;
  readonly sections: readonly Section[];
}

function articleText(
  file: string,
  read: Markdown<{ title: string; label: string; aliases: string[]; questions: Record<string, string[]> }>,
): ArticleText {
  const { title, label, aliases, questions } = read.front;
  return { file, title, label, aliases, questions, sections: read.sections };
}

function readMarkdown<T>(
  files: KnowledgeFiles,
  file: string,
  schema: z.ZodType<T>,
  faults: Fault[],
): Markdown<T> | undefined {
  const text = files.get(file);
  if (text === undefined) {
    faults.push({ file, message: 'the file is missing' });
    return undefined;
  }
  const match = /^---\n([\s\S]*?)\n---\n/.exec(text);
  if (!match) {
    faults.push({ file, line: 1, message: 'it does not begin with front matter between two lines ---' });
    return undefined;
  }
  const yaml = attempt(file, faults, () => readYaml(match[1] ?? '', 1));
  if (yaml === undefined) return undefined;
  const parsed = schema.safeParse(yaml.value);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      faults.push({ file, line: yaml.lineOf(placeOf(issue)), message: issueText(issue) });
    }
    return undefined;
  }
  const skipped = match[0].split('\n').length - 1;
  return { front: parsed.data, sections: readSections(file, text.slice(match[0].length), skipped, faults) };
}

function readSections(file: string, body: string, skipped: number, faults: Fault[]): readonly Section[] {
  const sections: (Section & { lines: SectionLine[] })[] = [];
  for (const [index, raw] of body.split('\n').entries()) {
    const at = skipped + index + 1;
    const line = raw.trimEnd();
    const heading = /^## (.+?) \{([a-z]+(?:\.[a-z0-9-]+)?)\}$/.exec(line);
    if (heading) {
      const aspect = (heading[2] ?? '').split('.')[0] as Aspect;
      if (!ASPECTS.includes(aspect)) faults.push({ file, line: at, message: `unknown aspect "${aspect}"` });
      sections.push({ key: heading[2] ?? '', aspect, heading: heading[1] ?? '', lines: [], at });
    } else if (line.startsWith('#')) {
      faults.push({ file, line: at, message: 'a heading must read "## Heading {key}"' });
    } else if (sections.length > 0) {
      sections.at(-1)?.lines.push(sectionLine(line));
    } else if (line !== '') {
      faults.push({ file, line: at, message: 'text before the first section' });
    }
  }
  return sections;
}

function sectionLine(line: string): SectionLine {
  const dated = /^\[(\d{4}-\d{2}-\d{2})?\.\.(\d{4}-\d{2}-\d{2})?\] ?(.*)$/.exec(line);
  if (!dated) return { text: line };
  const [, from, to, text = ''] = dated;
  return { text, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** Reads; what is thrown becomes a fault of the file. */
export function attempt<T>(file: string, faults: Fault[], read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    const line = error instanceof BrokenYaml ? { line: error.line } : {};
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'cannot be read';
    faults.push({ file, ...line, message });
    return undefined;
  }
}

function issues(error: z.ZodError): string {
  return error.issues.map(issueText).join('; ');
}

/** Where an issue is: for a misspelt key the key itself. */
function placeOf(issue: z.core.$ZodIssue): readonly PropertyKey[] {
  return issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
}

function issueText(issue: z.core.$ZodIssue): string {
  return `${issue.path.join('.') || 'front matter'}: ${issue.message}`;
}
