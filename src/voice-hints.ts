import type { Language } from './core/message';
import type { Library } from './knowledge/load';

/** Names that any recogniser writes wrongly without a hint. */
const ALWAYS: Readonly<Record<Language, readonly string[]>> = {
  vi: ['VNeID', 'căn cước', 'Đề án 06', 'định danh điện tử', 'cán bộ', 'mã hồ sơ'],
  en: ['VNeID', 'ID card', 'Project 06', 'electronic identification', 'officer', 'dossier code'],
};

/** Words that are likely in a voice message, for the recogniser: what the services are called in the knowledge base. */
export function voiceHints({ articles }: Library, language: Language): readonly string[] {
  const labels = [...articles.values()].map((article) => article.text[language].label);
  return [...new Set([...ALWAYS[language], ...labels])];
}
