import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './passwords';

/** What is wrong with a new password. */
export type PasswordFault = 'short' | 'long' | 'common' | 'personal';

/**
 * Checks a new password as NIST SP 800-63B-4 (3.1.1.2) says: length and a list of what others use and what has to do with the
 * person or the service; no rules about kinds of characters, no expiry.
 */
export function passwordFault(password: string, personal: readonly string[]): PasswordFault | undefined {
  const length = Array.from(password.normalize('NFKC')).length;
  if (length < SHORTEST_PASSWORD) return 'short';
  if (password.length > LONGEST_PASSWORD) return 'long';
  const letters = lettersOf(password);
  if (isCommon(password, letters)) return 'common';
  const own = personal.map(lettersOf).filter((word) => word.length >= 4);
  return own.some((word) => letters.includes(word) && letters.length - word.length < 4) ? 'personal' : undefined;
}

/**
 * What leaked lists are full of, and what people here would take first. A password that is only these words, digits, signs and
 * repetitions falls with the first guesses however long it is.
 */
const COMMON = `
  password passwort passw qwertyuiop qwerty azerty asdfghjkl asdfgh zxcvbnm iloveyou welcome letmein
  administrator admin monkey dragon football baseball superman batman sunshine princess master login
  abcdefghijkl abcdef abcabc trustno starwars whatever matkhau anhyeuem emyeuanh yeuem khongbiet khongco
  vietnam hanoi saigon hochiminh congan canbo quantri dichvucong vneid dean cancuoc danang cantho haiphong tinh
  test changeme default guest user secret project assistant troly hello xinchao qaz wsx edc rfv qwe asd zxc abc
  xyz aa the my cua toi la
`
  .trim()
  .split(/\s+/)
  .sort((a, b) => b.length - a.length);

/** Fewer letters than this besides common words are no protection. */
const ENOUGH_LETTERS = 4;

function isCommon(password: string, letters: string): boolean {
  if (new Set(password).size < 5 || isSequence(password) || isRepetition(password)) return true;
  const plain = lettersOf(password.replace(/[^\p{L}]/gu, ''));
  const digits = password.replace(/\D/g, '').length;
  // Only digits: a date or a phone number, found in seconds.
  if (plain === '') return digits >= password.length - 3;
  const middle = lettersOf(password.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''));
  return [letters, plain, middle].some((text) => withoutCommon(text).length < ENOUGH_LETTERS);
}

function withoutCommon(letters: string): string {
  return COMMON.reduce((text, word) => text.replaceAll(word, ''), letters);
}

function isSequence(password: string): boolean {
  const codes = Array.from(password).map((sign) => sign.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0));
  return steps.filter((step) => Math.abs(step) <= 1).length >= steps.length - 2;
}

function isRepetition(password: string): boolean {
  return /^(.{1,5})\1+.{0,3}$/u.test(password);
}

/** Letters without diacritics, with digits that stand for letters read as such. */
function lettersOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[@01345$7]/g, (sign) => LOOKALIKES[sign] ?? sign)
    .replace(/[^a-z]/g, '');
}

const LOOKALIKES: Readonly<Record<string, string>> = {
  '@': 'a',
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  $: 's',
  '7': 't',
};
