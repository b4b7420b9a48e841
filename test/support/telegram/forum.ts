import type { Message, User } from 'grammy/types';
import { REFUSALS, refusal, type Answer } from './faults';
import type { UnnumberedUpdate } from './person';

type Params = Readonly<Record<string, unknown>>;

/** A group with topics, as its members see it. */
export interface Forum {
  readonly id: number;
  /** Names of the topics by thread; deleted ones are gone. */
  readonly topics: ReadonlyMap<number, string>;
  /** What stands in a topic, oldest first. */
  messages(thread: number): readonly Message[];
  /** What a member writes into a topic. Returns the update's number. */
  says(member: number, thread: number, text: string): number;
  /** The member changes what they wrote last. */
  edits(member: number, text: string): number;
  sendsPhoto(member: number, thread: number): number;
  /** The member presses the button with this label on the newest message of the topic that has one. */
  presses(member: number, thread: number, label: string): number;
  /** A member deletes the topic. */
  deletes(thread: number): void;
  /** The right "Manage topics" of the bot. */
  setMayManage(may: boolean): void;
  /** For the server. */
  call(method: string, params: Params): Answer | undefined;
}

/** What a group needs from the server. */
export interface ForumWorld {
  readonly enqueue: (lane: string, update: UnnumberedUpdate) => number;
  readonly messageNumber: () => number;
  readonly unixTime: () => number;
  readonly bot: User;
}

/** Makes a group with topics where the bot may manage them. */
export function makeForum(id: number, world: ForumWorld): Forum {
  const { enqueue, messageNumber, unixTime, bot } = world;
  const topics = new Map<number, string>();
  const posts = new Map<number, Message[]>();
  const written = new Map<number, Message>();
  let mayManage = true;
  const chat = { id, type: 'supergroup' as const, title: 'Tổ trực', is_forum: true as const };
  const user = (member: number): User => ({ id: member, is_bot: false, first_name: 'Cán bộ', language_code: 'vi' });

  function write(member: number, thread: number, content: Partial<Message>): number {
    const message = {
      message_id: messageNumber(),
      from: user(member),
      chat,
      date: unixTime(),
      message_thread_id: thread,
      is_topic_message: true,
      ...content,
    } as Message;
    written.set(member, message);
    return enqueue(`chat ${id}`, { message: message as never });
  }

  const METHODS: Readonly<Record<string, (params: Params) => Answer>> = {
    createForumTopic: ({ name }) => {
      if (!mayManage) return refusal(400, 'Bad Request: not enough rights to create a topic');
      const thread = messageNumber();
      topics.set(thread, String(name));
      posts.set(thread, []);
      return { ok: true, result: { message_thread_id: thread, name, icon_color: 7322096 } };
    },
    deleteForumTopic: ({ message_thread_id: thread }) => {
      if (!topics.delete(Number(thread))) return refusal(400, 'Bad Request: message thread not found');
      return { ok: true, result: true };
    },
    sendMessage: ({ text, reply_markup, message_thread_id: thread }) => {
      if (!topics.has(Number(thread))) return refusal(400, 'Bad Request: message thread not found');
      const message = { message_id: messageNumber(), from: bot, chat, date: unixTime(), text, reply_markup };
      posts.get(Number(thread))?.push(message as Message);
      return { ok: true, result: { ...message, message_thread_id: thread } };
    },
    getChatMember: () => ({
      ok: true,
      result: { user: bot, status: 'administrator', can_manage_topics: mayManage },
    }),
  };

  return {
    id,
    topics,
    messages: (thread) => posts.get(thread) ?? [],
    says: (member, thread, text) => write(member, thread, { text }),
    edits: (member, text) => {
      const before = written.get(member);
      if (!before) throw new Error(`${member} has written nothing`);
      return enqueue(`chat ${id}`, { edited_message: { ...before, text, edit_date: unixTime() } as never });
    },
    sendsPhoto: (member, thread) =>
      write(member, thread, { photo: [{ file_id: 'p', file_unique_id: 'p', width: 1, height: 1 }] }),
    presses: (member, thread, label) => {
      const message = (posts.get(thread) ?? []).findLast((one) => one.reply_markup !== undefined);
      const button = message?.reply_markup?.inline_keyboard.flat().find(({ text }) => text === label);
      if (!message || !button || !('callback_data' in button)) throw new Error(`no button "${label}"`);
      const press = {
        id: `press ${messageNumber()}`,
        from: user(member),
        chat_instance: '1',
        data: button.callback_data,
      };
      const on = { ...message, chat, message_thread_id: thread };
      return enqueue(`press ${member}`, { callback_query: { ...press, message: on } });
    },
    deletes: (thread) => void topics.delete(thread),
    setMayManage: (may) => void (mayManage = may),
    call: (method, params) => (Object.hasOwn(METHODS, method) ? METHODS[method]?.(params) : REFUSALS.notFound),
  };
}
