import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { createCodec } from '../../src/voice/audio/codec';
import { sileroDetector, type SpeechDetector } from '../../src/voice/child/sherpa';
import { testedEngines } from '../support/voice/engines';
import { fixture, NOBODY_SPEAKS } from '../support/voice/sounds';
import { startSpeechServer } from '../support/voice/speech-server';

/** Silero VAD 5, the real one; see its licence beside it. */
const MODEL = join(__dirname, '..', 'fixtures', 'voice', 'silero_vad.onnx');

const codec = createCodec({ failed: () => undefined });
const failures: unknown[] = [];
const real = detectorOf(MODEL);
afterEach(() => void failures.splice(0));
afterAll(() => {
  real.close();
  codec.close();
});

function detectorOf(model: string): SpeechDetector {
  return sileroDetector(model, { now: Date.now, failed: (error) => void failures.push(error) });
}

async function samplesOf(bytes: Uint8Array): Promise<Float32Array> {
  const decoded = await codec.decode(bytes, 60);
  if (!('samples' in decoded)) throw new Error('the sound was not decoded');
  return decoded.samples;
}

describe('the real Silero model through sherpa-onnx', () => {
  it.each(['s10.ogg', 'bot-reply-vi.ogg', 'chromium156-mediarecorder.webm'])('finds speech in %s', async (name) => {
    expect(await real.speaks(await samplesOf(fixture(name)))).toBe(true);
    expect(failures).toEqual([]);
  });

  it.each(Object.keys(NOBODY_SPEAKS))('finds none in %s', async (name) => {
    expect(await real.speaks(await samplesOf(NOBODY_SPEAKS[name]?.() ?? new Uint8Array()))).toBe(false);
    expect(failures).toEqual([]);
  });

  it('lets only speech come to a recogniser', async () => {
    const server = await startSpeechServer(() => ({ body: JSON.stringify({ text: 'có' }) }));
    const recognisers = { openai: { url: server.url, model: 'm' } };
    const engines = testedEngines({ vadModel: MODEL, recognisers });
    const hear = (bytes: Uint8Array) => engines.hearing.hear({ bytes }, { language: 'vi' });
    expect(await hear(NOBODY_SPEAKS['a tone']?.() ?? new Uint8Array())).toEqual({ rejected: 'silent' });
    expect(server.seen).toHaveLength(0);
    expect(await hear(fixture('s10.ogg'))).toMatchObject({ text: 'có' });
    expect(engines.failures).toEqual([]);
    await engines.close();
    await server.close();
  });
});

describe('a damaged copy of it', () => {
  const model = fixture('silero_vad.onnx');
  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['cut off', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['with a stretch of other bytes', (bytes) => Buffer.from(bytes).fill(0xa5, 1_000, 200_000)],
    ['empty', () => Buffer.alloc(0)],
  ])('%s leaves this process alive, and says that it cannot tell', async (_, damage) => {
    const file = join(mkdtempSync(join(tmpdir(), 'vad-')), 'silero_vad.onnx');
    writeFileSync(file, damage(Buffer.from(model)));
    const damaged = detectorOf(file);
    const samples = await samplesOf(fixture('s10.ogg'));
    expect(await damaged.speaks(samples)).toBeUndefined();
    expect(await damaged.speaks(samples)).toBeUndefined();
    expect(failures).toHaveLength(2);
    damaged.close();
    expect(await real.speaks(samples)).toBe(true);
  });
});
