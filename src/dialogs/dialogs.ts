import { activateEid } from './activate-eid';
import { applicationStatus } from './application-status';
import type { Dialog } from './dialog';
import { feedback } from './feedback';
import { lost } from './lost';
import { movingHouse } from './moving-house';
import { newborn } from './newborn';
import { registerLevel2 } from './register-level-2';
import { scamCheck } from './scam-check';

/** Every guided dialog of the assistant. */
export const DIALOGS: readonly Dialog[] = [
  activateEid,
  applicationStatus,
  registerLevel2,
  scamCheck,
  lost,
  feedback,
  movingHouse,
  newborn,
];
