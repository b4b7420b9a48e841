const UNITS = ['khong', 'mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin'];
const AFTER_TENS = new Map([...UNITS.entries()].map(([value, word]) => [word, value] as const));
AFTER_TENS.set('tu', 4).set('lam', 5).set('nham', 5);

/** A number from 0 to 999 in figures, or to 99 in folded Vietnamese words: regular expression source without groups. */
export const SMALL_NUMBER =
  '(?:\\d{1,3}|(?:(?:hai|ba|bon|nam|sau|bay|tam|chin) )?muoi(?: (?:mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin))?' +
  '|mot|hai|ba|bon|nam|sau|bay|tam|chin)';

/** The value of what `SMALL_NUMBER` matched ("14", "muoi bon", "hai muoi lam"). */
export function smallNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens, unit] = text.includes('muoi') ? text.split(/ ?muoi ?/) : ['-', text];
  const ten = tens === '-' ? 0 : tens === '' || tens === undefined ? 1 : (AFTER_TENS.get(tens) ?? 0);
  return ten * 10 + (AFTER_TENS.get(unit ?? '') ?? 0);
}
