import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/storage/database';
import { voiceWorld, type VoiceWorld } from '../support/voice/voice-world';

/** Stands all through a recording of 200,000 bytes. */
const MARK = 'a voice that must not stay ';
const SOUND = { bytes: new Uint8Array(Buffer.alloc(200_000, MARK)), mime: 'audio/webm' };

let folder: string;
let world: VoiceWorld;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'traces-'));
  world = await voiceWorld({ folder });
});
afterEach(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Whether any file of the database holds a piece of the recording. */
function isThere(): boolean {
  return readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(MARK));
}

describe('a recording in the embedded database', () => {
  test('is in none of its files soon after it was heard', async () => {
    await world.agree('an');
    await world.assistant.stores.soundsIn.keep('page:1', 'phone:an', SOUND, world.now());
    expect(isThere()).toBe(true);
    await world.speak('an', 'lệ phí căn cước', { file: 'page:1' });
    await world.settle();
    await expect.poll(isThere, { timeout: 15_000, interval: 200 }).toBe(false);
  }, 30_000);

  test('is in none of its files soon after the person did not agree to be heard', async () => {
    await world.assistant.stores.soundsIn.keep('page:2', 'phone:an', SOUND, world.now());
    await world.speak('an', 'lệ phí căn cước', { file: 'page:2' });
    await world.settle();
    await world.press('an', 'x:voice-no');
    await world.settle();
    await expect.poll(isThere, { timeout: 15_000, interval: 200 }).toBe(false);
  }, 30_000);

  test('leaves none when the process ended right after it was deleted and is started again', async () => {
    await world.assistant.stores.soundsIn.keep('page:3', 'phone:an', SOUND, world.now());
    await world.database.kysely.deleteFrom('sound_in').execute();
    expect(isThere()).toBe(true);
    const again = await openDatabase({ folder });
    expect(isThere()).toBe(false);
    await again.close();
  });
});
