import type { InlineKeyboardMarkup, MessageEntity } from 'grammy/types';
import type { Reply } from '../../core/message';
import { parseRichText } from '../../core/rich-text';
import { keyboardOf } from './keyboard';

/** Longest text under a picture, document or voice note (Bot API, `caption`: 0–1024 characters after entities parsing). */
export const LONGEST_CAPTION = 1024;

/** A reply's text and choices as they stand under a file. */
export interface Caption {
  readonly caption?: string;
  readonly caption_entities?: MessageEntity[];
  readonly reply_markup?: InlineKeyboardMarkup;
}

/** The reply as a caption; undefined when it is too long for one. */
export function captionOf(reply: Reply): Caption | undefined {
  const { text, spans } = parseRichText(reply.text);
  if (text.length > LONGEST_CAPTION) return undefined;
  const keyboard = keyboardOf(reply.choices);
  return {
    caption: text,
    caption_entities: spans.map(({ offset, length }): MessageEntity => ({ type: 'bold', offset, length })),
    ...(keyboard ? { reply_markup: keyboard } : {}),
  };
}
