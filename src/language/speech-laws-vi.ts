import { digitsInVietnamese, numberInVietnamese } from './number-words-vi';
import { SIGNERS } from './speech-abbreviations-vi';
import { lettersInVietnamese } from './speech-letters-vi';

/**
 * Numbers of laws, decrees and letters: "Luật 45/2019/QH14" → "Luật số bốn mươi lăm năm … của Quốc hội khóa mười bốn", "06/QĐ-TTg" →
 * "số không sáu của Thủ tướng Chính phủ", "Thông tư 01/2025" → "Thông tư số không một năm …".
 */
export function speakLawNumbers(text: string): string {
  return text
    .replace(
      DATED,
      (_, number: string, year: string, letters: string) =>
        `số ${spokenNumber(number)} năm ${numberInVietnamese(year)} ${signedBy(letters)}`,
    )
    .replace(UNDATED, (_, number: string, letters: string) => `số ${spokenNumber(number)} ${signedBy(letters)}`)
    .replace(
      NAMED,
      (_, law: string, number: string, year: string) =>
        `${law} số ${spokenNumber(number)} năm ${numberInVietnamese(year)}`,
    );
}

const NUMBER = '(?:số:? )?(?<![\\p{L}\\d/.,-])(\\d{1,5}[a-z]?|\\d{1,3}\\.\\d{1,2})';
const LETTERS = '[A-ZĐ]{2,6}\\d{0,2}';
const DATED = new RegExp(`${NUMBER}/((?:19|20)\\d{2})/(${LETTERS}(?:-[A-ZĐ]{2,6}\\d{0,2}|-TTg)*)(?![\\p{L}\\d])`, 'gu');
/** Of several parts: "QĐ-UBND", "TTg-KSTT", "QĐ-BCA-C06", and the party's "NQ/TW". */
const UNDATED = new RegExp(
  `${NUMBER}[/-]((?:${LETTERS}|TTg)(?:(?:-(?:[A-ZĐ]{1,6}\\d{0,2}|TTg))+|/TW))(?![\\p{L}\\d])`,
  'gu',
);
/** Up to six words of its name may stand between; after "từ" or "tháng" it is a month. */
const NAMED = new RegExp(
  `(?<![\\p{L}\\d])((?:[Ll]uật|[Nn]ghị định|[Tt]hông tư|[Nn]ghị quyết|[Qq]uyết định|[Cc]ông văn|NĐ|TT|NQ|QĐ)(?: (?!số )\\p{L}+){0,6}?)(?<! (?:từ|tới|đến|hết|tháng|quý|trước|sau)) (?:số:? )?(\\d{1,4}[a-z]?)/((?:19|20)\\d{2})(?![\\d/])`,
  'gu',
);

/** A leading zero is said: "không sáu". */
function spokenNumber(written: string): string {
  const [, digits = '', after = ''] = /^(\d+)(.*)$/.exec(written) ?? [];
  const said = digits.startsWith('0') ? digitsInVietnamese(digits) : numberInVietnamese(digits);
  if (after.startsWith('.')) return `${said} chấm ${numberInVietnamese(after.slice(1))}`;
  return `${said} ${lettersInVietnamese(after)}`.trim();
}

function signedBy(letters: string): string {
  const assembly = /^(?:NQ-)?(?:UBTV)?QH(\d{1,2})$/.exec(letters)?.[1];
  if (assembly !== undefined) return `của Quốc hội khóa ${numberInVietnamese(assembly)}`;
  const parts = letters.split(/[-/]/);
  const known = parts.map((part) => SIGNERS.get(part)).find((signer) => signer !== undefined);
  return known === undefined ? parts.map(spelledPart).join(' ') : `của ${known}`;
}

function spelledPart(part: string): string {
  return `${lettersInVietnamese(part)} ${digitsInVietnamese(part.replace(/\D/g, ''))}`.trim();
}
