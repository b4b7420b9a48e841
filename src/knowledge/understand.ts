import { cleanText, isOnlySymbols } from '../language/clean-text';
import { foldedSyllables, foldWord, syllables } from '../language/fold';
import { expandAbbreviations } from '../language/abbreviations';
import type { Language } from '../core/message';
import type { CodeFinding, Understood } from '../core/needs';
import type { Word } from './phrases';
import type { Route } from './routes';

/** The parts of language that understanding is made of, handed in so that each can be tried alone. */
export interface UnderstandOptions {
  readonly routes: readonly Route[];
  readonly repairKeyboard: (text: string) => string;
  readonly detectLanguage: (text: string, fallback: Language) => { readonly language: Language; readonly sure: boolean };
  readonly findCodes: (text: string) => readonly CodeFinding[];
}

/** Makes the function that reads a message: cleaned, repaired, its language, its sure route, its dossier codes. */
export function createUnderstand(options: UnderstandOptions): (text: string, fallback: Language) => Understood {
  return (raw, fallback) => {
    const clean = cleanText(raw);
    const text = options.repairKeyboard(clean);
    const { language, sure } = options.detectLanguage(text, fallback);
    const typed = wordsOf(text);
    const expanded = expandAbbreviations(text);
    const readings = expanded === text ? [typed] : [typed, wordsOf(expanded)];
    const route = options.routes.find((candidate) => readings.some((words) => candidate.matches(words)));
    return {
      text,
      folded: foldedSyllables(text).join(' '),
      language,
      languageSure: sure,
      symbolsOnly: isOnlySymbols(text),
      ...(route ? { route: route.name } : {}),
      codes: options.findCodes(text),
    };
  };
}

function wordsOf(text: string): readonly Word[] {
  return syllables(text).map((typed) => ({ typed, folded: foldWord(typed) }));
}
