import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** How long the compiled form takes from its start to the printed address, first with nothing stored and then again; and its memory. */
export async function benchStartUp(): Promise<readonly string[]> {
  if (!existsSync(join(ROOT, 'dist', 'main.js'))) return ['start-up: run npm run build first'];
  const folder = mkdtempSync(join(tmpdir(), 'bench-start-'));
  const first = await startOnce(folder);
  const again = await startOnce(folder);
  rmSync(folder, { recursive: true, force: true });
  return [
    `compiled start-up: ${first.ms.toFixed(0)} ms on an empty folder, ${again.ms.toFixed(0)} ms after that; ${again.megabytes.toFixed(0)} MB resident`,
  ];
}

async function startOnce(folder: string): Promise<{ readonly ms: number; readonly megabytes: number }> {
  const begun = performance.now();
  const child = spawn(process.execPath, [join(ROOT, 'dist', 'main.js'), 'serve'], {
    env: { PATH: process.env['PATH'], DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('http')) resolve();
    });
    child.once('exit', () => reject(new Error('it ended before it listened')));
  });
  const ms = performance.now() - begun;
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  const megabytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  child.removeAllListeners('exit');
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
  return { ms, megabytes };
}
