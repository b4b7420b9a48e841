import { ENGLISH_WORDS } from './english-words';
import { fold } from './fold';
import { ENGLISH_FRAME } from './function-words';
import { inCaseOf } from './letter-case';
import { isFoldedSyllable, isVietnameseSyllable } from './syllable';
import { readTelex, readVni } from './typing-methods';

/**
 * Reads what a keyboard left behind when its Vietnamese mode was off: Telex ("ddawng kys" → "đăng ký") and VNI ("d9a8ng
 * ky1"). A word is changed only when the result is a Vietnamese syllable and the word as typed is not one, nor English, nor a
 * short form or a numbered thing ("muc2", "quan1"); a doubtful one only in a message that plainly was typed that way.
 * Expects cleaned text; repairing twice changes nothing more.
 */
export function repairKeyboard(text: string): string {
  if (!/[sfrxjwz0-9]|dd|aa|ee|oo/i.test(text)) return text;
  const shouted = text === text.toUpperCase() && /\p{L}{5}/u.test(text);
  const words = [...text.matchAll(WORD)].map((match) => leftoverOf(match, shouted));
  const evidence = { telex: evidenceOf(words, 'telex'), vni: evidenceOf(words, 'vni') };
  if (isEnglish(words, evidence.telex + evidence.vni)) return text;
  let repaired = '';
  let from = 0;
  for (const word of words) {
    if (word.reading === undefined || word.needs > evidence[word.method]) continue;
    repaired += text.slice(from, word.start) + inCaseOf(word.letters, word.reading);
    from = word.end;
  }
  repaired += text.slice(from);
  return repaired.replace(FORGOTTEN_BREVE, (pair, first: string, second: string) =>
    text.includes(pair) ? pair : `${first}ăng ${second}`,
  );
}

interface Leftover {
  readonly start: number;
  readonly end: number;
  readonly letters: string;
  readonly english: boolean;
  readonly method: 'telex' | 'vni';
  readonly reading: string | undefined;
  /** How many words of the message must show the method on their own before this one is believed; 0: it shows it itself. */
  readonly needs: 0 | 1 | 2;
}

/** Words that do not belong to a link, an e-mail address, a code, or an English contraction ("doesn't"). */
const WORD =
  /(?<![\p{L}\p{N}@/:_#.-])[\p{L}\p{M}\p{N}]+(?![\p{L}\p{N}]|[@/:_#.-]+[\p{L}\p{N}]|['’](?:t|s|m|re|ve|ll|d)\b)/gu;
/** "dang9 ky1": the bar of đ typed, the breve forgotten; in this domain it is always đăng ký. */
const FORGOTTEN_BREVE = /([đĐ])ang (ký|Ký)/g;
const NUMBERED = new Set(
  'muc lop quan phuong to so cap mau lan tang ap khu loai bac thang ngay khoi buoc nam ca phong cau dieu khoan pho duong hem toa lau hang kenh cong quy tap doi hoi tuan to khom lo'.split(
    ' ',
  ),
);
const SHORT_FORMS = new Set('cax asxh dtdd gis momo'.split(' '));

function leftoverOf(match: RegExpExecArray, shouted: boolean): Leftover {
  const letters = match[0];
  const lower = letters.toLowerCase();
  const place = { start: match.index, end: match.index + letters.length, letters, english: isEnglishWord(lower) };
  if (/\d/.test(lower)) return { ...place, method: 'vni', ...vniReading(lower) };
  if (isVietnameseSyllable(lower) || isFoldedSyllable(lower) || SHORT_FORMS.has(lower)) {
    return { ...place, method: 'telex', reading: undefined, needs: 2 };
  }
  const reading = readTelex(lower);
  const acronym = !shouted && letters.length <= 4 && letters === letters.toUpperCase();
  const name = letters.charAt(0) !== lower.charAt(0);
  const shaped = reading !== undefined && /dd|aa|ee|oo|w/.test(lower);
  const toneLast = /[sfrxj][^aeiouyăâêôơư]*$/.test(lower);
  const clear = !place.english && letters.length > 2 && (shaped || (toneLast && !acronym && (shouted || !name)));
  return { ...place, method: 'telex', reading, needs: clear ? 0 : 2 };
}

function vniReading(lower: string): { readonly reading: string | undefined; readonly needs: 0 | 1 | 2 } {
  const reading = /^\p{L}/u.test(lower) ? readVni(lower) : undefined;
  if (NUMBERED.has(fold(lower).replace(/\d+$/, '')) || lower.length === 2) return { reading, needs: 2 };
  return { reading, needs: /^\p{L}+[1-5]$/u.test(lower) ? 1 : 0 };
}

/** Words that show the method themselves; three VNI words with nothing but a tone at the end count as one. */
function evidenceOf(words: readonly Leftover[], method: Leftover['method']): number {
  const read = words.filter((word) => word.method === method && word.reading !== undefined);
  return (
    read.filter((word) => word.needs === 0).length + Math.floor(read.filter((word) => word.needs === 1).length / 3)
  );
}

function isEnglish(words: readonly Leftover[], evidence: number): boolean {
  const english = words.filter((word) => word.english && !isFoldedSyllable(word.letters.toLowerCase())).length;
  const framed = words.some((word) => ENGLISH_FRAME.has(word.letters.toLowerCase()));
  return evidence < 3 && ((framed && english > evidence) || (english >= 2 && english > 2 * evidence));
}

function isEnglishWord(lower: string): boolean {
  return ENGLISH_WORDS.has(lower) || (lower.endsWith('s') && ENGLISH_WORDS.has(lower.slice(0, -1)));
}
