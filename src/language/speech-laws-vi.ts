import { numberInVietnamese } from './number-words-vi';
import { SIGNED_BY } from './speech-abbreviations-vi';
import { lettersInVietnamese } from './speech-letters-vi';

/** Numbers of laws and decrees: "Luật 45/2019/QH14" → "Luật số bốn mươi lăm năm … của Quốc hội khóa mười bốn". */
export function speakLawNumbers(text: string): string {
  return text.replace(LAW_NUMBER, (_, before: string | undefined, number: string, year: string, letters: string) => {
    const said = `số ${numberInVietnamese(number)} năm ${numberInVietnamese(year)}`;
    return `${before === undefined ? '' : ''}${said} ${signedBy(letters)}`;
  });
}

const LAW_NUMBER =
  /(số )?(?<![\p{L}\d/])(\d{1,4})\/((?:19|20)\d{2})\/([A-ZĐ]{2,6}\d{0,2}(?:-[A-ZĐ]{2,6}|-TTg)*)(?![\p{L}\d])/giu;

function signedBy(letters: string): string {
  const assembly = /^(?:NQ-)?(?:UBTV)?QH(\d{1,2})$/i.exec(letters)?.[1];
  if (assembly !== undefined) return `của Quốc hội khóa ${numberInVietnamese(assembly)}`;
  const known = SIGNED_BY.find(([short]) => short.toUpperCase() === letters.toUpperCase());
  return known?.[1] ?? letters.split('-').map(lettersInVietnamese).join(' ');
}
