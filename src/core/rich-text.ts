/** A styled part of a plain text, in UTF-16 units (what Telegram entities count in). */
export interface Span {
  readonly style: 'bold';
  readonly offset: number;
  readonly length: number;
}

/** A text without markup and its styled spans. */
export interface RichText {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** Turns a reply's `**bold**` markup into plain text and spans. An unclosed mark stays as it was typed. */
export function parseRichText(marked: string): RichText {
  const spans: Span[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(/\*\*([^*\n]+)\*\*/g)) {
    text += marked.slice(from, match.index);
    const inner = match[1] ?? '';
    spans.push({ style: 'bold', offset: text.length, length: inner.length });
    text += inner;
    from = match.index + match[0].length;
  }
  return { text: text + marked.slice(from), spans };
}

/**
 * Splits a rich text into parts of at most `longest` UTF-16 units, at paragraph, line, sentence or word ends, never inside
 * a surrogate pair; spans are cut and moved with their text.
 */
export function splitRichText(rich: RichText, longest: number): readonly RichText[] {
  const parts: RichText[] = [];
  let start = 0;
  while (start < rich.text.length) {
    const end = breakPoint(rich.text, start, longest);
    const part = rich.text.slice(start, end);
    const lead = part.length - part.trimStart().length;
    const text = part.trim();
    if (text !== '') parts.push({ text, spans: spansWithin(rich.spans, start + lead, text.length) });
    start = end;
  }
  return parts;
}

function breakPoint(text: string, start: number, longest: number): number {
  if (text.length - start <= longest) return text.length;
  const window = text.slice(start, start + longest);
  for (const mark of ['\n\n', '\n', '. ', ' ']) {
    const at = window.lastIndexOf(mark);
    if (at > longest / 3) return start + at + mark.length;
  }
  const code = text.charCodeAt(start + longest - 1);
  return start + longest - (code >= 0xd800 && code <= 0xdbff ? 1 : 0);
}

function spansWithin(spans: readonly Span[], start: number, length: number): readonly Span[] {
  return spans.flatMap((span) => {
    const from = Math.max(span.offset, start);
    const to = Math.min(span.offset + span.length, start + length);
    return to > from ? [{ style: span.style, offset: from - start, length: to - from }] : [];
  });
}
