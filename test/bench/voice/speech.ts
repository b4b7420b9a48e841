import { loadavg } from 'node:os';
import { type Codec, createCodec } from '../../../src/voice/audio/codec';
import { encodeVoice } from '../../../src/voice/audio/encode';
import { embeddedEspeak } from '../../../src/voice/speaking/espeak';
import type { Voice } from '../../../src/voice/speaking/voice';
import { testedEngines } from '../../support/voice/engines';
import { fixture } from '../../support/voice/sounds';
import { benchSpokenAnswers } from './spoken-answers';

const TIMES = 10;

/** A little over six seconds of the embedded voice. */
const SIX_SECONDS =
  'Lệ phí cấp thẻ căn cước là bảy mươi nghìn đồng. Anh chị nộp tiền khi làm thủ tục tại công an phường, xã gần nhà nhé.';
const SENTENCES = [
  'Anh chị mang theo giấy tờ tùy thân và giấy tờ chứng minh chỗ ở hợp pháp.',
  'Hồ sơ nộp tại công an phường hoặc trên cổng dịch vụ công.',
  'Cán bộ trả kết quả trong ba ngày làm việc kể từ khi nhận đủ hồ sơ.',
];

/**
 * Decoding, encoding and speaking 10 s and 60 s in their processes, all of them warm, and how long after its text a spoken
 * answer is ready. Nothing is kept between two measurements.
 */
export async function benchSpeech(print: (lines: readonly string[]) => void): Promise<void> {
  const codec = createCodec({ failed: report });
  const espeak = embeddedEspeak({ vietnamese: 'vi' }, Date.now);
  try {
    print([`load ${loadavg()[0]?.toFixed(1)}`]);
    print(await benchCodec(codec));
    print(await benchVoice(espeak, codec));
    print(await benchMouth());
    print(await benchSpokenAnswers());
  } finally {
    codec.close();
    await espeak.close?.();
  }
}

async function benchCodec(codec: Codec): Promise<readonly string[]> {
  const tone = spoken(60);
  const minute = encodeVoice({ samples: tone, rate: 22_050 }, 1).ogg;
  return [
    await timed('decode 10 s of Opus', () => codec.decode(fixture('s10.ogg'), 120)),
    await timed('decode 60 s of Opus', () => codec.decode(minute, 120)),
    await timed('encode 10 s', () => codec.encode({ samples: spoken(10), rate: 22_050 })),
    await timed('encode 60 s', () => codec.encode({ samples: tone, rate: 22_050 })),
  ];
}

async function benchVoice(voice: Voice, codec: Codec): Promise<readonly string[]> {
  const sound = await synthesized(voice, SIX_SECONDS);
  const text = textOf(60);
  return [
    await timed('the engine alone, the answer of 6 s', () => synthesized(voice, SIX_SECONDS)),
    await timed('encoding alone, the answer of 6 s', () => codec.encode(sound)),
    await timed('the engine alone, 60 s', () => synthesized(voice, text)),
  ];
}

/** The whole of it: text made fit for speech, engine, encoder, between their processes. `personal` keeps it out of the cache. */
async function benchMouth(): Promise<readonly string[]> {
  const engines = testedEngines({ voices: { embeddedEspeak: true }, failed: report });
  const lines = [await veryFirst('cold', false), await veryFirst('after warming up', true)];
  try {
    for (const [name, text] of [
      ['an answer of 6 s', SIX_SECONDS],
      ['10 s', textOf(10)],
      ['60 s', textOf(60)],
    ] as const) {
      const speak = () => engines.speaking.speak(text, { language: 'vi', personal: true });
      const seconds = (await speak())?.seconds.toFixed(1);
      lines.push(await timed(`speak ${name} (really ${seconds} s)`, speak));
    }
    return lines;
  } finally {
    await engines.close();
  }
}

/** The first answer of processes that were started just now, or by the first answer itself. */
async function veryFirst(name: string, warmed: boolean): Promise<string> {
  const engines = testedEngines({ voices: { embeddedEspeak: true }, failed: report });
  try {
    const begun = performance.now();
    if (warmed) await engines.warm();
    const ready = performance.now();
    await engines.speaking.speak(SIX_SECONDS, { language: 'vi', personal: true });
    const took = (performance.now() - ready).toFixed(0);
    return `the very first, ${name}: ${took} ms${warmed ? ` (warming up took ${(ready - begun).toFixed(0)} ms)` : ''}`;
  } finally {
    await engines.close();
  }
}

function synthesized(voice: Voice, text: string) {
  return voice.synthesize(text, { language: 'vi', signal: AbortSignal.timeout(20_000) }).then((sound) => {
    if ('encoded' in sound) throw new Error('the embedded engine answers with samples');
    return sound;
  });
}

/** About so many seconds of text, at the four seconds that one of the sentences takes. */
function textOf(seconds: number): string {
  return Array.from({ length: Math.round(seconds / 3.9) }, (_, at) => SENTENCES[at % SENTENCES.length]).join(' ');
}

/** Something as busy as a voice: a gliding pitch with overtones, in syllables. */
function spoken(seconds: number): Float32Array {
  return Float32Array.from({ length: seconds * 22_050 }, (_, at) => {
    const time = at / 22_050;
    const phase = 2 * Math.PI * (120 * time + 3 * Math.sin(2 * Math.PI * time));
    const loud = 0.3 * Math.max(0, Math.sin(2 * Math.PI * 2 * time));
    return loud * (Math.sin(phase) + 0.6 * Math.sin(5 * phase) + 0.4 * Math.sin(11 * phase)) * 0.6;
  });
}

async function timed(name: string, work: () => Promise<unknown>): Promise<string> {
  await work();
  const times: number[] = [];
  for (let count = 0; count < TIMES; count += 1) {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  times.sort((one, other) => one - other);
  const at = (share: number): string => (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(0);
  return `${name}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms`;
}

function report(error: unknown): void {
  process.stderr.write(`${String(error)}\n`);
}
