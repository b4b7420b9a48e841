import { fold } from './fold';
import {
  SPOKEN_DIGITS,
  SPOKEN_FILLERS,
  SPOKEN_LETTERS,
  SPOKEN_O,
  SPOKEN_SCALES,
  SPOKEN_SEPARATORS,
} from './spoken-words';

/** A stretch of figures said in words, and the same in characters. */
export interface SpokenRun {
  readonly start: number;
  readonly end: number;
  /** Digits, capital letters, dots and dashes: `G01.899.909-260916-890028`. */
  readonly written: string;
  readonly digits: number;
  /** Whether it names a letter, a dot or a dash, as dossier codes do and ID or telephone numbers do not. */
  readonly codeLike: boolean;
}

/**
 * Writes figures that are spelled out in Vietnamese, with or without marks, as characters: "gờ không một chấm tám chín chín"
 * → "G01.899", "hai mươi hai chấm chín chín" → "22.99". Stretches of fewer than four digits stay words, so that "ba mẹ" and
 * "hai vợ chồng" do.
 */
export function spokenDigitsToText(text: string): string {
  let written = '';
  let from = 0;
  for (const run of findSpokenRuns(text)) {
    if (run.digits < LEAST_DIGITS || isAmount(text, run)) continue;
    written += text.slice(from, run.start) + run.written;
    from = run.end;
  }
  return written + text.slice(from);
}

const LEAST_DIGITS = 4;

function isAmount(text: string, { end }: SpokenRun): boolean {
  const next = /^\s+([\p{L}\p{M}]+)/u.exec(text.slice(end))?.[1];
  return next !== undefined && SPOKEN_SCALES.has(fold(next));
}

/** Every stretch of figures said in words, however short, in order. */
export function findSpokenRuns(text: string): readonly SpokenRun[] {
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => wordOf(match));
  const runs: SpokenRun[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const run = telephoneAt(text, words, at) ?? runAt(text, words, at);
    if (run === undefined) continue;
    runs.push(run.run);
    at = run.last;
  }
  return runs;
}

interface Word {
  readonly folded: string;
  /** "mười" is ten and stands alone; "mươi", and "muoi" without marks, may follow a digit. */
  readonly ten: boolean;
  /** It may be said for zero. */
  readonly isO: boolean;
  readonly start: number;
  readonly end: number;
}

function wordOf(match: RegExpExecArray): Word {
  const word = match[0].toLowerCase().normalize('NFC');
  const [start, end] = [match.index, match.index + match[0].length];
  return { folded: fold(match[0]), ten: word === 'mười', isO: SPOKEN_O.has(word), start, end };
}

/** "o chín một hai …": a telephone number whose zero is said as a letter. */
function telephoneAt(text: string, words: readonly Word[], at: number): ReturnType<typeof runAt> {
  const zero = words[at];
  const next = words[at + 1];
  if (zero?.isO !== true || next === undefined || text.slice(zero.end, next.start).trim() !== '') return undefined;
  const rest = runAt(text, words, at + 1);
  if (rest === undefined || !/^[35789]\d{8}$/.test(rest.run.written)) return undefined;
  const { run, last } = rest;
  return { last, run: { ...run, start: zero.start, written: `0${run.written}`, digits: run.digits + 1 } };
}

interface Said {
  readonly written: string;
  readonly next: number;
}

function runAt(
  text: string,
  words: readonly Word[],
  first: number,
): { readonly run: SpokenRun; readonly last: number } | undefined {
  let written = '';
  let last = -1;
  let saidInWords = false;
  for (let at = first; at < words.length;) {
    const word = words[at];
    if (word === undefined || (at > first && !/^[\s,.…-]*$/.test(text.slice(words[at - 1]?.end, word.start)))) break;
    if (last >= 0 && SPOKEN_FILLERS.has(word.folded) && !SPOKEN_SEPARATORS.has(word.folded)) {
      at += 1;
      continue;
    }
    const said = partAt(words, at, written);
    if (said === undefined) break;
    saidInWords ||= /^\p{L}+$/u.test(word.folded) && word.folded.length > 1;
    written += said.written;
    last = said.next - 1;
    at = said.next;
  }
  const start = words[first]?.start;
  const end = words[last]?.end;
  const digits = written.replace(/\D/g, '').length;
  if (start === undefined || end === undefined || digits === 0 || !saidInWords) return undefined;
  const trimmed = written.replace(/[.-]+$/, '');
  return { run: { start, end, written: trimmed, digits, codeLike: /[^\d]/.test(trimmed) }, last };
}

function partAt(words: readonly Word[], at: number, before: string): Said | undefined {
  const folded = words[at]?.folded ?? '';
  const separator = SPOKEN_SEPARATORS.get(folded);
  if (separator !== undefined) return before === '' ? undefined : { written: separator, next: at + 1 };
  const letter = SPOKEN_LETTERS.get(folded);
  if (letter !== undefined && (before === '' || /[.]$/.test(before))) {
    return groupAt(words, at + 1) === undefined ? undefined : { written: letter, next: at + 1 };
  }
  if (/^[a-z]\d{1,2}$/.test(folded) && before === '') return { written: folded.toUpperCase(), next: at + 1 };
  if (/^\d+$/.test(folded)) {
    const alone = folded.length === 1 || before === '' || /[A-Z.-]/.test(before);
    return alone ? { written: folded, next: at + 1 } : undefined;
  }
  return groupAt(words, at);
}

/** "tám trăm chín mươi chín", "hai mươi hai", "mười sáu", or one digit. */
function groupAt(words: readonly Word[], at: number): Said | undefined {
  const word = (offset: number): string => words[at + offset]?.folded ?? '';
  const digit = (offset: number): string | undefined => SPOKEN_DIGITS.get(word(offset));
  const first = digit(0);
  if (first !== undefined && word(1) === 'tram') {
    const odd = digit(3);
    if ((word(2) === 'le' || word(2) === 'linh') && odd !== undefined)
      return { written: `${first}0${odd}`, next: at + 4 };
    const rest = tensAt(words, at + 2);
    return rest === undefined
      ? { written: `${first}00`, next: at + 2 }
      : { written: first + rest.written, next: rest.next };
  }
  const tens = tensAt(words, at);
  if (tens !== undefined) return tens;
  if (/^\d$/.test(word(0))) return { written: word(0), next: at + 1 };
  return first === undefined ? undefined : { written: first, next: at + 1 };
}

function tensAt(words: readonly Word[], at: number): Said | undefined {
  const word = (offset: number): string => words[at + offset]?.folded ?? '';
  const first = SPOKEN_DIGITS.get(word(0));
  const tens = word(0) === 'muoi' ? '1' : word(1) === 'muoi' && words[at + 1]?.ten === false ? first : undefined;
  if (tens === undefined) return undefined;
  const after = word(0) === 'muoi' ? 1 : 2;
  const unit = SPOKEN_DIGITS.get(word(after));
  const next = at + after;
  return unit === undefined || word(after) === 'khong'
    ? { written: `${tens}0`, next }
    : { written: tens + unit, next: next + 1 };
}
