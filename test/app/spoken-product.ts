import { openDatabase } from '../../src/storage/database';
import { startProduct, type RunningProduct } from '../browser/running-product';
import { fakeBotApi, type FakeBotApi } from '../support/telegram/fake-bot-api';
import type { Person } from '../support/telegram/person';
import { fixture } from '../support/voice/sounds';
import { type SpeechAnswer, startSpeechServer } from '../support/voice/speech-server';
import { dataFolder } from './product';

/** The whole product in a process of its own, on a Telegram, a recogniser, a language model and a voice on loopback. */
export interface SpokenProduct {
  readonly telegram: FakeBotApi;
  readonly recogniser: Service;
  readonly model: Service;
  readonly voice: Service;
  /** Starts it, with this environment besides. */
  start(environment?: Readonly<Record<string, string>>): Promise<void>;
  /** Ends it as a power cut would, and lets the time of all that it held run out. */
  kill(): Promise<void>;
  /** Somebody sends a voice message in which the recogniser hears these words. */
  speaks(person: Person, words: string): void;
  /** What was sent to a person by a method, delivered or not: texts, empty for sounds. */
  sent(person: Person, method: 'sendMessage' | 'sendVoice'): readonly string[];
  close(): Promise<void>;
}

/** A service on loopback that answers `says`, or holds its answers back. */
export interface Service {
  readonly url: string;
  says: string;
  /** Requests that come are never answered. */
  holds: boolean;
  /** How many came. */
  requests: number;
  close(): Promise<void>;
}

const LONGER_THAN_ANY_LEASE_MS = 3_600_000;

/** Prepares it; it is started by `start`. */
export async function spokenProduct(): Promise<SpokenProduct> {
  const data = dataFolder();
  const telegram = await fakeBotApi();
  const recogniser = await service((said) => ({ body: JSON.stringify({ text: said }) }));
  const model = await service((said) => ({ body: JSON.stringify({ choices: [{ message: { content: said } }] }) }));
  const voice = await service(() => ({ type: 'audio/ogg', body: fixture('bot-reply-vi.ogg') }));
  let running: RunningProduct | undefined;
  return {
    telegram,
    recogniser,
    model,
    voice,
    async start(environment = {}) {
      running = await startProduct({
        DATA_DIR: data.folder,
        TELEGRAM_TOKEN: telegram.token,
        TELEGRAM_API_ROOT: telegram.apiRoot,
        STT_URL: recogniser.url,
        STT_MODEL: 'm',
        MODEL_URL: model.url,
        MODEL_NAME: 'm',
        TTS_URL: voice.url,
        TTS_MODEL: 'm',
        ESPEAK: 'off',
        VOICE_CACHE_MEGABYTES: '0',
        ...environment,
      });
    },
    async kill() {
      await running?.kill();
      await letLeasesRunOut(data.folder);
    },
    speaks(person, words) {
      recogniser.says = words;
      const file_id = telegram.keepFile(fixture('s10.ogg'));
      person.sends({ voice: { file_id, file_unique_id: `u${file_id}`, duration: 10, mime_type: 'audio/ogg' } });
    },
    sent(person, method) {
      const calls = telegram.calls.filter(
        (call) => call.method === method && Number(call.params['chat_id']) === person.id,
      );
      return calls.map(({ params: { text } }) => (typeof text === 'string' ? text : ''));
    },
    async close() {
      await running?.kill();
      await Promise.all([telegram.stop(), recogniser.close(), model.close(), voice.close()]);
      data.remove();
    },
  };
}

async function service(answer: (says: string) => SpeechAnswer): Promise<Service> {
  const made = { says: '', holds: false, requests: 0 };
  const server = await startSpeechServer(() => {
    made.requests += 1;
    return made.holds ? undefined : answer(made.says);
  });
  return Object.assign(made, { url: server.url, close: () => server.close() });
}

async function letLeasesRunOut(folder: string): Promise<void> {
  const { kysely, ...database } = await openDatabase({ folder });
  const earlier = Date.now() - LONGER_THAN_ANY_LEASE_MS;
  await kysely.updateTable('unheard').set({ due_at: earlier }).execute();
  await kysely.updateTable('conversation').set({ due_at: earlier }).where('owner', 'is not', null).execute();
  await kysely.updateTable('outbox').set({ lease_until: earlier }).where('status', '=', 'sending').execute();
  await database.close();
}
