import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Heard } from '../../src/core/voice';
import { Failure } from '../../src/core/failure';
import { sniffAudio } from '../../src/voice/audio/sniff';
import { findWav, wavSeconds } from '../../src/voice/audio/wav';
import { withoutInvented } from '../../src/voice/hearing/invented';
import type { VoiceOptions } from '../../src/voice/options';
import { testedEngines, type TestedEngines } from '../support/voice/engines';
import { fixture } from '../support/voice/sounds';
import {
  formOf,
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

function ears(options: Partial<VoiceOptions>): TestedEngines {
  const engines = testedEngines(options);
  open.push(engines);
  return engines;
}

const said = (text: string): SpeechAnswer => ({ body: JSON.stringify({ text }) });
const VOICE = { bytes: fixture('s10.ogg'), mime: 'audio/ogg' };

async function hear({ hearing }: TestedEngines): Promise<Heard> {
  return hearing.hear(VOICE, { language: 'vi', hints: ['đăng ký tạm trú', 'VNeID'] });
}

describe('the recogniser with the shape of OpenAI', () => {
  it('is sent a WAV of 16 kHz, the model, the language and the hints, and its text is heard', async () => {
    const server = await serving(() => said(' Tôi muốn đăng ký tạm trú mức hai. '));
    const heard = await hear(
      ears({ recognisers: { openai: { url: `${server.url}/`, model: 'whisper-1', key: 'k-123' } } }),
    );
    expect(heard).toEqual({ text: 'Tôi muốn đăng ký tạm trú mức 2.', seconds: 10 });
    const [request] = server.seen;
    if (!request) throw new Error('not asked');
    expect(request).toMatchObject({ method: 'POST', path: '/v1/audio/transcriptions' });
    expect(request.headers['authorization']).toBe('Bearer k-123');
    const { fields, file } = formOf(request);
    expect(fields).toEqual({
      model: 'whisper-1',
      language: 'vi',
      response_format: 'json',
      temperature: '0',
      prompt: 'đăng ký tạm trú, VNeID',
    });
    expect(file.name).toBe('voice.wav');
    const wav = findWav(file.bytes);
    expect(wav).toMatchObject({ rate: 16_000, channels: 1, bits: 16 });
    expect(wav && wavSeconds(wav)).toBeCloseTo(10, 1);
  });

  it.each<[string, SpeechAnswer | undefined]>([
    ['answers 500', { status: 500 }],
    ['answers with a web page', { type: 'text/html', body: '<html>Bad gateway</html>' }],
    ['answers with other JSON', { body: '{"error":"no"}' }],
    ['sends us elsewhere', { status: 302, headers: { location: 'http://127.0.0.1:1/' } }],
    ['refuses the key', { status: 401 }],
    ['tells us to wait', { status: 429, headers: { 'retry-after': '60' } }],
    ['sends too much', { body: 'x'.repeat(1_000_000) }],
    ['never answers', undefined],
  ])('is passed over when it %s', async (_, answer) => {
    const broken = await serving(() => answer);
    const good = await serving(() => ({
      body: JSON.stringify({ status: 0, hypotheses: [{ utterance: 'chào', confidence: 0.8 }] }),
    }));
    const engines = ears({
      hearingMs: 700,
      recognisers: {
        openai: { url: broken.url, model: 'm', key: 'secret-key' },
        template: { template: 'fpt', key: 'k', url: good.url },
      },
    });
    expect(await hear(engines)).toEqual({ text: 'chào', confidence: 0.8, seconds: 10 });
    expect(broken.seen).toHaveLength(1);
    expect(engines.failures).toHaveLength(1);
    expect(engines.failures[0]).toBeInstanceOf(Failure);
    expect(String(engines.failures[0])).not.toContain('secret-key');
  });

  it('rests after three failures in a row, and with no other the answer is "unavailable"', async () => {
    const server = await serving(() => ({ status: 503 }));
    const engines = ears({ recognisers: { openai: { url: server.url, model: 'm' } } });
    for (let time = 0; time < 5; time += 1) expect(await hear(engines)).toEqual({ rejected: 'unavailable' });
    expect(server.seen).toHaveLength(3);
  });
});

describe('recognisers by template', () => {
  it('FPT: the recording is the body', async () => {
    const server = await serving(() => ({
      body: JSON.stringify({ status: 0, hypotheses: [{ utterance: 'xin chào' }] }),
    }));
    const engines = ears({ recognisers: { template: { template: 'fpt', key: 'my-key', url: server.url } } });
    expect(await hear(engines)).toEqual({ text: 'xin chào', seconds: 10 });
    expect(server.seen[0]?.headers['api-key']).toBe('my-key');
    expect(sniffAudio(server.seen[0]?.body ?? new Uint8Array())).toBe('wav');
  });

  it('Viettel: the recording and the key are fields', async () => {
    const server = await serving(() => ({
      body: JSON.stringify({ code: 200, response: { result: [{ transcript: 'cảm ơn' }] } }),
    }));
    const engines = ears({ recognisers: { template: { template: 'viettel', key: 'tok', url: server.url } } });
    expect(await hear(engines)).toEqual({ text: 'cảm ơn', seconds: 10 });
    const [request] = server.seen;
    if (!request) throw new Error('not asked');
    const { fields, file } = formOf(request);
    expect(fields).toEqual({ token: 'tok' });
    expect(sniffAudio(file.bytes)).toBe('wav');
  });

  it('a service that says it failed is passed over, one that heard nothing is "not understood"', async () => {
    const failing = await serving(() => ({ body: JSON.stringify({ status: 1, message: 'x' }) }));
    const one = ears({ recognisers: { template: { template: 'fpt', key: 'k', url: failing.url } } });
    expect(await hear(one)).toEqual({ rejected: 'unavailable' });
    const deaf = await serving(() => ({ body: JSON.stringify({ status: 0, hypotheses: [] }) }));
    const other = ears({ recognisers: { template: { template: 'fpt', key: 'k', url: deaf.url } } });
    expect(await hear(other)).toEqual({ rejected: 'not-understood' });
  });

  it('a template of one’s own is read from a file, and a wrong one stops the start', async () => {
    const server = await serving((request) => ({
      body: JSON.stringify({ data: { text: JSON.parse(request.body.toString()).lang } }),
    }));
    const file = join(mkdtempSync(join(tmpdir(), 'template-')), 'mine.json');
    writeFileSync(
      file,
      JSON.stringify({
        url: server.url,
        body: 'json',
        fields: { lang: 'nghe {language}', sound: '{audio}' },
        result: 'data.text',
      }),
    );
    expect(await hear(ears({ recognisers: { template: { template: file, key: 'k' } } }))).toMatchObject({
      text: 'nghe vi',
    });
    writeFileSync(file, JSON.stringify({ url: 'nowhere', body: 'pigeon' }));
    expect(() => testedEngines({ recognisers: { template: { template: file, key: 'k' } } })).toThrow(/url, body/);
  });
});

describe('what a recogniser invents', () => {
  it.each([
    'Hãy subscribe cho kênh Ghiền Mì Gõ Để không bỏ lỡ những video hấp dẫn',
    'Cảm ơn các bạn đã theo dõi và hẹn gặp lại.',
    'Hẹn gặp lại các bạn trong những video tiếp theo nhé!',
    'Các bạn hãy đăng ký kênh để ủng hộ kênh của mình nhé.'.replace('Các bạn ', ''),
    'Thanks for watching!',
    '...',
    'a a a a a a a a a a a a a a a a',
    'Xin chào '.repeat(20),
    'Đây là một câu rất dài mà không ai có thể nói trong một giây được cả đâu nhé bà con ơi',
  ])('"%s" is nothing', (text) => {
    expect(withoutInvented(text, 1)).toBe('');
  });

  it('is cut off from what was said', () => {
    expect(withoutInvented('Tôi muốn đăng ký tạm trú. Hãy subscribe cho kênh La La School.', 5)).toBe(
      'Tôi muốn đăng ký tạm trú.',
    );
    expect(withoutInvented('Tôi cảm ơn nhiều. Cho tôi đăng ký thường trú.', 5)).toBe(
      'Tôi cảm ơn nhiều. Cho tôi đăng ký thường trú.',
    );
  });

  it.each(['Tôi muốn đăng ký kênh nhận lương hưu.', 'Làm sao theo dõi kênh Zalo của phường?'])(
    '"%s" is none',
    (text) => {
      expect(withoutInvented(text, 5)).toBe(text);
    },
  );

  it('is cleaned of what nobody can say before anything is done with it', async () => {
    const server = await serving(() => said('lệ phí\u0000 \u202Ecăn\u200B cước \uD83D'));
    expect(await hear(ears({ recognisers: { openai: { url: server.url, model: 'm' } } }))).toMatchObject({
      text: 'lệ phí căn cước',
    });
  });

  it('is "not understood" for the person', async () => {
    const server = await serving(() => said('Cảm ơn các bạn đã theo dõi.'));
    expect(await hear(ears({ recognisers: { openai: { url: server.url, model: 'm' } } }))).toEqual({
      rejected: 'not-understood',
    });
  });
});

describe('with nothing configured', () => {
  it('the ears say so and the voice too', async () => {
    const { hearing, speaking } = ears({});
    expect(hearing.configured).toBe(false);
    expect(await hearing.hear(VOICE, { language: 'vi' })).toEqual({ rejected: 'unavailable' });
    expect(speaking.configured).toBe(false);
    expect(await speaking.speak('Xin chào', { language: 'vi' })).toBeUndefined();
  });
});

describe('fifty voices at once', () => {
  it('are all heard, four at a time', async () => {
    let now = 0;
    let most = 0;
    const server = await startSpeechServer(async () => {
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => {
        setTimeout(resolve, 20);
      });
      now -= 1;
      return said('có');
    });
    open.push(server);
    const engines = ears({ recognisers: { openai: { url: server.url, model: 'm' } } });
    const heard = await Promise.all(Array.from({ length: 50 }, () => hear(engines)));
    expect(heard.filter((one) => 'text' in one && one.text === 'có')).toHaveLength(50);
    expect(most).toBeLessThanOrEqual(4);
  }, 120_000);
});
