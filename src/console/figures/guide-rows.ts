import type { Guide, StepSum } from '../../core/figures';
import type { Language } from '../../core/message';
import type { FigureTexts } from '../../messages/vi-figures';
import { numberText } from './numbers';
import type { FigureRow } from './period';
import type { FigureBlock } from './report';

/** How often a guide ended well. */
export function doneIn(guide: Guide, steps: readonly StepSum[]): number {
  return steps
    .filter(
      ({ dialog, state, step }) => dialog === guide.name && step === 'ended' && guide.ends[state]?.result === 'done',
    )
    .reduce((n, step) => n + step.n, 0);
}

function stepsOf(guide: Guide, steps: readonly StepSum[], state: string, step: StepSum['step']): number {
  return steps.find((one) => one.dialog === guide.name && one.state === state && one.step === step)?.n ?? 0;
}

/** How often each step was asked and left, what people came over on the way to a good end, and how the guide ended. */
export function funnel(
  guide: Guide,
  now: readonly StepSum[],
  before: readonly StepSum[],
  texts: FigureTexts,
  language: Language,
): readonly FigureBlock[] {
  const rows = guide.states.flatMap(({ id, label: name }): readonly FigureRow[] => {
    const asked = { now: stepsOf(guide, now, id, 'asked'), before: stepsOf(guide, before, id, 'asked') };
    if (asked.now + asked.before === 0) return [];
    const left = stepsOf(guide, now, id, 'left');
    const text = `${numberText(asked.now, language)}${left > 0 ? ` (${texts.left(numberText(left, language))})` : ''}`;
    return [{ label: name, ...asked, text }];
  });
  const helped = guide.states.flatMap(({ id, label: name }): readonly FigureRow[] => {
    const row = { now: stepsOf(guide, now, id, 'helped'), before: stepsOf(guide, before, id, 'helped') };
    if (row.now + row.before === 0) return [];
    const asked = stepsOf(guide, now, id, 'asked');
    return [{ label: name, ...row, text: texts.helped(numberText(row.now, language), numberText(asked, language)) }];
  });
  const ends = Object.entries(guide.ends).flatMap(([id, { label: name, result }]): readonly FigureRow[] => {
    const ended = { now: stepsOf(guide, now, id, 'ended'), before: stepsOf(guide, before, id, 'ended') };
    return ended.now + ended.before === 0 ? [] : [{ label: `${texts.ends[result] ?? result}: ${name}`, ...ended }];
  });
  return [
    { id: 'funnel', chart: 'bars', rows },
    { id: 'helped', chart: 'bars', rows: helped.toSorted((a, b) => b.now - a.now) },
    { id: 'ends', chart: 'bars', rows: ends.toSorted((a, b) => b.now - a.now) },
  ];
}

/** How often a guide's first question was asked. */
export function guideRow(guide: Guide, now: readonly StepSum[], before: readonly StepSum[]): readonly FigureRow[] {
  const first = guide.states[0]?.id ?? '';
  const row = { now: stepsOf(guide, now, first, 'asked'), before: stepsOf(guide, before, first, 'asked') };
  return row.now + row.before === 0 ? [] : [{ label: guide.title, ...row }];
}
