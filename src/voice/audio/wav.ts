/** Sound as samples of -1 to 1, one channel. */
export interface Pcm {
  readonly samples: Float32Array;
  readonly rate: number;
}

/** Where a WAV file's samples are and how they are stored. */
export interface WavContent {
  readonly format: 'integer' | 'float';
  readonly bits: number;
  readonly channels: number;
  readonly rate: number;
  readonly data: Uint8Array;
}

/** Finds the samples of a WAV file; undefined when it is none or its samples are stored in a way that is not read here. */
export function findWav(bytes: Uint8Array): WavContent | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let layout: Omit<WavContent, 'data'> | undefined;
  for (let at = 12; at + 8 <= bytes.length;) {
    const id = view.getUint32(at, false);
    const size = view.getUint32(at + 4, true);
    if (id === FORMAT && size >= 16 && at + 24 <= bytes.length) layout = layoutAt(view, at + 8);
    // A recorder that streams writes no size, or the largest.
    if (id === DATA)
      return layout && { ...layout, data: bytes.subarray(at + 8, size === 0 ? undefined : at + 8 + size) };
    at += 8 + size + (size & 1);
  }
  return undefined;
}

const FORMAT = 0x666d7420;
const DATA = 0x64617461;

function layoutAt(view: DataView, at: number): Omit<WavContent, 'data'> | undefined {
  const extended = view.getUint16(at, true) === 0xfffe && at + 26 <= view.byteLength;
  const tag = view.getUint16(extended ? at + 24 : at, true);
  const channels = view.getUint16(at + 2, true);
  const rate = view.getUint32(at + 4, true);
  const bits = view.getUint16(at + 14, true);
  const known = tag === 1 ? [8, 16, 24, 32].includes(bits) : tag === 3 && bits === 32;
  const sane = channels >= 1 && channels <= 8 && rate >= 4_000 && rate <= 192_000;
  return known && sane ? { format: tag === 1 ? 'integer' : 'float', bits, channels, rate } : undefined;
}

/** Seconds of sound, before it is read. */
export function wavSeconds({ data, bits, channels, rate }: WavContent): number {
  return data.length / ((bits / 8) * channels * rate);
}

/** Reads the samples, channels mixed to one. */
export function readWav({ format, bits, channels, rate, data }: WavContent): Pcm {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const step = bits / 8;
  const length = Math.floor(data.length / (step * channels));
  const samples = new Float32Array(length);
  const read = readerOf(view, format, bits);
  for (let at = 0; at < length; at += 1) {
    let sum = 0;
    for (let channel = 0; channel < channels; channel += 1) sum += read((at * channels + channel) * step);
    const mixed = sum / channels;
    samples[at] = Number.isFinite(mixed) ? mixed : 0;
  }
  return { samples, rate };
}

function readerOf(view: DataView, format: WavContent['format'], bits: number): (at: number) => number {
  if (format === 'float') return (at) => Math.max(-1, Math.min(1, view.getFloat32(at, true)));
  if (bits === 8) return (at) => (view.getUint8(at) - 128) / 128;
  if (bits === 16) return (at) => view.getInt16(at, true) / 32_768;
  if (bits === 24) return (at) => (view.getUint16(at, true) + view.getInt8(at + 2) * 65_536) / 8_388_608;
  return (at) => view.getInt32(at, true) / 2_147_483_648;
}

/** Writes one channel of 16-bit samples as a WAV file. */
export function writeWav({ samples, rate }: Pcm): Uint8Array {
  const wav = Buffer.alloc(44 + samples.length * 2);
  wav.write('RIFF', 0, 'latin1');
  wav.writeUInt32LE(36 + samples.length * 2, 4);
  wav.write('WAVEfmt ', 8, 'latin1');
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(rate, 24);
  wav.writeUInt32LE(rate * 2, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36, 'latin1');
  wav.writeUInt32LE(samples.length * 2, 40);
  new Int16Array(wav.buffer, wav.byteOffset + 44, samples.length).set(toInt16(samples));
  return wav;
}

/** Samples as 16-bit whole numbers; what is too loud is cut. */
export function toInt16(samples: Float32Array): Int16Array {
  const numbers = new Int16Array(samples.length);
  // Counted, as in all loops over whole recordings: `from` with a function takes thirty times as long.
  for (let at = 0; at < samples.length; at += 1)
    numbers[at] = Math.round(Math.max(-1, Math.min(1, samples[at] ?? 0)) * 32_767);
  return numbers;
}

/** 16-bit whole numbers as samples. */
export function fromInt16(numbers: Int16Array): Float32Array {
  const samples = new Float32Array(numbers.length);
  for (let at = 0; at < numbers.length; at += 1) samples[at] = (numbers[at] ?? 0) / 32_768;
  return samples;
}
