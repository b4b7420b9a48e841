import type { Language } from '../core/message';
import { enConsole } from '../messages/en-console';
import { viConsole, type ConsoleTexts } from '../messages/vi-console';

/** What the console's frame and shared parts say. */
export const CONSOLE_TEXTS: Readonly<Record<Language, ConsoleTexts>> = { vi: viConsole, en: enConsole };
