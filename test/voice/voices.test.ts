import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { encodeVoice } from '../../src/voice/audio/encode';
import { demuxOgg } from '../../src/voice/audio/ogg-demux';
import { streamSeconds } from '../../src/voice/audio/opus-packet';
import { writeWav } from '../../src/voice/audio/wav';
import type { VoiceOptions } from '../../src/voice/options';
import { createSpokenCache, spokenKey } from '../../src/voice/speaking/cache';
import { testedEngines, type TestedEngines } from '../support/voice/engines';
import { fixture } from '../support/voice/sounds';
import {
  type SeenRequest,
  type SpeechAnswer,
  type SpeechServer,
  startSpeechServer,
} from '../support/voice/speech-server';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function serving(
  answer: (request: SeenRequest, count: number) => SpeechAnswer | undefined,
): Promise<SpeechServer> {
  const server = await startSpeechServer(answer);
  open.push(server);
  return server;
}

function voice(voices: Partial<VoiceOptions['voices']>, more: Partial<VoiceOptions> = {}): TestedEngines {
  const engines = testedEngines({ voices: { embeddedEspeak: false, ...voices }, ...more });
  open.push(engines);
  return engines;
}

const OGG: SpeechAnswer = { type: 'audio/ogg', body: fixture('bot-reply-vi.ogg') };
const WAV: SpeechAnswer = {
  type: 'audio/wav',
  body: writeWav({ samples: Float32Array.from({ length: 24_000 }, (_, at) => 0.3 * Math.sin(at / 20)), rate: 24_000 }),
};

describe('the voice with the shape of OpenAI', () => {
  it('is sent the text as it is spoken, and its Opus is sent on as it came', async () => {
    const server = await serving(() => OGG);
    const { speaking } = voice({ openai: { url: server.url, model: 'tts-1', key: 'k', voice: 'nova' } });
    const spoken = await speaking.speak('Lệ phí 15.000 đồng', { language: 'vi' });
    expect(JSON.parse(server.seen[0]?.body.toString() ?? '{}')).toEqual({
      model: 'tts-1',
      voice: 'nova',
      input: 'Lệ phí mười lăm nghìn đồng.',
      response_format: 'opus',
    });
    expect(server.seen[0]).toMatchObject({ path: '/v1/audio/speech', headers: { authorization: 'Bearer k' } });
    expect(spoken && Buffer.from(spoken.ogg).equals(fixture('bot-reply-vi.ogg'))).toBe(true);
    expect(spoken?.seconds).toBeCloseTo(9.37, 1);
    expect(spoken?.waveform).toHaveLength(100);
  });

  it('has its WAV made a voice note', async () => {
    const server = await serving(() => WAV);
    const { speaking } = voice({ openai: { url: server.url, model: 'm' } });
    const spoken = await speaking.speak('Chào', { language: 'vi' });
    const stream = demuxOgg(spoken?.ogg ?? new Uint8Array());
    expect(stream && streamSeconds(stream)).toBeCloseTo(1, 1);
    expect(spoken?.seconds).toBeCloseTo(1, 2);
  });

  it.each<[string, SpeechAnswer | undefined]>([
    ['fails', { status: 500 }],
    ['sends a web page', { type: 'audio/ogg', body: '<html></html>' }],
    ['sends noise that is no Opus', { body: Buffer.concat([Buffer.from('OggS'), Buffer.alloc(200, 7)]) }],
    ['hangs', undefined],
  ])('is passed over when it %s', async (_, answer) => {
    const broken = await serving(() => answer);
    const good = await serving(() => WAV);
    const engines = voice(
      {
        openai: { url: broken.url, model: 'm' },
        template: { template: 'viettel', key: 'tok', url: good.url },
      },
      { speakingMs: 3_000 },
    );
    expect((await engines.speaking.speak('Chào', { language: 'vi' }))?.seconds).toBeCloseTo(1, 1);
    expect(engines.failures).toHaveLength(1);
    expect(JSON.parse(good.seen[0]?.body.toString() ?? '{}')).toMatchObject({ text: 'Chào.', token: 'tok', speed: 1 });
  });

  it('leaves nothing but silence when all fail', async () => {
    const broken = await serving(() => ({ status: 500 }));
    const { speaking } = voice({ openai: { url: broken.url, model: 'm' } });
    expect(await speaking.speak('Chào', { language: 'vi' })).toBeUndefined();
    expect(await speaking.speak(' 😀 ', { language: 'vi' })).toBeUndefined();
  });
});

describe('voices by template', () => {
  it('FPT: a link is asked until the sound is there', async () => {
    const server = await serving((request, count) => {
      if (request.method === 'POST') return { body: JSON.stringify({ error: 0, async: `${server.url}/sound.wav` }) };
      return count < 4 ? { status: 404 } : WAV;
    });
    const { speaking } = voice({ template: { template: 'fpt', key: 'k', url: server.url } });
    expect((await speaking.speak('Chào bà con', { language: 'vi' }))?.seconds).toBeCloseTo(1, 1);
    expect(server.seen[0]).toMatchObject({ headers: { 'api-key': 'k', voice: 'banmai' } });
    expect(server.seen[0]?.body.toString()).toBe('Chào bà con.');
    expect(server.seen).toHaveLength(4);
  });

  it('Zalo: a form is sent', async () => {
    const server = await serving((request) =>
      request.method === 'POST' ? { body: JSON.stringify({ error_code: 0, data: { url: `${server.url}/a` } }) } : WAV,
    );
    const { speaking } = voice({ template: { template: 'zalo', key: 'k', url: server.url } });
    expect((await speaking.speak('Chào', { language: 'vi' }))?.seconds).toBeCloseTo(1, 1);
    expect(new URLSearchParams(server.seen[0]?.body.toString()).get('input')).toBe('Chào.');
    expect(server.seen[0]?.headers['apikey']).toBe('k');
  });

  it('a link to anywhere else is not followed', async () => {
    for (const link of ['http://169.254.169.254/latest', 'https://evil.example/a.mp3', 'file:///etc/passwd', 'x']) {
      const server = await serving(() => ({ body: JSON.stringify({ error: 0, async: link }) }));
      const engines = voice({ template: { template: 'fpt', key: 'k', url: server.url } });
      expect(await engines.speaking.speak('Chào', { language: 'vi' })).toBeUndefined();
      expect(String(engines.failures[0])).toMatch(/foreign address/);
    }
  });
});

describe('what was spoken', () => {
  it('is kept, by text and voice, unless it is personal', async () => {
    const server = await serving(() => OGG);
    const { speaking, cacheFolder } = voice({ openai: { url: server.url, model: 'm' } });
    const speak = (text: string, more: { voice?: string; personal?: boolean } = {}): Promise<unknown> =>
      speaking.speak(text, { language: 'vi', ...more });
    await speak('Hồ sơ của anh đã xong', { personal: true });
    expect(readdirSync(cacheFolder)).toEqual([]);
    await speak('Hồ sơ của anh đã xong', { personal: true });
    expect(server.seen).toHaveLength(2);
    const first = await speak('Chào');
    await expect.poll(() => readdirSync(cacheFolder).length).toBe(1);
    expect(await speak('Chào')).toEqual(first);
    expect(server.seen).toHaveLength(3);
    await speak('Chào', { voice: 'other' });
    expect(server.seen).toHaveLength(4);
    expect(readFileSync(join(cacheFolder, readdirSync(cacheFolder)[0] ?? '')).toString('latin1')).not.toContain('Chào');
  });

  it('is spoken once when it is asked for many times at once', async () => {
    const server = await serving(() => OGG);
    const { speaking } = voice({ openai: { url: server.url, model: 'm' } });
    await Promise.all(Array.from({ length: 10 }, () => speaking.speak('Chào bà con', { language: 'vi' })));
    expect(server.seen).toHaveLength(1);
  });

  it('never takes more room than allowed', async () => {
    const { cacheFolder } = voice({});
    const { ogg, seconds, waveform } = encodeVoice({ samples: new Float32Array(16_000), rate: 16_000 }, 1);
    const cache = createSpokenCache(cacheFolder, 20 * ogg.length);
    for (let at = 0; at < 101; at += 1) await cache.set(spokenKey([String(at)]), { ogg, seconds, waveform });
    expect(readdirSync(cacheFolder).length).toBeLessThanOrEqual(20);
    expect(await cache.get(spokenKey(['100']))).toMatchObject({ seconds });
    expect(await createSpokenCache(cacheFolder, 0).get(spokenKey(['100']))).toBeUndefined();
  });
});
