import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { CHILD_ENVIRONMENT } from './child-environment';

/** A program that reads and writes. */
export interface ProgramRun {
  readonly program: string;
  readonly words: readonly string[];
  readonly input: Uint8Array;
  /** An open file that the program finds as {@link GIVEN_FILE}. */
  readonly file?: number;
  readonly mostOutput: number;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** Where a program finds the file that it is given, on Linux and macOS. */
export const GIVEN_FILE = '/dev/fd/3';

/** How it ended: its output, that there is no such program, or that it failed, was too slow or wrote too much. */
export type ProgramEnd =
  | { readonly output: Uint8Array }
  | { readonly failed: 'missing' | 'exit' | 'timeout' | 'output' };

/** Address space: ffmpeg needs 0.3 GB of it. */
const MOST_KILOBYTES = 1_500_000;
const MOST_CPU_SECONDS = 30;

/** Runs a program at low priority with capped memory and time; what it says on stderr is thrown away. Never throws. */
export function runProgram(run: ProgramRun): Promise<ProgramEnd> {
  const limits = `ulimit -v ${MOST_KILOBYTES} 2>/dev/null; ulimit -t ${MOST_CPU_SECONDS}; exec "$0" "$@"`;
  const child = spawn('/bin/sh', ['-c', limits, run.program, ...run.words], {
    env: CHILD_ENVIRONMENT,
    stdio: ['pipe', 'pipe', 'ignore', ...(run.file === undefined ? [] : [run.file])],
  });
  return new Promise((resolve) => {
    const output: Uint8Array[] = [];
    let bytes = 0;
    const end = (how: ProgramEnd): void => {
      clearTimeout(timer);
      run.signal?.removeEventListener('abort', stop);
      child.kill('SIGKILL');
      resolve(how);
    };
    const stop = (): void => end({ failed: 'timeout' });
    const timer = setTimeout(stop, run.timeoutMs);
    run.signal?.addEventListener('abort', stop, { once: true });
    child.on('error', () => end({ failed: 'missing' }));
    child.stdin?.on('error', () => undefined);
    child.stdout?.on('data', (chunk: Uint8Array) => {
      bytes += chunk.length;
      if (bytes > run.mostOutput) end({ failed: 'output' });
      else output.push(chunk);
    });
    child.on('close', (code) => {
      // The shell's own codes for a program that is not there or cannot be run.
      if (code === 127 || code === 126) end({ failed: 'missing' });
      else end(code === 0 ? { output: Buffer.concat(output) } : { failed: 'exit' });
    });
    if (child.pid !== undefined) lowered(child.pid);
    child.stdin?.end(run.input);
    if (run.signal?.aborted === true) stop();
  });
}

function lowered(pid: number): void {
  try {
    setPriority(pid, 10);
  } catch {
    // It has ended already.
  }
}
