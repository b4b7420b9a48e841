import { z } from 'zod';

const chat = z.object({ id: z.number().int(), type: z.string() });
const user = z.object({ is_bot: z.boolean(), language_code: z.string().optional() });
/** A voice note, a piece of music, or a file with sound in it. */
export const soundSchema = z.object({
  file_id: z.string(),
  duration: z.number().optional(),
  file_size: z.number().optional(),
  mime_type: z.string().optional(),
});
const present = z.unknown().optional();

const message = z.object({
  date: z.number().int(),
  edit_date: z.number().int().optional(),
  chat,
  from: user.optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
  media_group_id: z.string().optional(),
  forward_origin: present,
  voice: soundSchema.optional(),
  audio: soundSchema.optional(),
  photo: present,
  live_photo: present,
  sticker: present,
  video: present,
  video_note: present,
  document: present,
  location: present,
  contact: present,
  poll: present,
  dice: present,
  story: present,
  game: present,
  checklist: present,
  rich_message: present,
  paid_media: present,
});

/**
 * The parts of a Telegram update that are read here (Bot API 10.3); everything else in it is dropped at the door, so names and
 * phone numbers of senders never get further. The many kinds of media are only told to be there.
 */
export const telegramUpdateSchema = z.object({
  update_id: z.number().int(),
  message: message.optional(),
  edited_message: message.optional(),
  callback_query: z
    .object({
      id: z.string(),
      from: user,
      data: z.string().optional(),
      message: z.object({ chat }).optional(),
    })
    .optional(),
  my_chat_member: z
    .object({ date: z.number().int(), chat, from: user, new_chat_member: z.object({ status: z.string() }) })
    .optional(),
});

/** See {@link telegramUpdateSchema}. */
export type TelegramUpdate = z.infer<typeof telegramUpdateSchema>;

/** See {@link telegramUpdateSchema}. */
export type TelegramMessage = z.infer<typeof message>;

/** The kinds of updates asked for. Named one by one: an empty list means other kinds, a missing one the former setting. */
export const ALLOWED_UPDATES = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;

const numbered = z.object({ update_id: z.number().int() });

/** The number of an update whose content may be of any shape; undefined when it has none and so is no update. */
export function updateNumber(raw: unknown): number | undefined {
  return numbered.safeParse(raw).data?.update_id;
}
