import { cleanText, isOnlySymbols } from '../language/clean-text';
import { foldedSyllables, foldWord, syllables } from '../language/fold';
import { expandAbbreviations } from '../language/abbreviations';
import type { Language } from '../core/message';
import type { CodeFinding, Understood } from '../core/needs';
import type { Word } from './phrases';
import { remember } from './remember';
import type { Route } from './routes';

/** The parts of language that understanding is made of, handed in so that each can be tried alone. */
export interface UnderstandOptions {
  readonly routes: readonly Route[];
  /** Puts diacritics back, so that a pattern with marks does not match another word without ("đồ điên", "sổ đỏ điện tử"). */
  readonly restore: (text: string) => string;
  readonly repairKeyboard: (text: string) => string;
  readonly detectLanguage: (
    text: string,
    fallback: Language,
  ) => { readonly language: Language; readonly sure: boolean };
  readonly findCodes: (text: string) => readonly CodeFinding[];
}

/** Routes that must never be missed, whatever the diacritics: a word without marks matches every word it may stand for. */
const AS_TYPED = /^(emergency|attack|control)\./;

/** Different messages whose reading is remembered. */
const MOST_REMEMBERED = 2000;

/** Makes the function that reads a message: cleaned, repaired, its language, its sure route, its dossier codes. */
export function createUnderstand(options: UnderstandOptions): (text: string, fallback: Language) => Understood {
  return remember(
    MOST_REMEMBERED,
    (raw: string, fallback: Language) => `${fallback}${raw}`,
    (raw: string, fallback: Language) => {
      const clean = cleanText(raw);
      const text = options.repairKeyboard(clean);
      const { language, sure } = options.detectLanguage(text, fallback);
      const asTyped = [wordsOf(text), wordsOf(expandAbbreviations(text))];
      const restored = language === 'vi' ? [wordsOf(options.restore(text))] : asTyped;
      const route = options.routes.find((candidate) =>
        (AS_TYPED.test(candidate.name) ? asTyped : restored).some((words) => candidate.matches(words)),
      );
      return {
        text,
        folded: foldedSyllables(text).join(' '),
        language,
        languageSure: sure,
        symbolsOnly: isOnlySymbols(text),
        ...(route ? { route: route.name } : {}),
        codes: options.findCodes(text),
      };
    },
  );
}

function wordsOf(text: string): readonly Word[] {
  return syllables(text).map((typed) => ({ typed, folded: foldWord(typed) }));
}
