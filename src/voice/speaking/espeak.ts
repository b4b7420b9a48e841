import { Failure } from '../../core/failure';
import type { Language } from '../../core/message';
import { findWav, fromInt16, readWav } from '../audio/wav';
import { createChild } from '../child/child';
import type { EspeakQuestion } from '../child/espeak-process';
import { runProgram } from '../program';
import type { Voice } from './voice';

/** A minute of speech at 22 050 Hz and 16 bits is 2.6 MB. */
const MOST_BYTES = 20_000_000;
const ESPEAK_RATE = 22_050;
const WARMING_MS = 30_000;
/** Long enough that what an answer takes is compiled by then: after a single word the first answer still took four times as long. */
const WARMING_TEXT = 'Xin chào anh chị, tôi là trợ lý dịch vụ công của tỉnh. Mời anh chị nói hoặc gõ câu hỏi.';

/** How espeak-ng is chosen. */
export interface EspeakOptions {
  /** Its Vietnamese voice: `vi` (North) is the clearest. */
  readonly vietnamese: string;
}

/** The espeak-ng program: a process for each text, which it reads from its standard input. */
export function espeakProgram(program: string, { vietnamese }: EspeakOptions): Voice {
  return {
    id: `espeak-ng ${vietnamese}`,
    languages: ['vi', 'en'],
    async synthesize(text, { language, voice, signal }) {
      const name = voiceName(language, voice, vietnamese);
      const words = ['-v', name, '-b', '1', '--stdin', '--stdout'];
      const input = Buffer.from(text);
      const end = await runProgram({ program, words, input, mostOutput: MOST_BYTES, timeoutMs: 10_000, signal });
      if ('failed' in end) throw new Failure('unavailable', `espeak-ng failed: ${end.failed}`);
      const wav = findWav(end.output);
      if (wav === undefined || wav.data.length === 0) throw new Failure('invalid-answer', 'espeak-ng wrote no sound');
      return readWav(wav);
    },
  };
}

/** The embedded espeak-ng in a process that lives on; it is started by the first text. */
export function embeddedEspeak({ vietnamese }: EspeakOptions, now: () => number): Voice {
  const child = createChild({ name: 'child/espeak-process', words: [], now });
  return {
    id: `embedded espeak-ng ${vietnamese}`,
    languages: ['vi', 'en'],
    async synthesize(text, { language, voice, signal }) {
      const question: EspeakQuestion = { text, voice: voiceName(language, voice, vietnamese) };
      const bytes = await child.ask(question, signal);
      if (!(bytes instanceof Uint8Array) || bytes.length < 2)
        throw new Failure('invalid-answer', 'the embedded espeak-ng made no sound');
      const samples = fromInt16(new Int16Array(Uint8Array.from(bytes.subarray(0, bytes.length & ~1)).buffer));
      return { samples, rate: ESPEAK_RATE };
    },
    async warm() {
      const question: EspeakQuestion = { text: WARMING_TEXT, voice: vietnamese };
      await child.ask(question, AbortSignal.timeout(WARMING_MS));
    },
    close: async () => child.close(),
  };
}

/** A name of espeak's own, such as `vi-vn-x-south` or `en-us+f3`; anything else is ignored. */
function voiceName(language: Language, voice: string | undefined, vietnamese: string): string {
  if (voice !== undefined && /^[a-z]{2,3}(?:-[a-z0-9]+)*(?:\+[a-z0-9]+)?$/i.test(voice) && voice.startsWith(language))
    return voice;
  return language === 'vi' ? vietnamese : 'en-us';
}
