/** The six Vietnamese tones: 0 level, 1 sắc, 2 huyền, 3 hỏi, 4 ngã, 5 nặng (the numbers VNI typing uses). */
export type Tone = 0 | 1 | 2 | 3 | 4 | 5;

const TONE_MARKS = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'] as const;
const PLAIN_VOWELS = 'aăâeêioôơuưyAĂÂEÊIOÔƠUƯY';
const TONES = [0, 1, 2, 3, 4, 5] as const;

const PARTS = new Map<string, { readonly vowel: string; readonly tone: Tone }>();
const TONED = new Map<string, string>();
for (const vowel of PLAIN_VOWELS) {
  for (const tone of TONES) {
    const toned = (vowel + TONE_MARKS[tone]).normalize('NFC');
    PARTS.set(toned, { vowel, tone });
    TONED.set(vowel + tone, toned);
  }
}

/** A word taken apart into its letters without tone (hats, horns and đ stay) and its one tone. */
export interface TonelessWord {
  readonly letters: string;
  readonly tone: Tone;
}

/** Takes the tone off a word in NFC, keeping its case; undefined when it bears more than one. */
export function takeTone(word: string): TonelessWord | undefined {
  let letters = '';
  let tone: Tone = 0;
  for (const char of word) {
    const parts = PARTS.get(char);
    letters += parts === undefined ? char : parts.vowel;
    if (parts === undefined || parts.tone === 0) continue;
    if (tone !== 0) return undefined;
    tone = parts.tone;
  }
  return { letters, tone };
}

/** Whether any letter of an NFC text bears one of the five tone marks. Hats, horns and đ are not tones. */
export function hasTone(text: string): boolean {
  for (const char of text) {
    const parts = PARTS.get(char);
    if (parts !== undefined && parts.tone !== 0) return true;
  }
  return false;
}

/**
 * Puts a tone on a toneless word at its one customary place: on the hatted or horned vowel (the last one), else on the
 * middle of three vowels, on the second of two before a final consonant, otherwise on the first (hòa, khỏe, thủy, but quý,
 * già). Undefined when the word has no vowel or vowels in two places.
 */
export function putTone(word: TonelessWord): string | undefined {
  if (word.tone === 0) return word.letters;
  const at = tonePlace(word.letters.toLowerCase());
  if (at === undefined) return undefined;
  const toned = TONED.get(word.letters.charAt(at) + word.tone);
  return toned === undefined ? undefined : word.letters.slice(0, at) + toned + word.letters.slice(at + 1);
}

const SHAPE = /^([^aăâeêioôơuưy]*)([aăâeêioôơuưy]+)([^aăâeêioôơuưy]*)$/;

function tonePlace(lower: string): number | undefined {
  const shape = SHAPE.exec(lower);
  if (shape === null) return undefined;
  const onset = shape[1] ?? '';
  const vowels = shape[2] ?? '';
  const glide =
    vowels.length > 1 && ((onset === 'q' && vowels[0] === 'u') || (onset === 'g' && vowels[0] === 'i')) ? 1 : 0;
  const start = onset.length + glide;
  const nucleus = vowels.slice(glide);
  const marked = nucleus.search(/[ăâêôơư](?![ăâêôơư])/);
  if (marked >= 0) return start + marked;
  if (nucleus.length === 1) return start;
  if (nucleus.length === 2) return shape[3] === '' ? start : start + 1;
  return start + 1;
}
