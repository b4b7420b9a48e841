import { z } from 'zod';
import type { StaffGroupEvent } from '../../core/staff-group';

const user = z.object({ id: z.number().int(), is_bot: z.boolean(), language_code: z.string().optional() });
const chat = z.object({ id: z.number().int() });
const message = z.object({
  chat,
  from: user.optional(),
  message_thread_id: z.number().int().optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
  forum_topic_created: z.unknown().optional(),
  forum_topic_closed: z.unknown().optional(),
  forum_topic_edited: z.unknown().optional(),
  forum_topic_reopened: z.unknown().optional(),
});
const update = z.object({
  update_id: z.number().int(),
  message: message.optional(),
  edited_message: message.optional(),
  callback_query: z
    .object({
      from: user,
      data: z.string().optional(),
      message: message.pick({ chat: true, message_thread_id: true }).optional(),
    })
    .optional(),
});

/** The id of a press, to be answered so that the button stops showing that it waits; undefined for other updates. */
export function pressId(raw: unknown): string | undefined {
  return z.object({ callback_query: z.object({ id: z.string() }) }).safeParse(raw).data?.callback_query.id;
}

/** What an update means for the staff group: nothing of it (`elsewhere`), nothing to do (`nothing`), or an event. */
export type StaffUpdate = StaffGroupEvent | 'nothing' | 'elsewhere';

/** Reads an update of unknown shape; only those of the group are looked at. */
export function staffUpdate(raw: unknown, group: number): StaffUpdate {
  const parsed = update.safeParse(raw);
  if (!parsed.success) return 'elsewhere';
  const { update_id: number, message: said, edited_message: edited, callback_query: press } = parsed.data;
  const where = said?.chat.id ?? edited?.chat.id ?? press?.message?.chat.id;
  if (where !== group) return 'elsewhere';
  const id = `telegram:${number}`;
  if (press) return pressed(id, press);
  const written = said ?? edited;
  const { from, message_thread_id: thread } = written ?? {};
  if (!written || !from || from.is_bot || thread === undefined || isService(written)) return 'nothing';
  const common = { id, user: from.id, language: languageOf(from), thread };
  const text = written.text ?? written.caption;
  if (text === undefined || text.trim() === '') return edited ? 'nothing' : { ...common, kind: 'sent-other' };
  if (written.text === undefined) return { ...common, kind: 'sent-other' };
  return { ...common, kind: 'said', text, edited: edited !== undefined };
}

function pressed(
  id: string,
  { from, data, message: on }: NonNullable<z.infer<typeof update>['callback_query']>,
): StaffUpdate {
  const thread = on?.message_thread_id;
  if (data === undefined || thread === undefined) return 'nothing';
  return { id, user: from.id, language: languageOf(from), kind: 'pressed', thread, choice: data };
}

function isService(of: z.infer<typeof message>): boolean {
  return [of.forum_topic_created, of.forum_topic_closed, of.forum_topic_edited, of.forum_topic_reopened].some(
    (one) => one !== undefined,
  );
}

function languageOf({ language_code: code }: z.infer<typeof user>): 'vi' | 'en' {
  return code?.startsWith('en') === true ? 'en' : 'vi';
}
