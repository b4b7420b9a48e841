import type { ReadText } from './reader';

/** What the classifier sees of a text: syllables and pairs, with and without diacritics. Pairs hold a space. */
export function featuresOf({ surface, folded }: ReadText): readonly string[] {
  const features: string[] = [];
  for (let at = 0; at < folded.length; at += 1) {
    const word = folded[at] ?? '';
    const typed = surface[at] ?? '';
    features.push(word);
    if (typed !== word) features.push(`~${typed}`);
    const next = folded[at + 1];
    if (next === undefined) continue;
    features.push(`${word} ${next}`);
    const typedNext = surface[at + 1] ?? '';
    if (typed !== word || typedNext !== next) features.push(`~${typed} ${typedNext}`);
    const third = folded[at + 2];
    if (third !== undefined) features.push(`${word} _ ${third}`);
  }
  return features;
}
