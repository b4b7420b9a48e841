import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types';
import { Failure } from '../../core/failure';
import type { Choice } from '../../core/message';

/** Most buttons of an inline keyboard: not documented, found by the field (tginfo/Telegram-Limits #228). */
export const MOST_BUTTONS = 100;

/** Longest label that is shown, in UTF-16 units; phones cut longer ones themselves. */
const LONGEST_LABEL = 64;

/** Two buttons side by side leave about this many characters each on a small phone (an estimate). */
const SHORT_LABEL = 18;

/** A keyboard of more than 10 kB of JSON is refused, "reply markup is too long" (tginfo/Telegram-Limits #187). */
const LARGEST_KEYBOARD_BYTES = 10_000;

/**
 * Choices as buttons under a message: two short ones in a row, a long one alone. When all of them together are too large for
 * Telegram, labels are shortened first, then the last choices are left out (they can still be typed). Throws a `rejected`
 * failure for a choice id that is not 1–64 bytes (Bot API, `callback_data`): Telegram would refuse the whole message.
 */
export function keyboardOf(choices: readonly Choice[]): InlineKeyboardMarkup | undefined {
  const shown = choices.slice(0, MOST_BUTTONS);
  for (const longest of [LONGEST_LABEL, LONGEST_LABEL / 2, SHORT_LABEL]) {
    const keyboard = { inline_keyboard: rowsOf(shown.map((choice) => buttonOf(choice, longest))) };
    if (Buffer.byteLength(JSON.stringify(keyboard)) <= LARGEST_KEYBOARD_BYTES)
      return shown.length === 0 ? undefined : keyboard;
  }
  return keyboardOf(shown.slice(0, -1));
}

function buttonOf(choice: Choice, longest: number): InlineKeyboardButton {
  const text = shortened(choice.label, longest);
  if (choice.url !== undefined) return { text, url: choice.url };
  const bytes = Buffer.byteLength(choice.id);
  if (bytes < 1 || bytes > 64) throw new Failure('rejected', `a choice id has ${bytes} bytes, not 1 to 64`);
  return { text, callback_data: choice.id };
}

function rowsOf(buttons: readonly InlineKeyboardButton[]): InlineKeyboardButton[][] {
  const rows: InlineKeyboardButton[][] = [];
  for (const button of buttons) {
    const row = rows.at(-1);
    const neighbour = row?.length === 1 ? row[0] : undefined;
    if (row && neighbour && isShort(neighbour) && isShort(button)) row.push(button);
    else rows.push([button]);
  }
  return rows;
}

function isShort(button: InlineKeyboardButton): boolean {
  return button.text.length <= SHORT_LABEL;
}

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

function shortened(label: string, longest: number): string {
  if (label.length <= longest) return label;
  let kept = '';
  for (const { segment } of graphemes.segment(label)) {
    if (kept.length + segment.length > longest - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
