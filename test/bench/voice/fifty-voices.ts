import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createAssistant, type Assistant } from '../../../src/assistant';
import { KNOWLEDGE_FOLDER } from '../../../src/brain';
import type { Channel } from '../../../src/channels/channel';
import type { Content } from '../../../src/core/message';
import type { Hearing, Speaking } from '../../../src/core/voice';
import { readQuestions } from '../../../src/knowledge/evaluate';
import { maskSecrets } from '../../../src/language/mask';
import { openDatabase } from '../../../src/storage/database';
import { testBrain } from '../../support/conversation/play';
import { PHONE } from '../../support/voice/phone';

const VOICES = 50;
const TYPISTS = 30;
/** A typist writes this often, in milliseconds. */
const EVERY_MS = 700;
/** How long the recogniser takes for each voice message. */
const HEARING_MS = 2_000;

const QUESTIONS = readQuestions(readFileSync(join(KNOWLEDGE_FOLDER, 'evaluation', 'dev.tsv'), 'utf8')).map(
  (row) => row.question,
);

/**
 * Fifty people speak at once to a recogniser that takes two seconds each, while others type. Prints how long the typists waited
 * from storing to sending, without and with the voices, and when the last voice was answered.
 */
export async function benchVoices(): Promise<readonly string[]> {
  const quiet = await measure(0);
  const busy = await measure(VOICES);
  return [
    `text turns beside nobody speaking (${quiet.texts.length}): ${percentiles(quiet.texts)}`,
    `text turns beside ${VOICES} voices at once (${busy.texts.length}): ${percentiles(busy.texts)}`,
    `voices heard four at once, ${HEARING_MS} ms each: first answered after ${busy.voices[0]?.toFixed(0)} ms, last of ${busy.voices.length} after ${busy.voices.at(-1)?.toFixed(0)} ms`,
  ];
}

interface Measured {
  readonly texts: readonly number[];
  readonly voices: readonly number[];
}

async function measure(voices: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-voice-'));
  const database = await openDatabase({ folder });
  const begun = new Map<string, number>();
  const texts: number[] = [];
  const answered: number[] = [];
  const hearing: Hearing = {
    configured: true,
    mostBytes: 5_000_000,
    mostSeconds: 60,
    refuse: () => undefined,
    hear: () => sleep(HEARING_MS, { text: 'lệ phí căn cước bao nhiêu', seconds: 3, confidence: 0.9 }),
  };
  const speaking: Speaking = {
    configured: true,
    speak: () => sleep(200, { ogg: new Uint8Array(30_000), seconds: 10, waveform: [] }),
  };
  const channel: Channel = {
    ...PHONE,
    async send(person, _reply, sound) {
      const since = begun.get(person);
      begun.delete(person);
      if (since !== undefined && !sound)
        (person.startsWith('voice') ? answered : texts).push(performance.now() - since);
      return { platformIds: ['1'] };
    },
    typing: async () => undefined,
  };
  const assistant = createAssistant({
    database,
    needs: () => testBrain().needs,
    now: () => new Date(),
    turned: () => undefined,
    delivered: () => undefined,
    voice: { hearing, speaking, hints: () => [], mask: maskSecrets, heard: () => undefined },
  });
  assistant.connect(channel, { perSecond: 1e6, burst: 1e6 }, async () => ({ bytes: new Uint8Array(30_000) }));
  const stop = new AbortController();
  const running = assistant.run(stop.signal);
  await agree(assistant, voices);
  begun.clear();
  texts.length = 0;
  answered.length = 0;
  const speakers = Array.from({ length: voices }, (_, at) => `voice ${at}`);
  for (const person of speakers) begun.set(person, performance.now());
  await assistant.accept(
    speakers.map((person) => incoming(person, 'asked', { kind: 'voice', file: person, seconds: 3 })),
  );
  const end = performance.now() + Math.max(10_000, (voices * HEARING_MS) / 4 + 1_000);
  await Promise.all(Array.from({ length: TYPISTS }, (_, at) => typist(assistant, at, begun, end)));
  while (answered.length < voices && performance.now() < end + 60_000) await sleep(50);
  await sleep(500);
  stop.abort();
  await running;
  await database.close();
  rmSync(folder, { recursive: true, force: true });
  return { texts, voices: answered };
}

function incoming(person: string, id: string, content: Content) {
  return { channel: 'phone', person, id: `${person} ${id}`, at: new Date().toISOString(), content };
}

/** The fifty have agreed to voice messages before. */
async function agree(assistant: Assistant, voices: number): Promise<void> {
  const all = Array.from({ length: voices }, (_, at) =>
    incoming(`voice ${at}`, 'agreed', { kind: 'choice', id: 'x:voice-yes' }),
  );
  if (all.length > 0) await assistant.accept(all);
  while ((await assistant.stores.inbox.backlog()) > 0) await sleep(20);
  await sleep(500);
}

async function typist(assistant: Assistant, at: number, begun: Map<string, number>, end: number): Promise<void> {
  const person = `typist ${at}`;
  await sleep((EVERY_MS * at) / TYPISTS);
  for (let count = 0; performance.now() < end; count += 1) {
    const text = QUESTIONS[(at * 37 + count * 11) % QUESTIONS.length] ?? '';
    begun.set(person, performance.now());
    await assistant.accept([incoming(person, String(count), { kind: 'text', text, secrets: [] })]);
    await sleep(EVERY_MS);
  }
}

function percentiles(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(0);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`;
}
