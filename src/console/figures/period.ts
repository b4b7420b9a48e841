import type { AnnouncementFigures, Counted, CountSum, StepSum } from '../../core/figures';

/** What was counted in a range of days. */
export interface Period {
  readonly sums: readonly CountSum[];
  readonly steps: readonly StepSum[];
  readonly announcements: AnnouncementFigures;
}

/** A row: a figure now and in the period before. `text` where a plain number would not do. */
export interface FigureRow {
  readonly label: string;
  readonly now: number;
  readonly before: number;
  readonly text?: string;
  readonly textBefore?: string;
}

/** Sums of a counter by a key made of its labels. */
export function summed(
  sums: readonly CountSum[],
  name: Counted,
  by: (sum: CountSum) => string,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const sum of sums) if (sum.name === name) found.set(by(sum), (found.get(by(sum)) ?? 0) + sum.n);
  return found;
}

/** The largest first; what was there only in the period before is shown too. */
export function compared(
  now: ReadonlyMap<string, number>,
  before: ReadonlyMap<string, number>,
  words: (label: string) => string,
  limit = Infinity,
): readonly FigureRow[] {
  const keys = [...new Set([...now.keys(), ...before.keys()])];
  return keys
    .map((key) => ({ label: words(key), now: now.get(key) ?? 0, before: before.get(key) ?? 0 }))
    .sort((a, b) => b.now - a.now || b.before - a.before || (a.label < b.label ? -1 : 1))
    .slice(0, limit);
}

/** The sum of a counter, of all or of some labels. */
export function total(sums: readonly CountSum[], name: Counted, of: (sum: CountSum) => boolean = () => true): number {
  return sums.filter((sum) => sum.name === name && of(sum)).reduce((n, sum) => n + sum.n, 0);
}
