import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Spoken } from '../../core/voice';

/** Spoken texts kept on disk. It may lose anything at any time, and fails silently: then the text is spoken again. */
export interface SpokenCache {
  get(key: string): Promise<Spoken | undefined>;
  set(key: string, spoken: Spoken): Promise<void>;
}

/** A key that tells nothing of the text. Counted up when spoken texts become others: a new normaliser, a new encoder. */
export function spokenKey(parts: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify([VERSION, ...parts]))
    .digest('hex');
}

const VERSION = 1;
/** A file is its length in seconds, the waveform, then the voice note. */
const SECONDS_BYTES = 8;
const WAVEFORM_BYTES = 100;
/** Old files are looked for once in so many writings. */
const WRITES_BETWEEN_SWEEPS = 50;

/** Keeps at most about `mostBytes` in `folder`, least lately used first out. Zero keeps nothing. Processes may share the folder. */
export function createSpokenCache(folder: string, mostBytes: number): SpokenCache {
  let writes = 0;
  return {
    async get(key) {
      if (mostBytes === 0) return undefined;
      const file = join(folder, key);
      try {
        const bytes = await readFile(file);
        const now = new Date();
        void utimes(file, now, now).catch(() => undefined);
        return read(bytes);
      } catch {
        return undefined;
      }
    },
    async set(key, spoken) {
      if (mostBytes === 0) return;
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        // A reader sees the whole file or none.
        const part = join(folder, `${randomUUID()}.part`);
        await writeFile(part, written(spoken), { mode: 0o600 });
        await rename(part, join(folder, key));
        if (writes % WRITES_BETWEEN_SWEEPS === 0) await sweep(folder, mostBytes);
        writes += 1;
      } catch {
        // Without room on the disk the text is spoken anew each time.
      }
    },
  };
}

function written({ ogg, seconds, waveform }: Spoken): Uint8Array {
  const head = Buffer.alloc(SECONDS_BYTES);
  head.writeDoubleLE(seconds);
  return Buffer.concat([head, Uint8Array.from(waveform), ogg]);
}

function read(bytes: Buffer): Spoken | undefined {
  if (bytes.length <= SECONDS_BYTES + WAVEFORM_BYTES) return undefined;
  return {
    seconds: bytes.readDoubleLE(0),
    waveform: [...bytes.subarray(SECONDS_BYTES, SECONDS_BYTES + WAVEFORM_BYTES)],
    ogg: new Uint8Array(bytes.subarray(SECONDS_BYTES + WAVEFORM_BYTES)),
  };
}

async function sweep(folder: string, mostBytes: number): Promise<void> {
  const files = await Promise.all(
    (await readdir(folder)).map(async (name) => {
      const file = join(folder, name);
      const { mtimeMs, size } = await stat(file).catch(() => ({ mtimeMs: 0, size: 0 }));
      return { file, mtimeMs, size };
    }),
  );
  let total = files.reduce((sum, { size }) => sum + size, 0);
  for (const { file, size } of files.sort((one, other) => one.mtimeMs - other.mtimeMs)) {
    if (total <= mostBytes) break;
    await rm(file, { force: true });
    total -= size;
  }
}
