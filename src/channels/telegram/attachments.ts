import { InputFile } from 'grammy';
import type { Attachment, Files } from '../../core/attachment';
import { Failure } from '../../core/failure';
import type { Reply } from '../../core/message';
import type { Sent } from '../channel';
import { captionOf, type Caption } from './captions';
import type { TelegramClient } from './client';
import { chatId } from './outgoing';
import { oneBefore } from './sending';
import type { ShowFile } from './uploads';

/** Sends a reply with a picture or document: the text as its caption where it fits, else after it. */
export function attachmentSender(
  client: TelegramClient,
  files: Pick<Files, 'open'>,
  showFile: ShowFile,
  sendText: (person: string, reply: Reply) => Promise<Sent>,
) {
  async function open(attachment: Attachment): Promise<InputFile> {
    const file = await files.open(attachment.file);
    if (!file) throw new Failure('rejected', 'an attached file is gone');
    return new InputFile(file.bytes, file.name);
  }

  async function show(person: string, attachment: Attachment, caption: Caption): Promise<string> {
    const chat = chatId(person);
    const shared = { key: attachment.file, open: () => open(attachment) };
    const message =
      attachment.kind === 'photo'
        ? await showFile(
            shared,
            (file) => client.post((api) => api.sendPhoto(chat, file, caption)),
            ({ photo }) => photo.at(-1)?.file_id,
          )
        : await showFile(
            shared,
            (file) =>
              client.post((api) => api.sendDocument(chat, file, { ...caption, disable_content_type_detection: true })),
            ({ document }) => document.file_id,
          );
    return String(message.message_id);
  }

  const textAfter = oneBefore(sendText);
  return async (person: string, reply: Reply, attachment: Attachment): Promise<Sent> => {
    const caption = captionOf(reply);
    return caption
      ? { platformIds: [await show(person, attachment, caption)] }
      : textAfter(person, reply, () => show(person, attachment, {}));
  };
}
