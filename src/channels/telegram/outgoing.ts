import type { InlineKeyboardMarkup, MessageEntity } from 'grammy/types';
import { Failure } from '../../core/failure';
import type { Reply } from '../../core/message';
import { parseRichText, splitRichText, type RichText } from '../../core/rich-text';
import { keyboardOf } from './keyboard';

/** Longest text of one message, after markup (Bot API, `sendMessage`: 1–4096 characters after entities parsing). */
export const LONGEST_TEXT = 4096;

/** The parameters of one `sendMessage` call. */
export interface OutgoingMessage {
  readonly chat_id: number;
  readonly text: string;
  readonly entities?: MessageEntity[];
  readonly link_preview_options: { readonly is_disabled: true };
  readonly reply_markup?: InlineKeyboardMarkup;
}

/**
 * The messages that show a reply: its text split at 4,096 with its choices under the last part. Bold goes out as entities, not
 * as markup in the text, so no text can fail with "can't parse entities". Sources are not added: core wrote them into the text.
 * Throws a `rejected` failure for a reply that Telegram would refuse.
 */
export function messagesFor(person: string, reply: Reply): readonly OutgoingMessage[] {
  const chat = chatId(person);
  const parts = splitRichText(parseRichText(reply.text), LONGEST_TEXT);
  if (parts.length === 0) throw new Failure('rejected', 'a reply has no text');
  const keyboard = keyboardOf([...reply.choices, ...(reply.rating ?? [])]);
  return parts.map((part, index) => ({
    ...messageOf(chat, part),
    ...(keyboard && index === parts.length - 1 ? { reply_markup: keyboard } : {}),
  }));
}

/** The number Telegram knows a person's chat by. Throws a `rejected` failure when it is none: nothing can be sent there. */
export function chatId(person: string): number {
  if (!/^-?\d{1,16}$/.test(person)) throw new Failure('rejected', 'the person is no Telegram chat');
  return Number(person);
}

function messageOf(chat: number, part: RichText): OutgoingMessage {
  const entities = part.spans.map(({ offset, length }): MessageEntity => ({ type: 'bold', offset, length }));
  return {
    chat_id: chat,
    text: part.text,
    ...(entities.length > 0 ? { entities } : {}),
    link_preview_options: { is_disabled: true },
  };
}
