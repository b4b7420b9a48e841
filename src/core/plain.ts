import type { Reply } from './message';

/** A reply of text alone. */
export function plain(text: string): Reply {
  return { text, choices: [], sources: [] };
}
