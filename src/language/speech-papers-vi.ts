import { LOOSE_CODE } from './dossier-code';
import { digitsInVietnamese, numberInVietnamese } from './number-words-vi';
import { lettersInVietnamese } from './speech-letters-vi';

/** Codes of dossiers, numbers with letters (passports, health cards, number plates) and names of forms, letter by letter. */
export function speakPapers(text: string): string {
  return text
    .replace(LOOSE_CODE, spelled)
    .replace(/(?<![\p{L}\d])\d{2}[A-Z]{1,2}\d?[- ](?:\d{3}\.?\d{2}|\d{4})(?![\d\p{L}])/gu, spelled)
    .replace(/(?<![\p{L}\d])[A-Z]{1,3}\d{5,}(?![\p{L}\d])/gu, spelled);
}

/** Names of forms: CT01, TK1-TS, NA17, DC02b; and what a telephone's network is called. A weekday (T7) is none. */
export function speakForms(text: string): string {
  return text
    .replace(
      /(?<![\p{L}\d])(?!K[Pp]\d)([A-ZĐ]{2,4})(\d{1,3})([a-z]?)(?:-([A-ZĐ]{1,3}))?(?![\p{L}\d])/gu,
      (_, letters: string, digits: string, last: string, more: string = '') =>
        [lettersInVietnamese(letters), digitsInVietnamese(digits), lettersInVietnamese(last), lettersInVietnamese(more)]
          .filter((words) => words !== '')
          .join(' '),
    )
    .replace(/(?<![\p{L}\d])([2-6])G(?![\p{L}\d])/gu, (_, digit: string) => `${digitsInVietnamese(digit)} gờ`);
}

/** "2.1.6", "8.0", "II.3": what is no amount any more has points. */
export function speakPoints(text: string): string {
  return text
    .replace(/(?<![\d.,])\d{1,3}(?:\.\d{1,3}){1,3}(?![\d]|[.,]\d)/g, (version) =>
      version.split('.').map(pointed).join(' chấm '),
    )
    .replace(/(?<=\p{L})\.(?=\d{1,2}(?!\d))/gu, ' chấm ');
}

function pointed(digits: string): string {
  return digits.length > 1 && digits.startsWith('0') ? digitsInVietnamese(digits) : numberInVietnamese(digits);
}

function spelled(code: string): string {
  return Array.from(code.toUpperCase())
    .map((char) => {
      if (/\d/.test(char)) return digitsInVietnamese(char);
      if (char === '.') return 'chấm';
      return /[-–—]/.test(char) ? 'gạch' : lettersInVietnamese(char);
    })
    .filter((word) => word !== '')
    .join(' ');
}
