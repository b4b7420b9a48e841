import type { Language } from '../../core/message';
import { enAccess } from '../../messages/en-access';
import { viAccess, type AccessTexts } from '../../messages/vi-access';

/** What logging in and the own account say. */
export const ACCESS_TEXTS: Readonly<Record<Language, AccessTexts>> = { vi: viAccess, en: enAccess };
