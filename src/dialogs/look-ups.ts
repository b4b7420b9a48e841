import { sendRemark } from './feedback';
import type { LookUp } from './look-up';
import { weighSigns } from './scam-signs';

/** Look-ups that need nothing from outside. */
export const OWN_LOOK_UPS: Readonly<Record<string, LookUp>> = {
  'scam.signs': weighSigns,
  'feedback.send': sendRemark,
};
