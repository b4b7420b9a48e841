import { startEnglish } from './start-en';
import { papersEnglish } from './papers-en';
import { deviceEnglish } from './device-en';
import { numbersEnglish } from './numbers-en';
import { codeEnglish } from './code-en';
import { secretsEnglish } from './secrets-en';
import { loginEnglish } from './login-en';
import { troubleEnglish } from './trouble-en';
import { endsEnglish } from './ends-en';

/** The activation dialog in English, one step a message; nothing private is ever asked. */
export const activateEidEnglish = {
  ...startEnglish,
  ...papersEnglish,
  ...deviceEnglish,
  ...numbersEnglish,
  ...codeEnglish,
  ...secretsEnglish,
  ...loginEnglish,
  ...troubleEnglish,
  ...endsEnglish,
};
