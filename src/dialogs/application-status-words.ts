import type { Application } from '../core/applications';
import type { Language } from '../core/message';
import { english } from './application-status-words-en';
import { vietnamese } from './application-status-words-vi';

/** Where an application stands and what to do, in plain words. Never a name, never an ID number. */
export function tellApplication(application: Application, language: Language): string {
  const words = language === 'vi' ? vietnamese(application) : english(application);
  return words.filter((line) => line !== '').join('\n');
}
