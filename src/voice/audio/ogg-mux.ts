import { OPUS_RATE, packetSamples } from './opus-packet';

/** What an Ogg file is written from. */
export interface OggContent {
  readonly packets: readonly Uint8Array[];
  /** Samples at 48 kHz to drop at the beginning. */
  readonly preSkip: number;
  /** Samples at 48 kHz that are heard: the rest of the last packet is cut off. */
  readonly samples: number;
  /** Distinguishes streams; any number. */
  readonly serial: number;
}

/** Writes a mono Opus stream as an Ogg file (RFC 7845): head, tags, then pages of one second. */
export function muxOgg({ packets, preSkip, samples, serial }: OggContent): Uint8Array {
  const pages = [page({ serial, number: 0, flags: 2, granule: 0, packets: [opusHead(preSkip)] })];
  pages.push(page({ serial, number: 1, flags: 0, granule: 0, packets: [OPUS_TAGS] }));
  let position = 0;
  for (let at = 0; at < packets.length; at += PACKETS_PER_PAGE) {
    const some = packets.slice(at, at + PACKETS_PER_PAGE);
    const last = at + PACKETS_PER_PAGE >= packets.length;
    position += some.reduce((sum, packet) => sum + (packetSamples(packet) ?? 0), 0);
    const granule = last ? Math.min(position, preSkip + samples) : position;
    pages.push(page({ serial, number: pages.length, flags: last ? 4 : 0, granule, packets: some }));
  }
  return Buffer.concat(pages);
}

/** 20 ms each. */
const PACKETS_PER_PAGE = 50;

function opusHead(preSkip: number): Uint8Array {
  const head = Buffer.alloc(19);
  head.write('OpusHead', 0, 'latin1');
  head.writeUInt8(1, 8);
  head.writeUInt8(1, 9);
  head.writeUInt16LE(preSkip, 10);
  head.writeUInt32LE(OPUS_RATE, 12);
  return head;
}

const VENDOR = 'libopus';
const OPUS_TAGS = opusTags();

function opusTags(): Uint8Array {
  const tags = Buffer.alloc(16 + VENDOR.length);
  tags.write('OpusTags', 0, 'latin1');
  tags.writeUInt32LE(VENDOR.length, 8);
  tags.write(VENDOR, 12, 'latin1');
  return tags;
}

interface PageContent {
  readonly serial: number;
  readonly number: number;
  readonly flags: number;
  readonly granule: number;
  readonly packets: readonly Uint8Array[];
}

function page({ serial, number, flags, granule, packets }: PageContent): Uint8Array {
  const lacing = packets.flatMap((packet) => [
    ...Array.from({ length: Math.floor(packet.length / 255) }, () => 255),
    packet.length % 255,
  ]);
  const head = Buffer.alloc(27);
  head.write('OggS', 0, 'latin1');
  head.writeUInt8(flags, 5);
  head.writeBigInt64LE(BigInt(granule), 6);
  head.writeUInt32LE(serial >>> 0, 14);
  head.writeUInt32LE(number, 18);
  head.writeUInt8(lacing.length, 26);
  const whole = Buffer.concat([head, Uint8Array.from(lacing), ...packets]);
  whole.writeUInt32LE(checksum(whole), 22);
  return whole;
}

/** Ogg's own CRC-32: polynomial 04c11db7, not reflected, beginning with nothing. */
function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (const byte of bytes) sum = ((sum << 8) ^ (CRC_TABLE[((sum >>> 24) ^ byte) & 255] ?? 0)) >>> 0;
  return sum;
}

const CRC_TABLE = Array.from({ length: 256 }, (_, byte) => {
  let value = byte << 24;
  for (let bit = 0; bit < 8; bit += 1) value = value & 0x80000000 ? (value << 1) ^ 0x04c11db7 : value << 1;
  return value >>> 0;
});
