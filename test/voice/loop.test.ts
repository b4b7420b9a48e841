import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fold } from '../../src/language/fold';
import { decodeBuiltIn } from '../../src/voice/audio/decode';
import { findWav, readWav } from '../../src/voice/audio/wav';
import { VIETNAMESE_COMMANDS } from '../support/voice/commands';
import { testedEngines, type TestedEngines } from '../support/voice/engines';
import { createMatcher, type Matcher } from '../support/voice/matcher';
import { formOf, type SpeechServer, startSpeechServer } from '../support/voice/speech-server';

const TEMPLATES = ['vi', 'vi+f2', 'vi+m3'];
const SPEAKERS = ['vi+f4', 'vi+m7'];
/** Between the farthest of the sentences it knows (34) and the nearest of others (43). */
const FARTHEST = 38;

let matcher: Matcher;
let server: SpeechServer;
let engines: TestedEngines;

beforeAll(async () => {
  matcher = createMatcher(FARTHEST);
  server = await startSpeechServer((request) => {
    const wav = findWav(formOf(request).file.bytes);
    const { text } = matcher.match(wav ? readWav(wav).samples : new Float32Array());
    return { body: JSON.stringify({ text }) };
  });
  engines = testedEngines({
    recognisers: { openai: { url: server.url, model: 'dtw' } },
    voices: { embeddedEspeak: true },
  });
  for (const voice of TEMPLATES) {
    for (const text of VIETNAMESE_COMMANDS) matcher.learn(text, await samplesOf(text, voice));
  }
}, 240_000);

afterAll(async () => {
  await engines.close();
  await server.close();
});

async function spoken(text: string, voice: string): Promise<Uint8Array> {
  const said = await engines.speaking.speak(text, { language: 'vi', voice });
  if (!said) throw new Error('nothing was said');
  return said.ogg;
}

async function samplesOf(text: string, voice: string): Promise<Float32Array> {
  const decoded = await decodeBuiltIn(await spoken(text, voice), 'ogg', 60);
  if (!('samples' in decoded)) throw new Error('not decoded');
  return decoded.samples;
}

describe('text to speech to text, without any program', () => {
  it('what one voice says in a voice note is understood by a recogniser that knows other voices', async () => {
    const wrong: string[] = [];
    for (const voice of SPEAKERS) {
      for (const text of VIETNAMESE_COMMANDS) {
        const bytes = await spoken(text, voice);
        const heard = await engines.hearing.hear({ bytes }, { language: 'vi' });
        const words = 'text' in heard ? heard.text : heard.rejected;
        if (fold(words) !== fold(text)) wrong.push(`${voice}: ${text} → ${words}`);
      }
    }
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(2);
  }, 240_000);

  it('a sentence that is none of them is not understood', async () => {
    const bytes = await spoken('hôm nay trời mưa to quá tôi ở nhà nấu cơm với mẹ và em gái', 'vi');
    expect(await engines.hearing.hear({ bytes }, { language: 'vi' })).toEqual({ rejected: 'not-understood' });
  });
});
