import { InputFile } from 'grammy';
import { Failure } from '../../core/failure';
import type { Reply } from '../../core/message';
import type { Spoken } from '../../core/voice';
import type { Sent } from '../channel';
import { captionOf, type Caption } from './captions';
import type { TelegramClient } from './client';
import { chatId } from './outgoing';
import { oneBefore } from './sending';
import type { ShowFile } from './uploads';

/** Sounds as Telegram shows them: OGG with Opus becomes a voice note (Bot API, `sendVoice`). */
export interface VoiceNotes {
  /** The sound in the place of a text. */
  alone(person: string, sound: Spoken): Promise<Sent>;
  /**
   * The text as the caption of the sound where it fits, else after it. To a person who lets nobody send them voice messages
   * (`VOICE_MESSAGES_FORBIDDEN`), and whenever Telegram refuses the sound, the text goes alone.
   */
  withText(person: string, reply: Reply, sound: Spoken): Promise<Sent>;
}

/** Sends sounds; `sendRest` sends a reply without its sound. */
export function voiceNotes(
  client: TelegramClient,
  showFile: ShowFile,
  sendRest: (person: string, reply: Reply) => Promise<Sent>,
): VoiceNotes {
  async function show(person: string, { ogg, seconds, key }: Spoken, caption: Caption): Promise<string> {
    const chat = chatId(person);
    const bytes = (): InputFile => new InputFile(ogg, 'voice.ogg');
    const post = (file: string | InputFile) =>
      client.post((api) => api.sendVoice(chat, file, { ...caption, duration: Math.ceil(seconds) }));
    const message =
      key === undefined
        ? await post(bytes())
        : await showFile({ key: `sound:${key}`, open: async () => bytes() }, post, ({ voice }) => voice.file_id);
    return String(message.message_id);
  }

  const restAfter = oneBefore(sendRest);
  return {
    alone: async (person, sound) => ({ platformIds: [await show(person, sound, {})] }),
    async withText(person, reply, sound) {
      const caption = reply.attachment || reply.download ? undefined : captionOf(reply);
      try {
        if (caption) return { platformIds: [await show(person, sound, caption)] };
        return await restAfter(person, reply, () => show(person, sound, {}));
      } catch (error) {
        if (error instanceof Failure && error.code === 'rejected') return sendRest(person, reply);
        throw error;
      }
    },
  };
}
