import { createHash } from 'node:crypto';
import { isMap, isScalar, parseDocument, stringify } from 'yaml';
import type { EditTexts } from '../core/knowledge-edits';
import type { KnowledgeFiles } from './files';

/** What staff changed: laid over the release's folder. `subject` is `article:<id>` or `fact:<id>`. */
export interface Overlay {
  readonly subject: string;
  readonly texts: EditTexts;
  /** A hash of what the folder held when the edit was begun; null: nothing. */
  readonly base: string | null;
}

/** The id in a subject. */
export function subjectId(subject: string): string {
  return subject.slice(subject.indexOf(':') + 1);
}

/** The folder with overlays laid over it. Files stay in the order of their paths, so that the result does not depend on who came first. */
export function applyOverlays(files: KnowledgeFiles, overlays: readonly Overlay[]): KnowledgeFiles {
  if (overlays.length === 0) return files;
  const changed = new Map(files);
  for (const overlay of overlays) for (const [path, text] of changedFiles(changed, overlay)) changed.set(path, text);
  return new Map([...changed].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The files that an overlay changes, as they read with it. */
export function changedFiles(
  files: KnowledgeFiles,
  { subject, texts }: Overlay,
): readonly (readonly [string, string])[] {
  const id = subjectId(subject);
  if (texts.kind === 'fact') {
    const path = factFile(files, id) ?? texts.file;
    return [[path, withFact(files.get(path) ?? '', id, texts.fact)]];
  }
  const stem = articleStem(files, id) ?? `${texts.area}/${id}`;
  return [
    [`${stem}.vi.md`, texts.vi],
    [`${stem}.en.md`, texts.en],
  ];
}

/** What the folder itself holds of a subject; undefined: nothing. */
export function textsOf(files: KnowledgeFiles, subject: string): EditTexts | undefined {
  const id = subjectId(subject);
  if (subject.startsWith('article:')) {
    const stem = articleStem(files, id);
    if (stem === undefined) return undefined;
    const [vi, en] = [files.get(`${stem}.vi.md`) ?? '', files.get(`${stem}.en.md`) ?? ''];
    return { kind: 'article', area: stem.slice(0, stem.lastIndexOf('/')), vi, en };
  }
  const file = factFile(files, id);
  const fact = file === undefined ? undefined : entryOf(files.get(file) ?? '', id);
  return file === undefined || fact === undefined ? undefined : { kind: 'fact', file, fact };
}

/** Names what texts say, to notice when a release changes them under an overlay. */
export function hashOf(texts: EditTexts | undefined): string | null {
  if (texts === undefined) return null;
  const said = texts.kind === 'article' ? [texts.vi, texts.en] : [texts.fact];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 16);
}

/** Whether a release changed a text after staff began to edit it, and says something else than they do. */
export function inConflict(files: KnowledgeFiles, overlay: Overlay): boolean {
  const now = hashOf(textsOf(files, overlay.subject));
  return now !== overlay.base && now !== hashOf(overlay.texts);
}

function articleStem(files: KnowledgeFiles, id: string): string | undefined {
  for (const path of files.keys()) if (path.endsWith(`/${id}.vi.md`)) return path.slice(0, -'.vi.md'.length);
  return undefined;
}

function factFile(files: KnowledgeFiles, id: string): string | undefined {
  for (const [path, text] of files)
    if (path.startsWith('facts/') && text.includes(`${id}:`) && entryOf(text, id) !== undefined) return path;
  return undefined;
}

function entryOf(text: string, id: string): Readonly<Record<string, unknown>> | undefined {
  const pair = pairOf(text, id);
  const value: unknown = pair?.value;
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
}

/** An entry of a facts file: its value, and the stretch of the text it stands on. */
function pairOf(
  text: string,
  id: string,
): { readonly value: unknown; readonly from: number; readonly to: number } | undefined {
  // Only the lines of the entry are parsed: a facts file is long, and the rest of it is not touched.
  const begin = new RegExp(`^${id.replaceAll('.', '\\.')}:`, 'm').exec(text);
  if (!begin) return undefined;
  const rest = text.slice(begin.index);
  const next = /\n(?=[^\s#])/.exec(rest);
  const to = begin.index + (next === null ? rest.length : next.index + 1);
  const { contents } = parseDocument(text.slice(begin.index, to));
  if (!isMap(contents)) return undefined;
  const pair = contents.items.find(({ key }) => isScalar(key) && key.value === id);
  return pair && { value: (contents.toJSON() as Record<string, unknown>)[id], from: begin.index, to };
}

/** A facts file with an entry replaced, or added at its end; nothing else in it changes. */
function withFact(text: string, id: string, fact: Readonly<Record<string, unknown>>): string {
  const entry = stringify({ [id]: fact }, { lineWidth: 0 });
  const pair = pairOf(text, id);
  if (pair) return `${text.slice(0, pair.from)}${entry}${text.slice(pair.to)}`;
  return text === '' || text.endsWith('\n') ? `${text}${entry}` : `${text}\n${entry}`;
}
