import { fold } from '../language/fold';
import { hasNegation, isFiller } from './small-words';

/** The clauses of a message of several, as typed and folded, first to last; none when it is a single one. */
export function clausesOf(
  text: string,
  between = /[,.;:!\n…]+| - |(?<= )(?:vì|tại|do|because|since)(?= )/iu,
): readonly { readonly text: string; readonly folded: string }[] {
  const clauses = text
    .split(between)
    .map((clause) => clause.trim())
    .filter((clause) => /\p{L}/u.test(clause));
  if (clauses.length < 2) return [];
  return clauses.map((clause) => ({ text: clause, folded: folded(clause) }));
}

/**
 * The yes or no that opens a message without a comma: "rồi con sáu số". A "có" or "không" counts only when a small word
 * follows it: "không đọc được" is about reading.
 */
export function openingOf(forms: readonly string[]): string | undefined {
  for (const form of forms) {
    const opening = /^(?:(?:da|vang|a|u|uh) )*(roi|xong|xong roi|ok|oke|okay|yes|yeah|no) \S/.exec(form)?.[1];
    if (opening !== undefined) return opening;
    const before = /^(?:(?:da|vang|a|u|uh) )*(co|khong|chua) (\S+)/.exec(form);
    if (before?.[1] !== undefined && ADDRESSES.has(before[2] ?? '')) return before[1];
  }
  return undefined;
}

/** The option whose phrase shares clearly the most words with what was said, in whatever order, denying or not alike. */
export function alike(
  forms: readonly string[],
  phrases: readonly { readonly option: string; readonly text: string }[],
): string | undefined {
  const scores = new Map<string, number>();
  for (const form of forms) {
    const said = contentOf(form);
    const denies = hasNegation(form);
    for (const { option, text } of phrases) {
      const wanted = contentOf(text);
      if (wanted.length < 2 || denies !== hasNegation(text)) continue;
      const common = wanted.filter((word) => said.includes(word)).length;
      const share = common / wanted.length;
      const coverage = common / Math.max(1, said.length);
      if (common < 2 || share < LEAST_SHARE || coverage < LEAST_COVERAGE) continue;
      scores.set(option, Math.max(scores.get(option) ?? 0, share * common));
    }
  }
  const [first, second] = [...scores].toSorted(([, one], [, other]) => other - one);
  return first && (second === undefined || first[1] >= CLEARLY * second[1]) ? first[0] : undefined;
}

/** Of the words of a phrase, how many must have been said. */
const LEAST_SHARE = 0.66;
/** Of what was said, how much the phrase must cover. */
const LEAST_COVERAGE = 0.34;
const CLEARLY = 1.3;

const ADDRESSES: ReadonlySet<string> = new Set(
  'con em anh chi bac co chu oi a ah nha nhe nghen nhen dau luon het ban sep ong ba ma vi tai'.split(' '),
);

function contentOf(form: string): readonly string[] {
  return form.split(' ').filter((word) => word !== '' && !isFiller(word));
}

function folded(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
