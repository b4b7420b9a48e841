/**
 * What one short form stands for. `short` lists its spellings (lower case, `|` between them). The conditions look at the
 * folded words around it, at most three a side, where `|` stands for punctuation: `after` must match what precedes, `before`
 * what follows; the `not` forms must not. The first entry of a spelling whose conditions hold wins, so the ambiguous ones
 * stand in order.
 */
export interface Abbreviation {
  readonly short: string;
  readonly means: string;
  readonly after?: RegExp;
  readonly before?: RegExp;
  readonly notAfter?: RegExp;
  readonly notBefore?: RegExp;
}
