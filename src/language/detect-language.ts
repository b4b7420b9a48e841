import { ENGLISH_WORDS } from './english-words';
import { syllables } from './fold';
import {
  ENGLISH_FRAME,
  IN_BOTH_LANGUAGES,
  MARKED_VIETNAMESE_FRAME,
  VIETNAMESE_COMMON,
  VIETNAMESE_FRAME,
} from './function-words';
import { isMarked } from './restorer-model';
import { isFoldedSyllable, isVietnameseSyllable } from './syllable';

/**
 * The language a message wants its answer in. The words that make the sentence count most, so that "How do I đăng ký tạm
 * trú?" is English and "tui muốn renew passport" Vietnamese; Vietnamese without marks is recognised. `sure` is false, and the
 * language the fallback, when the words do not decide ("ok", "hi", "VNeID", names and numbers only).
 */
export function detectLanguage(
  text: string,
  fallback: 'vi' | 'en',
): { readonly language: 'vi' | 'en'; readonly sure: boolean } {
  let vietnamese = 0;
  let english = 0;
  wordsOf(text).forEach((word, index) => {
    const weight = weightOf(word);
    const emphasis = weight.frame && index < 2 ? OPENING : 1;
    vietnamese += weight.vi * emphasis;
    english += weight.en * emphasis;
  });
  const evidence = vietnamese + english;
  if (evidence < LEAST_EVIDENCE || Math.abs(vietnamese - english) < CLEAR_LEAD * evidence) {
    return { language: fallback, sure: false };
  }
  return { language: vietnamese > english ? 'vi' : 'en', sure: true };
}

/** A question word or auxiliary among the first two words sets the frame of the whole message. */
const OPENING = 1.5;
const LEAST_EVIDENCE = 1;
const CLEAR_LEAD = 0.12;

/** Greetings, brands and short forms that people of either language type. */
const NEITHER: ReadonlySet<string> = new Set(
  (
    'hello hi hey alo ok oke okay okie bye thanks thank tks yes no vneid zalo facebook google telegram online offline app apps otp sim ' +
    'email web website link qr nfc pin id passport visa cccd cmnd covid iphone samsung android ios test admin ad bot chat internet ' +
    'wifi file pdf video server passcode hotline internet menu stop start help cancel back skip status'
  ).split(' '),
);

const QUOTED = /["“”«»][^"“”«»]*["“”«»]/g;

/** The words that count: what is quoted says how somebody else speaks, unless the message is nothing but the quotation. */
function wordsOf(text: string): readonly string[] {
  const plain = text.replace(/['’]/g, '');
  const outside = read(plain.replace(QUOTED, ' '));
  return outside.length > 0 ? outside : read(plain);
}

function read(text: string): readonly string[] {
  return syllables(text).filter((word) => /\p{Script=Latin}/u.test(word) && !/\d/.test(word) && !NEITHER.has(word));
}

interface Weight {
  readonly vi: number;
  readonly en: number;
  readonly frame: boolean;
}

function weightOf(word: string): Weight {
  if (ENGLISH_FRAME.has(word)) return { vi: 0, en: 2.5, frame: true };
  if (isMarked(word)) return markedWeight(word);
  if (IN_BOTH_LANGUAGES.has(word)) return { vi: 0.4, en: 0.5, frame: false };
  if (VIETNAMESE_FRAME.has(word)) return { vi: 1.5, en: 0, frame: false };
  if (VIETNAMESE_COMMON.has(word)) return { vi: 1.2, en: 0, frame: false };
  if (ENGLISH_WORDS.has(word)) return { vi: 0, en: 1.2, frame: false };
  if (isFoldedSyllable(word)) return { vi: 0.6, en: 0, frame: false };
  return { vi: 0, en: word.length >= 4 && /[aeiouy]/.test(word) ? 0.4 : 0, frame: false };
}

function markedWeight(word: string): Weight {
  if (!isVietnameseSyllable(word)) return { vi: 0.5, en: 0, frame: false };
  return { vi: MARKED_VIETNAMESE_FRAME.has(word) ? 2 : 0.7, en: 0, frame: false };
}
