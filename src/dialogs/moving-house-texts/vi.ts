import { startVietnamese } from './start-vi';
import { homeVietnamese } from './home-vi';
import { rentedVietnamese } from './rented-vi';
import { guestVietnamese } from './guest-vi';
import { endsVietnamese } from './ends-vi';

/** Moving house in Vietnamese. */
export const movingHouseVietnamese = {
  ...startVietnamese,
  ...homeVietnamese,
  ...rentedVietnamese,
  ...guestVietnamese,
  ...endsVietnamese,
};
