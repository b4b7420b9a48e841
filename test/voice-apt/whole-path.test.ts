import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../src/core/message';
import { fold } from '../../src/language/fold';
import { encodeVoice } from '../../src/voice/audio/encode';
import { findWav, readWav } from '../../src/voice/audio/wav';
import { testedEngines, type TestedEngines } from '../support/voice/engines';
import { englishSphinx, type Sphinx, vietnameseSphinx } from '../support/voice/pocketsphinx';
import { formOf, type SpeechServer, startSpeechServer } from '../support/voice/speech-server';
import { voiceWorld, type VoiceWorld } from '../support/voice/voice-world';

const VIETNAMESE: readonly string[] = [
  'tôi muốn đăng ký tạm trú',
  'làm căn cước cần giấy tờ gì',
  'đăng ký khai sinh cho con',
  'cho tôi gặp cán bộ',
  'đổi giấy phép lái xe',
  'làm hộ chiếu ở đâu',
  'tôi bị mất thẻ căn cước',
  'đăng ký kết hôn cần giấy tờ gì',
  'giờ làm việc của phường',
  'cảm ơn rất nhiều',
];
const ENGLISH: readonly string[] = [
  'how do i register temporary residence',
  'what papers do i need for an identity card',
  'register the birth of my child',
  'let me talk to an officer',
  'where can i get a passport',
  'i lost my identity card',
  'how much is the fee for a passport',
  'thank you very much',
];
const SPEAKERS: Readonly<Record<Language, readonly string[]>> = {
  vi: ['vi', 'vi+f2', 'vi+m3'],
  en: ['flite slt', 'flite rms', 'en-us'],
};

let server: SpeechServer;
let engines: TestedEngines;

beforeAll(async () => {
  const sphinxes: Readonly<Record<string, Sphinx>> = {
    vi: vietnameseSphinx(VIETNAMESE),
    en: englishSphinx(ENGLISH),
  };
  server = await startSpeechServer(async (request) => {
    const { fields, file } = formOf(request);
    const wav = findWav(file.bytes);
    const text = wav && (await sphinxes[fields['language'] ?? '']?.recognise(readWav(wav).samples));
    return { body: JSON.stringify({ text: text ?? '' }) };
  });
  engines = testedEngines({
    ffmpeg: 'ffmpeg',
    recognisers: { openai: { url: server.url, model: 'pocketsphinx' } },
    voices: { espeak: 'espeak-ng', embeddedEspeak: false },
  });
});

afterAll(async () => {
  await engines.close();
  await server.close();
});

/** A voice note in which a speaker says the words. */
async function noteOf(words: string, speaker: string, language: Language): Promise<Uint8Array> {
  if (!speaker.startsWith('flite')) {
    const spoken = await engines.speaking.speak(words, { language, voice: speaker });
    if (!spoken) throw new Error('nothing was said');
    return spoken.ogg;
  }
  const file = join(mkdtempSync(join(tmpdir(), 'flite-')), 'said.wav');
  execFileSync('flite', ['-voice', speaker.replace('flite ', ''), '-t', words, '-o', file]);
  const wav = findWav(execFileSync('cat', [file]));
  if (!wav) throw new Error('flite wrote no WAV');
  return encodeVoice(readWav(wav), 1).ogg;
}

describe.each([
  ['Vietnamese', 'vi', VIETNAMESE, 0.85],
  ['English', 'en', ENGLISH, 0.9],
] as const)('%s voice notes', (_name, language, commands, least) => {
  it('end in what the same words end in when they are typed, and are answered by a clean voice note', async () => {
    const wrong: string[] = [];
    const notes: { readonly ogg: Uint8Array; readonly seconds: number }[] = [];
    let tried = 0;
    for (const speaker of SPEAKERS[language]) {
      for (const said of commands) {
        tried += 1;
        const typed = await outcomeOf(language, (world) => world.type('an', said));
        const note = await noteOf(said, speaker, language);
        const spoken = await outcomeOf(language, (world) => world.speakSound('an', note), typed.outcome);
        notes.push(...spoken.notes);
        if (!spoken.heard.includes(fold(said)) || spoken.outcome !== typed.outcome || spoken.notes.length === 0)
          wrong.push(`${speaker}: ${said} → ${spoken.outcome} (${typed.outcome}) ${spoken.heard.slice(0, 80)}`);
      }
    }
    for (const note of notes) expectClean(note);
    process.stdout.write(`${language}: ${tried - wrong.length} of ${tried}\n${wrong.join('\n')}\n`);
    expect((tried - wrong.length) / tried, wrong.join('\n')).toBeGreaterThanOrEqual(least);
  });
});

interface Ended {
  readonly outcome: string;
  /** All that was shown, folded. */
  readonly heard: string;
  readonly notes: readonly { readonly ogg: Uint8Array; readonly seconds: number }[];
}

/** What one message ends in for somebody who agreed to voice and speaks the language. */
async function outcomeOf(
  language: Language,
  send: (world: VoiceWorld) => Promise<void>,
  typed?: string,
): Promise<Ended> {
  const world = await voiceWorld({ engines });
  try {
    await world.type('an', language === 'vi' ? 'xin chào' : 'hello, how are you');
    await world.settle();
    await world.press('an', 'x:voice-yes');
    await world.settle();
    const before = { turns: world.turns.length, sent: world.sent.length };
    await send(world);
    await world.settle();
    let turns = world.turns.slice(before.turns);
    // What looks up, changes or hands over is confirmed first.
    if (turns.at(-1)?.outcome === 'clarified' && typed !== undefined && !typed.startsWith('clarified')) {
      await world.type('an', language === 'vi' ? 'đúng' : 'yes');
      await world.settle();
      turns = world.turns.slice(before.turns);
    }
    const sent = world.sent.slice(before.sent);
    return {
      outcome: `${turns.at(-1)?.outcome} ${turns.at(-1)?.article ?? ''}`,
      heard: fold(sent.map(({ reply }) => reply.text).join(' ')),
      notes: sent.flatMap(({ sound }) => (sound ? [sound] : [])),
    };
  } finally {
    await world.close();
  }
}

function expectClean({ ogg, seconds }: { readonly ogg: Uint8Array; readonly seconds: number }): void {
  const file = join(mkdtempSync(join(tmpdir(), 'note-')), 'note.ogg');
  writeFileSync(file, ogg);
  const told = execFileSync('opusinfo', [file]).toString();
  expect(told).not.toMatch(/WARNING|ERROR|error/);
  const [, minutes = '0', rest = '0'] = /Playback length: (\d+)m:([\d.]+)s/.exec(told) ?? [];
  expect(Math.abs(Number(minutes) * 60 + Number(rest) - seconds)).toBeLessThan(0.05);
}
