import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { PLANTED, PLANTED_WORDS, type Planted } from './identifiers';

/** A planted identifier that was found where it must not be. */
export interface Hit {
  readonly file: string;
  readonly typed: string;
}

/** Looks through the bytes of all files below a folder (databases with their WAL, logs, exports) for what was planted. */
export function searchFolder(
  folder: string,
  planted: readonly Planted[] = [...PLANTED, ...PLANTED_WORDS],
): readonly Hit[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    return planted
      .filter(({ traces }) => traces.some((trace) => bytes.includes(trace)))
      .map(({ typed }) => ({ file: relative(folder, path), typed }));
  });
}
