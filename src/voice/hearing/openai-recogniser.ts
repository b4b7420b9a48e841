import { z } from 'zod';
import { Failure } from '../../core/failure';
import { writeWav } from '../audio/wav';
import { jsonOf, speechRequest } from '../net/request';
import { wavFile } from '../net/template-body';
import type { OpenAiService } from '../options';
import type { Recogniser } from './recogniser';

const answer = z.object({ text: z.string() });

const MOST_ANSWER_BYTES = 256 * 1024;
/** A recogniser of this family reads the last 224 tokens of its prompt; a Vietnamese syllable takes about two. */
const MOST_HINT_CHARACTERS = 400;

/** A recogniser with the shape of OpenAI's `audio/transcriptions`: Groq, speaches, LocalAI, vLLM, whisper.cpp and others. */
export function openAiRecogniser({ url, model, key }: OpenAiService): Recogniser {
  return {
    id: 'openai',
    languages: ['vi', 'en'],
    async transcribe(samples, { language, hints, signal }) {
      const form = new FormData();
      form.set('file', wavFile(writeWav({ samples, rate: 16_000 })), 'voice.wav');
      form.set('model', model);
      form.set('language', language);
      form.set('response_format', 'json');
      form.set('temperature', '0');
      const prompt = promptOf(hints);
      if (prompt !== '') form.set('prompt', prompt);
      const response = await speechRequest({
        url: `${url.replace(/\/+$/, '')}/audio/transcriptions`,
        method: 'POST',
        headers: { accept: 'application/json', ...(key === undefined ? {} : { authorization: `Bearer ${key}` }) },
        body: form,
        mostBytes: MOST_ANSWER_BYTES,
        signal,
      });
      const parsed = answer.safeParse(jsonOf(response));
      if (!parsed.success) throw new Failure('invalid-answer', 'the recogniser answered without a text');
      return { text: parsed.data.text };
    },
  };
}

function promptOf(hints: readonly string[]): string {
  let prompt = '';
  for (const hint of hints) {
    if (prompt.length + hint.length + 2 > MOST_HINT_CHARACTERS) break;
    prompt += prompt === '' ? hint : `, ${hint}`;
  }
  return prompt;
}
