import type { Language } from '../../core/message';
import { ANNOUNCEMENT_TEXTS_EN } from './texts-en';
import { ANNOUNCEMENT_TEXTS_VI } from './texts-vi';

/** What the pages about announcements say. */
export type AnnouncementTexts = typeof ANNOUNCEMENT_TEXTS_VI;

/** See {@link AnnouncementTexts}. */
export const ANNOUNCEMENT_TEXTS: Readonly<Record<Language, AnnouncementTexts>> = {
  vi: ANNOUNCEMENT_TEXTS_VI,
  en: ANNOUNCEMENT_TEXTS_EN,
};
