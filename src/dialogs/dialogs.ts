import { activateEid } from './activate-eid';
import { applicationStatus } from './application-status';
import type { Dialog } from './dialog';

/** Every guided dialog of the assistant. */
export const DIALOGS: readonly Dialog[] = [activateEid, applicationStatus];
