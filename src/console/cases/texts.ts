import type { Language } from '../../core/message';
import { enCases } from '../../messages/en-cases';
import { viCases, type CasesTexts } from '../../messages/vi-cases';

/** What the pages about cases say. */
export const CASES_TEXTS: Readonly<Record<Language, CasesTexts>> = { vi: viCases, en: enCases };
