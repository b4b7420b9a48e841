import { startEnglish } from './start-en';
import { homeEnglish } from './home-en';
import { rentedEnglish } from './rented-en';
import { guestEnglish } from './guest-en';
import { endsEnglish } from './ends-en';

/** Moving house in English. */
export const movingHouseEnglish = {
  ...startEnglish,
  ...homeEnglish,
  ...rentedEnglish,
  ...guestEnglish,
  ...endsEnglish,
};
