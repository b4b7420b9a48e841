import type { Abbreviation } from './abbreviation';
import { CHAT_ABBREVIATIONS } from './chat-abbreviations';
import { fold } from './fold';
import { inCaseOf } from './letter-case';
import { OFFICIAL_ABBREVIATIONS } from './official-abbreviations';

/**
 * Writes short forms out ("cccd" → "căn cước công dân", "ko" → "không"), each only where its neighbours allow it. Everything
 * else keeps its letters, spaces and punctuation; links and e-mail addresses are left alone. Short forms that are words
 * themselves (ca, cap, cc, tt, nd) need such neighbours or stay. Expects cleaned Vietnamese text; expanding twice changes
 * nothing more.
 */
export function expandAbbreviations(text: string): string {
  let expanded = text;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = expanded;
    expanded = expandOnce(before);
    if (expanded === before) break;
  }
  return expanded;
}

/** What was written out may decide what a short form beside it means. */
const MOST_ROUNDS = 8;

function expandOnce(text: string): string {
  const words = wordsOf(text);
  let expanded = '';
  let from = 0;
  for (let at = 0; at < words.length; at += 1) {
    const found = expansionAt(words, at);
    const first = words[at];
    const last = words[at + (found?.length ?? 1) - 1];
    if (found === undefined || first === undefined || last === undefined) continue;
    expanded += text.slice(from, first.start) + writtenOut(first.text, found.means);
    from = last.end;
    at += found.length - 1;
  }
  return expanded + text.slice(from);
}

interface Word {
  readonly text: string;
  readonly lower: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** Punctuation stands between this word and the next, or it is the last. */
  readonly closes: boolean;
  /** What stands before the next word when that may be read as one short form with it: a space or a dot. */
  readonly link: string | undefined;
  readonly shielded: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const ADDRESS = /\S*(?:@|:\/\/|\.(?:vn|com|net|org|info|top|xyz|apk)(?![\p{L}\p{N}]))\S*/giu;
const NEIGHBOURS = 3;

const TABLE: ReadonlyMap<string, readonly Abbreviation[]> = tableOf([...OFFICIAL_ABBREVIATIONS, ...CHAT_ABBREVIATIONS]);

function tableOf(entries: readonly Abbreviation[]): ReadonlyMap<string, readonly Abbreviation[]> {
  const table = new Map<string, Abbreviation[]>();
  for (const entry of entries) {
    for (const spelling of entry.short.split('|')) table.set(spelling, [...(table.get(spelling) ?? []), entry]);
  }
  return table;
}

function wordsOf(text: string): readonly Word[] {
  const addresses = text.includes('.') || text.includes('@') ? [...text.matchAll(ADDRESS)] : [];
  const matches = [...text.matchAll(WORD)];
  return matches.map((match, index) => {
    const start = match.index;
    const end = start + match[0].length;
    const gap = text.slice(end, matches[index + 1]?.index ?? text.length);
    const lower = match[0].toLowerCase();
    return {
      text: match[0],
      lower,
      folded: fold(lower),
      start,
      end,
      link: gap === ' ' || gap === '.' ? gap : undefined,
      closes: /[^\s'’"“”()-]/.test(gap),
      shielded: addresses.some((address) => start >= address.index && end <= address.index + address[0].length),
    };
  });
}

function expansionAt(
  words: readonly Word[],
  at: number,
): { readonly means: string; readonly length: 1 | 2 } | undefined {
  const word = words[at];
  if (word === undefined || word.shielded) return undefined;
  const next = words[at + 1];
  const link = word.link;
  const pair =
    next === undefined || link === undefined ? undefined : meaningOf(word.lower + link + next.lower, words, at, at + 1);
  if (pair !== undefined) return { means: pair, length: 2 };
  const isInitial = word.text.length === 1 && word.text !== word.lower;
  const means = isInitial ? undefined : meaningOf(word.lower, words, at, at);
  return means === undefined ? undefined : { means, length: 1 };
}

function meaningOf(spelling: string, words: readonly Word[], first: number, last: number): string | undefined {
  const entries = TABLE.get(spelling);
  if (entries === undefined) return undefined;
  const left = joined(words, Math.max(0, first - NEIGHBOURS), first).replace(/ \|$/, ' ');
  const right = (words[last]?.closes === true ? '| ' : '') + joined(words, last + 1, last + 1 + NEIGHBOURS);
  return entries.find((entry) => allows(entry, left.trim(), right.trim()))?.means;
}

function joined(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map((word) => word.folded + (word.closes ? ' |' : ''))
    .join(' ');
}

function allows(entry: Abbreviation, left: string, right: string): boolean {
  return (
    (entry.after?.test(left) ?? true) &&
    (entry.before?.test(right) ?? true) &&
    !(entry.notAfter?.test(left) ?? false) &&
    !(entry.notBefore?.test(right) ?? false)
  );
}

function writtenOut(typed: string, means: string): string {
  return typed === typed.toUpperCase() ? means : inCaseOf(typed, means);
}
