import type { Language } from '../core/message';
import { html } from '../pages/html';
import { buttonLink } from './parts';
import type { Page } from './section';
import { CONSOLE_TEXTS } from './texts';

/** Why something was not done. */
export type Problem = 'forbidden' | 'missing' | 'foreign' | 'stale' | 'big' | 'broken';

/** The HTTP status that goes with a problem. */
export const PROBLEM_STATUS = {
  forbidden: 403,
  missing: 404,
  foreign: 403,
  stale: 403,
  big: 413,
  broken: 500,
} as const satisfies Readonly<Record<Problem, number>>;

/** The page that tells a problem in plain words. */
export function problemPage(problem: Problem, language: Language): Page {
  const texts = CONSOLE_TEXTS[language].problem;
  const { title, text } = texts[problem];
  const status = PROBLEM_STATUS[problem];
  return {
    title,
    body: html`<p>${text}</p>
      <p>${buttonLink('', texts.back)}</p>`,
    ...(status === 500 ? {} : { status }),
  };
}
