import { LOOSE_CODE } from './dossier-code';
import { digitsInEnglish, numberInEnglish, yearInEnglish } from './number-words-en';

/** Codes, numbers with letters (passports, health cards), numbers of laws and names of forms in an English text. */
export function speakPapersInEnglish(text: string): string {
  return text
    .replace(LOOSE_CODE, spelled)
    .replace(/(?<![\p{L}\d])[A-Z]{1,3}\d{5,}(?![\p{L}\d])/gu, spelled)
    .replace(
      /(?<![\p{L}\d/.])(\d{1,4}(?:\.\d{1,2})?)\/((?:19|20)\d{2})\/([A-ZĐ]{2,6}\d{0,2}(?:-[A-ZĐ]{2,6}|-TTg)*)/gu,
      (_, number: string, year: string, letters: string) =>
        `number ${number.split('.').map(numberInEnglish).join(' point ')} of ${yearInEnglish(year)}${letters.startsWith('QH') ? ' of the National Assembly' : ''}`,
    )
    .replace(
      /(?<![\p{L}\d/])(?:number |No\.? )?(\d{1,5})[/-]((?:[A-ZĐ]{2,6}|TTg)(?:-(?:[A-ZĐ]{1,6}\d{0,2}|TTg))+)(?![\p{L}\d])/gu,
      (_, number: string, letters: string) =>
        `number ${number.startsWith('0') ? digitsInEnglish(number) : numberInEnglish(number)}${signer(letters)}`,
    )
    .replace(
      /(?<![\p{L}\d])([A-ZĐ]{2,4})(\d{1,3})([a-z]?)(?:-([A-Z]{1,3}))?(?![\p{L}\d])/gu,
      (_, letters: string, digits: string, last: string, more: string = '') =>
        `${apart(letters)} ${digitsInEnglish(digits)} ${last.toUpperCase()} ${apart(more)}`.replace(/ +/g, ' ').trim(),
    )
    .replace(/(?<![\p{L}\d])([2-6])G(?![\p{L}\d])/gu, (_, digit: string) => `${digitsInEnglish(digit)} G`);
}

/** "2.1.6" → "two point one point six". */
export function speakVersions(text: string): string {
  return text.replace(/(?<![\d.,])\d{1,3}(?:\.\d{1,3}){2,3}(?!\d|[.,]\d)/g, (version) =>
    version.split('.').map(numberInEnglish).join(' point '),
  );
}

function signer(letters: string): string {
  if (letters.includes('TTg')) return ' of the Prime Minister';
  if (letters.endsWith('-CP')) return ' of the Government';
  return letters.includes('UBND') ? " of the people's committee" : '';
}

function apart(letters: string): string {
  return Array.from(letters).join(' ');
}

function spelled(code: string): string {
  return Array.from(code.toUpperCase())
    .map((char) =>
      /\d/.test(char) ? digitsInEnglish(char) : char === '.' ? 'dot' : /[-–—]/.test(char) ? 'dash' : char,
    )
    .join(' ');
}
