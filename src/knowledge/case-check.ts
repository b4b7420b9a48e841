import type { Article, DecidingFact } from './article';
import type { Fault, Library } from './load';

/** Proves that an article's cases cover every combination of deciding facts and never overlap. */
export function checkCases(article: Article, library: Library): readonly Fault[] {
  if (!article.cases) return [];
  const { file } = article.text.vi;
  const { ask, list } = article.cases;
  const faults: Fault[] = [];
  const keys = new Set(article.text.vi.sections.map((section) => section.key));
  for (const entry of list) {
    if (!keys.has(entry.key)) faults.push({ file, message: `the case ${entry.key} has no section` });
    for (const [fact, wanted] of Object.entries(entry.when)) {
      if (!ask.includes(fact)) faults.push({ file, message: `${entry.key} decides by ${fact}, which is not in ask` });
      for (const value of [wanted].flat()) {
        if (!library.deciding.get(fact)?.values[value])
          faults.push({ file, message: `${entry.key}: ${fact} has no value ${value}` });
      }
    }
  }
  for (const fact of ask)
    if (!library.deciding.has(fact)) faults.push({ file, message: `${fact} is not a deciding fact` });
  if (faults.length > 0) return faults;
  for (const combination of combinations(ask, library.deciding)) {
    const fitting = list.filter((entry) =>
      Object.entries(entry.when).every(([fact, wanted]) => allows(wanted, combination[fact] ?? '')),
    );
    if (fitting.length === 1) continue;
    const said = Object.values(combination).join(' + ');
    faults.push({
      file,
      message: fitting.length === 0 ? `no case for ${said}` : `${fitting.length} cases for ${said}`,
    });
  }
  return faults;
}

function combinations(
  ask: readonly string[],
  deciding: ReadonlyMap<string, DecidingFact>,
): readonly Record<string, string>[] {
  return ask.reduce<Record<string, string>[]>(
    (partial, fact) =>
      Object.keys(deciding.get(fact)?.values ?? {}).flatMap((value) =>
        partial.map((known) => ({ ...known, [fact]: value })),
      ),
    [{}],
  );
}

/** Whether a case's wish for a deciding fact lets this value pass. */
export function allows(wanted: string | readonly string[], value: string): boolean {
  return [wanted].flat().includes(value);
}
