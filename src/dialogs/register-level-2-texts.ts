import { registerLevel2English } from './register-level-2-texts/en';
import { registerLevel2Vietnamese } from './register-level-2-texts/vi';

/** What the dialog about registering level 2 says. */
export const registerLevel2Texts = {
  title: { vi: 'Chuẩn bị làm mức 2', en: 'Register level 2' },
  vi: registerLevel2Vietnamese,
  en: registerLevel2English,
};
