import type { Guide } from '../../core/figures';
import type { Language } from '../../core/message';
import type { FigureTexts } from '../../messages/vi-figures';
import { numberText, shareText } from './numbers';
import { type FigureRow, type Period, total } from './period';
import { doneIn } from './guide-rows';

/** Turns that ask for something; greetings and stopped secrets are left out of the share that was answered. */
const ANSWERED = new Set(['answered', 'dialog', 'status', 'emergency']);
const ASKED = new Set([...ANSWERED, 'clarified', 'abstained', 'out-of-scope', 'handoff', 'failed']);

/** The figures at the top of the page. */
export function overview(
  now: Period,
  before: Period,
  guide: Guide | undefined,
  texts: FigureTexts,
  language: Language,
): readonly FigureRow[] {
  const count = (name: keyof FigureTexts['overview'], of: (period: Period) => number): FigureRow => ({
    label: texts.overview[name],
    now: of(now),
    before: of(before),
  });
  const share = (
    name: keyof FigureTexts['overview'],
    part: (period: Period) => number,
    whole: (period: Period) => number,
  ): FigureRow => ({
    label: texts.overview[name],
    now: Math.round((part(now) / Math.max(1, whole(now))) * 1000) / 10,
    before: Math.round((part(before) / Math.max(1, whole(before))) * 1000) / 10,
    text: shareText(part(now), whole(now), language),
    textBefore: shareText(part(before), whole(before), language),
  });
  const turns = ({ sums }: Period): number => total(sums, 'turn');
  const ms = ({ sums }: Period): number => Math.round(total(sums, 'turn-ms') / Math.max(1, total(sums, 'turn')));
  return [
    count('turns', turns),
    count('newcomers', ({ sums }) => total(sums, 'newcomer')),
    share(
      'answered',
      ({ sums }) => total(sums, 'turn', (sum) => ANSWERED.has(sum.other)),
      ({ sums }) => total(sums, 'turn', (sum) => ASKED.has(sum.other)),
    ),
    share('voice', ({ sums }) => total(sums, 'voice'), turns),
    {
      ...count('time', ms),
      text: `${numberText(ms(now), language)} ms`,
      textBefore: `${numberText(ms(before), language)} ms`,
    },
    share(
      'ratings',
      ({ sums }) => total(sums, 'rating', (sum) => sum.other === 'good'),
      ({ sums }) => total(sums, 'rating'),
    ),
    count('cases', ({ sums }) => total(sums, 'case-opened')),
    ...(guide ? [count('activated', ({ steps }) => doneIn(guide, steps))] : []),
  ];
}
