import { newbornEnglish } from './newborn-texts/en';
import { newbornVietnamese } from './newborn-texts/vi';

/** What the dialog about a newborn says. */
export const newbornTexts = {
  title: { vi: 'Giấy tờ cho bé mới sinh', en: 'Papers for a newborn' },
  vi: newbornVietnamese,
  en: newbornEnglish,
};
