import { randomUUID } from 'node:crypto';
import { open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AudioReject } from '../../core/voice';
import { GIVEN_FILE, type ProgramRun, runProgram } from '../program';
import { HEARING_RATE } from './decode-opus';
import { adtsSeconds, mp4Seconds } from './frame-count';
import type { AudioFormat } from './sniff';

/** Samples of 16 kHz and 16 bits, or why there are none. */
export type FfmpegDecoded = { readonly bytes: Uint8Array } | { readonly rejected: AudioReject };

/**
 * The demuxer that each format is read with. It is always named: without it ffmpeg follows a playlist that calls itself
 * something else to wherever it points.
 */
const DEMUXERS: Readonly<Partial<Record<AudioFormat, string>>> = {
  aac: 'aac',
  mp4: 'mov',
  mp3: 'mp3',
  flac: 'flac',
  caf: 'caf',
  aiff: 'aiff',
  wav: 'wav',
  ogg: 'ogg',
  webm: 'matroska',
};

const TIMEOUT_MS = 15_000;

/** Decodes with the ffmpeg program; `unsupported` when it is not there. Nothing is kept. */
export async function decodeWithFfmpeg(
  program: string,
  bytes: Uint8Array,
  format: AudioFormat,
  mostSeconds: number,
): Promise<FfmpegDecoded> {
  const demuxer = DEMUXERS[format];
  if (demuxer === undefined) return { rejected: 'unsupported' };
  const told = format === 'aac' ? adtsSeconds(bytes) : format === 'mp4' ? (mp4Seconds(bytes) ?? 0) : 0;
  if (told > mostSeconds) return { rejected: 'too-long' };
  const run = (words: Pick<Words, 'input' | 'protocol'>, given: Given): Promise<FfmpegDecoded> =>
    decoded(program, wordsFor({ ...words, demuxer, mostSeconds }), given, mostSeconds);
  // An MP4 whose directory stands at its end cannot be read from a pipe.
  return format === 'mp4'
    ? inFile(bytes, (file) => run({ input: GIVEN_FILE, protocol: 'file' }, { input: EMPTY, file }))
    : run({ input: 'pipe:0', protocol: 'pipe' }, { input: bytes });
}

const EMPTY = new Uint8Array();

type Given = Pick<ProgramRun, 'input' | 'file'>;

interface Words {
  readonly input: string;
  readonly protocol: string;
  readonly demuxer: string;
  readonly mostSeconds: number;
}

/** One second more than allowed is read, so that "too long" can be told from "just as long". */
function wordsFor({ input, protocol, demuxer, mostSeconds }: Words): readonly string[] {
  const reading = ['-protocol_whitelist', protocol, '-f', demuxer, '-t', String(mostSeconds + 1), '-i', input];
  const writing = ['-map', '0:a:0', '-ac', '1', '-ar', String(HEARING_RATE), '-f', 's16le', 'pipe:1'];
  return ['-nostdin', '-v', 'quiet', '-threads', '1', ...reading, ...writing];
}

async function decoded(
  program: string,
  words: readonly string[],
  given: Given,
  mostSeconds: number,
): Promise<FfmpegDecoded> {
  const mostOutput = (mostSeconds + 2) * HEARING_RATE * 2;
  const end = await runProgram({ program, words, ...given, mostOutput, timeoutMs: TIMEOUT_MS });
  if ('output' in end) return end.output.length === 0 ? { rejected: 'corrupt' } : { bytes: end.output };
  return { rejected: end.failed === 'missing' ? 'unsupported' : end.failed === 'output' ? 'too-long' : 'corrupt' };
}

/** The file has no name any more before anything is written to it: it is gone when it is closed, also by a kill. */
async function inFile<T>(bytes: Uint8Array, use: (file: number) => Promise<T>): Promise<T> {
  const name = join(tmpdir(), `voice-${randomUUID()}`);
  const file = await open(name, 'wx+', 0o600);
  try {
    await unlink(name);
    // At a place, so that who shares the file reads from its beginning.
    await file.write(bytes, 0, bytes.length, 0);
    return await use(file.fd);
  } finally {
    await file.close();
  }
}
