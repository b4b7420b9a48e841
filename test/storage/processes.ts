import { spawn } from 'node:child_process';

/** Runs a TypeScript file of this repository in several processes at once. Returns what each wrote; throws if one failed. */
export function runInProcesses(file: string, n: number, values: readonly string[]): Promise<readonly string[]> {
  return Promise.all(Array.from({ length: n }, () => runInProcess(file, values)));
}

function runInProcess(file: string, values: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, ['-r', 'ts-node/register/transpile-only', file, ...values], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  let complained = '';
  child.stdout.on('data', (part: Buffer) => (written += part.toString()));
  child.stderr.on('data', (part: Buffer) => (complained += part.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(written) : reject(new Error(`process ended with ${code}: ${complained}`)),
    );
  });
}
