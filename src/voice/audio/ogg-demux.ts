import { MOST_PACKETS, type OpusStream, packetSamples, readOpusHead } from './opus-packet';

/**
 * Takes the first Opus stream out of an Ogg file (RFC 3533, RFC 7845). What is broken is skipped up to the next page, a file
 * that was cut off gives what is there. Undefined when there is no Opus stream. Time and memory grow with the bytes only.
 */
export function demuxOgg(bytes: Uint8Array): OpusStream | undefined {
  const state: Reading = { packets: [], pending: [] };
  for (let at = nextPage(bytes, 0); at >= 0;) {
    const page = pageAt(bytes, at);
    if (page === undefined) break;
    readPage(page, state);
    const end = page.end;
    at = isPage(bytes, end) ? end : nextPage(bytes, end);
  }
  if (state.head === undefined) return undefined;
  const { packets, head } = state;
  const samples = lengthOf(state);
  return { ...head, packets, ...(samples === undefined ? {} : { samples }) };
}

interface Page {
  readonly continued: boolean;
  readonly first: boolean;
  readonly last: boolean;
  readonly serial: number;
  readonly granule: number;
  /** Lengths of the pieces; one of 255 goes on in the next. */
  readonly lacing: Uint8Array;
  readonly body: Uint8Array;
  readonly end: number;
}

interface Reading {
  serial?: number;
  head?: { readonly channels: 1 | 2; readonly preSkip: number };
  tagsSeen?: boolean;
  lastGranule?: number;
  ended?: boolean;
  readonly packets: Uint8Array[];
  /** Pieces of a packet that goes on in the next page. */
  pending: Uint8Array[];
}

const HEADER = 27;

function isPage(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0x4f && bytes[at + 1] === 0x67 && bytes[at + 2] === 0x67 && bytes[at + 3] === 0x53;
}

function nextPage(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0x4f, from); at >= 0; at = bytes.indexOf(0x4f, at + 1)) {
    if (isPage(bytes, at)) return at;
  }
  return -1;
}

function pageAt(bytes: Uint8Array, at: number): Page | undefined {
  if (at + HEADER > bytes.length) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, HEADER);
  const flags = view.getUint8(5);
  const pieces = view.getUint8(26);
  const lacing = bytes.subarray(at + HEADER, at + HEADER + pieces);
  const from = at + HEADER + pieces;
  const size = lacing.reduce((sum, piece) => sum + piece, 0);
  return {
    continued: (flags & 1) !== 0,
    first: (flags & 2) !== 0,
    last: (flags & 4) !== 0,
    serial: view.getUint32(14, true),
    granule: view.getUint32(6, true) + view.getUint32(10, true) * 2 ** 32,
    lacing,
    body: bytes.subarray(from, from + size),
    end: from + size,
  };
}

function readPage(page: Page, state: Reading): void {
  if (page.first && state.head === undefined) {
    state.serial = page.serial;
    const head = readOpusHead(page.body);
    if (head) state.head = head;
    return;
  }
  if (state.head === undefined || page.serial !== state.serial || state.ended === true) return;
  if (!page.continued) state.pending = [];
  let skipping = page.continued && state.pending.length === 0;
  let from = 0;
  for (const length of page.lacing) {
    const piece = page.body.subarray(from, from + length);
    from += length;
    if (piece.length < length) break;
    if (!skipping) state.pending.push(piece);
    if (length === 255) continue;
    if (!skipping) take(state, joined(state.pending));
    state.pending = [];
    skipping = false;
  }
  if (page.granule < 2 ** 52) state.lastGranule = page.granule;
  if (page.last) state.ended = true;
}

function take(state: Reading, packet: Uint8Array): void {
  if (state.tagsSeen !== true && String.fromCharCode(...packet.subarray(0, 8)) === 'OpusTags') state.tagsSeen = true;
  else if (packet.length > 0 && state.packets.length < MOST_PACKETS) state.packets.push(packet);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces;
  return pieces.length === 1 && only !== undefined ? only : Buffer.concat(pieces);
}

/** The last page's position, when it cuts off no more than a page's worth of samples: recorders begin anywhere. */
function lengthOf({ packets, head, lastGranule, ended }: Reading): number | undefined {
  if (ended !== true || lastGranule === undefined || head === undefined) return undefined;
  const all = packets.reduce((sum, packet) => sum + (packetSamples(packet) ?? 0), 0);
  const cut = all - lastGranule;
  return cut >= 0 && cut < MOST_CUT ? lastGranule - head.preSkip : undefined;
}

const MOST_CUT = 5_760;
