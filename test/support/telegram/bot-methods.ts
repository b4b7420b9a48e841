import type { Message, MessageEntity, User } from 'grammy/types';
import { REFUSALS, refusal, type Answer } from './faults';
import type { Person } from './person';
import type { Webhook } from './webhook-delivery';
import type { Asked } from './update-queue';

/** The bot itself. */
export const BOT: User = { id: 1_000_001, is_bot: true, first_name: 'Trợ lý Đề án 06', username: 'de_an_06_bot' };

/** A file that a person sent. */
export interface StoredFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What the methods work on. */
export interface BotWorld {
  readonly persons: ReadonlyMap<number, Person>;
  readonly files: ReadonlyMap<string, StoredFile>;
  /** Ids of files that the bot uploaded: it may send them again by these. */
  readonly uploaded: Set<string>;
  readonly messageNumber: () => number;
  readonly unixTime: () => number;
  readonly webhook: () => Webhook | undefined;
  readonly setWebhook: (webhook: Webhook | undefined) => void;
  readonly allow: (kinds: readonly string[] | undefined) => void;
  readonly getUpdates: (asked: Asked) => Promise<Answer>;
  readonly waiting: () => number;
}

/** The parameters of a call, checked by the schema before. */
export type Params = Readonly<Record<string, unknown>>;

type Method = (params: Params, world: BotWorld) => Answer | Promise<Answer>;

/** Telegram's own limit for files that bots fetch. */
const LARGEST_FILE_BYTES = 20 * 1024 * 1024;

/** The methods that the fake server carries out. */
export const METHODS: Readonly<Record<string, Method>> = {
  getMe: () =>
    done({ ...BOT, can_join_groups: true, can_read_all_group_messages: false, supports_inline_queries: false }),
  getUpdates: (params, world) => {
    world.allow(params['allowed_updates'] as readonly string[] | undefined);
    return world.webhook() ? REFUSALS.webhookActive : world.getUpdates(params);
  },
  setWebhook: (params, world) => {
    world.allow(params['allowed_updates'] as readonly string[] | undefined);
    world.setWebhook({ url: String(params['url']), secret: params['secret_token'] as string | undefined });
    return done(true);
  },
  deleteWebhook: (_params, world) => {
    world.setWebhook(undefined);
    return done(true);
  },
  getWebhookInfo: (_params, world) =>
    done({ url: world.webhook()?.url ?? '', has_custom_certificate: false, pending_update_count: world.waiting() }),
  setMyCommands: () => done(true),
  answerCallbackQuery: () => done(true),
  sendChatAction: (params, world) => toPerson(params, world, () => done(true)),
  sendMessage: (params, world) =>
    toPerson(params, world, (person) => {
      const text = String(params['text']).trim();
      if (text === '') return refusal(400, 'Bad Request: message text is empty');
      const entities = (params['entities'] ?? []) as readonly MessageEntity[];
      if (!entities.every((entity) => fits(entity, text)))
        return refusal(400, 'Bad Request: entity is out of its text');
      return shown(person, world, { ...params, text });
    }),
  sendVoice: (params, world) => sendFile('voice', params, world),
  sendPhoto: (params, world) => sendFile('photo', params, world),
  sendDocument: (params, world) => sendFile('document', params, world),
  editMessageText: (params, world) =>
    toPerson(params, world, (person) => {
      const message = person.messages.find(({ message_id }) => message_id === params['message_id']);
      if (!message) return refusal(400, 'Bad Request: message to edit not found');
      if (message.text === params['text']) return refusal(400, 'Bad Request: message is not modified');
      return done(Object.assign(message, { text: params['text'], edit_date: world.unixTime() }));
    }),
  getFile: (params, world) => {
    const id = String(params['file_id']);
    const file = world.files.get(id);
    if (!file) return refusal(400, 'Bad Request: wrong file_id or the file is temporarily unavailable');
    if (file.bytes.byteLength > LARGEST_FILE_BYTES) return refusal(400, 'Bad Request: file is too big');
    return done({ file_id: id, file_unique_id: `u${id}`, file_size: file.bytes.byteLength, file_path: file.path });
  },
};

function done(result: unknown): Answer {
  return { ok: true, result };
}

function toPerson(params: Params, world: BotWorld, carryOut: (person: Person) => Answer): Answer {
  const person = world.persons.get(Number(params['chat_id']));
  if (!person) return REFUSALS.chatNotFound;
  return person.hasBlocked ? REFUSALS.blocked : carryOut(person);
}

function shown(person: Person, world: BotWorld, content: Params): Answer {
  const { text, entities, voice, photo, document, caption, caption_entities, reply_markup } = content;
  const message = {
    message_id: world.messageNumber(),
    from: BOT,
    chat: { id: person.id, type: 'private', first_name: person.user.first_name },
    date: world.unixTime(),
    text,
    entities,
    voice,
    photo,
    document,
    caption,
    caption_entities,
    reply_markup,
  };
  person.show(message as Message);
  return done(message);
}

/** Longest text under a file (Bot API, `caption`). */
const LONGEST_CAPTION = 1024;

/** Shows a file that came along with the request (`attach://…`), or one that was uploaded before by its id. */
function sendFile(kind: 'voice' | 'photo' | 'document', params: Params, world: BotWorld): Answer {
  return toPerson(params, world, (person) => {
    const given = textOf(params[kind]) ?? '';
    const fresh = given.startsWith('attach://');
    if (!fresh && !world.uploaded.has(given))
      return refusal(400, 'Bad Request: wrong file identifier/HTTP URL specified');
    const caption = textOf(params['caption']);
    if ((caption?.length ?? 0) > LONGEST_CAPTION) return refusal(400, 'Bad Request: message caption is too long');
    const entities = (params['caption_entities'] ?? []) as readonly MessageEntity[];
    if (!entities.every((entity) => fits(entity, caption ?? '')))
      return refusal(400, 'Bad Request: entity is out of its text');
    const id = fresh ? `${kind}-${world.messageNumber()}` : given;
    world.uploaded.add(id);
    const file = { file_id: id, file_unique_id: `u${id}` };
    const content = {
      voice: { voice: { ...file, duration: params['duration'] ?? 0 } },
      photo: { photo: [{ ...file, width: 90, height: 90 }] },
      document: { document: file },
    }[kind];
    return shown(person, world, {
      ...content,
      caption,
      caption_entities: entities,
      reply_markup: params['reply_markup'],
    });
  });
}

function textOf(param: unknown): string | undefined {
  return typeof param === 'string' ? param : undefined;
}

/** Telegram counts in UTF-16 units; an entity that ends outside the text or inside a surrogate pair shows a bug of ours. */
function fits({ offset, length }: MessageEntity, text: string): boolean {
  const cuts = (at: number): boolean =>
    /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1));
  return length > 0 && offset >= 0 && offset + length <= text.length && !cuts(offset) && !cuts(offset + length);
}
