import type { Message, Update, User } from 'grammy/types';

/** An update without its number: that is given by the server. */
export type UnnumberedUpdate = Omit<Update, 'update_id'>;

type TypedMessage = NonNullable<Update['message']>;

/** A person at their telephone, in a private chat with the bot. */
export interface Person {
  readonly id: number;
  readonly user: User;
  /** What the bot has sent them, oldest first. */
  readonly messages: readonly Message[];
  readonly hasBlocked: boolean;
  /** Types a text. Returns the update's number. */
  says(text: string): number;
  /** Sends anything else: `{ voice: … }`, `{ photo: […], caption: … }`, or a text with more fields. */
  sends(content: Partial<Message>): number;
  /** Changes the text they typed last. */
  edits(text: string): number;
  /** Presses the button with this label (or this data) on the newest message that has one. Throws when there is none. */
  presses(label: string): number;
  blocks(): number;
  unblocks(): number;
  /** Resolves to all messages as soon as there are `count`; rejects after `ms`. */
  receives(count: number, ms?: number): Promise<readonly Message[]>;
  /** For the server: shows a message of the bot. */
  show(message: Message): void;
}

/** What a person needs from the server. */
export interface PersonWorld {
  readonly enqueue: (lane: string, update: UnnumberedUpdate) => number;
  readonly messageNumber: () => number;
  readonly unixTime: () => number;
}

/** Makes a person. They speak Vietnamese unless told otherwise. */
export function makePerson(id: number, { enqueue, messageNumber, unixTime }: PersonWorld, language = 'vi'): Person {
  const user: User = { id, is_bot: false, first_name: 'Lan', last_name: 'Nguyễn', language_code: language };
  const chat = { id, type: 'private' as const, first_name: 'Lan', last_name: 'Nguyễn' };
  const messages: Message[] = [];
  const waiters = new Set<() => void>();
  let hasBlocked = false;
  let said: TypedMessage | undefined;

  const send = (content: Partial<Message>): number => {
    const base = { message_id: messageNumber(), from: user, chat, date: unixTime(), ...commandEntities(content.text) };
    const message = { ...base, ...content } as TypedMessage;
    said = message;
    return enqueue(`chat ${id}`, { message });
  };
  const member = (before: 'member' | 'kicked'): number => {
    const bot: User = { id: 1_000_001, is_bot: true, first_name: 'Trợ lý' };
    const states = {
      member: { user: bot, status: 'member' as const },
      kicked: { user: bot, status: 'kicked' as const, until_date: 0 },
    };
    const after = before === 'member' ? 'kicked' : 'member';
    hasBlocked = after === 'kicked';
    const change = {
      chat,
      from: user,
      date: unixTime(),
      old_chat_member: states[before],
      new_chat_member: states[after],
    };
    return enqueue(`member ${id}`, { my_chat_member: change });
  };

  return {
    id,
    user,
    messages,
    get hasBlocked() {
      return hasBlocked;
    },
    says: (text) => send({ text }),
    sends: send,
    edits: (text) => {
      if (!said) throw new Error('nothing was typed yet');
      const edited = { ...said, text, edit_date: unixTime() } as NonNullable<Update['edited_message']>;
      return enqueue(`chat ${id}`, { edited_message: edited });
    },
    presses: (label) => {
      const { message, data } = findButton(messages, label);
      const query = { id: String(messageNumber()), from: user, chat_instance: String(id), message, data };
      return enqueue(`press ${id}`, { callback_query: query });
    },
    blocks: () => member('member'),
    unblocks: () => member('kicked'),
    receives: (count, ms = 5000) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiters.delete(check);
          reject(new Error(`${messages.length} messages came to ${id}, not ${count}`));
        }, ms);
        const check = (): void => {
          if (messages.length < count) return;
          clearTimeout(timer);
          waiters.delete(check);
          resolve([...messages]);
        };
        waiters.add(check);
        check();
      }),
    show: (message) => {
      messages.push(message);
      for (const waiter of waiters) waiter();
    },
  };
}

function commandEntities(text: string | undefined): Partial<Message> {
  const command = /^\/\w+(?:@\w+)?/.exec(text ?? '')?.[0];
  return command ? { entities: [{ type: 'bot_command', offset: 0, length: command.length }] } : {};
}

function findButton(messages: readonly Message[], label: string): { readonly message: Message; readonly data: string } {
  for (const message of [...messages].reverse()) {
    const buttons = message.reply_markup?.inline_keyboard.flat() ?? [];
    const button = buttons.find(
      (button) => button.text === label || ('callback_data' in button && button.callback_data === label),
    );
    if (button && 'callback_data' in button && button.callback_data !== undefined)
      return { message, data: button.callback_data };
  }
  throw new Error(`no button "${label}" was shown`);
}
