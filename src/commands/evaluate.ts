import { readFileSync } from 'node:fs';
import type { Brain } from '../brain';
import { newConversation } from '../core/conversation';
import { takeTurn } from '../core/turn';
import {
  type EvaluationReport,
  type EvaluationRow,
  type Reaction,
  readQuestions,
  reportEvaluation,
} from '../knowledge/evaluate';
import { calibrationInputs, scopeInputs } from '../knowledge/finder';
import { type FitCase, fitLogistic } from '../knowledge/fit';
import { maskSecrets } from '../language/mask';

/** Reads a question file and runs every row as a new person's first message through the whole turn. */
export async function evaluateFile(file: string, brain: Brain, unproved: () => number): Promise<EvaluationReport> {
  const rows = readQuestions(readFileSync(file, 'utf8'));
  return evaluateRows(rows, brain, unproved);
}

/** Fits the finder's calibration on question files; returns the weights to put into `knowledge/finder.ts`. */
export function fitCalibration(
  files: readonly string[],
  brain: Brain,
): { readonly calibration: readonly number[]; readonly scope: readonly number[] } {
  const cases: FitCase[] = [];
  const scope: FitCase[] = [];
  for (const row of files.flatMap((file) => readQuestions(readFileSync(file, 'utf8')))) {
    const evidence = brain.finder.evidence(row.question, row.language === 'en' ? 'en' : 'vi');
    const best = evidence.candidates[0]?.label ?? '';
    const wanted = row.expected.split(/[|+]/);
    const named = best.startsWith('route:') ? (best.slice('route:'.length).split('.')[0] ?? '') : best;
    if (!wanted.includes('none')) cases.push({ inputs: calibrationInputs(evidence), right: wanted.includes(named) });
    scope.push({ inputs: scopeInputs(evidence), right: wanted.includes('none') });
  }
  return { calibration: fitLogistic(cases), scope: fitLogistic(scope) };
}

/** Runs rows through the whole turn; `unproved` counts what the proof step has stopped so far. */
export async function evaluateRows(
  rows: readonly EvaluationRow[],
  brain: Brain,
  unproved: () => number,
): Promise<EvaluationReport> {
  const reactions: Reaction[] = [];
  for (const [at, row] of rows.entries()) {
    const before = unproved();
    const { text, found } = maskSecrets(row.question);
    const now = new Date();
    const incoming = {
      channel: 'evaluation',
      person: String(at),
      id: String(at),
      at: now.toISOString(),
      content: { kind: 'text' as const, text, secrets: found },
    };
    const result = await takeTurn(incoming, newConversation(), brain.needs, now);
    reactions.push({
      outcome: result.outcome,
      article: result.article ?? '',
      also: result.also ?? [],
      options: result.options ?? [],
      unsupported: unproved() - before,
    });
  }
  return reportEvaluation(rows, reactions);
}
