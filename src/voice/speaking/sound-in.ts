import { Failure } from '../../core/failure';
import { sniffAudio } from '../audio/sniff';
import type { SpeechResponse } from '../net/request';
import type { EncodedSound } from './voice';

/** The sound in an answer, judged by its bytes. Throws {@link Failure} `invalid-answer` for a web page, JSON and the like. */
export function soundIn({ bytes }: SpeechResponse): EncodedSound {
  if (sniffAudio(bytes) === 'unknown') throw new Failure('invalid-answer', 'the speech service sent no sound');
  return { encoded: bytes };
}
