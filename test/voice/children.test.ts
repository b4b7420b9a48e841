import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createChild } from '../../src/voice/child/child';
import { testedEngines } from '../support/voice/engines';
import { fixture } from '../support/voice/sounds';
import { startSpeechServer } from '../support/voice/speech-server';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'model-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

const GARBAGE = Buffer.from('this is no model at all '.repeat(200));

describe('a damaged model', () => {
  it.each([
    ['damaged', { 'tokens.txt': 'a 0\n', 'encoder.onnx': GARBAGE, 'decoder.onnx': GARBAGE, 'joiner.onnx': GARBAGE }],
    ['half there', { 'tokens.txt': 'a 0\n' }],
    ['empty', {}],
  ])(
    'that is %s leaves the process alive and the next recogniser is asked',
    async (_, files) => {
      const engines = testedEngines({ recognisers: { sherpaFolder: folderWith(files) } });
      open.push(engines);
      const bytes = fixture('s10.ogg');
      for (let time = 0; time < 3; time += 1)
        expect(await engines.hearing.hear({ bytes }, { language: 'vi' })).toEqual({ rejected: 'unavailable' });
      expect(engines.failures.length).toBeGreaterThanOrEqual(3);
    },
    60_000,
  );

  it('of a voice is passed over for the embedded one', async () => {
    const folder = folderWith({ 'tokens.txt': 'a 0\n', 'voice.onnx': GARBAGE });
    const engines = testedEngines({ voices: { sherpaFolder: folder, embeddedEspeak: true } });
    open.push(engines);
    const spoken = await engines.speaking.speak('Xin chào bà con', { language: 'vi' });
    expect(spoken?.seconds).toBeGreaterThan(0.5);
    expect(engines.failures).toHaveLength(1);
  }, 60_000);

  it('of the speech detector leaves the judgement to loudness and pitch', async () => {
    const server = await startSpeechServer(() => ({ body: JSON.stringify({ text: 'có' }) }));
    const vadModel = join(folderWith({ 'silero_vad.onnx': GARBAGE }), 'silero_vad.onnx');
    const engines = testedEngines({ vadModel, recognisers: { openai: { url: server.url, model: 'm' } } });
    open.push(engines, server);
    const hear = (name: string): Promise<unknown> => engines.hearing.hear({ bytes: fixture(name) }, { language: 'vi' });
    expect(await hear('s10.ogg')).toMatchObject({ text: 'có' });
    expect(await hear('silence.ogg')).toEqual({ rejected: 'silent' });
  }, 60_000);
});

describe('a process of ours', () => {
  it('that dies is started again at once, that dies again rests, and that hangs is ended', async () => {
    let now = 0;
    const child = createChild({ name: '../../test/support/voice/fragile-process', words: [], now: () => now });
    const ask = (question: string, ms = 20_000): Promise<unknown> => child.ask({ question }, AbortSignal.timeout(ms));
    expect(await ask('hello')).toBe('hello');
    await expect(ask('die')).rejects.toMatchObject({ code: 'unavailable', message: expect.stringContaining('died') });
    expect(await ask('again')).toBe('again');
    await expect(ask('throw')).rejects.toMatchObject({ code: 'invalid-answer' });
    expect(await ask('still there')).toBe('still there');
    await expect(ask('hang', 300)).rejects.toMatchObject({ message: expect.stringContaining('too slow') });
    await expect(ask('die')).rejects.toMatchObject({ message: expect.stringContaining('died') });
    await expect(ask('x')).rejects.toMatchObject({ message: expect.stringContaining('rests') });
    now += 1_500;
    expect(await ask('back')).toBe('back');
    expect(await ask('keys')).toBe('');
    child.close();
  }, 60_000);
});
