import type { ReadText } from './reader';

/**
 * What the classifier sees of a text: folded syllables and their pairs, and marked syllables. Pairs hold a space. Marked pairs and
 * wider pairs were tried: no better on unseen questions, and half as slow again to train.
 */
export function featuresOf({ surface, folded }: ReadText): readonly string[] {
  const features: string[] = [];
  for (let at = 0; at < folded.length; at += 1) {
    const word = folded[at] ?? '';
    const typed = surface[at] ?? '';
    features.push(word);
    if (typed !== word) features.push(`~${typed}`);
    const next = folded[at + 1];
    if (next !== undefined) features.push(`${word} ${next}`);
  }
  return features;
}
