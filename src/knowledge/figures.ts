/** The checkable parts of a text: numbers, amounts, dates, codes, phones and links, each in one normal form. */
export function figuresOf(text: string): ReadonlySet<string> {
  const figures = new Set<string>();
  let rest = text.normalize('NFC').replaceAll('**', '');
  for (const pattern of [LINK, CODE, NUMBER]) {
    rest = rest.replace(pattern, (found) => {
      figures.add(normalForm(found));
      return ' ';
    });
  }
  return figures;
}

const LINK = /(?:https?:\/\/)?(?:[a-z0-9-]+\.)+(?:vn|com|org|net|gov)(?:\/[^\s),;]*)?/giu;
/** Law numbers, form names, procedure codes: digits and letters bound by dots, slashes and dashes. */
const CODE = /(?<![\p{L}\d])(?=[\p{L}\d./-]*\d)(?=[\p{L}\d./-]*\p{L})[\p{L}\d]+(?:[./-][\p{L}\d]+)*/gu;
const NUMBER = /\d+(?:[.,:/]\d+|(?<=\d)\s(?=\d{3,4}(?!\d))\d+)*%?/gu;

function normalForm(figure: string): string {
  return figure
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '')
    .replace(/\s/g, '')
    .replace(/(?<=\d)[.,](?=\d{3}(?!\d))/g, '');
}

const NEGATIONS = new Set([
  'không',
  'chưa',
  'đừng',
  'chẳng',
  'cấm',
  'miễn',
  'trừ',
  'not',
  'no',
  'never',
  'without',
  'cannot',
  'except',
  'nobody',
  'nor',
]);

/** How often a sentence denies something. "không quá" counts too: it changes the meaning just the same. */
export function negationsOf(sentence: string): number {
  return (sentence.toLowerCase().match(/[\p{L}']+/gu) ?? []).filter(
    (word) => NEGATIONS.has(word) || word.endsWith("n't"),
  ).length;
}

/** The sentences of a text, without list marks. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .replaceAll('**', '')
    .split(/\n|(?<=[.!?])\s/)
    .map((sentence) => sentence.replace(/^(?:•|-|\d+\.)\s*/, '').trim())
    .filter((sentence) => sentence !== '');
}
