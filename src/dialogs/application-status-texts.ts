import { applicationStatusEnglish } from './application-status-texts-en';
import { applicationStatusVietnamese } from './application-status-texts-vi';

/** What the look-up of an application says. */
export const applicationStatusTexts = {
  title: { vi: 'Tra cứu hồ sơ', en: 'Check an application' },
  vi: applicationStatusVietnamese,
  en: applicationStatusEnglish,
};
