import { createRequire } from 'node:module';
import { extname, join } from 'node:path';

/** A script of ours to be run by a process of its own. */
export interface Entry {
  readonly file: string;
  readonly execArgv: readonly string[];
}

/** The file of an entry beside this folder, compiled or not; an uncompiled one needs the loader that `npm start` uses. */
export function entry(name: string): Entry {
  const extension = extname(__filename);
  const file = join(__dirname, `${name}${extension}`);
  if (extension !== '.ts') return { file, execArgv: [] };
  return { file, execArgv: ['-r', createRequire(__filename).resolve('ts-node/register/transpile-only')] };
}
