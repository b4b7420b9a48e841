import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createAssistant } from '../../../src/assistant';
import type { Channel } from '../../../src/channels/channel';
import type { Reply } from '../../../src/core/message';
import type { Hearing, Spoken } from '../../../src/core/voice';
import { maskSecrets } from '../../../src/language/mask';
import { openDatabase } from '../../../src/storage/database';
import { testBrain } from '../../support/conversation/play';
import { testedEngines } from '../../support/voice/engines';
import { PHONE } from '../../support/voice/phone';

/** Each is asked by somebody new, so that no answer is a repetition; the cache is off. */
const QUESTIONS = [
  'lệ phí căn cước bao nhiêu',
  'làm hộ chiếu ở đâu',
  'đăng ký tạm trú cần giấy tờ gì',
  'giờ làm việc của phường',
  'cảm ơn',
];
const ROUNDS = 6;
const LONGEST_WAIT_MS = 10_000;

const DEAF: Hearing = {
  configured: false,
  mostBytes: 0,
  mostSeconds: 0,
  refuse: () => undefined,
  hear: () => Promise.resolve({ rejected: 'unavailable' }),
};

/**
 * People who want their answers read aloud ask one after the other, through inbox, lanes, outbox and the embedded voice. Prints
 * for each answer how long after its text the voice note was handed to the channel.
 */
export async function benchSpokenAnswers(): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-spoken-'));
  const database = await openDatabase({ folder });
  const engines = testedEngines({ voices: { embeddedEspeak: true }, cacheBytes: 0 });
  const sent: Sent[] = [];
  const assistant = createAssistant({
    database,
    needs: () => testBrain().needs,
    now: () => new Date(),
    turned: () => undefined,
    delivered: () => undefined,
    voice: { hearing: DEAF, speaking: engines.speaking, hints: () => [], mask: maskSecrets, heard: () => undefined },
  });
  assistant.connect(channelInto(sent), { perSecond: 1e6, burst: 1e6 });
  const stop = new AbortController();
  const running = assistant.run(stop.signal);
  const type = (person: string, id: number, text: string) =>
    assistant.accept([
      {
        channel: 'phone',
        person,
        id: `${person} ${id}`,
        at: new Date().toISOString(),
        content: { kind: 'text', text, secrets: [] },
      },
    ]);
  const lines: string[] = [];
  for (const question of QUESTIONS) {
    const waits: number[] = [];
    let seconds = 0;
    for (let round = 0; round <= ROUNDS; round += 1) {
      const person = `${question} ${round}`;
      await type(person, 0, 'luôn đọc');
      await texts(sent, person);
      await type(person, 1, question);
      const note = await noted(sent, person);
      const text = sent.findLast((one) => one.person === person && !one.sound);
      if (note?.sound === undefined || text === undefined) continue;
      // The first of all warms engine and encoder up.
      if (round > 0) waits.push(note.at - text.at);
      seconds = note.sound.seconds;
    }
    waits.sort((one, other) => one - other);
    lines.push(
      `“${question}”, ${seconds.toFixed(1)} s: its sound left ${waits[waits.length >> 1]?.toFixed(0)} ms after its text (most ${waits.at(-1)?.toFixed(0)})`,
    );
  }
  stop.abort();
  await running;
  await engines.close();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
  return lines;
}

interface Sent {
  readonly person: string;
  readonly at: number;
  readonly sound: Spoken | undefined;
}

function channelInto(sent: Sent[]): Channel {
  return {
    ...PHONE,
    async send(person: string, _reply: Reply, sound?: Spoken) {
      sent.push({ person, at: performance.now(), sound });
      return { platformIds: [String(sent.length)] };
    },
  };
}

/** Waits until the setting was confirmed and the first contact explained: nothing of it is read aloud. */
async function texts(sent: readonly Sent[], person: string): Promise<void> {
  const end = performance.now() + LONGEST_WAIT_MS;
  while (sent.filter((one) => one.person === person).length < 2 && performance.now() < end) await sleep(5);
}

/** Waits for the person's voice note; undefined when it does not come. */
async function noted(sent: readonly Sent[], person: string): Promise<Sent | undefined> {
  const end = performance.now() + LONGEST_WAIT_MS;
  for (;;) {
    const note = sent.find((one) => one.person === person && one.sound);
    if (note !== undefined || performance.now() > end) return note;
    await sleep(5);
  }
}
