import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { KnowledgeFiles } from './files';
import type { Library } from './load';
import type { SearchData } from './search-index';

/** What is kept between starts so that reading and training happen once for each version of the knowledge base. */
export interface StoredKnowledge {
  readonly library: Library;
  readonly search: SearchData;
}

/** Changes whenever the stored form or the way it is built changes. */
const FORM = 6;

/** Names the version of a knowledge base by its files' contents. */
export function knowledgeVersion(files: KnowledgeFiles): string {
  const hash = createHash('sha256').update(`${FORM}:${process.version}`);
  for (const [path, text] of files) hash.update(path).update('\0').update(text).update('\0');
  return hash.digest('hex').slice(0, 24);
}

/** Reads what was stored for a version; undefined when there is nothing, or nothing readable. */
export function readStored(cacheFolder: string, version: string): StoredKnowledge | undefined {
  try {
    return deserialize(readFileSync(fileOf(cacheFolder, version))) as StoredKnowledge;
  } catch {
    return undefined;
  }
}

/** Stores for the next start, replacing other versions. Best effort: a full or read-only disk only costs time. */
export function writeStored(cacheFolder: string, version: string, stored: StoredKnowledge): void {
  try {
    mkdirSync(cacheFolder, { recursive: true });
    const file = fileOf(cacheFolder, version);
    writeFileSync(`${file}.${process.pid}`, serialize(stored));
    renameSync(`${file}.${process.pid}`, file);
    for (const name of readdirSync(cacheFolder)) {
      if (name.startsWith(PREFIX) && join(cacheFolder, name) !== file) rmSync(join(cacheFolder, name), { force: true });
    }
  } catch {
    return;
  }
}

const PREFIX = 'knowledge-';

function fileOf(cacheFolder: string, version: string): string {
  return join(cacheFolder, `${PREFIX}${version}.bin`);
}
