import { z } from 'zod';
import type { EvaluationRow, Verdict } from './evaluate';

/** The verdicts of the last accepted state, by question file and question. */
export const baselineSchema = z.record(
  z.string(),
  z.record(z.string(), z.enum(['right', 'clarified', 'missed', 'wrong'])),
);

/** See {@link baselineSchema}. */
export type Baseline = z.infer<typeof baselineSchema>;

/** A question whose verdict moved. */
export interface Move {
  readonly question: string;
  readonly from: Verdict;
  readonly to: Verdict;
}

/** What a change of the knowledge base did to the evaluation of one question file. */
export interface GateResult {
  readonly moves: readonly Move[];
  readonly before: { readonly good: number; readonly wrong: number };
  readonly now: { readonly good: number; readonly wrong: number };
  /** False when fewer questions are right or rightly clarified than before, or more are wrong. */
  readonly ok: boolean;
}

/** Compares verdicts with the accepted ones. Questions that are new to the file count on neither side. */
export function compareWithBaseline(
  rows: readonly EvaluationRow[],
  verdicts: readonly Verdict[],
  accepted: Baseline[string],
): GateResult {
  const pairs = rows.flatMap((row, at) => {
    const from = accepted[row.question];
    const to = verdicts[at];
    return from === undefined || to === undefined ? [] : [{ question: row.question, from, to }];
  });
  const before = tally(pairs.map(({ from }) => from));
  const now = tally(pairs.map(({ to }) => to));
  return {
    moves: pairs.filter(({ from, to }) => from !== to),
    before,
    now,
    ok: now.good >= before.good && now.wrong <= before.wrong,
  };
}

/** Whether a question is answered worse than before. */
export function isWorse({ from, to }: Move): boolean {
  const order: readonly Verdict[] = ['right', 'clarified', 'missed', 'wrong'];
  return order.indexOf(to) > order.indexOf(from);
}

/** One line for a move, the worse ones marked. */
export function moveLine(move: Move): string {
  const { question, from, to } = move;
  return `${isWorse(move) ? 'worse ' : 'better'} ${from} → ${to}: ${question.slice(0, 100)}`;
}

function tally(verdicts: readonly Verdict[]): { readonly good: number; readonly wrong: number } {
  return {
    good: verdicts.filter((verdict) => verdict === 'right' || verdict === 'clarified').length,
    wrong: verdicts.filter((verdict) => verdict === 'wrong').length,
  };
}
