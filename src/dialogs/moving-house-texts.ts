import { movingHouseEnglish } from './moving-house-texts/en';
import { movingHouseVietnamese } from './moving-house-texts/vi';

/** What the dialog about moving house says. */
export const movingHouseTexts = {
  title: { vi: 'Chuyển chỗ ở', en: 'Moving house' },
  vi: movingHouseVietnamese,
  en: movingHouseEnglish,
};
