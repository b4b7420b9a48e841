import { elementAt, numberAt, unsignedOf } from './ebml';
import { MOST_PACKETS, type OpusStream, readOpusHead } from './opus-packet';

/**
 * Takes the first Opus track out of a WebM or Matroska file, also one that a browser recorded live (unknown sizes) or that was
 * cut off. Undefined when there is none. Elements are walked as one flat list, so nothing can be nested too deeply.
 */
export function demuxWebm(bytes: Uint8Array): OpusStream | undefined {
  const tracks: Track[] = [];
  const blocks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    const element = elementAt(bytes, at);
    if (element === undefined) break;
    const end = element.from + (element.size ?? 0);
    if (OPENED.has(element.id)) {
      if (element.id === TRACK_ENTRY && tracks.length < MOST_TRACKS) tracks.push({});
      at = element.from;
      continue;
    }
    if (element.size === undefined || end > bytes.length) break;
    const content = bytes.subarray(element.from, end);
    if (element.id === SIMPLE_BLOCK || element.id === BLOCK) {
      if (content.length > BLOCK_HEAD && blocks.length < MOST_PACKETS) blocks.push(content);
    } else describe(tracks.at(-1), element.id, content);
    at = end;
  }
  const track = tracks.find(({ codec }) => codec === 'A_OPUS');
  if (track?.number === undefined) return undefined;
  const head = readOpusHead(track.codecPrivate ?? new Uint8Array()) ?? plainHead(track);
  return head && { ...head, packets: packetsIn(blocks, track.number) };
}

/** Number of the track, time and flags come before what a block holds. */
const BLOCK_HEAD = 4;
const MOST_TRACKS = 100;

function packetsIn(blocks: readonly Uint8Array[], track: number): readonly Uint8Array[] {
  const packets: Uint8Array[] = [];
  for (const block of blocks) {
    if (packets.length >= MOST_PACKETS) break;
    packets.push(...packetsOf(block, track));
  }
  return packets;
}

interface Track {
  number?: number;
  codec?: string;
  codecPrivate?: Uint8Array;
  channels?: number;
}

const TRACK_ENTRY = 0xae;
const SIMPLE_BLOCK = 0xa3;
const BLOCK = 0xa1;
/** Segment, Cluster, Tracks, a track, its audio part, a group of blocks: their contents follow. */
const OPENED: ReadonlySet<number> = new Set([0x18538067, 0x1f43b675, 0x1654ae6b, TRACK_ENTRY, 0xe1, 0xa0]);

function describe(track: Track | undefined, id: number, content: Uint8Array): void {
  if (track === undefined) return;
  if (id === 0xd7) track.number ??= unsignedOf(content);
  else if (id === 0x86) track.codec ??= String.fromCharCode(...content.subarray(0, 32)).replace(/\0+$/, '');
  else if (id === 0x63a2) track.codecPrivate ??= content;
  else if (id === 0x9f) track.channels ??= unsignedOf(content);
}

/** Some writers leave the head out of a mono or stereo track. */
function plainHead({ codecPrivate, channels = 1 }: Track): { channels: 1 | 2; preSkip: number } | undefined {
  return codecPrivate === undefined && (channels === 1 || channels === 2) ? { channels, preSkip: 0 } : undefined;
}

const LACING = { none: 0, xiph: 1, fixed: 2, ebml: 3 };

function packetsOf(block: Uint8Array, track: number | undefined): readonly Uint8Array[] {
  const number = numberAt(block, 0, 8, false);
  if (number === undefined || number.value !== track || number.next + 3 > block.length) return [];
  const lacing = ((block[number.next + 2] ?? 0) >> 1) & 3;
  const from = number.next + 3;
  if (lacing === LACING.none) return notEmpty([block.subarray(from)]);
  const count = (block[from] ?? 0) + 1;
  const laced = lengthsOf(block, from + 1, lacing, count);
  if (laced === undefined) return [];
  const packets: Uint8Array[] = [];
  let at = laced.next;
  for (const length of laced.lengths) {
    if (length < 0 || at + length > block.length) return notEmpty(packets);
    packets.push(block.subarray(at, at + length));
    at += length;
  }
  packets.push(block.subarray(at));
  return notEmpty(packets);
}

function notEmpty(packets: readonly Uint8Array[]): readonly Uint8Array[] {
  return packets.filter((packet) => packet.length > 0);
}

interface Laced {
  /** All but the last. */
  readonly lengths: readonly number[];
  readonly next: number;
}

function lengthsOf(block: Uint8Array, from: number, lacing: number, count: number): Laced | undefined {
  if (lacing === LACING.xiph) return xiphLengths(block, from, count);
  if (lacing === LACING.ebml) return ebmlLengths(block, from, count);
  const each = (block.length - from) / count;
  return Number.isInteger(each) ? { lengths: Array.from({ length: count - 1 }, () => each), next: from } : undefined;
}

function xiphLengths(block: Uint8Array, from: number, count: number): Laced | undefined {
  const lengths: number[] = [];
  let at = from;
  while (lengths.length < count - 1) {
    let length = 0;
    while (block[at] === 255) {
      length += 255;
      at += 1;
    }
    if (at >= block.length) return undefined;
    lengths.push(length + (block[at] ?? 0));
    at += 1;
  }
  return { lengths, next: at };
}

/** The first length, then differences, stored with the middle of their range added. */
function ebmlLengths(block: Uint8Array, from: number, count: number): Laced | undefined {
  const lengths: number[] = [];
  let at = from;
  while (lengths.length < count - 1) {
    const stored = numberAt(block, at, 8, false);
    if (stored === undefined) return undefined;
    const before = lengths.at(-1);
    const middle = 2 ** (7 * stored.length - 1) - 1;
    lengths.push(before === undefined ? stored.value : before + stored.value - middle);
    at = stored.next;
  }
  return { lengths, next: at };
}
