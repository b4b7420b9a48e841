import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAssistant } from '../../src/assistant';
import { KNOWLEDGE_FOLDER } from '../../src/brain';
import { readQuestions } from '../../src/knowledge/evaluate';
import { openDatabase } from '../../src/storage/database';
import { testBrain } from '../support/conversation/play';

/** Whole turns with the embedded database: stored, answered, committed. Prints p50 and p99 of one after another, and the rate. */
export async function benchTurns(): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-turns-'));
  const database = await openDatabase({ folder });
  const assistant = createAssistant({
    database,
    needs: () => testBrain().needs,
    now: () => new Date(),
    turned: () => undefined,
    delivered: () => undefined,
  });
  const questions = readQuestions(readFileSync(join(KNOWLEDGE_FOLDER, 'evaluation', 'dev.tsv'), 'utf8')).map(
    (row) => row.question,
  );
  const times: number[] = [];
  const started = performance.now();
  for (let round = 0; round < 3; round += 1) {
    for (const [at, text] of questions.entries()) {
      const begun = performance.now();
      await assistant.accept([
        {
          channel: 'bench',
          person: `p${at}`,
          id: `${round}-${at}`,
          at: new Date().toISOString(),
          content: { kind: 'text', text, secrets: [] },
        },
      ]);
      await assistant.lanes.runOnce();
      times.push(performance.now() - begun);
    }
  }
  const seconds = (performance.now() - started) / 1000;
  await database.close();
  rmSync(folder, { recursive: true, force: true });
  times.sort((left, right) => left - right);
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
  return [
    `whole turns (${times.length}): p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, ${(times.length / seconds).toFixed(0)} a second one after another`,
    `memory with all articles: ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB resident (through ts-node; the compiled form is in the start-up line)`,
  ];
}
