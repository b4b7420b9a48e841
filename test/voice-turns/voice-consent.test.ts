import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { vi } from '../../src/messages/vi';
import { voiceWorld, words, type VoiceWorld } from '../support/voice/voice-world';

let folder: string;
let world: VoiceWorld;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'consent-'));
});
afterEach(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The product starts with recognisers at these hosts. */
async function startedWith(...heardOutside: readonly string[]): Promise<void> {
  world = await voiceWorld({ folder, needs: (needs) => ({ ...needs, heardOutside }) });
}

async function restartedWith(...hosts: readonly string[]): Promise<void> {
  await world.close();
  await startedWith(...hosts);
}

async function says(said: string): Promise<string> {
  await world.speak('an', said);
  return words(await world.settle());
}

async function presses(id: string): Promise<string> {
  await world.press('an', id);
  return words(await world.settle());
}

describe('who agreed to voice messages', () => {
  test.each([[[]], [['api.one.example']]])(
    'when they were sent to %j is asked again, once, when another hears',
    async (before) => {
      await startedWith(...before);
      await world.agree('an');
      await restartedWith('api.other.example');
      expect(await says('lệ phí căn cước')).toContain(vi.voice.consentAgain('api.other.example'));
      expect(world.ears.listened).toEqual([]);
      await presses('x:voice-yes');
      expect(world.ears.listened).toEqual(['lệ phí căn cước']);
      expect(await says('xin chào')).toContain(vi.voice.heard('xin chào'));
    },
  );

  test('is asked again when one more hears, and not when one hears no longer or again', async () => {
    await startedWith('a.example');
    await world.agree('an');
    await restartedWith('a.example', 'b.example');
    expect(await says('một')).toContain('**a.example, b.example**');
    await presses('x:voice-yes');
    for (const hosts of [['b.example'], [], ['b.example', 'a.example']]) {
      await restartedWith(...hosts);
      expect(await says('xin chào')).toContain(vi.voice.heard('xin chào'));
    }
  });

  test('is not taken to have agreed to others by an old button, nor by a word about something else', async () => {
    await startedWith();
    await says('một');
    await restartedWith('api.other.example');
    expect(await presses('x:voice-yes')).toContain(vi.voice.consent('api.other.example'));
    expect(world.ears.listened).toEqual([]);
    await presses('x:voice-yes');
    expect(world.ears.listened).toEqual(['một']);
  });

  test('is told whom, when they refused and change their mind after somebody else came to hear', async () => {
    await startedWith();
    await says('một');
    await presses('x:voice-no');
    await restartedWith('api.other.example');
    expect(await says('hai')).toContain(vi.voice.refusedBefore);
    expect(await presses('x:voice-yes')).toContain(vi.voice.consentAgain('api.other.example'));
    await presses('x:voice-yes');
    await says('ba');
    expect(world.ears.listened).toEqual(['ba']);
  });

  test('and said no to the other is not listened to, and not asked at each message', async () => {
    await startedWith();
    await world.agree('an');
    await restartedWith('api.other.example');
    await says('một');
    await presses('x:voice-no');
    expect(await says('hai')).toContain(vi.voice.refusedBefore);
    expect(world.ears.listened).toEqual([]);
  });

  test('has the words that were shown in the register', async () => {
    await startedWith();
    await world.agree('an');
    await restartedWith('api.other.example');
    await says('một');
    await presses('x:voice-yes');
    const { records } = await world.assistant.stores.personalData.collect('phone:an');
    expect(JSON.stringify(records.consents)).toContain('api.other.example');
  });

  test('is not heard by the other one in a message that waited while it came', async () => {
    await startedWith();
    await world.agree('an');
    await world.speak('an', 'một');
    while ((await world.assistant.lanes.runOnce()) > 0);
    expect(await world.assistant.stores.unheard.waiting()).toBe(1);
    await restartedWith('api.other.example');
    expect(words(await world.settle())).toContain('chưa nghe được');
    expect(world.ears.listened).toEqual([]);
    expect(await says('hai')).toContain(vi.voice.consentAgain('api.other.example'));
  });
});
