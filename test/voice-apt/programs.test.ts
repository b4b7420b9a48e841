import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createCodec } from '../../src/voice/audio/codec';
import { decodeWithFfmpeg } from '../../src/voice/audio/ffmpeg';
import { fixture } from '../support/voice/sounds';

const codec = createCodec({ ffmpeg: '/usr/bin/ffmpeg', failed: () => undefined });
afterAll(() => codec.close());

const folder = mkdtempSync(join(tmpdir(), 'formats-'));

/** The ten seconds as ffmpeg writes them for a file name. */
function converted(name: string, words: readonly string[] = []): Uint8Array {
  writeFileSync(join(folder, 's10.ogg'), fixture('s10.ogg'));
  const file = join(folder, name);
  execFileSync('ffmpeg', ['-nostdin', '-v', 'error', '-y', '-i', join(folder, 's10.ogg'), ...words, file]);
  return execFileSync('cat', [file]);
}

describe('with ffmpeg', () => {
  it.each(['s10.aac', 's10.m4a', 's10frag.mp4'])('%s becomes speech', async (name) => {
    expect(await codec.decode(fixture(name), 60)).toMatchObject({ speech: true, seconds: expect.closeTo(10, 1) });
  });

  it.each(['a.mp3', 'a.flac', 'a.wav', 'a.webm', 'a.mp4', 'a.caf', 'a.aiff'])('%s becomes speech', async (name) => {
    const decoded = await codec.decode(converted(name), 60);
    expect(decoded).toMatchObject({ speech: true, seconds: expect.closeTo(10, 0) });
  });

  it('Vorbis in Ogg becomes speech', async () => {
    expect(await codec.decode(converted('v.ogg', ['-c:a', 'libvorbis']), 60)).toMatchObject({ speech: true });
  });

  it('what is too long is refused: by its frames, its header, or as soon as it comes out', async () => {
    for (const name of ['s10.aac', 's10.m4a', 's10frag.mp4'])
      expect(await codec.decode(fixture(name), 5), name).toEqual({ rejected: 'too-long' });
    expect(await codec.decode(converted('long.mp3'), 5)).toEqual({ rejected: 'too-long' });
  });

  it('a playlist is never followed, whatever it calls itself', async () => {
    const playlist = Buffer.from('#EXTM3U\n#EXTINF:10,\nhttp://127.0.0.1:1/a.ts\n#EXT-X-ENDLIST\n');
    expect(await codec.decode(playlist, 60)).toEqual({ rejected: 'unsupported' });
    for (const format of ['ogg', 'mp4', 'mp3', 'aac'] as const)
      expect(await decodeWithFfmpeg('/usr/bin/ffmpeg', playlist, format, 60)).toEqual({ rejected: 'corrupt' });
  });

  it('damaged files are refused', async () => {
    expect(await codec.decode(fixture('s10.m4a').subarray(0, 3_000), 60)).toEqual({ rejected: 'corrupt' });
    expect(await codec.decode(Buffer.concat([Buffer.from('fLaC'), Buffer.alloc(500)]), 60)).toEqual({
      rejected: 'corrupt',
    });
  });
});
