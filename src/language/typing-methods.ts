import { isVietnameseSyllable } from './syllable';
import type { Tone } from './tones';
import { putTone, takeTone } from './tones';

const TELEX_TONES: Readonly<Record<string, Tone>> = { s: 1, f: 2, r: 3, x: 4, j: 5 };
const HATS: Readonly<Record<string, string>> = { a: 'â', e: 'ê', o: 'ô' };
const HORNS: Readonly<Record<string, string>> = { a: 'ă', o: 'ơ', u: 'ư' };

/** The Vietnamese syllable that a lower-case word would have become under Telex ("ddawng" → "đăng"), or undefined. */
export function readTelex(word: string): string | undefined {
  return typed(word, (keys, char) => {
    const tone = Object.hasOwn(TELEX_TONES, char) ? TELEX_TONES[char] : undefined;
    if (tone !== undefined && hasVowel(keys.letters)) return setTone(keys, tone);
    if (char === 'z' && keys.tone !== 0) return { ...keys, tone: 0 };
    if (char === 'd' && keys.letters.startsWith('d')) return { ...keys, letters: `đ${keys.letters.slice(1)}` };
    if (char === 'w') return addHorn(keys, 'aou') ?? append(keys, 'ư');
    if (Object.hasOwn(HATS, char)) return addHat(keys, char) ?? append(keys, char);
    return append(keys, char);
  });
}

/** The Vietnamese syllable that a lower-case word would have become under VNI ("dang9" → "đang", "ho65" → "hộ"), or undefined. */
export function readVni(word: string): string | undefined {
  return typed(word, (keys, char) => {
    if (char < '0' || char > '9') return append(keys, char);
    if (char >= '1' && char <= '5') return setTone(keys, VNI_TONES[Number(char)]);
    if (char === '6') return addHat(keys, 'o') ?? addHat(keys, 'e') ?? addHat(keys, 'a');
    if (char === '7') return addHorn(keys, 'ou');
    if (char === '8') return addHorn(keys, 'a');
    return char === '9' && keys.letters.startsWith('d') ? { ...keys, letters: `đ${keys.letters.slice(1)}` } : undefined;
  });
}

const VNI_TONES: readonly Tone[] = [0, 1, 2, 3, 4, 5];

interface Keys {
  readonly letters: string;
  readonly tone: Tone;
}

function typed(word: string, press: (keys: Keys, char: string) => Keys | undefined): string | undefined {
  let keys: Keys | undefined = { letters: '', tone: 0 };
  const apart = takeTone(word);
  if (apart === undefined) return undefined;
  for (const char of apart.letters) {
    keys = press(keys, char);
    if (keys === undefined) return undefined;
  }
  if (apart.tone !== 0 && keys.tone !== 0) return undefined;
  const read = putTone({ letters: keys.letters, tone: apart.tone === 0 ? keys.tone : apart.tone });
  return read !== undefined && isVietnameseSyllable(read) ? read : undefined;
}

function append(keys: Keys, char: string): Keys {
  return { ...keys, letters: keys.letters + char };
}

function setTone(keys: Keys, tone: Tone | undefined): Keys | undefined {
  return tone === undefined || keys.tone !== 0 || !hasVowel(keys.letters) ? undefined : { ...keys, tone };
}

function hasVowel(letters: string): boolean {
  return /[aăâeêioôơuưy]/.test(letters);
}

function addHat(keys: Keys, vowel: string): Keys | undefined {
  const at = keys.letters.lastIndexOf(vowel);
  const hat = HATS[vowel];
  return at < 0 || hat === undefined ? undefined : replaceAt(keys, at, hat);
}

function addHorn(keys: Keys, vowels: string): Keys | undefined {
  const pair = keys.letters.search(/[uư]o/);
  if (pair >= 0 && vowels.includes('o') && keys.letters[pair - 1] !== 'q') {
    return { ...keys, letters: `${keys.letters.slice(0, pair)}ươ${keys.letters.slice(pair + 2)}` };
  }
  const at = Math.max(...vowels.split('').map((vowel) => keys.letters.lastIndexOf(vowel)));
  const horn = HORNS[keys.letters.charAt(at)];
  return at < 0 || horn === undefined ? undefined : replaceAt(keys, at, horn);
}

function replaceAt(keys: Keys, at: number, letter: string): Keys {
  return { ...keys, letters: keys.letters.slice(0, at) + letter + keys.letters.slice(at + 1) };
}
