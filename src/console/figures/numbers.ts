import type { Language } from '../../core/message';

/** A whole number as people read it: `12.345` in Vietnamese, `12,345` in English; one place after the point where needed. */
export function numberText(n: number, language: Language): string {
  const [whole = '0', part] = (Math.round(n * 10) / 10).toString().split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, language === 'vi' ? '.' : ',');
  return part === undefined ? grouped : `${grouped}${language === 'vi' ? ',' : '.'}${part}`;
}

/** A share as people read it: `12,5 %`; `–` when there is nothing to share. */
export function shareText(part: number, whole: number, language: Language): string {
  return whole === 0 ? '–' : `${numberText((part / whole) * 100, language)} %`;
}

/** How much more or less than before: `+12 %`, `−3 %`; `–` when there was nothing before. */
export function changeText(now: number, before: number, language: Language): string {
  if (before === 0) return '–';
  const change = Math.round(((now - before) / before) * 100);
  const sign = change > 0 ? '+' : change < 0 ? '−' : '±';
  return `${sign}${numberText(Math.abs(change), language)} %`;
}

/** Fewer people than this in a cell of ward by topic could be pointed at. */
export const LEAST_SHOWN = 5;

/** A count of people in a cell that could point at one of them; undefined: too few to be told. None at all points at nobody. */
export function tellable(n: number): number | undefined {
  return n === 0 || n >= LEAST_SHOWN ? n : undefined;
}
