import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TEST_CACHE } from '../support/conversation/play';

const ROOT = join(__dirname, '..', '..');

/** Long enough for processes that compile as they start, on a busy machine. */
export const SLOW_MS = 120_000;

/** How a command of the product ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

/** A data folder that shares what is read from the knowledge base with other tests. */
export function dataFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'product-'));
  mkdirSync(TEST_CACHE, { recursive: true });
  symlinkSync(TEST_CACHE, join(folder, 'cache'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Runs a command of the product as a process of its own, with nothing in its environment but what is given. */
export function runProduct(
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
  input = '',
): Promise<Ended> {
  const child = spawn(process.execPath, [join(ROOT, 'node_modules/ts-node/dist/bin.js'), 'src/main.ts', ...words], {
    cwd: ROOT,
    env: { PATH: process.env.PATH ?? '', ...environment },
  });
  let out = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => (out += part));
  child.stderr.setEncoding('utf8').on('data', (part: string) => (errors += part));
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, errors }));
  });
}

/** The JSON lines of an output. */
export function jsonLines(out: string): readonly Readonly<Record<string, unknown>>[] {
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
