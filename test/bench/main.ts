import { existsSync } from 'node:fs';
import { benchAnnouncements } from './announcements/main';
import { runKillTest } from './kill/kill-test';
import { benchDialogs } from './dialogs';
import { benchRetrieval } from './retrieval';
import { benchStartUp } from './start-up';
import { benchThroughput } from './throughput';
import { benchTurns } from './turns';
import { benchVoices } from './voice/fifty-voices';
import { benchSpeech } from './voice/speech';
import { benchWatches } from './watches';

/** `npm run bench [-- xquad.vi.json] [-- --kills 200]`: measures and prints; asserts nothing.
 * Of mass sending: `--announcements 2000000 --budget 60 --announcement-kills 200`; with `--only-announcements` nothing else, with
 * `--only-voices` fifty voices beside typists alone, with `--only-speech` decoding, encoding and speaking alone, with
 * `--only-dialogs` dialogs and followed applications alone. */
async function main(words: readonly string[]): Promise<void> {
  const print = (lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`);
  await benchAnnouncements(words, print);
  if (words.includes('--only-announcements')) return;
  if (words.includes('--only-voices')) {
    print(await benchVoices());
    return;
  }
  if (words.includes('--only-speech')) {
    await benchSpeech(print);
    return;
  }
  if (words.includes('--only-dialogs')) {
    print(await benchDialogs());
    print(await benchWatches());
    return;
  }
  const xquad = words.find((word) => word.endsWith('.json'));
  if (xquad !== undefined && existsSync(xquad)) print(benchRetrieval(xquad));
  else print(['retrieval: give the path of xquad.vi.json to measure it']);
  print(await benchTurns());
  print(await benchDialogs());
  print(await benchWatches());
  print(await benchThroughput());
  print(await benchVoices());
  await benchSpeech(print);
  print(await benchStartUp());
  const kills = Number(words[words.indexOf('--kills') + 1]);
  if (words.includes('--kills') && kills > 0)
    print([`${kills} kills: ${JSON.stringify(await runKillTest({ kills, seed: 1 }))}`]);
}

void main(process.argv.slice(2));
