import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAssistant } from '../../src/assistant';
import type { Content } from '../../src/core/message';
import { openDatabase } from '../../src/storage/database';
import { testBrain } from '../support/conversation/play';

const RUNS = ['runs-1', 'runs-4', 'runs-5'].map((name) => join(__dirname, '..', 'dialogs', 'answers', `${name}.txt`));

/**
 * Turns within the activation dialog, answered in free words, none with a look-up: understood, walked, stored and committed with
 * the embedded database. The target is a p99 of 20 ms.
 */
export async function benchDialogs(): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-dialogs-'));
  const database = await openDatabase({ folder });
  const assistant = createAssistant({
    database,
    needs: () => testBrain().needs,
    now: () => new Date(),
    turned: () => undefined,
    delivered: () => undefined,
  });
  let id = 0;
  const turn = async (person: string, content: Content): Promise<number> => {
    const begun = performance.now();
    await assistant.accept([{ channel: 'bench', person, id: `${(id += 1)}`, at: new Date().toISOString(), content }]);
    await assistant.lanes.runOnce();
    return performance.now() - begun;
  };
  // The first turn reads and learns the words of the questions.
  await turn('first', { kind: 'choice', id: 'd:activate-eid' });
  const times: number[] = [];
  for (const [at, typed] of typedRuns().entries()) {
    await turn(`p${at}`, { kind: 'choice', id: 'd:activate-eid' });
    for (const text of typed) times.push(await turn(`p${at}`, { kind: 'text', text, secrets: [] }));
  }
  await database.close();
  rmSync(folder, { recursive: true, force: true });
  times.sort((left, right) => left - right);
  const share = (of: number): string => (times[Math.floor(times.length * of)] ?? 0).toFixed(1);
  return [
    `dialog turns without look-up (${times.length}): p50 ${share(0.5)} ms, p99 ${share(0.99)} ms, longest ${share(1 - 1 / times.length)} ms`,
  ];
}

function typedRuns(): readonly (readonly string[])[] {
  return RUNS.flatMap((file) => readFileSync(file, 'utf8').split('\n'))
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => (line.split(' > ')[2] ?? '').split(' | '));
}
