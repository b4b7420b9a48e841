import type { CaseFile } from '../../core/cases';
import type { Language } from '../../core/message';
import type { Markup } from '../../pages/html';
import { badge } from '../parts';
import { durationText } from '../times';
import { CASES_TEXTS } from './texts';

const SOON_MS = 10 * 60_000;

/** How the next promise of a case stands: in words and, beside them, in colour. Undefined when nothing was promised or it is over. */
export function promiseBadge(file: CaseFile, now: Date, language: Language): Markup | undefined {
  const { promise } = CASES_TEXTS[language];
  if (file.status !== 'waiting' && file.status !== 'attended') return undefined;
  const first = file.firstReplyAt === undefined && file.replyDue !== undefined;
  const due = first ? file.replyDue : file.closeDue;
  if (!due) return undefined;
  const left = due.getTime() - now.getTime();
  if (left < 0) return badge(`⚠ ${promise.late(first ? promise.first : promise.end)}`, 'bad');
  const text = (first ? promise.reply : promise.close)(durationText(left, language));
  return left <= SOON_MS ? badge(`◔ ${promise.soon}: ${text}`, 'warn') : badge(text, 'plain');
}
