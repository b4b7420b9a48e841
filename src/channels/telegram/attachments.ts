import { InputFile } from 'grammy';
import type { Message, MessageEntity } from 'grammy/types';
import type { Attachment, Files } from '../../core/attachment';
import { Failure } from '../../core/failure';
import type { Reply } from '../../core/message';
import { parseRichText } from '../../core/rich-text';
import type { Sent } from '../channel';
import type { TelegramClient } from './client';
import { keyboardOf } from './keyboard';
import { chatId } from './outgoing';

/** Longest text under a picture or document (Bot API, `caption`: 0–1024 characters after entities parsing). */
export const LONGEST_CAPTION = 1024;

/** How many half-sent replies are remembered, so that a picture is not shown twice when the text after it has to be tried again. */
const REMEMBERED = 1000;

/**
 * Sends a reply with a picture or document: the text as its caption where it fits, else after it. A file is uploaded once; then
 * Telegram's own id of it is sent (Bot API: "file_id … resending"). While it is being uploaded others wait for the id.
 */
export function attachmentSender(
  client: TelegramClient,
  files: Files,
  sendText: (person: string, reply: Reply) => Promise<Sent>,
) {
  const uploading = new Map<string, Promise<void>>();
  const shown = new Map<string, string>();

  /** Telegram's id of the file, or the file itself for the one who uploads it. */
  async function knownId(file: string): Promise<string | undefined> {
    await uploading.get(file);
    return files.platformId(file, 'telegram');
  }

  async function upload(attachment: Attachment): Promise<InputFile> {
    const file = await files.open(attachment.file);
    if (!file) throw new Failure('rejected', 'an attached file is gone');
    return new InputFile(file.bytes, file.name);
  }

  async function show(person: string, reply: Reply, attachment: Attachment, caption: boolean): Promise<string> {
    const id = await knownId(attachment.file);
    if (id !== undefined) {
      try {
        return String((await post(client, person, reply, attachment, caption, id)).message_id);
      } catch (error) {
        // The id of another bot, or one that Telegram no longer knows: the file is uploaded again.
        if (!(error instanceof Failure) || error.code !== 'rejected') throw error;
      }
    }
    let done: () => void = () => undefined;
    if (!uploading.has(attachment.file)) uploading.set(attachment.file, new Promise((resolve) => (done = resolve)));
    try {
      const message = await post(client, person, reply, attachment, caption, await upload(attachment));
      const fileId = attachment.kind === 'photo' ? message.photo?.at(-1)?.file_id : message.document?.file_id;
      if (fileId !== undefined) await files.remember(attachment.file, 'telegram', fileId).catch(() => undefined);
      return String(message.message_id);
    } finally {
      uploading.delete(attachment.file);
      done();
    }
  }

  return async (person: string, reply: Reply, attachment: Attachment): Promise<Sent> => {
    const caption = parseRichText(reply.text).text.length <= LONGEST_CAPTION;
    if (caption) return { platformIds: [await show(person, reply, attachment, true)] };
    const key = `${person}\n${attachment.file}\n${reply.text}`;
    const first = shown.get(key) ?? (await show(person, reply, attachment, false));
    shown.delete(key);
    try {
      const { platformIds } = await sendText(person, reply);
      return { platformIds: [first, ...platformIds] };
    } catch (error) {
      if (error instanceof Failure && error.retry) {
        shown.set(key, first);
        const oldest = shown.keys().next();
        if (shown.size > REMEMBERED && !oldest.done) shown.delete(oldest.value);
      }
      throw error;
    }
  };
}

async function post(
  client: TelegramClient,
  person: string,
  reply: Reply,
  attachment: Attachment,
  caption: boolean,
  file: string | InputFile,
): Promise<Partial<Message.PhotoMessage & Message.DocumentMessage> & { readonly message_id: number }> {
  const chat = chatId(person);
  const { text, spans } = parseRichText(reply.text);
  const keyboard = keyboardOf(reply.choices);
  const entities = spans.map(({ offset, length }): MessageEntity => ({ type: 'bold', offset, length }));
  const other = caption
    ? { caption: text, caption_entities: entities, ...(keyboard ? { reply_markup: keyboard } : {}) }
    : {};
  let sent: Awaited<ReturnType<typeof post>> | undefined;
  await client.show(async (api) => {
    const message =
      attachment.kind === 'photo'
        ? await api.sendPhoto(chat, file, other)
        : await api.sendDocument(chat, file, { ...other, disable_content_type_detection: true });
    sent = message;
    return message;
  });
  if (!sent) throw new Failure('invalid-answer', 'Telegram told nothing of the message');
  return sent;
}
