import { fold } from '../language/fold';
import { findAges } from '../language/people';
import type { Language } from '../core/message';
import type { Article, DecidingFact } from './article';
import { allows } from './case-check';

/** Deciding facts known so far: name → value. */
export type Known = Readonly<Record<string, string>>;

/** What a case decision needs next, or the section that fits. */
export type CaseStep =
  | { readonly kind: 'ask'; readonly fact: string }
  | { readonly kind: 'case'; readonly key: string };

/** The next deciding fact to ask, or the case when the known facts decide it. Facts that cannot change the case are not asked. */
export function nextCaseStep(article: Article, known: Known): CaseStep | undefined {
  if (!article.cases) return undefined;
  const open = article.cases.list.filter((entry) =>
    Object.entries(entry.when).every(([fact, wanted]) => known[fact] === undefined || allows(wanted, known[fact])),
  );
  const first = open[0];
  if (!first) return undefined;
  if (open.length === 1) return { kind: 'case', key: first.key };
  const fact = article.cases.ask.find(
    (name) => known[name] === undefined && open.some((entry) => entry.when[name] !== undefined),
  );
  return fact === undefined ? { kind: 'case', key: first.key } : { kind: 'ask', fact };
}

/** The deciding facts of an article that a message gives away, by its words or by an age in it. */
export function factsInWords(
  text: string,
  names: readonly string[],
  deciding: ReadonlyMap<string, DecidingFact>,
  language: Language,
  now: Date,
): Known {
  const known: Record<string, string> = {};
  const folded = ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  for (const name of names) {
    const fact = deciding.get(name);
    const value = fact && (valueByAge(fact, text, now) ?? valueByWords(fact, folded, language));
    if (value !== undefined) known[name] = value;
  }
  return known;
}

function valueByAge(fact: DecidingFact, text: string, now: Date): string | undefined {
  const bands = Object.entries(fact.values).filter(([, value]) => value.min !== undefined || value.max !== undefined);
  if (bands.length === 0) return undefined;
  const found = new Set(
    findAges(text, now).flatMap((age) =>
      bands.filter(([, band]) => age >= (band.min ?? 0) && age <= (band.max ?? 999)).map(([name]) => name),
    ),
  );
  return found.size === 1 ? [...found][0] : undefined;
}

function valueByWords(fact: DecidingFact, folded: string, language: Language): string | undefined {
  const found = Object.entries(fact.values)
    .map(([name, value]) => {
      const words = language === 'vi' ? value.words.vi : [...value.words.en, ...value.words.vi];
      const hits = words.filter((word) => folded.includes(` ${fold(word)} `)).map((word) => word.length);
      return { name, longest: Math.max(0, ...hits) };
    })
    .filter((entry) => entry.longest > 0)
    .sort((left, right) => right.longest - left.longest);
  return found.length === 1 || (found[0] && found[1] && found[0].longest > found[1].longest)
    ? found[0]?.name
    : undefined;
}

/** Facts that stand in the knowledge base with that value; a press on an old button, or a made-up one, may name others. */
export function knownValues(known: Known, deciding: ReadonlyMap<string, DecidingFact>): Known {
  return Object.fromEntries(
    Object.entries(known).filter(([fact, value]) => Object.hasOwn(deciding.get(fact)?.values ?? {}, value)),
  );
}

/** Whether a section is about another case than the known facts decide: `steps.6-13` belongs to the case `case.6-13`. */
export function isOfOtherCase(section: string, article: Article, known: Known): boolean {
  const name = section.split('.')[1];
  const own = article.cases?.list.find((entry) => name !== undefined && entry.key === `case.${name}`);
  return Object.entries(own?.when ?? {}).some(
    ([fact, wanted]) => known[fact] !== undefined && !allows(wanted, known[fact]),
  );
}
