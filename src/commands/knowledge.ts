import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Brain, KNOWLEDGE_FOLDER, localDay } from '../brain';
import { readQuestions } from '../knowledge/evaluate';
import { type Baseline, baselineSchema, compareWithBaseline, moveLine } from '../knowledge/gate';
import { reportKnowledge } from '../knowledge/report';
import { evaluateRows } from './evaluate';

const EVALUATION_FOLDER = join(KNOWLEDGE_FOLDER, 'evaluation');
const BASELINE = join(EVALUATION_FOLDER, 'baseline.json');

/** What the command needs from main. */
export interface KnowledgeCommand {
  readonly rest: readonly string[];
  readonly write: (line: string) => void;
  /** Made only when the files themselves are right. */
  readonly brain: (counted: (unproved: number) => void) => Brain | undefined;
}

/**
 * `npm run knowledge`: tells what is wrong, missing, expired or about to expire, then refuses a change that lowers the evaluation
 * and shows which questions moved. `--at DATE` checks as of a day, `--accept` makes today's verdicts the accepted ones.
 * Returns the exit code.
 */
export async function runKnowledge({ rest, write, brain }: KnowledgeCommand): Promise<number> {
  const at = optionValue(rest, '--at');
  if (rest.includes('--at') && !isDay(at)) {
    write('--at takes a day as YYYY-MM-DD');
    return 1;
  }
  const report = reportKnowledge(KNOWLEDGE_FOLDER, at ?? localDay(new Date()));
  for (const line of report.lines) write(line);
  if (!report.ok) return 1;
  return gate(rest.includes('--accept'), write, brain);
}

async function gate(
  accept: boolean,
  write: (line: string) => void,
  makeBrain: KnowledgeCommand['brain'],
): Promise<number> {
  let unproved = 0;
  const brain = makeBrain((count) => (unproved += count));
  if (!brain) return 1;
  const accepted = readBaseline();
  const next: Record<string, Baseline[string]> = {};
  let ok = true;
  for (const file of readdirSync(EVALUATION_FOLDER).filter((name) => name.endsWith('.tsv'))) {
    const rows = readQuestions(readFileSync(join(EVALUATION_FOLDER, file), 'utf8'));
    const { verdicts } = await evaluateRows(rows, brain, () => unproved);
    next[file] = Object.fromEntries(rows.map((row, at) => [row.question, verdicts[at] ?? 'wrong']));
    const result = compareWithBaseline(rows, verdicts, accepted[file] ?? {});
    for (const move of result.moves) write(moveLine(move));
    write(
      `${file}: right or rightly clarified ${result.before.good} → ${result.now.good}, wrong ${result.before.wrong} → ${result.now.wrong}`,
    );
    ok &&= result.ok;
  }
  write(`Unsupported statements in answers: ${unproved}`);
  if (accept) writeFileSync(BASELINE, `${JSON.stringify(next, undefined, 1)}\n`);
  if (unproved > 0) return 1;
  if (accept || ok) return 0;
  write('Refused: the change lowers the evaluation. Mend it, or accept it with: npm run knowledge -- --accept');
  return 1;
}

function readBaseline(): Baseline {
  return existsSync(BASELINE) ? baselineSchema.parse(JSON.parse(readFileSync(BASELINE, 'utf8'))) : {};
}

/** The word after `name` on a command line. */
export function optionValue(rest: readonly string[], name: string): string | undefined {
  const at = rest.indexOf(name);
  return at < 0 ? undefined : rest[at + 1];
}

/** Whether it is a day that exists, as YYYY-MM-DD. */
export function isDay(text: string | undefined): text is string {
  return z.iso.date().safeParse(text).success;
}
