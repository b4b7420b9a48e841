import { startVietnamese } from './start-vi';
import { papersVietnamese } from './papers-vi';
import { deviceVietnamese } from './device-vi';
import { numbersVietnamese } from './numbers-vi';
import { codeVietnamese } from './code-vi';
import { secretsVietnamese } from './secrets-vi';
import { loginVietnamese } from './login-vi';
import { troubleVietnamese } from './trouble-vi';
import { endsVietnamese } from './ends-vi';

/** The activation dialog in Vietnamese, one step a message; nothing private is ever asked. */
export const activateEidVietnamese = {
  ...startVietnamese,
  ...papersVietnamese,
  ...deviceVietnamese,
  ...numbersVietnamese,
  ...codeVietnamese,
  ...secretsVietnamese,
  ...loginVietnamese,
  ...troubleVietnamese,
  ...endsVietnamese,
};
