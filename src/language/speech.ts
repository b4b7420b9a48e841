import { speakEnglish } from './speech-en';
import { plainForSpeech } from './speech-plain';
import { speakVietnamese } from './speech-vi';

/**
 * Writes a text as it is to be read aloud: money, dates, times, shares, areas, ranges in words, numbers of papers and
 * telephones figure by figure, short forms written out, no markup, no emoji, and for a link that it stands in the message.
 * Writing twice changes nothing more. An engine that reads figures well gets nothing wrong by it; one that does not needs it.
 */
export function forSpeech(text: string, language: 'vi' | 'en'): string {
  const plain = plainForSpeech(text, language);
  const spoken = language === 'vi' ? speakVietnamese(plain) : speakEnglish(plain);
  return spoken
    .replace(/[ \t]+/g, ' ')
    .replace(/ +([.,;:!?])/g, '$1')
    .replace(/([,;:])(?:\s*[,;:])+/g, '$1')
    .replace(/[,;:]\./g, '.')
    .replace(/^[\s,;:.]+/gm, '')
    .trim();
}
