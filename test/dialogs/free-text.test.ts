import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/language/detect-language';
import { activateEid } from '../../src/dialogs/activate-eid';
import { readSamples, takenFor } from './answer-bank';
import { place, realBrain, talk } from './ground';

const brain = realBrain();

interface Run {
  readonly name: string;
  readonly wanted: string;
  readonly typed: readonly string[];
}

/** Reads lines `name > right end > message | message`. */
function readRuns(...names: readonly string[]): readonly Run[] {
  const lines = names.flatMap((name) => readFileSync(join(__dirname, 'answers', `${name}.txt`), 'utf8').split('\n'));
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [name = '', wanted = '', typed = ''] = line.split(' > ');
      return { name, wanted, typed: typed.split(' | ') };
    });
}

function report(what: string, right: number, all: number, wrong: readonly string[]): void {
  process.stdout.write(`${[...wrong, `${right} of ${all} ${what}`].join('\n')}\n`);
}

describe('activating the account with free words only', () => {
  it.each(['runs-1', 'runs-2', 'runs-3', 'runs-4', 'runs-5', 'runs-6', 'runs-7', 'runs-8', 'runs-9'])(
    'leads at least nineteen of twenty in %s to the right end',
    { timeout: 60_000 },
    async (file) => {
      const runs = readRuns(file);
      const wrong: string[] = [];
      for (const { name, wanted, typed } of runs) {
        const person = talk(brain, detectLanguage(typed.join('. '), 'vi').language);
        const way = [place(await person.press('d:activate-eid'))];
        for (const text of typed) way.push(place(await person.say(text)));
        if (way.at(-1) !== wanted) wrong.push(`${name}: ${way.join(' → ')} instead of ${wanted}`);
      }
      report(`runs of ${file} reached the right end`, runs.length - wrong.length, runs.length, wrong);
      expect(runs.length).toBeGreaterThanOrEqual(40);
      expect(1 - wrong.length / runs.length).toBeGreaterThanOrEqual(0.95);
    },
  );

  it('takes at least 98 % of the answers for what they mean', { timeout: 120_000 }, async () => {
    const samples = readSamples(...[1, 2, 3, 4, 5].map((file) => `activation-${file}`));
    const wrong: string[] = [];
    for (const { state, option, typed } of samples) {
      const taken = await takenFor(brain, activateEid, state, typed);
      if (taken !== option) wrong.push(`${state}: “${typed}” was taken for ${taken ?? 'nothing'}, not ${option}`);
    }
    report('answers were understood', samples.length - wrong.length, samples.length, wrong);
    expect(samples.length).toBeGreaterThan(1000);
    expect(1 - wrong.length / samples.length).toBeGreaterThanOrEqual(0.98);
  });

  it('takes no question and no remark for an answer', async () => {
    const taken: string[] = [];
    for (const { state, typed } of readSamples('asides')) {
      const option = await takenFor(brain, activateEid, state, typed);
      if (option !== undefined) taken.push(`${state}: “${typed}” was taken for ${option}`);
    }
    expect(taken).toEqual([]);
  });
});
