import { speechRequest } from '../net/request';
import type { OpenAiService } from '../options';
import { soundIn } from './sound-in';
import type { Voice } from './voice';

const MOST_BYTES = 20_000_000;
const DEFAULT_VOICE = 'alloy';

/** A voice with the shape of OpenAI's `audio/speech`. Asked for Opus; what else comes is decoded too. */
export function openAiVoice({ url, model, key, voice: configured }: OpenAiService): Voice {
  return {
    id: `openai ${model} ${configured ?? DEFAULT_VOICE}`,
    languages: ['vi', 'en'],
    async synthesize(text, { voice, signal }) {
      const body = { model, voice: voice ?? configured ?? DEFAULT_VOICE, input: text, response_format: 'opus' };
      const response = await speechRequest({
        url: `${url.replace(/\/+$/, '')}/audio/speech`,
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
        },
        body: JSON.stringify(body),
        mostBytes: MOST_BYTES,
        signal,
      });
      return soundIn(response);
    },
  };
}
