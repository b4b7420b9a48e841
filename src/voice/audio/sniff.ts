/** What a file is by its first bytes; a name, a MIME type or an extension is never believed. */
export type AudioFormat = 'ogg' | 'webm' | 'wav' | 'amr' | 'aac' | 'mp4' | 'mp3' | 'flac' | 'caf' | 'aiff' | 'unknown';

/** Tells the format. Web pages, playlists, pictures and everything else that is no sound are `unknown`. */
export function sniffAudio(bytes: Uint8Array): AudioFormat {
  const ascii = (from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));
  const start = ascii(0, 4);
  if (start === 'OggS') return 'ogg';
  if (bytes[0] === 0x1a && bytes[1] === 0x45 && bytes[2] === 0xdf && bytes[3] === 0xa3) return 'webm';
  if (start === 'RIFF' && ascii(8, 12) === 'WAVE') return 'wav';
  if (ascii(0, 6) === '#!AMR\n' || ascii(0, 9) === '#!AMR-WB\n') return 'amr';
  if (ascii(4, 8) === 'ftyp' || ascii(4, 8) === 'styp') return 'mp4';
  if (start === 'fLaC') return 'flac';
  if (start === 'caff') return 'caf';
  if (start === 'FORM' && /^AIF[FC]$/.test(ascii(8, 12))) return 'aiff';
  if (start.startsWith('ID3')) return 'mp3';
  return frameSync(bytes[0] ?? 0, bytes[1] ?? 0, bytes[2] ?? 0);
}

/** ADTS and MPEG audio begin with twelve, or eleven, set bits; the layer tells them apart. */
function frameSync(first: number, second: number, third: number): AudioFormat {
  if (first !== 0xff) return 'unknown';
  if ((second & 0xf6) === 0xf0 && ((third >> 2) & 0x0f) < ADTS_RATES) return 'aac';
  const layer = (second >> 1) & 3;
  const isMpeg = (second & 0xe0) === 0xe0 && layer !== 0 && third >> 4 !== 15 && ((third >> 2) & 3) !== 3;
  return isMpeg ? 'mp3' : 'unknown';
}

/** Sampling rates that an ADTS header can name (ISO/IEC 14496-3, table 1.18). */
const ADTS_RATES = 13;
