import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fold } from '../../../src/language/fold';
import { toInt16 } from '../../../src/voice/audio/wav';
import { randomNumbers } from './sounds';
import { phonesOf } from './vietnamese-phones';

/** Debian's pocketsphinx with a grammar of a few sentences: a recogniser for tests. */
export interface Sphinx {
  recognise(samples: Float32Array): Promise<string>;
}

const MODELS = '/usr/share/pocketsphinx/model/en-us';
const VIETNAMESE_MODEL = join(__dirname, '..', '..', 'fixtures', 'voice', 'vi-acoustic-model');
/** Wide beams and faint noise before the speech: else words that begin with đ are lost. */
const WIDE = ['-beam', '1e-120', '-pbeam', '1e-120', '-wbeam', '1e-100'];

/** English sentences with Debian's own model. */
export function englishSphinx(sentences: readonly string[]): Sphinx {
  return sphinx(
    sentences,
    (folder) => ['-hmm', `${MODELS}/en-us`, '-dict', dictionary(folder, sentences)],
    (said) => said,
  );
}

function dictionary(folder: string, sentences: readonly string[]): string {
  const words = new Set(sentences.flatMap((sentence) => sentence.split(' ')));
  const lines = readFileSync(`${MODELS}/cmudict-en-us.dict`, 'utf8').split('\n');
  const file = join(folder, 'words.dict');
  writeFileSync(file, `${lines.filter((line) => words.has(line.split(/[\s(]/)[0] ?? '')).join('\n')}\n`);
  return file;
}

/** Vietnamese sentences with the model of the fixtures, which knows no tones and no people. */
export function vietnameseSphinx(sentences: readonly string[]): Sphinx {
  const written = new Map(sentences.map((sentence) => [spelled(sentence), sentence]));
  return sphinx(
    [...written.keys()],
    (folder) => {
      const words = new Map(
        sentences.flatMap((sentence) => sentence.split(' ')).map((word) => [spelled(word), phonesOf(word)]),
      );
      const file = join(folder, 'words.dict');
      writeFileSync(file, `${[...words].map(([word, phones]) => `${word} ${phones}`).join('\n')}\n`);
      return ['-hmm', VIETNAMESE_MODEL, '-dict', file, ...WIDE];
    },
    (said) => written.get(said) ?? said,
  );
}

/** A word's phones are its name: syllables that differ in their tone only are one. */
function spelled(sentence: string): string {
  return sentence
    .split(' ')
    .map((word) => `${fold(word)}_${phonesOf(word).replace(/ /g, '').replace(/_/g, 'q')}`)
    .join(' ');
}

function sphinx(
  sentences: readonly string[],
  model: (folder: string) => readonly string[],
  read: (said: string) => string,
): Sphinx {
  const folder = mkdtempSync(join(tmpdir(), 'sphinx-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const grammar = join(folder, 'sentences.gram');
  writeFileSync(grammar, `#JSGF V1.0;\ngrammar sentences;\npublic <sentence> = ${sentences.join(' | ')};\n`);
  const words = [...model(folder), '-jsgf', grammar, '-logfn', '/dev/null'];
  let count = 0;
  return {
    async recognise(samples) {
      count += 1;
      const file = join(folder, `${count}.raw`);
      writeFileSync(file, new Uint8Array(toInt16(padded(samples)).buffer));
      try {
        const { stdout } = await promisify(execFile)('pocketsphinx_continuous', [...words, '-infile', file], {
          timeout: 30_000,
        });
        return read(stdout.trim().split('\n').at(-1)?.trim() ?? '');
      } finally {
        rmSync(file, { force: true });
      }
    },
  };
}

const PAD = 3_200;

function padded(samples: Float32Array): Float32Array {
  const random = randomNumbers(1);
  const whole = new Float32Array(samples.length + 2 * PAD);
  for (let at = 0; at < whole.length; at += 1) whole[at] = (random() - 0.5) * 0.004;
  for (const [at, sample] of samples.entries()) whole[at + PAD] = (whole[at + PAD] ?? 0) + sample;
  return whole;
}
