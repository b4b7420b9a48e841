import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { decodeWithFfmpeg } from '../../src/voice/audio/ffmpeg';
import { fixture } from '../support/voice/sounds';

const { TMPDIR } = process.env;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'no-files-'));
  process.env['TMPDIR'] = folder;
});
afterEach(() => {
  if (TMPDIR === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = TMPDIR;
  rmSync(folder, { recursive: true, force: true });
});

it('while an m4a is decoded it has no name in any folder: a kill leaves nothing of the voice behind', async () => {
  const seen = join(tmpdir(), '.seen');
  const program = join(folder, 'ffmpeg');
  // In place of ffmpeg: tells what lies in the folder, and how much can be read of the sound.
  writeFileSync(program, `#!/bin/sh\nls "${folder}" > "${seen}"\nwc -c < /dev/fd/3 >> "${seen}"\nprintf 0000\n`);
  chmodSync(program, 0o755);
  const sound = fixture('s10.m4a');
  expect(await decodeWithFfmpeg(program, sound, 'mp4', 60)).toHaveProperty('bytes');
  expect(readFileSync(seen, 'utf8').split(/\s+/)).toEqual(['ffmpeg', String(sound.length), '']);
});
