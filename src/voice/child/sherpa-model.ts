import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A model's part of sherpa-onnx's configuration. */
export type SherpaModel = Readonly<Record<string, unknown>>;

const THREADS = 2;

/** Reads from a recogniser's folder which kind of model it holds. Throws when the files of a kind are not all there. */
export function recogniserModel(folder: string): SherpaModel {
  const files = readdirSync(folder).sort();
  const file = (part: RegExp): string | undefined => {
    // Where there are both, the small (int8) one is as good and twice as fast.
    const found = files.filter((name) => name.endsWith('.onnx') && part.test(name));
    const name = found.find((one) => one.includes('int8')) ?? found[0];
    return name === undefined ? undefined : join(folder, name);
  };
  const tokens = files.find((name) => name.endsWith('tokens.txt'));
  if (tokens === undefined) throw new Error('the model folder has no tokens.txt');
  const common = { tokens: join(folder, tokens), numThreads: THREADS, provider: 'cpu', debug: 0 };
  const encoder = file(/encoder/);
  const decoder = file(/decoder/);
  const joiner = file(/joiner/);
  if (encoder !== undefined && decoder !== undefined && joiner !== undefined)
    return { ...common, transducer: { encoder, decoder, joiner } };
  if (encoder !== undefined && decoder !== undefined)
    return { ...common, whisper: { encoder, decoder, language: 'vi', task: 'transcribe', tailPaddings: -1 } };
  const model = file(/./);
  if (model === undefined) throw new Error('the model folder has no .onnx');
  return { ...common, [singleKind(basename(folder))]: { model } };
}

/** A model of one file does not say what it is; the folder's name does. */
function singleKind(name: string): string {
  if (/sense-?voice/i.test(name)) return 'senseVoice';
  if (/zipformer/i.test(name)) return 'zipformerCtc';
  return /paraformer/i.test(name) ? 'paraformer' : 'nemoCtc';
}

/** Reads a voice's folder (VITS, Piper). Throws when a file is missing. */
export function voiceModel(folder: string): SherpaModel {
  const files = readdirSync(folder);
  const model = files.find((name) => name.endsWith('.onnx'));
  if (model === undefined || !files.includes('tokens.txt')) throw new Error('the voice folder has no model');
  const optional = (name: string, key: string): Readonly<Record<string, string>> =>
    files.includes(name) ? { [key]: join(folder, name) } : {};
  return {
    vits: {
      model: join(folder, model),
      tokens: join(folder, 'tokens.txt'),
      ...optional('espeak-ng-data', 'dataDir'),
      ...optional('lexicon.txt', 'lexicon'),
    },
    numThreads: THREADS,
    provider: 'cpu',
    debug: 0,
  };
}
