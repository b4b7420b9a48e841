import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The product as `npm start` runs it, in a process and a folder of its own. */
export interface RunningProduct {
  readonly url: string;
  stop(): Promise<void>;
  /** Ends it at once, as a power cut would; its folder stays. */
  kill(): Promise<void>;
}

/** Starts it on a free port and waits for the address that it prints. `environment` is added to the defaults. */
export async function startProduct(environment: Readonly<Record<string, string>> = {}): Promise<RunningProduct> {
  const folder = mkdtempSync(join(tmpdir(), 'web-page-'));
  const child = spawn(process.execPath, ['-r', 'ts-node/register', 'src/main.ts', 'serve'], {
    cwd: join(__dirname, '..', '..'),
    env: {
      PATH: process.env['PATH'] ?? '',
      DATA_DIR: folder,
      HOST: '127.0.0.1',
      PORT: '0',
      LOG_LEVEL: 'warn',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    const hear = (data: Buffer): void => {
      said += data.toString();
      const found = /Trang web: (http\S+)/.exec(said);
      if (found?.[1] !== undefined) resolve(found[1]);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', () => reject(new Error(`it did not start: ${said}`)));
  });
  return {
    url,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
