import type { Language, Reply, SpokenForm } from './message';
import { parseRichText } from './rich-text';

/** Fixed words of a spoken form. */
export interface SpokenFrame {
  /** Ends it when something is left out. */
  readonly moreInText: string;
  /** Before the labels of choices. */
  readonly chooseAloud: string;
}

/** At 0.35 seconds a syllable (measured with espeak's Vietnamese voice) about 60 seconds; who listens remembers three steps. */
const SHORT: ReadingLimits = { syllables: 170, items: 3 };

/** What was written to this person alone: all of it, up to the three minutes that are spoken at most (see `voice/speaking`). */
const WHOLE: ReadingLimits = { syllables: 450, items: Infinity };

/** Labels that are read as choices. Controls ("quay lại", "gặp cán bộ") stay in the text. */
const MOST_LABELS = 5;

/** Where an answer comes from: for the eye. Begins as the frames of answers write it. */
const FOR_THE_EYE = /^(?:Căn cứ|Nguồn|Theo quy định áp dụng|Legal basis|Source|Basis|Under the rules)(?=[ :])/;

/** A mark at the beginning of a line: a bullet, a number, a picture. */
const MARK = /^(?:•|\d{1,3}[.)]|[\p{Extended_Pictographic}\uFE0F]+)\s*/u;

/**
 * The short form of an answer to be listened to: the point, then the first steps, then the question and what can be chosen; at
 * most about a minute. It only takes sentences of the replies as they are, so every figure in it was proved with them; where
 * something is left out it says that the rest is in the text.
 */
export function spokenForm(replies: readonly Reply[], frame: SpokenFrame, length: ReadingLimits = SHORT): string {
  const lines = replies.flatMap(({ text }) => linesOf(text));
  const question = lines.findLast(({ text }) => text.endsWith('?'));
  const labels = labelsOf(replies.at(-1), question !== undefined && question === lines.at(-1));
  const choosing = labels.length > 1 ? `${frame.chooseAloud} ${labels.join('; ')}.` : '';
  const reserved = syllables(question?.text ?? '') + syllables(choosing);
  const { told, whole } = beginning(lines, {
    ...length,
    syllables: Math.max(0, length.syllables - reserved),
  });
  const asks = question && labels.length > 1 && !told.includes(question.text) ? [question.text] : [];
  const more = whole ? [] : [frame.moreInText];
  return [...told, ...more, ...asks, choosing].filter((part) => part !== '').join('\n');
}

/**
 * The form of messages that answer nothing and concern the person: what became of an application, a reminder, staff. Read whole
 * with `written`, when somebody wrote it to them.
 */
export function spokenNotice(
  replies: readonly Reply[],
  frame: SpokenFrame,
  language: Language,
  from: 'made' | 'written' = 'made',
): SpokenForm {
  return { text: spokenForm(replies, frame, from === 'written' ? WHOLE : SHORT), language, personal: true };
}

/** How much is read. */
export interface ReadingLimits {
  readonly syllables: number;
  /** Of each list. */
  readonly items: number;
}

/** The first sentences of a text as they are read aloud, at least one; `whole` when nothing is left out. */
export function readAloud(
  text: string,
  limits: ReadingLimits,
): { readonly told: readonly string[]; readonly whole: boolean } {
  return beginning(linesOf(text), limits);
}

interface Line {
  readonly text: string;
  readonly item: boolean;
}

function linesOf(text: string): readonly Line[] {
  return parseRichText(text)
    .text.split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !FOR_THE_EYE.test(line))
    .map((line) => ({ text: line.replace(MARK, '').trim(), item: /^(?:•|\d{1,3}[.)])/.test(line) }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

/** Whole sentences from the beginning, as far as there is time; of each list the first items. */
function beginning(
  lines: readonly Line[],
  most: ReadingLimits,
): { readonly told: readonly string[]; readonly whole: boolean } {
  const told: string[] = [];
  let left = most.syllables;
  let items = 0;
  let whole = true;
  for (const line of lines) {
    items = line.item ? items + 1 : 0;
    if (items > most.items) {
      whole = false;
      continue;
    }
    const sentences = sentencesOf(line.text);
    const fitting = fits(sentences, left);
    // Who asks gets at least the first sentence, however long it is.
    const taken = fitting === 0 && told.length === 0 ? 1 : fitting;
    if (taken > 0) told.push(sentences.slice(0, taken).join(' '));
    left -= sentences.slice(0, taken).reduce((sum, sentence) => sum + syllables(sentence), 0);
    if (taken < sentences.length) return { told, whole: false };
  }
  return { told, whole };
}

function fits(sentences: readonly string[], left: number): number {
  let used = 0;
  const tooMuch = sentences.findIndex((sentence) => (used += syllables(sentence)) > left);
  return tooMuch < 0 ? sentences.length : tooMuch;
}

/**
 * Ends at a full stop, question mark or exclamation mark before a space; "15.000" and "CT01." within a word stay whole, and so
 * do names after a short word ("TP. Dĩ An").
 */
function sentencesOf(text: string): readonly string[] {
  return text.split(
    /(?<=[.!?…]["”)]?)(?<!(?<!\p{L})(?:TP|Tp|TX|Tx|TT|KP|P|Q|Đ|Th[Ss]|TS|BS|GS|PGS|Dr|Mr|Mrs|Ms|No)\.)\s+(?=[\p{Lu}\d“"(])/u,
  );
}

/** Vietnamese writes a syllable a word; a figure takes about one a digit. */
function syllables(text: string): number {
  const digits = text.match(/\d/g)?.length ?? 0;
  return (text.match(/\p{L}+/gu)?.length ?? 0) + digits;
}

/** A case or an answer in a dialog (`c:…`, `d:name:state:value`) is always a choice; other offers only under a question. */
const CHOICE = /^(?:c:|d:[^:]+:)/;

function labelsOf(reply: Reply | undefined, asked: boolean): readonly string[] {
  return (reply?.choices ?? [])
    .filter(({ id, url }) => url === undefined && (CHOICE.test(id) || (asked && !id.startsWith('x:'))))
    .slice(0, MOST_LABELS)
    .map(({ label }) => label.replace(MARK, ''));
}
