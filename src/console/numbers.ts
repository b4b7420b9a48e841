import type { Language } from '../core/message';

/** A number as people of this language write it: `10.000`, `10,000`. */
export function numberText(n: number, language: Language): string {
  return n.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB');
}
