/** A line that both texts have (` `), only the former (`-`), or only the latter (`+`). */
export interface DifferenceLine {
  readonly sign: ' ' | '-' | '+';
  readonly text: string;
}

/** Longest texts that are compared line by line; longer ones (nobody writes them) are told as a whole. */
const MOST_LINES = 1500;
/** Lines shown around a change. */
const AROUND = 1;

/** What differs between two texts, by lines, with a line of context; empty when nothing does. */
export function linesDifference(before: string, after: string): readonly DifferenceLine[] {
  if (before === after) return [];
  const [old, young] = [before.split('\n').slice(0, MOST_LINES), after.split('\n').slice(0, MOST_LINES)];
  let start = 0;
  while (start < old.length && start < young.length && old[start] === young[start]) start += 1;
  let end = 0;
  while (
    end < old.length - start &&
    end < young.length - start &&
    old[old.length - 1 - end] === young[young.length - 1 - end]
  )
    end += 1;
  const middle = compared(old.slice(start, old.length - end), young.slice(start, young.length - end));
  const all = [
    ...old.slice(Math.max(0, start - AROUND), start).map(same),
    ...middle,
    ...old.slice(old.length - end, old.length - end + AROUND).map(same),
  ];
  return all.filter((line, at) => line.sign !== ' ' || nearChange(all, at));
}

function same(text: string): DifferenceLine {
  return { sign: ' ', text };
}

function nearChange(lines: readonly DifferenceLine[], at: number): boolean {
  return lines.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ sign }) => sign !== ' ');
}

/** Longest common subsequence by lines. */
function compared(old: readonly string[], young: readonly string[]): readonly DifferenceLine[] {
  const width = young.length + 1;
  const longest = new Uint16Array((old.length + 1) * width);
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = young.length - 1; column >= 0; column -= 1) {
      const at = row * width + column;
      longest[at] =
        old[row] === young[column]
          ? (longest[at + width + 1] ?? 0) + 1
          : Math.max(longest[at + width] ?? 0, longest[at + 1] ?? 0);
    }
  }
  const lines: DifferenceLine[] = [];
  let [row, column] = [0, 0];
  while (row < old.length || column < young.length) {
    const at = row * width + column;
    if (row < old.length && column < young.length && old[row] === young[column]) {
      lines.push(same(old[row] ?? ''));
      row += 1;
      column += 1;
    } else if (column >= young.length || (row < old.length && (longest[at + width] ?? 0) >= (longest[at + 1] ?? 0))) {
      lines.push({ sign: '-', text: old[row] ?? '' });
      row += 1;
    } else {
      lines.push({ sign: '+', text: young[column] ?? '' });
      column += 1;
    }
  }
  return lines;
}
