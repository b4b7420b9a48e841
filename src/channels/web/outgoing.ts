import { Failure } from '../../core/failure';
import type { Choice, Reply, Source } from '../../core/message';
import { parseRichText, type RichText } from '../../core/rich-text';
import type { HistoryLine } from '../../core/stores';
import { fileAddress } from './stored-files';
import { findLinks, isAddress } from './links';

/** A stretch of a line. */
export interface Run {
  readonly text: string;
  readonly bold?: true;
  readonly href?: string;
}

/** A part of a message. `apart`: an empty line stands before it. `small`: where the answer comes from, not the answer. */
export type Block = { readonly apart: boolean; readonly small: boolean } & (
  | { readonly kind: 'lines'; readonly lines: readonly (readonly Run[])[] }
  | { readonly kind: 'bullets'; readonly items: readonly (readonly Run[])[] }
  | { readonly kind: 'numbers'; readonly from: number; readonly items: readonly (readonly Run[])[] }
  | { readonly kind: 'picture'; readonly address: string; readonly alt: string }
  | { readonly kind: 'document'; readonly address: string; readonly name: string; readonly alt: string }
);

/** One line of the conversation as the page shows it, and as the browser gets it as JSON. */
export interface ShownLine {
  readonly seq: number;
  readonly at: string;
  readonly from: HistoryLine['from'];
  readonly blocks: readonly Block[];
  readonly choices: readonly Choice[];
  /** What one may think of the answer: small buttons. */
  readonly rating: readonly Choice[];
  /** What is read aloud, when the answer can be listened to. */
  readonly spoken?: string;
  /** The person spoke; without blocks nobody has heard it yet. */
  readonly voice?: true;
}

/** A stored line made ready to be shown. What a person typed is words and line breaks only: no bold, no lists, no links. */
export function shownLine({ seq, at, from, text, reply, spoken }: HistoryLine): ShownLine {
  if (!reply) {
    const said = { seq, at, from, choices: [], rating: [], ...(spoken ? { voice: true as const } : {}) };
    if (spoken && text === '[voice]') return { ...said, blocks: [] };
    const lines = text.split('\n').map((line) => [{ text: line }]);
    return { ...said, blocks: [{ kind: 'lines', apart: false, small: false, lines }] };
  }
  const choices = reply.choices.filter(({ url }) => url === undefined || isAddress(url));
  return {
    seq,
    at,
    from,
    blocks: [...attachmentBlocks(reply), ...blocksOf(reply)],
    choices: [...choices, ...downloadOf(reply)],
    rating: reply.rating ?? [],
    ...(reply.spoken ? { spoken: reply.spoken.text } : {}),
  };
}

/** A file with the person's own data is a link to an address that only this visitor can use, once. */
function downloadOf({ download, text }: Reply): readonly Choice[] {
  if (!download) return [];
  const { format, secret } = download;
  return [{ id: `download-${format}`, label: text.split('\n')[0] ?? format, url: `/my-data/${format}/${secret}` }];
}

/** A picture or document stands before the text that tells of it. */
function attachmentBlocks({ attachment }: Reply): readonly Block[] {
  if (!attachment) return [];
  const common = { apart: false, small: false, address: fileAddress(attachment.file), alt: attachment.alt };
  if (attachment.kind === 'photo') return [{ ...common, kind: 'picture' }];
  return [{ ...common, kind: 'document', name: attachment.name }];
}

/** Throws a `rejected` failure for a reply that would show as an empty bubble. */
export function refuseEmpty(reply: Reply): void {
  if (parseRichText(reply.text).text.trim() === '') throw new Failure('rejected', 'a reply has no text');
}

function blocksOf(reply: Reply): readonly Block[] {
  const rich = parseRichText(reply.text.trim());
  const blocks: Block[] = [];
  let apart = false;
  let offset = 0;
  for (const line of rich.text.split('\n')) {
    if (line.trim() === '') apart = blocks.length > 0;
    else {
      const read = readLine(line, offset, rich, reply.sources);
      const grown = apart ? undefined : joined(blocks.at(-1), read);
      if (grown) blocks[blocks.length - 1] = grown;
      else blocks.push({ ...read, apart });
      apart = false;
    }
    offset += line.length + 1;
  }
  return blocks;
}

/** How the frames of answers begin the line that tells where they come from. */
const SMALL = /^(?:Căn cứ|Nguồn|Theo quy định áp dụng|Legal basis|Source|Basis|Under the rules)(?=[ :])/;

function readLine(line: string, offset: number, rich: RichText, sources: readonly Source[]): Block {
  const mark = /^(?:•\s+|(\d{1,3})[.)]\s+)/.exec(line);
  const start = mark?.[0].length ?? 0;
  const runs = runsOf(line.slice(start), offset + start, rich, sources);
  const common = { apart: false, small: SMALL.test(line) };
  if (!mark) return { ...common, kind: 'lines', lines: [runs] };
  return mark[1] === undefined
    ? { ...common, kind: 'bullets', items: [runs] }
    : { ...common, kind: 'numbers', from: Number(mark[1]), items: [runs] };
}

/** A line that goes on with the block before it; undefined when it begins one of its own. */
function joined(block: Block | undefined, line: Block): Block | undefined {
  if (!block || block.small !== line.small) return undefined;
  if (block.kind === 'lines' && line.kind === 'lines') return { ...block, lines: [...block.lines, ...line.lines] };
  if (block.kind === 'bullets' && line.kind === 'bullets') return { ...block, items: [...block.items, ...line.items] };
  if (block.kind === 'numbers' && line.kind === 'numbers' && line.from === block.from + block.items.length)
    return { ...block, items: [...block.items, ...line.items] };
  return undefined;
}

function runsOf(line: string, offset: number, rich: RichText, sources: readonly Source[]): readonly Run[] {
  const links = findLinks(line, sources);
  const bold = rich.spans.map((span) => ({ start: span.offset - offset, end: span.offset - offset + span.length }));
  const edges = [0, line.length, ...[...links, ...bold].flatMap(({ start, end }) => [start, end])]
    .filter((edge) => edge >= 0 && edge <= line.length)
    .sort((a, b) => a - b);
  return [...new Set(edges)].slice(0, -1).flatMap((start, index): readonly Run[] => {
    const end = [...new Set(edges)][index + 1] ?? line.length;
    const link = links.find((link) => start >= link.start && end <= link.end);
    if (link?.text !== undefined && start > link.start) return [];
    const isBold = bold.some((span) => start >= span.start && end <= span.end);
    const text = link?.text ?? line.slice(start, end);
    return [{ text, ...(isBold ? { bold: true as const } : {}), ...(link ? { href: link.href } : {}) }];
  });
}
