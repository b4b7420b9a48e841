import type { OpusStream } from './opus-packet';
import { packetSamples } from './opus-packet';
import type { Pcm } from './wav';

/** What recognisers listen to. */
export const HEARING_RATE = 16_000;

/** The decoder has room for so many bytes of one packet and channel; no voice recording comes near. */
const MOST_PACKET_BYTES = 3_840;
/** Above this share of undecodable packets the rest is no speech either. */
const MOST_BAD = 0.2;

/** Decodes an Opus stream to 16 kHz mono; undefined when more than a fifth of its packets are broken, or all. */
export async function decodeOpus(stream: OpusStream): Promise<Pcm | undefined> {
  const { OpusDecoder } = await import('opus-decoder');
  const good = stream.packets.filter(
    (packet) => packet.length <= MOST_PACKET_BYTES && packetSamples(packet) !== undefined,
  );
  if (good.length === 0) return undefined;
  const decoder = new OpusDecoder({ sampleRate: HEARING_RATE, channels: stream.channels, preSkip: 0 });
  await decoder.ready;
  try {
    const { channelData, errors } = decoder.decodeFrames([...good]);
    const bad = stream.packets.length - good.length + errors.length;
    if (bad > stream.packets.length * MOST_BAD) return undefined;
    const mono = mixed(channelData);
    const from = Math.floor(stream.preSkip / 3);
    return {
      samples: mono.subarray(from, stream.samples === undefined ? undefined : from + Math.floor(stream.samples / 3)),
      rate: HEARING_RATE,
    };
  } finally {
    decoder.free();
  }
}

function mixed(channels: readonly Float32Array[]): Float32Array {
  const [left, right] = channels;
  if (left === undefined) return new Float32Array();
  return right === undefined ? left : left.map((sample, at) => (sample + (right[at] ?? 0)) / 2);
}
