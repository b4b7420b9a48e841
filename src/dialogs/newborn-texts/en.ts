import { childEnglish } from './child-en';
import { papersEnglish } from './papers-en';
import { filingEnglish } from './filing-en';

/** Papers for a newborn in English. */
export const newbornEnglish = {
  ...childEnglish,
  ...papersEnglish,
  ...filingEnglish,
};
