import type { SecretKind, SecretPlace } from './mask';
import type { Place } from './mask-protected';
import { namesAnId } from './mask-protected';
import { findSpokenRuns } from './spoken-digits';

/**
 * Numbers that are secrets by their own form: ID numbers (12 digits), old ones (9), Vietnamese telephone numbers, bank cards
 * (13–19 digits that pass Luhn's check), with blanks, dots or dashes between groups or spelled out in Vietnamese.
 */
export function findNumbers(text: string, blocked: readonly Place[]): readonly SecretPlace[] {
  return [...spelledOut(text), ...inFigures(text, blocked)];
}

/** Fewest digits said in a row that can only be an identifier. */
const LEAST_SPOKEN_DIGITS = 9;

function spelledOut(text: string): readonly SecretPlace[] {
  return findSpokenRuns(text)
    .filter((run) => (run.codeLike ? isDottedId(run.written) : run.digits >= LEAST_SPOKEN_DIGITS))
    .map(({ start, end, written }) => ({
      kind: kindOfNumber([written.replace(/\./g, '')]) ?? 'id-number',
      start,
      end,
    }));
}

/** An ID number read with pauses ("không bảy chín chấm không chín năm chấm …"): no letter, no dash, twelve digits. */
function isDottedId(written: string): boolean {
  return /^0[\d.]+$/.test(written) && written.replace(/\./g, '').length === 12;
}

interface Group extends Place {
  readonly digits: string;
  /** What stands between this group and the former one; undefined when they cannot be one number. */
  readonly link: string | undefined;
}

function inFigures(text: string, blocked: readonly Place[]): readonly SecretPlace[] {
  const groups = groupsOf(text, blocked);
  const found: SecretPlace[] = [];
  for (let at = 0; at < groups.length; at += 1) {
    const best = numberAt(groups, at, text);
    const first = groups[at];
    if (best === undefined || first === undefined) continue;
    found.push({ kind: best.kind, start: first.start, end: groups[best.last]?.end ?? first.end });
    at = best.last;
  }
  return found;
}

/** Blanks, dots and dashes, or one line break: forms and phones break long numbers. */
const LINK = /^(?: ?[.\-–—‑·] ?| {1,2}|[ \t]*\r?\n[ \t]*)$/;
/** Groups over several lines; more are a list of numbers. */
const MOST_LINES = 4;
/** A group of this many digits is read even when letters, commas or slashes touch it ("sđt0903123456nhé"). */
const LONG_ENOUGH_ALONE = 9;

function groupsOf(text: string, blocked: readonly Place[]): readonly Group[] {
  const matches = [...text.matchAll(/\+?\d+/g)].filter(
    (match) =>
      standsAlone(text, match.index, match[0]) &&
      !blocked.some((place) => match.index < place.end && place.start < match.index + match[0].length),
  );
  return matches.map((match, index) => {
    const former = matches[index - 1];
    const gap = former === undefined ? undefined : text.slice(former.index + former[0].length, match.index);
    const joined = gap !== undefined && LINK.test(gap) && !match[0].startsWith('+');
    return { digits: match[0], start: match.index, end: match.index + match[0].length, link: joined ? gap : undefined };
  });
}

function standsAlone(text: string, start: number, digits: string): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  if (/(?:^|[^\p{L}])\p{L}$/u.test(before) && /^\d/.test(digits)) return false;
  if (digits.length >= LONG_ENOUGH_ALONE) return true;
  return !/[\p{L}/,]$|\p{L}[.-]$/u.test(before) && !/^(?:\p{L}|[/,]\d)/u.test(text.slice(start + digits.length));
}

const MOST_GROUPS = 12;

/** A group that is a number by itself wins; otherwise the longest row of groups that makes one. */
function numberAt(
  groups: readonly Group[],
  at: number,
  text: string,
): { readonly kind: SecretKind; readonly last: number } | undefined {
  const row: string[] = [];
  let lines = 1;
  let best: { readonly kind: SecretKind; readonly last: number } | undefined;
  for (let last = at; last < groups.length && last < at + MOST_GROUPS; last += 1) {
    const group = groups[last];
    if (group === undefined || (last > at && group.link === undefined)) break;
    if (group.link?.includes('\n') === true) lines += 1;
    if (lines > MOST_LINES || (lines > 1 && last - at >= MOST_LINES)) break;
    row.push(group.digits);
    const kind = kindOfNumber(row) ?? idByWords(row, text, groups[at]?.start ?? 0);
    if (kind !== undefined) best = { kind, last };
    if (kind !== undefined && last === at) break;
  }
  return best;
}

function kindOfNumber(row: readonly string[]): SecretKind | undefined {
  const digits = row.join('');
  if (/^(?:\+?84|0)[2-9]\d{8}$/.test(digits) || /^(?:\+?84|0)2\d{9}$/.test(digits)) return 'phone';
  if (digits.startsWith('+')) return digits.length >= 10 && digits.length <= 15 ? 'phone' : undefined;
  if (digits.length === 12 && (row.length === 1 || digits.startsWith('0'))) return 'id-number';
  if (digits.length === 9 && row.length === 1) return 'old-id-number';
  const cardGroups = row.length === 1 || row.slice(0, 3).every((group) => group.length === 4);
  return digits.length >= 13 && digits.length <= 19 && cardGroups && passesLuhn(digits) ? 'bank-card' : undefined;
}

/** With the words before it, a number of nearly the right length is a mistyped ID number. */
function idByWords(row: readonly string[], text: string, start: number): SecretKind | undefined {
  const length = row.join('').length;
  if (length < 9 || length > 13 || !namesAnId(text, start)) return undefined;
  return length === 9 ? 'old-id-number' : 'id-number';
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - at));
    const doubled = at % 2 === 0 ? digit : digit * 2;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum > 0 && sum % 10 === 0;
}
