import { activateEidEnglish } from './activate-eid-texts/en';
import { activateEidVietnamese } from './activate-eid-texts/vi';

/** What the activation dialog says. */
export const activateEidTexts = {
  title: { vi: 'Kích hoạt tài khoản', en: 'Activate my account' },
  vi: activateEidVietnamese,
  en: activateEidEnglish,
};
