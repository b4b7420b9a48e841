/** Seconds in an AMR file by its frames of 20 ms (RFC 4867, 5). */
export function amrSeconds(bytes: Uint8Array): number {
  const wide = String.fromCharCode(...bytes.subarray(0, 9)) === '#!AMR-WB\n';
  const sizes = wide ? WIDE_SIZES : NARROW_SIZES;
  let frames = 0;
  for (let at = wide ? 9 : 6; at < bytes.length; frames += 1) at += sizes[((bytes[at] ?? 0) >> 3) & 15] ?? 1;
  return frames / 50;
}

/** Bytes of a frame with its header, by mode; the same as the decoder takes. */
const NARROW_SIZES = [13, 14, 16, 18, 20, 21, 27, 32, 6, 6, 6, 6, 1, 1, 1, 1];
const WIDE_SIZES = [18, 24, 33, 37, 41, 47, 51, 59, 61, 6, 1, 1, 1, 1, 1, 1];

/** Seconds in raw AAC by its ADTS frames of 1024 samples. */
export function adtsSeconds(bytes: Uint8Array): number {
  let seconds = 0;
  for (let at = 0; at + 7 <= bytes.length;) {
    const rate = ADTS_RATES[((bytes[at + 2] ?? 0) >> 2) & 15];
    const length = (((bytes[at + 3] ?? 0) & 3) << 11) | ((bytes[at + 4] ?? 0) << 3) | ((bytes[at + 5] ?? 0) >> 5);
    if (bytes[at] !== 0xff || rate === undefined || length < 7) break;
    seconds += (1_024 * (((bytes[at + 6] ?? 0) & 3) + 1)) / rate;
    at += length;
  }
  return seconds;
}

const ADTS_RATES = [
  96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000, 7_350,
];

/** Seconds that an MP4 file's movie header tells; undefined when it tells none (one that was recorded in fragments). */
export function mp4Seconds(bytes: Uint8Array): number | undefined {
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf('mvhd', 0, 'latin1');
  if (at < 0 || at + 36 > bytes.length) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset + at + 4, 32);
  const long = view.getUint8(0) === 1;
  const scale = view.getUint32(long ? 20 : 12, false);
  const duration = long ? Number(view.getBigUint64(24, false)) : view.getUint32(16, false);
  const unknown = long ? duration >= 2 ** 63 : duration === 0xffffffff;
  return scale === 0 || duration === 0 || unknown ? undefined : duration / scale;
}
