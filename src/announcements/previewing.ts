import type { FrozenAnnouncement } from '../core/announcing';
import { announcementReply } from '../core/announcement-reply';
import type { Language, Reply } from '../core/message';
import { parseRichText, splitRichText, type RichText } from '../core/rich-text';

/** Telegram Bot API: a message holds 4,096 characters, the caption of a picture or document 1,024, after entities parsing. */
export const TELEGRAM_LIMITS = { text: 4096, caption: 1024 };

/** How an announcement looks on a channel. */
export interface Preview {
  readonly reply: Reply;
  /** The messages that it becomes. */
  readonly parts: readonly RichText[];
  /** The text stands under the picture, document or voice note, in one message with it. */
  readonly caption: boolean;
  readonly characters: number;
}

/** Shows what Telegram would show; web and terminal show one message of any length. */
export function previewOn(
  channel: 'telegram' | 'web' | 'terminal',
  frozen: FrozenAnnouncement,
  language: Language,
  area: string,
): Preview {
  const reply = announcementReply(frozen, language, area);
  const rich = parseRichText(reply.text);
  const under = reply.attachment !== undefined || reply.spoken !== undefined;
  const caption = under && rich.text.length <= TELEGRAM_LIMITS.caption;
  const longest = channel === 'telegram' ? TELEGRAM_LIMITS.text : Number.MAX_SAFE_INTEGER;
  return { reply, parts: splitRichText(rich, longest), caption, characters: rich.text.length };
}
