import type { Language } from '../../core/message';
import type { Library } from '../../knowledge/load';
import { subjectId } from '../../knowledge/overlay';

/** What people call a subject: an article's title, a fact's name; else its id. */
export function subjectName(library: Library, subject: string, language: Language): string {
  const id = subjectId(subject);
  if (subject.startsWith('article:')) return library.articles.get(id)?.text[language].title ?? id;
  const fact = library.facts.get(id);
  if (!fact) return id;
  return 'name' in fact ? fact.name[language] : fact[language];
}
