import type { Language } from '../core/message';
import { featuresOf } from './features';
import type { Reader } from './reader';

/** Finds the group whose newest question is most like another. */
export interface QuestionGrouping {
  /** The likest group of the language, if one is like enough. */
  nearest(question: string, language: Language): string | undefined;
  /** Makes a group known, or tells its newest question. */
  learn(group: string, question: string, language: Language): void;
}

/** Cosine of two questions' weighted syllables and pairs from which they ask the same. */
const ALIKE = 0.5;

/**
 * Makes a grouping over the search's own features: what a question's words weigh is how rare they are among our texts, so that
 * "cho em hỏi" binds nothing. Only groups that share a word are compared: thousands take about a millisecond a question.
 */
export function createQuestionGrouping(
  reader: Reader,
  rarity: (feature: string) => number | undefined,
): QuestionGrouping {
  const groups = new Map<string, Vector>();
  const holders = new Map<string, Set<string>>();
  const unknown = 8;

  function vectorOf(question: string, language: Language): Vector {
    const weights = new Map<string, number>();
    for (const feature of featuresOf(reader.typed(question, language)))
      weights.set(`${language} ${feature}`, rarity(feature) ?? unknown);
    const length = Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight * weight, 0)) || 1;
    return new Map([...weights].map(([feature, weight]) => [feature, weight / length]));
  }

  return {
    nearest(question, language) {
      const scores = new Map<string, number>();
      for (const [feature, weight] of vectorOf(question, language)) {
        for (const group of holders.get(feature) ?? [])
          scores.set(group, (scores.get(group) ?? 0) + weight * (groups.get(group)?.get(feature) ?? 0));
      }
      let best: string | undefined;
      let top = ALIKE;
      for (const [group, score] of scores) {
        if (score < top) continue;
        top = score;
        best = group;
      }
      return best;
    },
    learn(group, question, language) {
      for (const feature of groups.get(group)?.keys() ?? []) holders.get(feature)?.delete(group);
      const vector = vectorOf(question, language);
      groups.set(group, vector);
      for (const feature of vector.keys()) holders.set(feature, (holders.get(feature) ?? new Set()).add(group));
    },
  };
}

type Vector = ReadonlyMap<string, number>;
