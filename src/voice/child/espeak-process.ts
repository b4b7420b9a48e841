import { answerQuestions } from './answering';

/*
 * The embedded espeak-ng as a program of its own. The package is under the GPL: nothing else of the product imports it, and
 * this process is talked to by messages only.
 */

interface Espeak {
  set_voice(name: string): number;
  synthesize(text: string, heard: (sound: ArrayBuffer | Uint8Array | Int16Array | null) => boolean): void;
}

interface EspeakModule {
  readonly eSpeakNGWorker: new () => Espeak | Promise<Espeak>;
}

/** What the process is asked; it answers with 16-bit samples of 22 050 Hz as bytes. */
export interface EspeakQuestion {
  readonly text: string;
  readonly voice: string;
}

const PACKAGE: string = '@echogarden/espeak-ng-emscripten';
let espeak: Promise<Espeak> | undefined;

async function open(): Promise<Espeak> {
  const { default: load } = (await import(PACKAGE)) as { default: () => Promise<EspeakModule> };
  const loaded = await load();
  return new loaded.eSpeakNGWorker();
}

answerQuestions(async (question) => {
  const { text, voice } = question as EspeakQuestion;
  espeak ??= open();
  const opened = await espeak;
  opened.set_voice(voice);
  const parts: Uint8Array[] = [];
  opened.synthesize(text, (sound) => {
    if (sound !== null) parts.push(copied(sound));
    return false;
  });
  return new Uint8Array(Buffer.concat(parts));
});

/** The memory is used again. */
function copied(sound: ArrayBuffer | Uint8Array | Int16Array): Uint8Array {
  if (!ArrayBuffer.isView(sound)) return new Uint8Array(sound.slice(0));
  return new Uint8Array(sound.buffer, sound.byteOffset, sound.byteLength).slice();
}
