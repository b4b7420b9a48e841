import { z } from 'zod';
import type { Content, Incoming, Language, MediaKind, SecretKind } from '../../core/message';
import { soundSchema, type TelegramMessage, type TelegramUpdate } from './update';

/** Removes personal secrets from a text and tells what was found. */
export type Mask = (text: string) => { readonly text: string; readonly found: readonly SecretKind[] };

/** What translating needs to know beside the update. */
export interface Reading {
  readonly mask: Mask;
  /** The bot's own name without `@`, once known: commands in groups must carry it. */
  readonly botName: string | undefined;
  /** Stands in for the time of a press: Telegram tells the time of the message pressed on, not of the press. */
  readonly now: Date;
}

/**
 * Translates a Telegram update; undefined for all that is not meant for the assistant (other kinds of updates, service
 * messages, other bots, talk in groups). Only private chats are served; in a group only commands that carry the bot's name.
 * The id is the `update_id`: it is the same when Telegram delivers an update again.
 */
export function incomingFrom(update: TelegramUpdate, reading: Reading): Incoming | undefined {
  const { message, edited_message: edited, callback_query: press, my_chat_member: membership } = update;
  const id = String(update.update_id);
  if (message) return envelope(id, message, isoTime(message.date), contentOf(message, reading));
  if (edited) return envelope(id, edited, isoTime(edited.edit_date ?? edited.date), correctionOf(edited, reading));
  if (press?.message?.chat.type === 'private')
    return envelope(
      id,
      { chat: press.message.chat, from: press.from },
      reading.now.toISOString(),
      choiceOf(press.data),
    );
  if (membership?.chat.type === 'private')
    return envelope(id, membership, isoTime(membership.date), membershipOf(membership.new_chat_member.status));
  return undefined;
}

type Sender = Pick<TelegramMessage, 'chat' | 'from'>;

function envelope(id: string, sender: Sender, at: string, content: Content | undefined): Incoming | undefined {
  if (!content || sender.from?.is_bot) return undefined;
  const language = languageOf(sender.from?.language_code);
  return {
    channel: 'telegram',
    person: String(sender.chat.id),
    id,
    at,
    content,
    ...(language ? { languageHint: language } : {}),
  };
}

function contentOf(message: TelegramMessage, reading: Reading): Content | undefined {
  if (message.text !== undefined) return textOf(message, message.text, reading);
  if (message.chat.type !== 'private') return undefined;
  const sound = message.voice ?? message.audio ?? soundFile(message);
  if (sound)
    return {
      kind: 'voice',
      file: sound.file_id,
      ...(sound.duration === undefined ? {} : { seconds: sound.duration }),
      ...(sound.file_size === undefined ? {} : { bytes: sound.file_size }),
      ...(sound.mime_type === undefined ? {} : { mime: sound.mime_type }),
    };
  const media = mediaOf(message);
  if (!media) return undefined;
  const caption = message.caption === undefined ? undefined : reading.mask(message.caption);
  return {
    kind: 'media',
    media,
    ...(caption ? { caption: caption.text } : {}),
    secrets: caption?.found ?? [],
    ...fileOf(message),
  };
}

/** Recorder apps share what they recorded as a file. */
function soundFile({ document }: TelegramMessage): NonNullable<TelegramMessage['audio']> | undefined {
  const file = soundSchema.safeParse(document).data;
  return file?.mime_type?.startsWith('audio/') === true ? file : undefined;
}

function textOf(message: TelegramMessage, typed: string, reading: Reading): Content | undefined {
  const command = /^\/([a-z0-9_]+)(?:@(\w+))?(?=\s|$)/i.exec(typed);
  const named = command?.[2]?.toLowerCase() === reading.botName?.toLowerCase() ? command?.[2] : undefined;
  if (message.chat.type !== 'private' && !named) return undefined;
  const text = named && command ? `/${command[1]}${typed.slice(command[0].length)}` : typed;
  const start = /^\/start(?:\s+([\w-]{1,64}))?\s*$/i.exec(text);
  if (start) return startOf(start[1], reading.mask);
  const masked = reading.mask(text);
  return {
    kind: 'text',
    text: masked.text,
    secrets: masked.found,
    ...(message.forward_origin === undefined ? {} : { forwarded: true }),
  };
}

/** A payload comes from our links, but anyone can type one: with a secret in it, or more figures than any of our ids has, it is dropped. */
function startOf(payload: string | undefined, mask: Mask): Content {
  const clean = payload !== undefined && !/\d{5}/.test(payload) && mask(payload).found.length === 0;
  return clean ? { kind: 'start', payload } : { kind: 'start' };
}

/** Live locations and new media arrive as edits too: only a change of words is a correction. */
function correctionOf(message: TelegramMessage, reading: Reading): Content | undefined {
  const typed = message.text ?? message.caption;
  if (typed === undefined || message.chat.type !== 'private') return undefined;
  const masked = reading.mask(typed);
  return { kind: 'edited', text: masked.text, secrets: masked.found };
}

/** Our buttons carry 1–64 ASCII characters; anything else was made up by a modified app. */
function choiceOf(data: string | undefined): Content | undefined {
  return data !== undefined && /^[\x21-\x7e]{1,64}$/.test(data) ? { kind: 'choice', id: data } : undefined;
}

/** In a private chat Telegram tells of membership only when the person blocks (`kicked`) or unblocks (`member`) the bot. */
function membershipOf(status: string): Content | undefined {
  if (status === 'kicked') return { kind: 'blocked' };
  return status === 'member' ? { kind: 'unblocked' } : undefined;
}

const MEDIA: readonly (readonly [MediaKind, readonly (keyof TelegramMessage)[]])[] = [
  ['photo', ['photo', 'live_photo']],
  ['sticker', ['sticker']],
  ['video', ['video', 'video_note']],
  ['document', ['document']],
  ['location', ['location']],
  ['contact', ['contact']],
  ['unsupported', ['poll', 'dice', 'story', 'game', 'checklist', 'rich_message', 'paid_media']],
];

function mediaOf(message: TelegramMessage): MediaKind | undefined {
  return MEDIA.find(([, fields]) => fields.some((field) => message[field] !== undefined))?.[0];
}

const stored = z.object({ file_id: z.string(), file_size: z.number().optional() });

/** Where Telegram keeps a photo (the largest of its sizes comes last) or a document, in case an officer attends and asks for it. */
function fileOf({ photo, document }: TelegramMessage): { readonly file?: string; readonly bytes?: number } {
  const found = stored.safeParse(document).data ?? z.array(stored).safeParse(photo).data?.at(-1);
  if (!found) return {};
  return { file: found.file_id, ...(found.file_size === undefined ? {} : { bytes: found.file_size }) };
}

function languageOf(code: string | undefined): Language | undefined {
  const primary = code?.split('-')[0]?.toLowerCase();
  return primary === 'vi' || primary === 'en' ? primary : undefined;
}

function isoTime(unixSeconds: number): string {
  return new Date(unixSeconds * 1000).toISOString();
}
