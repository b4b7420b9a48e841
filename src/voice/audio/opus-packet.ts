/** An Opus stream out of its container. */
export interface OpusStream {
  readonly channels: 1 | 2;
  /** Samples at 48 kHz to drop at the beginning. */
  readonly preSkip: number;
  readonly packets: readonly Uint8Array[];
  /** Length at 48 kHz without the pre-skip, when the container tells it; the last packet may be longer. */
  readonly samples?: number;
}

/**
 * More packets are not taken out of a file: they would be eight minutes of the shortest, and of a file full of empty ones memory
 * would run out.
 */
export const MOST_PACKETS = 200_000;

/** Opus counts in samples at 48 kHz whatever was recorded (RFC 6716). */
export const OPUS_RATE = 48_000;

/** Samples at 48 kHz in a packet by its first bytes (RFC 6716, 3.1); undefined when no Opus packet can begin so. */
export function packetSamples(packet: Uint8Array): number | undefined {
  const toc = packet[0];
  if (toc === undefined) return undefined;
  const code = toc & 3;
  const second = packet[1];
  if (code === 3 && second === undefined) return undefined;
  const frames = code === 0 ? 1 : code < 3 ? 2 : (second ?? 0) & 63;
  const samples = frames * frameSamples(toc >> 3);
  return samples > 0 && samples <= LONGEST_PACKET ? samples : undefined;
}

/** 120 ms, by RFC 6716. */
const LONGEST_PACKET = 5_760;

function frameSamples(configuration: number): number {
  if (configuration < 12) return [480, 960, 1_920, 2_880][configuration & 3] ?? 0;
  if (configuration < 16) return [480, 960][configuration & 1] ?? 0;
  return [120, 240, 480, 960][configuration & 3] ?? 0;
}

/** Seconds of all packets together, before anything is decoded. Packets that cannot be Opus count nothing. */
export function streamSeconds(stream: OpusStream): number {
  const samples = stream.packets.reduce((sum, packet) => sum + (packetSamples(packet) ?? 0), -stream.preSkip);
  return Math.max(0, samples) / OPUS_RATE;
}

/** Reads an `OpusHead` (RFC 7845, 5.1): mono or stereo only. */
export function readOpusHead(head: Uint8Array): { readonly channels: 1 | 2; readonly preSkip: number } | undefined {
  if (head.length < 19 || String.fromCharCode(...head.subarray(0, 8)) !== 'OpusHead') return undefined;
  const channels = head[9];
  const family = head[18];
  if ((channels !== 1 && channels !== 2) || family !== 0) return undefined;
  return { channels, preSkip: (head[10] ?? 0) | ((head[11] ?? 0) << 8) };
}
