import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The texts of a knowledge folder by their path within it: its Markdown and YAML files. */
export type KnowledgeFiles = ReadonlyMap<string, string>;

/** Reads a knowledge folder, in the order of paths. Throws when it cannot be read. */
export function readFiles(folder: string): KnowledgeFiles {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(md|yaml)$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}
