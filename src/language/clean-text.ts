import { putTone, takeTone } from './tones';

/**
 * One form for anything a person or a platform sends: NFC, without control, zero-width, bidirectional and stray combining
 * characters, full-width and "mathematical" letters and digits as plain ones, every run of whitespace one space, tone marks
 * in one place (hoà → hòa, đựơc → được). Promises never to throw, and that cleaning twice changes nothing more.
 */
export function cleanText(raw: string): string {
  const text = raw
    .replace(UNPAIRED, '')
    .replace(LOOKALIKES, (char) => char.normalize('NFKC'))
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(STRAY_MARKS, '')
    .replace(/Ð/g, 'Đ')
    .replace(/ð/g, 'đ')
    .replace(/[\s\p{Z}\p{Cc}]+/gu, ' ')
    .trim();
  return text.replace(MISPLACEABLE, canonicalTone);
}

/** Whether nothing is left to read: no letter and no digit, only emoji, punctuation or nothing at all. */
export function isOnlySymbols(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text.replace(KEYCAPS, ''));
}

const UNPAIRED = /\p{Cs}/gu;
/** Full-width forms and mathematical alphanumerics: spam uses them to slip past filters, some keyboards produce them. */
const LOOKALIKES = /[\uFF01-\uFF5E]|[\u{1D400}-\u{1D7FF}]/gu;
/** Tabs and line breaks stay here, they become spaces below. \p{Cf} holds zero-width joiners, bidi marks, the BOM, tags. */
const INVISIBLE = /[\p{Cf}\p{Co}\uFE00-\uFE0F\u{E0100}-\u{E01EF}\u115F\u1160\u3164\uFFA0]|(?![\t\n\v\f\r\x85])\p{Cc}/gu;
const STRAY_MARKS = /[\u0300-\u036F]+/g;
const KEYCAPS = /[0-9#*]\uFE0F?\u20E3/gu;

const VOWEL = 'aăâeêioôơuưyáắấéếíóốớúứýàằầèềìòồờùừỳảẳẩẻểỉỏổởủửỷãẵẫẽễĩõỗỡũữỹạặậẹệịọộợụựỵ';
/** Words with two or more vowels side by side: the only ones whose tone mark has more than one possible place. */
const MISPLACEABLE = new RegExp(`(?<!\\p{L})[\\p{L}]{0,3}[${VOWEL}]{2,3}\\p{L}{0,2}(?!\\p{L})`, 'giu');

function canonicalTone(word: string): string {
  const apart = takeTone(word);
  return (apart && putTone(apart)) ?? word;
}
