import { randomUUID } from 'node:crypto';
import type { Channel } from '../../../src/channels/channel';
import { terminalMessage } from '../../../src/channels/terminal/incoming';
import { terminalText } from '../../../src/channels/terminal/outgoing';
import { terminalChannel } from '../../../src/channels/terminal/terminal';
import { telegramChannel } from '../../../src/channels/telegram/telegram';
import { webChannel } from '../../../src/channels/web/web';
import type { Incoming, Reply } from '../../../src/core/message';
import type { History } from '../../../src/core/stores';
import type { FetchSound, SoundsIn } from '../../../src/core/unheard';
import { maskSecrets } from '../../../src/language/mask';
import { fakeBotApi } from '../telegram/fake-bot-api';
import { soundOf, testEars } from '../voice/ears';

/** One person on one channel, with the channel's real way in and out. */
export interface Rig {
  readonly channel: Channel;
  says(text: string): Promise<readonly Incoming[]>;
  presses(label: string): Promise<readonly Incoming[]>;
  /** Sends a voice message that says this; left out where one cannot. */
  speaks?(words: string): Promise<readonly Incoming[]>;
  readonly fetchSound?: FetchSound;
  /** All that the person was shown so far, oldest first. */
  shown(): Promise<readonly string[]>;
  stop(): Promise<void>;
}

/** Makes a rig on the history of one store; the channel is made anew when the store is (a restart). */
export type MakeRig = (world: {
  readonly history: () => History;
  readonly sounds: () => SoundsIn;
  readonly attended: (conversationKey: string) => Promise<boolean>;
  readonly now: () => Date;
}) => Promise<Rig>;

/** A person at the terminal: typed lines, choices by number. */
export const terminalRig: MakeRig = async ({ now }) => {
  const replies: Reply[] = [];
  const channel = terminalChannel((_person, reply) => void replies.push(reply));
  const message = (text: string): readonly Incoming[] => [
    terminalMessage('person', randomUUID(), now(), { text }, maskSecrets),
  ];
  return {
    channel,
    says: async (text) => message(text),
    presses: async (label) => {
      const offered = replies.findLast((reply) => reply.choices.some((choice) => choice.label === label));
      const id = offered?.choices.find((choice) => choice.label === label)?.id;
      if (id === undefined) throw new Error(`no choice "${label}" was offered`);
      return [terminalMessage('person', randomUUID(), now(), { choice: id }, maskSecrets)];
    },
    shown: async () => replies.map(terminalText),
    stop: async () => undefined,
  };
};

/** A person on Telegram: long polling of a Bot API server on loopback. */
export const telegramRig: MakeRig = async ({ now }) => {
  const server = await fakeBotApi();
  const person = server.person(4242);
  const stored: Incoming[] = [];
  const waiters = new Set<() => void>();
  const ended = new AbortController();
  const channel = telegramChannel({ token: server.token, apiRoot: server.apiRoot, mask: maskSecrets, now });
  await channel.prepare();
  const polling = channel.start(async (messages) => {
    stored.push(...messages);
    for (const waiter of waiters) waiter();
  }, ended.signal);
  const after = async (act: () => unknown): Promise<readonly Incoming[]> => {
    const before = stored.length;
    act();
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('nothing arrived from Telegram')), 10_000);
      const check = (): void => {
        if (stored.length === before) return;
        clearTimeout(timer);
        waiters.delete(check);
        resolve();
      };
      waiters.add(check);
      check();
    });
    return stored.slice(before);
  };
  return {
    channel,
    says: (text) => after(() => person.says(text)),
    presses: (label) => after(() => person.presses(label)),
    speaks: (words) => {
      const file_id = server.keepFile(soundOf(words));
      return after(() => person.sends({ voice: { file_id, file_unique_id: `u${file_id}`, duration: 3 } }));
    },
    fetchSound: ({ file }, maxBytes) => channel.downloadFile(file, maxBytes),
    shown: async () =>
      person.messages.map((message) => {
        const buttons = message.reply_markup?.inline_keyboard.flat().map((button) => button.text) ?? [];
        return [message.voice ? '🔊' : (message.text ?? ''), ...buttons].join('\n');
      }),
    stop: async () => {
      ended.abort();
      await polling;
      await server.stop();
    },
  };
};

/** A person on the web page: what its script posts, with the page's cookie. */
export const webRig: MakeRig = async ({ history, sounds, attended, now }) => {
  const accepted: Incoming[] = [];
  const replies: Reply[] = [];
  const web = webChannel({
    history: { lines: (...query) => history().lines(...query), reply: (...query) => history().reply(...query) },
    attended: (key) => attended(key),
    accept: async (messages) => accepted.push(...messages),
    mask: maskSecrets,
    now,
    newId: randomUUID,
    origins: [],
    voice: {
      hearing: testEars(),
      speaking: { configured: true, speak: async (text) => ({ ogg: soundOf(text), seconds: 1, waveform: [] }) },
      sounds: {
        keep: (...given) => sounds().keep(...given),
        forget: (file) => sounds().forget(file),
        read: (file) => sounds().read(file),
        ofCase: (id) => sounds().ofCase(id),
      },
    },
    secret: 'a secret for tests only, long enough',
  });
  const base = 'http://127.0.0.1';
  const first = await web.app.request(`${base}/`);
  const cookie = (first.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const post = async (fields: Record<string, string>): Promise<readonly Incoming[]> => {
    const before = accepted.length;
    const response = await web.app.request(`${base}/messages`, {
      method: 'POST',
      headers: {
        cookie,
        origin: base,
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/json',
        accept: 'application/json',
      },
      body: JSON.stringify({ id: randomUUID(), ...fields }),
    });
    await response.text();
    if (accepted.length === before) throw new Error(`the page took nothing: ${response.status}`);
    return accepted.slice(before);
  };
  const channel: Channel = {
    ...web.channel,
    send: async (person, reply) => {
      replies.push(reply);
      return web.channel.send(person, reply);
    },
  };
  return {
    channel,
    says: (text) => post({ text }),
    presses: async (label) => {
      const id = replies.flatMap((reply) => reply.choices).findLast((choice) => choice.label === label)?.id;
      if (id === undefined) throw new Error(`no choice "${label}" was offered`);
      return post({ choice: id });
    },
    speaks: async (words) => {
      const before = accepted.length;
      const response = await web.app.request(`${base}/voice?id=${randomUUID()}&seconds=3`, {
        method: 'POST',
        headers: { cookie, origin: base, 'sec-fetch-site': 'same-origin', 'content-type': 'audio/webm;codecs=opus' },
        body: soundOf(words),
      });
      if (accepted.length === before) throw new Error(`the page took no sound: ${response.status}`);
      return accepted.slice(before);
    },
    fetchSound: async ({ file }) => {
      const sound = await sounds().read(file);
      if (!sound) throw new Error('the sound is gone');
      return sound;
    },
    shown: async () => replies.map((reply) => terminalText(reply) + (reply.spoken ? '\n🔊' : '')),
    stop: async () => undefined,
  };
};
