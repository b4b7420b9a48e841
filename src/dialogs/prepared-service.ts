import type { Language } from '../core/message';

/** Deciding facts known so far. */
export type KnownFacts = Readonly<Record<string, string>>;

/** A deciding fact as it is asked. */
export interface PreparedFact {
  readonly name: string;
  readonly ask: Readonly<Record<Language, string>>;
  readonly values: Readonly<
    Record<
      string,
      {
        readonly label: Readonly<Record<Language, string>>;
        readonly words: Readonly<Record<Language, readonly string[]>>;
        readonly min?: number | undefined;
        readonly max?: number | undefined;
      }
    >
  >;
}

/** A service with own-case checklists, as the dialog needs it. Made from the knowledge base by main. */
export interface PreparedService {
  readonly article: string;
  readonly label: Readonly<Record<Language, string>>;
  readonly aliases: Readonly<Record<Language, readonly string[]>>;
  /** In the order in which they are asked. */
  readonly facts: readonly PreparedFact[];
  /** Section keys of the cases. */
  readonly cases: readonly string[];
  /** The fact to ask next, or the case. */
  readonly next: (known: KnownFacts) => NextStep;
}

/** See {@link PreparedService.next}. */
export type NextStep =
  | { readonly kind: 'ask'; readonly fact: string }
  | { readonly kind: 'case'; readonly key: string };

/** Where the answers to a fact lead. */
export interface Transition {
  readonly fact: string;
  /** The states to which each value may lead; several when earlier answers decide. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** The states of all values that may lead to several. */
  readonly together: readonly string[];
}

/** The state that asks a fact. */
export function factState(service: Pick<PreparedService, 'article'>, fact: string): string {
  return `${service.article}.${fact}`;
}

/** The state that shows a case's checklist. */
export function caseState(service: Pick<PreparedService, 'article'>, key: string): string {
  return `${service.article}.case.${key.replace(/^case\./, '')}`;
}

/** The state of a step. */
export function stateOf(service: PreparedService, step: NextStep): string {
  return step.kind === 'ask' ? factState(service, step.fact) : caseState(service, step.key);
}

/**
 * Where each value of each fact can lead, over all combinations in which the fact is asked: earlier facts answered, and any of
 * the others told in words.
 */
export function transitions(service: PreparedService): readonly Transition[] {
  return service.facts.map((fact) => {
    const others = combinations(service.facts.filter(({ name }) => name !== fact.name));
    const asked = others.filter((known) => {
      const step = service.next(known);
      return step.kind === 'ask' && step.fact === fact.name;
    });
    const values = Object.fromEntries(
      Object.keys(fact.values).map((value) => [
        value,
        [...new Set(asked.map((known) => stateOf(service, service.next({ ...known, [fact.name]: value }))))],
      ]),
    );
    const several = Object.values(values).filter((targets) => targets.length > 1);
    return { fact: fact.name, values, together: [...new Set(several.flat())] };
  });
}

function combinations(facts: readonly PreparedFact[]): readonly KnownFacts[] {
  return facts.reduce<readonly KnownFacts[]>(
    (partial, { name, values }) =>
      partial.flatMap((known) => [known, ...Object.keys(values).map((value) => ({ ...known, [name]: value }))]),
    [{}],
  );
}
