import { childVietnamese } from './child-vi';
import { papersVietnamese } from './papers-vi';
import { filingVietnamese } from './filing-vi';

/** Papers for a newborn in Vietnamese. */
export const newbornVietnamese = {
  ...childVietnamese,
  ...papersVietnamese,
  ...filingVietnamese,
};
