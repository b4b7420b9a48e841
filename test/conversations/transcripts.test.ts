import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isAloud, play, type Played } from '../support/conversation/play';
import { type MakeRig, telegramRig, terminalRig, webRig } from '../support/conversation/rigs';
import { readTranscript, type Transcript } from '../support/conversation/transcript';

const CHANNELS: readonly (readonly [string, MakeRig])[] = [
  ['terminal', terminalRig],
  ['telegram', telegramRig],
  ['web', webRig],
];

const transcripts: readonly (readonly [string, Transcript])[] = readdirSync(__dirname)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => [name.replace(/\.txt$/, ''), readTranscript(readFileSync(join(__dirname, name), 'utf8'))]);

describe.each(CHANNELS)('on %s', (channel, makeRig) => {
  // Nobody can speak to a terminal.
  const here = transcripts.filter(([, transcript]) => channel !== 'terminal' || !isAloud(transcript));
  it.each(here)('%s', async (name, transcript) => {
    const faults = (await play(transcript, makeRig)).flatMap((played) => faultsOf(name, played));
    expect(faults).toEqual([]);
  });
});

function faultsOf(name: string, { step, shown, report }: Played): readonly string[] {
  if (step.kind !== 'says' && step.kind !== 'presses' && step.kind !== 'staff') return [];
  const where = `${name}.txt:${step.line}`;
  const all = plain(shown.join('\n'));
  const faults = step.expects
    .filter((part) => (part === NOTHING ? shown.length > 0 : !all.includes(plain(part))))
    .map((part) => `${where} does not say "${part}" but: ${shown.join(' | ').slice(0, 300)}`);
  if (step.kind === 'staff') return faults;
  if (step.outcome !== undefined && report?.outcome !== step.outcome) faults.push(`${where} ended ${report?.outcome}, not ${step.outcome}`);
  if (step.article !== undefined && report?.article !== step.article) faults.push(`${where} answered ${report?.article}, not ${step.article}`);
  return faults;
}

const NOTHING = '(nothing)';

function plain(text: string): string {
  return text.replaceAll('**', '').replace(/\s+/g, ' ').toLowerCase();
}
