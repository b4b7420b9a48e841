import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAssistant, type Assistant } from '../../../src/assistant';
import type { Channel } from '../../../src/channels/channel';
import type { Delivery } from '../../../src/core/delivery';
import { type Conversation, readConversation } from '../../../src/core/conversation';
import { Failure } from '../../../src/core/failure';
import type { TurnReport } from '../../../src/core/lanes';
import type { HearingReport } from '../../../src/core/listening';
import type { Content, Incoming, Reply } from '../../../src/core/message';
import type { Needs } from '../../../src/core/needs';
import type { Speaking, Spoken, VoiceEngines } from '../../../src/core/voice';
import { maskSecrets } from '../../../src/language/mask';
import { type Database, openDatabase } from '../../../src/storage/database';
import { testBrain } from '../conversation/play';
import { soundOf, testEars, type TestEars } from './ears';
import { PHONE } from './phone';

/** The real assistant over a real database with a channel that carries sound, and people who speak to it. */
export interface VoiceWorld {
  readonly assistant: Assistant;
  readonly database: Database;
  readonly ears: TestEars;
  readonly turns: readonly TurnReport[];
  readonly hearings: readonly HearingReport[];
  /** Replies as they left, with the sound where it was one. */
  readonly sent: readonly { readonly person: string; readonly reply: Reply; readonly sound?: Spoken }[];
  /** Persons who were shown that we listen. */
  readonly shownListening: readonly string[];
  /** Makes sending sound, or making it, fail from now on. */
  breakSound(where: 'making' | 'sending'): void;
  /** Sends a voice message that says these words; it is stored, nothing more. */
  speak(person: string, words: string, changes?: Partial<Extract<Content, { kind: 'voice' }>>): Promise<void>;
  /** Sends a real voice note; for a world with real engines. */
  speakSound(person: string, ogg: Uint8Array): Promise<void>;
  type(person: string, text: string): Promise<void>;
  press(person: string, id: string): Promise<void>;
  /** Presses the button with this label under the newest message that has one, or `before` so many newer ones. */
  choose(person: string, label: string, before?: number): Promise<void>;
  /** Works until nothing waits any more. Returns what the person was shown meanwhile. */
  settle(person?: string): Promise<readonly Reply[]>;
  /** The person agrees to voice messages. */
  agree(person: string): Promise<void>;
  /** What is remembered of the person's conversation. */
  conversation(person: string): Promise<Conversation>;
  later(ms: number): void;
  readonly now: () => Date;
  close(): Promise<void>;
}

/** What a world may be made with. */
export interface VoiceWorldOptions {
  /** Continues an older world. */
  readonly folder?: string;
  /** Changes what the assistant runs on. */
  readonly needs?: (needs: Needs) => Needs;
  readonly url?: string;
  /** Real ears and a real voice. */
  readonly engines?: VoiceEngines;
}

/** Messages are numbered through: a world may continue another. */
let count = 0;

/** Makes a world. */
export async function voiceWorld(options: VoiceWorldOptions = {}): Promise<VoiceWorld> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'voice-'));
  const database: Database = await openDatabase({ folder, ...(options.url === undefined ? {} : { url: options.url }) });
  const ears = testEars();
  const [turns, hearings, sent, shownListening] = [[], [], [], []] as [
    TurnReport[],
    HearingReport[],
    { person: string; reply: Reply; sound?: Spoken }[],
    string[],
  ];
  let clock = Date.parse('2026-11-23T02:00:00Z');
  let broken: string | undefined;
  const now = (): Date => new Date(clock);
  const speaking: Speaking = {
    configured: true,
    speak: async (text) =>
      broken === 'making' ? undefined : { ogg: soundOf(text), seconds: text.length / 15, waveform: [] },
  };
  const assistant = createAssistant({
    database,
    needs: () => (options.needs ?? ((needs) => needs))(testBrain().needs),
    now,
    turned: (report) => void turns.push(report),
    delivered: () => undefined,
    voice: {
      hearing: options.engines?.hearing ?? ears,
      speaking: options.engines?.speaking ?? speaking,
      hints: () => ['VNeID'],
      mask: maskSecrets,
      heard: (report) => void hearings.push(report),
    },
  });
  const channel: Channel = {
    ...PHONE,
    async send(person, reply, sound) {
      if (sound && broken === 'sending') throw new Failure('rejected', 'VOICE_MESSAGES_FORBIDDEN');
      sent.push({ person, reply, ...(sound ? { sound } : {}) });
      return { platformIds: [String(sent.length)] };
    },
    typing: async (person) => void shownListening.push(person),
  };
  const recorded = new Map<string, Uint8Array>();
  const delivery: Delivery = assistant.connect(channel, { perSecond: 1e6, burst: 1e6 }, async ({ file }) => {
    const bytes = recorded.get(file);
    if (bytes) return { bytes, mime: 'audio/ogg' };
    if (file.startsWith('gone:')) throw new Failure('not-found', 'gone');
    if (file.startsWith('down:')) throw new Failure('unavailable', 'down');
    return { bytes: soundOf(file.slice(file.indexOf(':') + 1)), mime: 'audio/ogg' };
  });
  const accept = async (person: string, content: Content): Promise<void> => {
    const incoming: Incoming = {
      channel: 'phone',
      person,
      id: `${person} ${(count += 1)}`,
      at: now().toISOString(),
      content,
    };
    await assistant.accept([incoming]);
  };
  const world: VoiceWorld = {
    assistant,
    database,
    ears,
    turns,
    hearings,
    sent,
    shownListening,
    breakSound: (where) => (broken = where),
    speak: (person, words, changes = {}) =>
      accept(person, { kind: 'voice', file: `said:${words}`, seconds: 3, ...changes }),
    speakSound: (person, ogg) => {
      const file = `recorded:${recorded.size}`;
      recorded.set(file, ogg);
      return accept(person, { kind: 'voice', file, seconds: 3, bytes: ogg.length });
    },
    type: (person, text) => {
      const masked = maskSecrets(text);
      return accept(person, { kind: 'text', text: masked.text, secrets: masked.found });
    },
    press: (person, id) => accept(person, { kind: 'choice', id }),
    async choose(person, label, before = 0) {
      const ids = sent
        .filter((one) => one.person === person)
        .flatMap(({ reply }) => reply.choices.filter((choice) => choice.label === label).map(({ id }) => id));
      const id = ids.at(-1 - before);
      if (id === undefined) throw new Error(`nobody offered "${label}"`);
      await world.press(person, id);
    },
    async settle(person) {
      const before = sent.length;
      for (let quiet = 0; quiet < 2;) {
        const worked =
          (await assistant.lanes.runOnce()) +
          ((await assistant.listening?.runOnce()) ?? 0) +
          (await delivery.runOnce()) +
          ((await assistant.soundsFor('phone')?.runOnce()) ?? 0);
        quiet = worked === 0 ? quiet + 1 : 0;
      }
      return sent.slice(before).flatMap((one) => (person === undefined || one.person === person ? [one.reply] : []));
    },
    async agree(person) {
      await world.speak(person, 'xin chào');
      await world.settle();
      await world.press(person, 'x:voice-yes');
      await world.settle();
    },
    async conversation(person) {
      const row = await database.kysely
        .selectFrom('conversation')
        .select('state')
        .where('key', '=', `phone:${person}`)
        .executeTakeFirst();
      return readConversation(JSON.parse(row?.state ?? '{}')).conversation;
    },
    later: (ms) => void (clock += ms),
    now,
    async close() {
      await database.close();
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
  return world;
}

/** All words of replies. */
export function words(replies: readonly Reply[]): string {
  return replies.map(({ text }) => text).join('\n---\n');
}
