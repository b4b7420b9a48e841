import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testedEngines } from '../support/voice/engines';
import { startSpeechServer } from '../support/voice/speech-server';
import { runInProcesses } from '../storage/processes';

const SCRIPT = join(__dirname, '..', 'support', 'voice', 'warming-process.ts');
const UNUSED = join(tmpdir(), 'nothing-was-ever-spoken-here');

/** What runs after warming up in a process that then ends by itself: what it started does not keep it alive. */
async function warmed(...words: readonly string[]): Promise<readonly string[]> {
  const [written = ''] = await runInProcesses(SCRIPT, 1, words);
  return written.trim().split(',').toSorted();
}

describe('voice gets ready beforehand', () => {
  it('where a recogniser is set up, asking it nothing', async () => {
    const recogniser = await startSpeechServer(() => ({ status: 500 }));
    expect(await warmed(UNUSED, recogniser.url)).toEqual(['espeak-process', 'sound-process']);
    expect(recogniser.seen).toEqual([]);
    await recogniser.close();
  }, 60_000);

  it('where something was spoken before, and nowhere else', async () => {
    expect(await warmed(mkdtempSync(join(tmpdir(), 'spoken-')))).toEqual(['espeak-process', 'sound-process']);
    expect(await warmed(UNUSED)).toEqual(['']);
  }, 60_000);

  it('asking no service, which costs money', async () => {
    const service = await startSpeechServer(() => ({ status: 500 }));
    const engines = testedEngines({ voices: { embeddedEspeak: true, openai: { url: service.url, model: 'm' } } });
    await engines.warm();
    expect(service.seen).toEqual([]);
    await engines.close();
    await service.close();
  }, 60_000);

  it('and what cannot is reported and no more; what is ended meanwhile is not even that', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'model-'));
    for (const name of ['tokens.txt', 'encoder.onnx', 'decoder.onnx']) writeFileSync(join(folder, name), 'no model');
    const broken = testedEngines({ recognisers: { sherpaFolder: folder } });
    await broken.warm();
    expect(broken.failures).toHaveLength(1);
    await broken.close();
    const ended = testedEngines({ voices: { embeddedEspeak: true } });
    const warming = ended.warm();
    await ended.close();
    await warming;
    expect(ended.failures).toEqual([]);
  }, 60_000);
});
