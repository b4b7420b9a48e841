import type { Language } from '../../core/message';
import { enDataDesk } from '../../messages/en-data-desk';
import { viDataDesk, type DataDeskTexts } from '../../messages/vi-data-desk';

/** What these pages say. */
export const DATA_DESK_TEXTS: Readonly<Record<Language, DataDeskTexts>> = { vi: viDataDesk, en: enDataDesk };
