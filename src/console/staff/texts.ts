import type { Language } from '../../core/message';
import { enStaff } from '../../messages/en-staff';
import { viStaff, type StaffTexts } from '../../messages/vi-staff';

/** What the pages about staff and the audit log say. */
export const STAFF_TEXTS: Readonly<Record<Language, StaffTexts>> = { vi: viStaff, en: enStaff };
