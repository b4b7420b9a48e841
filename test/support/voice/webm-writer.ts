/** What a WebM file is written from. */
export interface WebmContent {
  readonly packets: readonly Uint8Array[];
  readonly lacing: 'none' | 'xiph' | 'ebml' | 'fixed';
  /** Sizes of segment and clusters are not known, as in what a browser records. */
  readonly live: boolean;
  readonly codec?: string;
}

const FLAGS = { none: 0, xiph: 1, fixed: 2, ebml: 3 };
const PER_BLOCK = 8;

/** Writes a small WebM file with one track. */
export function writeWebm({ packets, lacing, live, codec = 'A_OPUS' }: WebmContent): Uint8Array {
  const head = Buffer.concat([Buffer.from('OpusHead'), Buffer.from([1, 1, 56, 1, 0x80, 0xbb, 0, 0, 0, 0, 0])]);
  const track = element(0xae, [
    element(0xd7, [Buffer.from([1])]),
    element(0x86, [Buffer.from(codec)]),
    element(0x63a2, [head]),
    element(0xe1, [element(0x9f, [Buffer.from([1])])]),
  ]);
  const each = lacing === 'none' ? 1 : PER_BLOCK;
  const blocks = Array.from({ length: Math.ceil(packets.length / each) }, (_, at) =>
    block(packets.slice(at * each, (at + 1) * each), lacing),
  );
  const half = Math.ceil(blocks.length / 2);
  const clusters = [blocks.slice(0, half), blocks.slice(half)].map((some) =>
    element(0x1f43b675, [element(0xe7, [Buffer.from([0])]), ...some], live),
  );
  const segment = element(
    0x18538067,
    [element(0xec, [Buffer.alloc(7)]), element(0x1654ae6b, [track]), ...clusters],
    live,
  );
  return Buffer.concat([element(0x1a45dfa3, [element(0x4282, [Buffer.from('webm')])]), segment]);
}

function element(id: number, contents: readonly Uint8Array[], unknownSize = false): Uint8Array {
  const content = Buffer.concat(contents);
  const name = Buffer.from(id.toString(16), 'hex');
  return Buffer.concat([name, unknownSize ? Buffer.from('01ffffffffffffff', 'hex') : sized(content.length), content]);
}

function sized(value: number): Uint8Array {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value + 0x10000000);
  return bytes;
}

function block(packets: readonly Uint8Array[], lacing: WebmContent['lacing']): Uint8Array {
  const start = Buffer.from([0x81, 0, 0, FLAGS[lacing] << 1]);
  if (lacing === 'none') return element(0xa3, [start, ...packets]);
  const lengths = packets.slice(0, -1).map((packet) => packet.length);
  const count = Buffer.from([packets.length - 1]);
  const written =
    lacing === 'xiph'
      ? lengths.map(xiph)
      : lacing === 'ebml'
        ? lengths.map((length, at) => ebml(length, lengths[at - 1]))
        : [];
  return element(0xa0, [element(0xa1, [start, count, ...written, ...packets])]);
}

function xiph(length: number): Uint8Array {
  return Buffer.from([...Array.from({ length: Math.floor(length / 255) }, () => 255), length % 255]);
}

function ebml(length: number, before: number | undefined): Uint8Array {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(0x4000 + (before === undefined ? length : length - before + 8_191));
  return bytes;
}
